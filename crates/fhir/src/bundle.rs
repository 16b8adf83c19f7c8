//! The bundle of one check-in.

use care::check_in::CheckIn;
use care::treatment::Session;
use protocol::CompiledProtocol;
use serde_json::{Value, json};

use crate::answers::Answers;
use crate::observation::observations;
use crate::{disposition, id, patient, procedure};

/// A Bundle (type `collection`) of one check-in: the patient as a mere identifier, the session as a Procedure where it is
/// known, one Observation for each answer, and one for the disposition, derived from the others.
///
/// # Errors
/// When the stored answers or the stored assessment do not read back.
pub fn check_in_bundle(
    protocol: &CompiledProtocol,
    check_in: &CheckIn,
    session: Option<&Session>,
) -> Result<Value, serde_json::Error> {
    let answers: Answers = serde_json::from_str(&check_in.answers)?;
    let answered = observations(protocol, check_in, session, &answers);
    let disposition = disposition::observation_of(check_in, session, &answered)?;
    let mut resources = vec![patient::resource(check_in)];
    resources.extend(session.map(|session| procedure::resource(protocol, session)));
    resources.extend(answered);
    resources.push(disposition);
    Ok(json!({
        "resourceType": "Bundle",
        "id": check_in.id,
        "identifier": id::identifier(check_in.id.as_str()),
        "type": "collection",
        "timestamp": check_in.received_at.to_string(),
        "entry": resources.into_iter().map(entry).collect::<Vec<_>>(),
    }))
}

fn entry(resource: Value) -> Value {
    let full_url = resource.get("id").and_then(Value::as_str).map(id::urn);
    json!({ "fullUrl": full_url, "resource": resource })
}
