//! Opening hours, the cover rota and what was told of alerts, as the use cases see them stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::alert::{Run, Telling};
use crate::clinic::Hours;
use crate::clinic::cover::{Cover, Crew};
use crate::id::{AlertId, ClinicId, CoverId, PatientId, StaffId};
use crate::jobs::TellEnd;
use crate::record::audit::AuditEntry;
use crate::review::{LogPart, TellingRow};

/// Hours, rota, and the chain of each alert.
#[async_trait]
pub trait CoverStore: Send + Sync {
    /// Replaces a clinic's hours by those of the next revision; `false` when somebody was faster and nothing was done.
    async fn set_hours(
        &self,
        clinic: &ClinicId,
        hours: &Hours,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
    /// All staff with their ways, and the rota's entries that end after `from`.
    async fn crew(&self, clinic: &ClinicId, from: Timestamp) -> Result<Crew, StoreError>;
    /// Adds an entry to the rota.
    async fn add_cover(&self, cover: &Cover, audit: &AuditEntry) -> Result<(), StoreError>;
    /// Removes an entry; one that is not there changes nothing.
    async fn remove_cover(
        &self,
        clinic: &ClinicId,
        cover: &CoverId,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// Sets a mobile number of staff; empty for none.
    async fn set_phone(
        &self,
        clinic: &ClinicId,
        staff: &StaffId,
        phone: &str,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// The newest run of an alert's chain; `None` where nobody had to be told.
    async fn run_of(&self, clinic: &ClinicId, alert: &AlertId) -> Result<Option<Run>, StoreError>;
    /// Ends a round of a chain's job in one transaction: the try with its audit entry, and the job. `false` when the
    /// fence is no longer the newest; then only the try was written down, since it did happen.
    async fn finish_telling(&self, end: &TellEnd) -> Result<bool, StoreError>;
    /// What the patient was told of their alerts: that nobody has looked yet. Newest first, at most `limit`.
    async fn tellings_to(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        limit: u32,
    ) -> Result<Vec<Telling>, StoreError>;
    /// What was told of the clinic's alerts.
    async fn telling_log(
        &self,
        clinic: &ClinicId,
        part: LogPart<'_>,
    ) -> Result<Vec<TellingRow>, StoreError>;
}
