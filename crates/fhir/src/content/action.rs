//! One rule as an action: when its condition holds, at least this is to be done.

use protocol::{CompiledProtocol, Disposition, Rule};
use serde_json::{Map, Value, json};

use super::canonical::ours;
use super::{citation, extension, words};

/// The action of a rule.
pub(super) fn of_rule(protocol: &CompiledProtocol, rule: &Rule) -> Value {
    let mut made = Map::new();
    let mut put = |name: &str, value: Value| made.insert(name.to_owned(), value);
    put("id", rule.id.as_str().into());
    put("extension", extensions(rule).into());
    put("title", rule.id.as_str().into());
    put("priority", priority(rule.disposition).into());
    put("code", json!([coded("disposition", rule.disposition.id())]));
    put("reason", json!([coded("hazard", &rule.hazard)]));
    put("documentation", documentation(protocol, rule));
    put(
        "trigger",
        json!([{ "type": "named-event", "name": "check-in" }]),
    );
    put(
        "condition",
        json!([{ "kind": "applicability", "expression": extension::expression(&rule.when) }]),
    );
    put(
        "type",
        json!({ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/action-type", "code": "fire-event" }] }),
    );
    let told = format!("disposition-{}", rule.disposition.id());
    words::put(&mut made, "description", protocol, &told);
    words::put(&mut made, "textEquivalent", protocol, &rule.text_key);
    Value::Object(made)
}

fn extensions(rule: &Rule) -> Vec<Value> {
    let reviewer = (!rule.reviewer.is_empty()).then(|| extension::reviewer(&rule.reviewer));
    reviewer
        .into_iter()
        .chain([extension::review_by(&rule.review_by)])
        .collect()
}

/// Publications with the grade of the evidence, then the facts that the rule rests on.
fn documentation(protocol: &CompiledProtocol, rule: &Rule) -> Value {
    let graded =
        |id: &String| citation::artifact(protocol, id, Some(extension::grade(&rule.grade)));
    let facts = rule.facts.iter();
    let facts = facts.filter_map(|id| citation::fact(protocol, id));
    rule.sources.iter().map(graded).chain(facts).collect()
}

/// A code of our own.
fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": ours(system), "code": code }] })
}

/// The request priority that comes nearest: on the next working day, today, now.
fn priority(disposition: Disposition) -> &'static str {
    match disposition {
        Disposition::SelfCare | Disposition::Contact => "routine",
        Disposition::Urgent => "urgent",
        Disposition::Emergency => "stat",
    }
}
