//! What stands with a patient beside who they are, as the use cases see it stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::id::{ClinicId, PatientId};
use crate::record::audit::AuditEntry;
use crate::treatment::{ContactChange, NextSessionChange, SealedPatient, WhyAsked};

/// A patient's language, next session, and wait for a new link.
#[async_trait]
pub trait PatientStore: Send + Sync {
    /// Keeps the language that a patient chose. The same one again changes nothing and is not written down.
    async fn choose_language(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        language: &str,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// Changes who a patient is and how they are reached, with what waits to be sent to them, in one transaction. `false`
    /// where they are not as they were before any more; then nothing was done.
    async fn change_contact(
        &self,
        change: &ContactChange,
        audit: &[AuditEntry],
    ) -> Result<bool, StoreError>;
    /// Another next session, or none, with the plan of reminders.
    async fn set_next_session(
        &self,
        change: &NextSessionChange,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// A patient waits for a new link from now on; whoever waits already goes on waiting, and nothing is written
    /// down but that the link was opened elsewhere.
    async fn ask_for_link(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        at: (Timestamp, WhyAsked),
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// A patient does not wait for a link any more; where nobody waits nothing is written down.
    async fn settle_link(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// Who waits for a new link, the longest first.
    async fn waiting_for_link(
        &self,
        clinic: &ClinicId,
        limit: u32,
    ) -> Result<Vec<SealedPatient>, StoreError>;
}
