//! The rules as a PlanDefinition.

use std::collections::BTreeSet;

use protocol::CompiledProtocol;
use serde_json::{Value, json};

use super::{action, canonical, citation};

/// The PlanDefinition: an event-condition-action rule for each rule, in the order of the files. Conditions
/// use the parameters of the Library.
pub(super) fn resource(protocol: &CompiledProtocol) -> Value {
    let mut made = canonical::head(
        protocol,
        "PlanDefinition",
        "AfterneedleTriage",
        "Aftercare for dry needling: what a check-in raises to",
    );
    made["type"] = json!({ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/plan-definition-type", "code": "eca-rule" }] });
    made["description"] = "Each action is a rule. It fires when its condition is true. Of all rules that fire, the highest disposition counts; an empty condition is unknown and never gives an all-clear.".into();
    made["library"] = json!([canonical::versioned(protocol, "library")]);
    let reviewers: BTreeSet<&str> = named_reviewers(protocol).collect();
    if !reviewers.is_empty() {
        made["reviewer"] = reviewers
            .iter()
            .map(|name| json!({ "name": name }))
            .collect();
    }
    // The plan as a whole must be reviewed when the first of its rules must.
    if let Some(first) = protocol.rules().iter().map(|rule| &rule.review_by).min() {
        made["effectivePeriod"] = json!({ "end": first });
    }
    let questions = canonical::versioned(protocol, "questionnaire");
    made["relatedArtifact"] = protocol
        .sources()
        .iter()
        .map(|source| citation::artifact(protocol, &source.id, None))
        .chain([json!({ "type": "depends-on", "resource": questions })])
        .collect();
    made["action"] = protocol
        .rules()
        .iter()
        .map(|rule| action::of_rule(protocol, rule))
        .collect();
    made
}

fn named_reviewers(protocol: &CompiledProtocol) -> impl Iterator<Item = &str> {
    protocol
        .rules()
        .iter()
        .map(|rule| rule.reviewer.as_str())
        .filter(|name| !name.is_empty())
}
