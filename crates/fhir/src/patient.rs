//! The patient: an identifier and nothing else.

use care::check_in::CheckIn;
use serde_json::{Value, json};

use crate::id;

/// So that references within the bundle resolve; it names nobody.
pub(crate) fn resource(check_in: &CheckIn) -> Value {
    json!({
        "resourceType": "Patient",
        "id": check_in.patient,
        "identifier": [id::identifier(check_in.patient.as_str())],
    })
}
