//! Patients to call who are put aside, as the use cases see them stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::id::{ClinicId, PatientId};
use crate::record::audit::AuditEntry;
use crate::review::SealedAside;
use crate::treatment::SealedPatient;

/// Steps about patients to call.
#[async_trait]
pub trait AsideStore: Send + Sync {
    /// Adds a step, and keeps the patient from the lists of whom to call until its end. `false` when the newest of the
    /// patient is not the one before it; then nothing was done.
    async fn put_aside(&self, step: &SealedAside, audit: &AuditEntry) -> Result<bool, StoreError>;
    /// All steps about a patient, newest first.
    async fn asides_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<SealedAside>, StoreError>;
    /// Whether a patient is put aside at `now`: neither a session nor anything that was heard since has ended it.
    async fn is_aside(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        now: Timestamp,
    ) -> Result<bool, StoreError>;
    /// Who is aside at `now`, has a link that works, and was not heard since, the soonest back first, with the newest step.
    async fn aside_now(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<(SealedPatient, SealedAside)>, StoreError>;
}
