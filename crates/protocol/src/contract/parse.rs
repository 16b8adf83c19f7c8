//! From JSON to answers.

use std::collections::BTreeMap;

use triage::Trend;

use super::object::{Object, unknown};
use super::{Answers, Json, Problem};
use crate::CompiledProtocol;

/// Longest free text, in characters.
pub const WORDS_CHARS_MAX: usize = 4_000;

/// Keys of answers.
pub(super) const ANSWER_KEYS: [&str; 9] = [
    "soreness",
    "soreness_trend",
    "fatigue",
    "fatigue_interferes",
    "signs",
    "other_signs",
    "known_before",
    "words",
    "worry",
];

/// Reads an `answers` object; `path` is where it stands.
///
/// # Errors
/// Every problem with its path.
pub fn parse_answers(
    protocol: &CompiledProtocol,
    json: &Json<'_>,
    path: &str,
) -> Result<Answers, Vec<Problem>> {
    let mut problems = Vec::new();
    let object = Object::of(json, path, &ANSWER_KEYS, &mut problems);
    let answers = object
        .map(|object| answers(protocol, &object, &mut problems))
        .unwrap_or_default();
    if problems.is_empty() {
        Ok(answers)
    } else {
        Err(problems)
    }
}

/// Reads the answers among the members of an object that may have other members, too.
pub(super) fn answers(
    protocol: &CompiledProtocol,
    object: &Object<'_>,
    problems: &mut Vec<Problem>,
) -> Answers {
    let mut ids: Vec<&str> = Vec::with_capacity(protocol.sign_count());
    ids.extend(protocol.signs().map(|sign| sign.id.as_str()));
    let trends = Trend::ALL.map(Trend::id);
    let signs = signs(object, &ids, problems);
    let known_before = object
        .ids("known_before", "sign", &ids, problems)
        .unwrap_or_default();
    for id in known_before
        .iter()
        .filter(|id| signs.get(*id) != Some(&Some(true)))
    {
        let message = format!(
            "\"{id}\" must also be true in signs: only what is there can have been there before"
        );
        problems.push(Problem::new(&object.path("known_before"), message));
    }
    Answers {
        soreness: object.scale("soreness", problems),
        soreness_trend: object
            .one_of("soreness_trend", &trends, problems)
            .and_then(Trend::from_id),
        fatigue: object.scale("fatigue", problems),
        fatigue_interferes: object.flag("fatigue_interferes", problems),
        signs,
        other_signs_no: other_signs(object, problems),
        known_before: known_before.into_iter().collect(),
        words: words(object, problems),
        worry: object.scale("worry", problems),
    }
}

fn signs(
    object: &Object<'_>,
    ids: &[&str],
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, Option<bool>> {
    let members = match object.get("signs") {
        None => return BTreeMap::new(),
        Some(Json::Object(members)) => members,
        Some(other) => {
            return object
                .wrong("signs", "an object of sign ids, or null", other, problems)
                .unwrap_or_default();
        }
    };
    let mut signs = BTreeMap::new();
    for (id, value) in members {
        let path = || Problem::join(&object.path("signs"), id);
        if !ids.contains(&id.as_ref()) {
            problems.push(unknown(&path(), "sign", id, ids.iter().copied()));
            continue;
        }
        match value {
            Json::Null => drop(signs.insert(id.clone().into_owned(), None)),
            Json::Bool(answer) => drop(signs.insert(id.clone().into_owned(), Some(*answer))),
            other => problems.push(Problem::new(
                &path(),
                format!("send true, false or null, not {}", other.kind()),
            )),
        }
    }
    signs
}

fn other_signs(object: &Object<'_>, problems: &mut Vec<Problem>) -> bool {
    match object.flag("other_signs", problems) {
        Some(true) => {
            let message = "send false for \"none of the others\", or leave it out; name the signs that are there in signs";
            problems.push(Problem::new(&object.path("other_signs"), message));
            false
        }
        Some(false) => true,
        None => false,
    }
}

fn words(object: &Object<'_>, problems: &mut Vec<Problem>) -> Option<String> {
    let text = object.text("words", problems)?;
    let count = text.chars().count();
    if count > WORDS_CHARS_MAX {
        let message = format!("send at most {WORDS_CHARS_MAX} characters, not {count}");
        problems.push(Problem::new(&object.path("words"), message));
    }
    if text.contains('\0') {
        problems.push(Problem::new(
            &object.path("words"),
            "remove the character U+0000; it cannot be stored",
        ));
    }
    Some(text.to_owned())
}
