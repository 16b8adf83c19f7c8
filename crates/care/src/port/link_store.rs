//! Links on their way to patients, as the use cases see them stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::id::{ClinicId, PatientId};
use crate::jobs::{Job, NewJob, SendingEnd};
use crate::record::audit::AuditEntry;
use crate::treatment::{Link, NewTextCode, Replacement, TextCode, TokenHash};

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
    /// Enqueues the job that sends a text message with a code for a link, and keeps the code. Where one waits for the same
    /// link nothing is enqueued or kept, and one that has failed is due at once; one that waits for another link is ended.
    /// Codes of before that nobody has opened end. `false`, and nothing is done, where the link is not the newest any more.
    async fn ask_to_text_link(
        &self,
        job: &NewJob,
        code: &NewTextCode,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
    /// A code by its hash.
    async fn text_code(&self, hash: &TokenHash) -> Result<Option<TextCode>, StoreError>;
    /// Gives a code to its first opener, and counts as use of its link. `false` where another was first, its time is over,
    /// or its link does not work; then nothing was done.
    async fn open_text_code(
        &self,
        code: &TextCode,
        holder: &TokenHash,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
    /// The job that waits to send a patient a text message with a code.
    async fn link_to_be_texted(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<Job>, StoreError>;
    /// The job that waits to send a patient's link by e-mail.
    async fn link_to_be_sent(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<Job>, StoreError>;
    /// Ends a try to send a link in one transaction: the try, the job, and until when a code can be opened first. `false` when the fence is no longer the
    /// newest; then only the try was written down, since it did happen.
    async fn finish_sending(&self, end: &SendingEnd) -> Result<bool, StoreError>;
    /// Closes one link, ends texts that wait for it, and adds the next. `false` when the old one is not the newest any more; then nothing was done.
    async fn replace_link(
        &self,
        replacement: &Replacement,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
}
