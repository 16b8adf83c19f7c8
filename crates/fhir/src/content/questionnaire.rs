//! The questions as a Questionnaire, in the order in which they are asked.

use protocol::CompiledProtocol;
use serde_json::{Value, json};

use super::{canonical, item};

const LOINC: &str = "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at http://loinc.org/license.";

/// The Questionnaire: signs worst first, scales, own words; then outcomes; then what the clinic notes of a session.
pub(super) fn resource(protocol: &CompiledProtocol) -> Value {
    let mut made = canonical::head(
        protocol,
        "Questionnaire",
        "AfterneedleCheckIn",
        "Aftercare for dry needling: check-in",
    );
    made["subjectType"] = json!(["Patient"]);
    made["copyright"] = LOINC.into();
    made["item"] = json!([
        section("check-in", check_in(protocol)),
        section("outcomes", scales(protocol, true).collect()),
        section("session", session(protocol)),
    ]);
    made
}

fn section(id: &str, items: Vec<Value>) -> Value {
    json!({ "linkId": id, "type": "group", "item": items })
}

fn check_in(protocol: &CompiledProtocol) -> Vec<Value> {
    let groups = protocol.groups().iter();
    groups
        .map(|group| item::group(protocol, group))
        .chain([item::known_before(protocol)])
        .chain(scales(protocol, false))
        .chain([
            item::trend(protocol),
            item::interferes(protocol),
            item::words(protocol),
        ])
        .collect()
}

fn scales(protocol: &CompiledProtocol, outcome: bool) -> impl Iterator<Item = Value> {
    let wanted = move |scale: &&protocol::Scale| scale.outcome == outcome;
    let scales = protocol.scales().iter().filter(wanted);
    scales.map(|scale| item::scale(protocol, scale))
}

fn session(protocol: &CompiledProtocol) -> Vec<Value> {
    let risks = protocol.risks().iter();
    let risks = risks.map(|risk| (risk.id.as_str(), risk.text_key.as_str()));
    let areas = protocol.regions().iter();
    let areas = areas.map(|region| (region.id.as_str(), region.text_key.as_str()));
    vec![
        item::known_by_clinic(protocol, "areas", "region", areas),
        item::known_by_clinic(protocol, "risks", "risk", risks),
    ]
}
