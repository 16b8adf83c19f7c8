//! Export of stored check-ins with their assessments, without who the patient is.

use serde_json::{Value, json};

use crate::check_in::{CheckIn, Wish};

/// One line of the export. Words stay sealed and are left out; `has_words` tells that there are some.
///
/// # Errors
/// When stored JSON does not read back.
pub fn export_line(check_in: &CheckIn) -> Result<Value, serde_json::Error> {
    let answers: Value = serde_json::from_str(&check_in.answers)?;
    let assessment: Value = serde_json::from_str(&check_in.assessment)?;
    Ok(json!({
        "receipt": check_in.id,
        "id": check_in.client_id,
        "clinic": check_in.clinic,
        "patient": check_in.patient,
        "link": check_in.link,
        "answered_at": check_in.answered_at.to_string(),
        "received_at": check_in.received_at.to_string(),
        "wish": check_in.wish.map(Wish::id),
        "corrects": check_in.corrects,
        "answers": answers,
        "has_words": check_in.words.is_some(),
        "assessment": assessment,
    }))
}
