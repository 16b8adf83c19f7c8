//! Links on their way to patients, as the use cases see them stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::id::{ClinicId, PatientId};
use crate::jobs::{Job, NewJob, SendingEnd};
use crate::record::audit::AuditEntry;
use crate::treatment::{Link, Replacement};

/// Sending links and replacing them.
#[async_trait]
pub trait LinkStore: Send + Sync {
    /// All links of a patient, newest first.
    async fn links_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<Link>, StoreError>;
    /// Enqueues the job that sends a link. Where one waits for the same patient nothing is enqueued, and one that has
    /// failed is due at once.
    async fn ask_to_send_link(&self, job: &NewJob, audit: &AuditEntry) -> Result<(), StoreError>;
    /// The job that waits to send a patient's link.
    async fn link_to_be_sent(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<Job>, StoreError>;
    /// Ends a try to send a link in one transaction: the try and the job. `false` when the fence is no longer the
    /// newest; then only the try was written down, since it did happen.
    async fn finish_sending(&self, end: &SendingEnd) -> Result<bool, StoreError>;
    /// Closes one link and adds the next. `false` when the old one is not the newest any more; then nothing was done.
    async fn replace_link(
        &self,
        replacement: &Replacement,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
}
