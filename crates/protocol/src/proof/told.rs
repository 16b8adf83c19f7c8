//! P6: everything that can be said has its sentence in every declared language, with the same variables.

use super::report::{Property, Violation};
use super::subject::Subject;
use crate::Disposition;

const ID: &str = "P6";

pub(super) fn property(subject: &Subject<'_>) -> Property {
    Property {
        id: ID,
        says: "everything that can be said has its sentence in every language",
        inputs_log10: None,
        nodes: 0,
        violations: check(subject),
        witnesses: Vec::new(),
    }
}

fn check(subject: &Subject<'_>) -> Vec<Violation> {
    let keys = keys(subject);
    let texts = subject.protocol.texts();
    let languages: Vec<&str> = texts.languages().collect();
    let mut found = Vec::new();
    for (key, said_by) in &keys {
        let first = languages
            .first()
            .and_then(|first| texts.variables(first, key));
        for language in &languages {
            let what = match texts.variables(language, key) {
                None => format!("{key}, the sentence of {said_by}, is missing in {language}"),
                Some(own) if Some(&own) != first.as_ref() => format!(
                    "{key}, the sentence of {said_by}, has other variables in {language} than in {}",
                    languages.first().copied().unwrap_or_default()
                ),
                Some(_) => continue,
            };
            found.push(Violation {
                property: ID,
                what,
                check_in: None,
                rules: vec![said_by.clone()],
            });
        }
    }
    found
}

/// Reachable dispositions, rules and advice, and the keys of their sentences. Every rule is reachable by P3.
fn keys(subject: &Subject<'_>) -> Vec<(String, String)> {
    let protocol = subject.protocol;
    let mut keys: Vec<(String, String)> = Vec::new();
    for disposition in Disposition::ALL {
        for part in ["", ".action", ".time", ".next"] {
            let key = format!("disposition-{}{part}", disposition.id());
            keys.push((key, disposition.id().to_owned()));
        }
    }
    keys.extend(
        protocol
            .rules()
            .iter()
            .map(|rule| (rule.text_key.clone(), rule.id.clone())),
    );
    for advice in protocol.advice() {
        keys.push((advice.text_key.clone(), advice.id.clone()));
        if advice.stronger_after_first {
            keys.push((format!("{}.first", advice.text_key), advice.id.clone()));
        }
    }
    keys
}
