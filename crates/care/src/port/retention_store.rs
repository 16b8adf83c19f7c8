//! How long patients are kept, and their end, as the use cases see it stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::id::{ClinicId, PatientId};
use crate::jobs::{EraseOldEnd, NewJob};
use crate::record::audit::AuditEntry;
use crate::record::erase::{Erased, Erasure};
use crate::record::retention::Retention;

/// What is set, who is due, and the end of a patient.
#[async_trait]
pub trait RetentionStore: Send + Sync {
    /// What a clinic has set.
    async fn retention(&self, clinic: &ClinicId) -> Result<Option<Retention>, StoreError>;
    /// Sets it, and enqueues its job with it.
    async fn set_retention(
        &self,
        set: &Retention,
        job: Option<&NewJob>,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// Patients without an open alert of whom nothing was heard, and for whom nothing was done, since `before`; the oldest
    /// first.
    async fn out_of_date(
        &self,
        clinic: &ClinicId,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<PatientId>, StoreError>;
    /// How many these are.
    async fn count_out_of_date(
        &self,
        clinic: &ClinicId,
        before: Timestamp,
    ) -> Result<u64, StoreError>;
    /// Takes every row about a patient out, in one transaction; jobs and audit entries, which hold ids alone, stay.
    async fn erase(&self, erasure: &Erasure, audit: &AuditEntry) -> Result<Erased, StoreError>;
    /// Ends a round of the job. `false` when the fence is no longer the newest.
    async fn finish_erase_old(&self, end: &EraseOldEnd) -> Result<bool, StoreError>;
}
