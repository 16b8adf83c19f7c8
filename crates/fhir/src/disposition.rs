//! What the patient was told to do, as an Observation that the program derived from the answers.

use care::check_in::CheckIn;
use care::treatment::Session;
use protocol::Assessed;
use serde_json::{Value, json};

use crate::id;
use crate::observation::{observation, text};

/// The disposition with the rules that fired and the protocol that holds them.
pub(crate) fn observation_of(
    check_in: &CheckIn,
    session: Option<&Session>,
    answered: &[Value],
) -> Result<Value, serde_json::Error> {
    let assessed = Assessed::from_stored(&check_in.assessment)?;
    let value = ("valueCodeableConcept", text(check_in.disposition.id()));
    let mut made = observation(
        check_in,
        session,
        "disposition",
        text("Recommended next step after the check-in"),
        value,
    );
    let from = answered
        .iter()
        .filter_map(|one| one.get("id").and_then(Value::as_str))
        .map(id::reference);
    made["derivedFrom"] = from.collect();
    made["device"] = json!({ "display": format!("Afterneedle, protocol {} {}", assessed.protocol.id, assessed.protocol.version) });
    made["note"] = json!([{ "text": note(&assessed) }]);
    if let Some(made) = made.as_object_mut() {
        // The patient answered; the program concluded.
        made.remove("performer");
        made.remove("category");
    }
    Ok(made)
}

fn note(assessed: &Assessed) -> String {
    let rules: Vec<&str> = assessed
        .reasons
        .iter()
        .map(|reason| reason.rule.as_str())
        .collect();
    let rules = if rules.is_empty() {
        "none".to_owned()
    } else {
        rules.join(", ")
    };
    let rest = if assessed.complete {
        "complete"
    } else {
        "incomplete: some answers are missing"
    };
    format!(
        "Rules that fired: {rules}. The check-in is {rest}. Protocol content SHA-256: {}.",
        assessed.protocol.sha256
    )
}
