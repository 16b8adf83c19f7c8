//! The questions as items of a Questionnaire.

use protocol::{CompiledProtocol, Group, Scale};
use serde_json::{Map, Value, json};

use super::canonical::ours;
use super::{extension, option, words};

/// A question with its text.
fn question(protocol: &CompiledProtocol, id: &str, of_type: &str, key: &str) -> Map<String, Value> {
    let mut made = Map::new();
    made.insert("linkId".to_owned(), id.into());
    made.insert("type".to_owned(), of_type.into());
    let code = json!([{ "system": ours("question"), "code": id }]);
    made.insert("code".to_owned(), code);
    words::put(&mut made, "text", protocol, key);
    made
}

/// Words beside a question; `control` says where they stand.
fn beside(protocol: &CompiledProtocol, id: &str, part: &str, key: &str, control: &str) -> Value {
    let mut made = Map::new();
    made.insert("linkId".to_owned(), format!("{id}.{part}").into());
    made.insert("type".to_owned(), "display".into());
    made.insert("extension".to_owned(), json!([extension::control(control)]));
    words::put(&mut made, "text", protocol, &format!("{key}.{part}"));
    Value::Object(made)
}

/// A group of signs: several may be chosen, or "none of these", which answers all of them with no. Without an answer
/// they all stay unknown.
pub(super) fn group(protocol: &CompiledProtocol, group: &Group) -> Value {
    let signs = group.signs.iter();
    let signs = signs.map(|sign| option::of(protocol, "sign", &sign.id, &sign.text_key));
    let none = option::none(protocol, &format!("{}.none", group.text_key));
    let mut made = question(protocol, &group.id, "choice", &group.text_key);
    made.insert("repeats".to_owned(), true.into());
    made.insert("answerOption".to_owned(), signs.chain([none]).collect());
    let hint = beside(protocol, &group.id, "hint", &group.text_key, "help");
    made.insert("item".to_owned(), json!([hint]));
    Value::Object(made)
}

/// A scale from 0 to 10 with the words at its ends, and its LOINC code where there is one.
pub(super) fn scale(protocol: &CompiledProtocol, scale: &Scale) -> Value {
    let mut made = question(protocol, &scale.id, "integer", &scale.text_key);
    if let (Some(loinc), Some(codes)) = (
        &scale.loinc,
        made.get_mut("code").and_then(Value::as_array_mut),
    ) {
        codes.insert(0, json!({ "system": "http://loinc.org", "code": loinc }));
    }
    made.insert("extension".to_owned(), json!(extension::range(0, 10)));
    let ends = [("low", "lower"), ("high", "upper")];
    let ends =
        ends.map(|(part, control)| beside(protocol, &scale.id, part, &scale.text_key, control));
    made.insert("item".to_owned(), json!(ends));
    Value::Object(made)
}

/// Better, same or worse.
pub(super) fn trend(protocol: &CompiledProtocol) -> Value {
    let mut made = question(
        protocol,
        "soreness_trend",
        "choice",
        "question-soreness_trend",
    );
    let options = triage::Trend::ALL.map(|trend| {
        let key = format!("question-soreness_trend.{}", trend.id());
        option::of(protocol, "soreness_trend", trend.id(), &key)
    });
    made.insert("answerOption".to_owned(), json!(options));
    Value::Object(made)
}

/// Whether tiredness gets in the way of the day.
pub(super) fn interferes(protocol: &CompiledProtocol) -> Value {
    let key = "question-fatigue_interferes";
    Value::Object(question(protocol, "fatigue_interferes", "boolean", key))
}

/// Which of the signs were there before the session and are no worse.
pub(super) fn known_before(protocol: &CompiledProtocol) -> Value {
    let mut made = question(protocol, "known_before", "choice", "question-known_before");
    let signs = protocol.signs();
    let signs = signs.map(|sign| option::of(protocol, "sign", &sign.id, &sign.text_key));
    made.insert("repeats".to_owned(), true.into());
    made.insert("answerOption".to_owned(), signs.collect());
    Value::Object(made)
}

/// The patient's own words.
pub(super) fn words(protocol: &CompiledProtocol) -> Value {
    let mut made = question(protocol, "words", "text", "words-question");
    made.insert("maxLength".to_owned(), 4000.into());
    let hint = beside(protocol, "words", "hint", "words-question", "help");
    made.insert("item".to_owned(), json!([hint]));
    Value::Object(made)
}

/// What the clinic knows rather than the patient: ids with texts, of which several may be chosen.
pub(super) fn known_by_clinic<'p>(
    protocol: &CompiledProtocol,
    id: &str,
    system: &str,
    choices: impl Iterator<Item = (&'p str, &'p str)>,
) -> Value {
    let mut made = question(protocol, id, "choice", &format!("question-{id}"));
    let options = choices.map(|(choice, key)| option::of(protocol, system, choice, key));
    let options: Vec<Value> = if id == "risks" {
        let none = option::none(protocol, "question-risks.none");
        options.chain([none]).collect()
    } else {
        options.collect()
    };
    made.insert("repeats".to_owned(), true.into());
    made.insert("answerOption".to_owned(), options.into());
    Value::Object(made)
}
