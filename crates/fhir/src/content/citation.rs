//! Sources as related artifacts.

use protocol::{CompiledProtocol, Source};
use serde_json::{Value, json};

/// A source, with the grade of the evidence where a rule names one.
pub(super) fn artifact(protocol: &CompiledProtocol, id: &str, grade: Option<Value>) -> Value {
    let mut made = match protocol.source(id) {
        Some(source) => cited(source),
        None => json!({ "type": "citation", "label": id }),
    };
    if let Some(grade) = grade {
        made["extension"] = json!([grade]);
    }
    made
}

fn cited(source: &Source) -> Value {
    let mut made = json!({
        "type": "citation",
        "label": source.id,
        "display": format!("Read: {}", source.read_as.replace('_', " ")),
        "citation": source.citation,
    });
    if let Some(url) = &source.url {
        made["url"] = url.as_str().into();
    }
    made
}

/// A row of what is known; `None` where there is no such row.
pub(super) fn fact(protocol: &CompiledProtocol, id: &str) -> Option<Value> {
    let fact = protocol.facts().iter().find(|fact| fact.id == id)?;
    Some(json!({ "type": "justification", "label": fact.id, "display": fact.says }))
}
