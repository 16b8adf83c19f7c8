//! A session as a Procedure. Codes are text: SNOMED CT needs a licence.

use care::treatment::{Layer, Needling, Session, Side};
use protocol::CompiledProtocol;
use serde_json::{Value, json};

use crate::id;

/// The session, without its sealed notes.
pub(crate) fn resource(protocol: &CompiledProtocol, session: &Session) -> Value {
    let site = |needling: &Needling| json!({ "text": site(protocol, needling) });
    let note = |needling: &Needling| json!({ "text": details(protocol, needling) });
    json!({
        "resourceType": "Procedure",
        "id": session.id,
        "identifier": [id::identifier(session.id.as_str())],
        "status": "completed",
        "code": { "text": "Dry needling" },
        "subject": id::reference(session.patient.as_str()),
        "performedDateTime": session.needled_at.to_string(),
        "performer": [{ "actor": { "type": "Practitioner", "identifier": id::identifier(session.practitioner.as_str()) } }],
        "bodySite": session.needlings.iter().map(site).collect::<Vec<_>>(),
        "note": session.needlings.iter().map(note).collect::<Vec<_>>(),
    })
}

/// The muscle and its side.
fn site(protocol: &CompiledProtocol, needling: &Needling) -> String {
    let muscle = protocol.muscle(&needling.muscle);
    let name = muscle.map_or_else(|| needling.muscle.clone(), |muscle| muscle.latin.clone());
    match needling.side.map(side) {
        Some(side) => format!("{name}, {side}"),
        None => name,
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
        Side::Both => "both sides",
        Side::Middle => "middle",
    }
}

/// What was done there, as far as it was recorded.
fn details(protocol: &CompiledProtocol, needling: &Needling) -> String {
    let count = |number: Option<u16>, of: &str| number.map(|number| format!("{of} {number}"));
    let parts = [
        needling.depth.map(Layer::id).map(str::to_owned),
        needling
            .technique
            .as_ref()
            .map(|id| technique(protocol, id)),
        count(needling.needles, "needles"),
        count(needling.insertions, "insertions"),
        count(needling.twitches, "local twitch responses"),
        needling
            .pain
            .map(|pain| format!("pain during needling {pain} of 10")),
    ];
    let known: Vec<String> = parts.into_iter().flatten().collect();
    let site = site(protocol, needling);
    if known.is_empty() {
        site
    } else {
        format!("{site}: {}", known.join(", "))
    }
}

/// Its plain name.
fn technique(protocol: &CompiledProtocol, id: &str) -> String {
    let known = protocol
        .techniques()
        .iter()
        .find(|technique| technique.id == id);
    known.map_or_else(
        || id.to_owned(),
        |technique| protocol.text("en", &technique.text_key),
    )
}
