//! Extensions: HL7's where there is one, and two of our own, described in `docs/clinical/fhir.md`.

use serde_json::{Value, json};

use super::canonical::ours;

/// A FHIRPath expression. It bears no name: R4 allows no underscore in one, and variables have them.
pub(super) fn expression(expression: &str) -> Value {
    json!({ "language": "text/fhirpath", "expression": expression })
}

/// The expression that gives a parameter its value.
pub(super) fn value_of(when: &str) -> Value {
    json!({
        "url": "http://hl7.org/fhir/StructureDefinition/cqf-expression",
        "valueExpression": expression(when),
    })
}

/// How good the evidence is.
pub(super) fn grade(grade: &str) -> Value {
    let coding = json!([{ "system": ours("evidence-grade"), "code": grade }]);
    json!({
        "url": "http://hl7.org/fhir/StructureDefinition/cqf-qualityOfEvidence",
        "valueCodeableConcept": { "coding": coding },
    })
}

/// Least and greatest value of a scale.
pub(super) fn range(least: u8, most: u8) -> [Value; 2] {
    [("minValue", least), ("maxValue", most)].map(|(name, value)| {
        json!({ "url": format!("http://hl7.org/fhir/StructureDefinition/{name}"), "valueInteger": value })
    })
}

/// An option that excludes all others.
pub(super) fn exclusive() -> Value {
    json!({
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive",
        "valueBoolean": true,
    })
}

/// How an item is shown; `code` is one of HL7's item controls.
pub(super) fn control(code: &str) -> Value {
    let coding =
        json!([{ "system": "http://hl7.org/fhir/questionnaire-item-control", "code": code }]);
    json!({
        "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept": { "coding": coding },
    })
}

/// By when one rule must be reviewed again: R4 has a place for this on the whole plan only.
pub(super) fn review_by(date: &str) -> Value {
    json!({ "url": ours("review-by"), "valueDate": date })
}

/// Who reviewed one rule: R4 has a place for this on the whole plan only.
pub(super) fn reviewer(name: &str) -> Value {
    json!({ "url": ours("reviewer"), "valueString": name })
}
