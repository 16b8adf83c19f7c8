//! The answers that an item offers.

use protocol::CompiledProtocol;
use serde_json::{Map, Value, json};

use super::canonical::ours;
use super::{extension, words};

/// An answer with an id of our own and its text.
pub(super) fn of(protocol: &CompiledProtocol, system: &str, code: &str, key: &str) -> Value {
    let mut coding = Map::new();
    coding.insert("system".to_owned(), ours(system).into());
    coding.insert("code".to_owned(), code.into());
    words::put(&mut coding, "display", protocol, key);
    json!({ "valueCoding": coding })
}

/// "None of these", which excludes all others.
pub(super) fn none(protocol: &CompiledProtocol, key: &str) -> Value {
    let mut made = of(protocol, "answer", "none", key);
    made["extension"] = json!([extension::exclusive()]);
    made
}
