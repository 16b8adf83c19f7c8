//! Each answer as an Observation that the patient made.

use care::check_in::CheckIn;
use care::treatment::Session;
use protocol::CompiledProtocol;
use serde_json::{Map, Value, json};

use crate::answers::Answers;
use crate::id;

/// Ids of signs; ours, for want of a free terminology.
const SIGNS: &str = "urn:x-afterneedle:sign";

/// One for each answer, in the order of the questions.
pub(crate) fn observations(
    protocol: &CompiledProtocol,
    check_in: &CheckIn,
    session: Option<&Session>,
    answers: &Answers,
) -> Vec<Value> {
    let of = |part: &str, code: Value, value: (&str, Value)| {
        observation(check_in, session, part, code, value)
    };
    let scale = |part: &str, code: Value, answer: Option<u8>| {
        answer.map(|score| of(part, code, ("valueQuantity", quantity(score))))
    };
    let yes_no = |part: &str, code: Value, answer: Option<bool>| {
        answer.map(|yes| of(part, code, ("valueBoolean", yes.into())))
    };
    let mut made: Vec<Value> = Vec::new();
    made.extend(scale("soreness", soreness(), answers.soreness));
    let trend = answers.soreness_trend.as_ref();
    made.extend(trend.map(|trend| {
        of(
            "soreness_trend",
            text("Change of the soreness from needling"),
            ("valueCodeableConcept", text(trend)),
        )
    }));
    made.extend(scale(
        "fatigue",
        text("Tiredness after needling now, 0 to 10, reported by the patient"),
        answers.fatigue,
    ));
    made.extend(yes_no(
        "fatigue_interferes",
        text("Tiredness gets in the way of the day"),
        answers.fatigue_interferes,
    ));
    made.extend(answers.signs.iter().map(|(sign, answer)| {
        let mut made = of(&format!("sign {sign}"), sign_code(protocol, sign), answer.map_or(absent("asked-unknown"), |yes| ("valueBoolean", yes.into())));
        if answers.known_before.contains(sign) {
            made["component"] = json!([{ "code": text("Was there before the session and is no worse"), "valueBoolean": true }]);
        }
        made
    }));
    made.extend(yes_no(
        "other_signs",
        text("Any sign that was asked about and is not listed here"),
        answers.other_signs,
    ));
    made.extend(scale(
        "worry",
        text("Worry now, 0 to 10, reported by the patient"),
        answers.worry,
    ));
    let words = check_in.words.as_ref();
    made.extend(words.map(|_| {
        of(
            "words",
            text("In the patient's own words"),
            absent("masked"),
        )
    }));
    made
}

/// An Observation with a value, or with the reason why there is none.
pub(crate) fn observation(
    check_in: &CheckIn,
    session: Option<&Session>,
    part: &str,
    code: Value,
    (key, value): (&str, Value),
) -> Value {
    let mut made = Map::new();
    made.insert("resourceType".to_owned(), "Observation".into());
    made.insert(
        "id".to_owned(),
        id::part_of(check_in.id.as_str(), part).into(),
    );
    if let Some(session) = session {
        made.insert(
            "partOf".to_owned(),
            json!([id::reference(session.id.as_str())]),
        );
    }
    made.insert("status".to_owned(), "final".into());
    made.insert("category".to_owned(), category());
    made.insert("code".to_owned(), code);
    made.insert(
        "subject".to_owned(),
        id::reference(check_in.patient.as_str()),
    );
    made.insert(
        "effectiveDateTime".to_owned(),
        check_in.answered_at.to_string().into(),
    );
    made.insert("issued".to_owned(), check_in.received_at.to_string().into());
    made.insert(
        "performer".to_owned(),
        json!([id::reference(check_in.patient.as_str())]),
    );
    made.insert(key.to_owned(), value);
    Value::Object(made)
}

/// A code in words alone.
pub(crate) fn text(words: &str) -> Value {
    json!({ "text": words })
}

fn category() -> Value {
    json!([{ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey" }] }])
}

/// The text narrows what the code leaves open: which pain is meant.
fn soreness() -> Value {
    json!({
        "coding": [{
            "system": "http://loinc.org",
            "code": "72514-3",
            "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
        }],
        "text": "Soreness from needling now, 0 to 10, reported by the patient; not the original complaint",
    })
}

fn sign_code(protocol: &CompiledProtocol, sign: &str) -> Value {
    let label = protocol.sign(sign).map_or_else(
        || sign.to_owned(),
        |sign| protocol.text("en", &sign.text_key),
    );
    json!({ "coding": [{ "system": SIGNS, "code": sign }], "text": label })
}

fn quantity(score: u8) -> Value {
    json!({ "value": score, "unit": "{score}", "system": "http://unitsofmeasure.org", "code": "{score}" })
}

fn absent(reason: &str) -> (&'static str, Value) {
    let coding = json!([{ "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": reason }]);
    ("dataAbsentReason", json!({ "coding": coding }))
}
