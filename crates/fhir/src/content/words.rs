//! Texts in English, with the other languages beside them.

use protocol::CompiledProtocol;
use serde_json::{Map, Value, json};

const TRANSLATION: &str = "http://hl7.org/fhir/StructureDefinition/translation";

/// The English text of a key.
pub(super) fn english(protocol: &CompiledProtocol, key: &str) -> String {
    protocol.text("en", key)
}

/// Writes a text into an element: the English under `name`, the other languages under `_name`.
pub(super) fn put(
    element: &mut Map<String, Value>,
    name: &str,
    protocol: &CompiledProtocol,
    key: &str,
) {
    element.insert(name.to_owned(), english(protocol, key).into());
    let others: Vec<Value> = protocol
        .languages()
        .filter(|language| *language != "en" && protocol.has_text(language, key))
        .map(|language| translation(language, &protocol.text(language, key)))
        .collect();
    if !others.is_empty() {
        element.insert(format!("_{name}"), json!({ "extension": others }));
    }
}

fn translation(language: &str, text: &str) -> Value {
    json!({
        "url": TRANSLATION,
        "extension": [
            { "url": "lang", "valueCode": language },
            { "url": "content", "valueString": text },
        ],
    })
}
