//! Stopping from a message. The code in it can do nothing else: it opens no page of the patient's and says nothing
//! about them, so it may stand where a link's token may not, in a text message.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::ReminderPlan;
use crate::Care;
use crate::clinic::Clinic;
use crate::id::{ClinicId, PatientId};
use crate::port::StoreError;
use crate::record::seal::MasterKey;
use crate::treatment::TokenHash;

/// Bytes of a code: 96 bits, 16 characters, so that a text message stays short.
const CODE_BYTES: usize = 12;

/// The code that stops a patient's reminders.
#[must_use]
pub fn stop_code(key: &MasterKey, clinic: &ClinicId, patient: &PatientId) -> String {
    let mac = key.mac(&["stop-reminders", clinic.as_str(), patient.as_str()]);
    URL_SAFE_NO_PAD.encode(mac.split_at(CODE_BYTES).0)
}

/// What stands behind a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopPage {
    /// Whose messages they are.
    pub clinic: Clinic,
    /// The language that the patient chose, if they ever did.
    pub language: Option<String>,
    /// The plan.
    pub plan: ReminderPlan,
}

/// Looks a code up; changes nothing.
///
/// # Errors
/// [`StoreError`].
pub async fn stop_page(care: &Care, code: &str) -> Result<Option<StopPage>, StoreError> {
    let Some(plan) = care.store.plan_by_stop(&TokenHash::of(code)).await? else {
        return Ok(None);
    };
    let clinic = care.store.clinic(&plan.clinic).await?;
    let patient = care.store.patient(&plan.clinic, &plan.patient).await?;
    let language = patient.and_then(|patient| patient.language);
    Ok(clinic.map(|clinic| StopPage {
        clinic,
        language,
        plan,
    }))
}

/// Stops the reminders behind a code; stopped ones stay stopped. `None` for an unknown code.
///
/// # Errors
/// [`StoreError`].
pub async fn stop_by_code(care: &Care, code: &str) -> Result<Option<StopPage>, StoreError> {
    let Some(page) = stop_page(care, code).await? else {
        return Ok(None);
    };
    super::change::stop_plan(care, &page.plan).await?;
    stop_page(care, code).await
}
