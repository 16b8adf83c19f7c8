//! Erasing a patient: every row about them, and with it the key under which their words and their name were sealed.
//!
//! What stays is the audit log, which names ids alone, and so says that something was erased but not of whom. Figures
//! count what is stored, so they no longer count this patient. What a backup holds goes with the backup.

use jiff::Timestamp;

use crate::Care;
use crate::clinic::LoggedIn;
use crate::id::{ClinicId, PatientId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// Why nobody was erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// Only owners and clinical leads erase.
    #[error("only an owner or a clinical lead erases a patient")]
    NotAllowed,
    /// No such patient in this clinic.
    #[error("there is no such patient")]
    Unknown,
    /// An alert is open: somebody may be in danger, and whoever looks needs to know who.
    #[error("close the open alert first")]
    OpenAlert,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A patient who is to be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// The clinic.
    pub clinic: ClinicId,
    /// Who.
    pub patient: PatientId,
    /// Only if nothing was heard or done since; `None`: whatever was.
    pub unless_since: Option<Timestamp>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// Everything is gone.
    Yes,
    /// There is no such patient.
    Unknown,
    /// An alert is open.
    OpenAlert,
    /// Something was heard or done since.
    NotOld,
}

/// Erases a patient by somebody's hand: because the patient asked for it.
///
/// # Errors
/// [`EraseError`]; then nothing is erased.
pub async fn erase_patient(
    care: &Care,
    who: &LoggedIn,
    patient: &PatientId,
) -> Result<(), EraseError> {
    if !who.staff.may_erase() {
        return Err(EraseError::NotAllowed);
    }
    let erasure = Erasure {
        clinic: who.clinic.id.clone(),
        patient: patient.clone(),
        unless_since: None,
    };
    match erase(care, &erasure, Actor::Staff(who.staff.id.clone())).await? {
        Erased::Yes => Ok(()),
        Erased::OpenAlert => Err(EraseError::OpenAlert),
        Erased::Unknown | Erased::NotOld => Err(EraseError::Unknown),
    }
}

/// Erases a patient, with its entry in the audit log.
pub(crate) async fn erase(
    care: &Care,
    erasure: &Erasure,
    actor: Actor,
) -> Result<Erased, StoreError> {
    let audit = AuditEntry::new(
        &erasure.clinic,
        care.clock.now(),
        actor,
        "patient.erased",
        erasure.patient.as_str(),
    );
    care.store.erase(erasure, &audit).await
}
