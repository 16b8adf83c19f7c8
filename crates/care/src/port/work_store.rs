//! Working alerts, as the use cases see it stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::alert::{AdverseStatement, AlertStep, Hold, SealedMessage, StepPart};
use crate::id::{AlertEventId, AlertId, ClinicId, PatientId, StaffId};
use crate::jobs::NewJob;
use crate::record::audit::AuditEntry;
use crate::review::{Part, WorklistMark, WorklistPage};

/// Steps of alerts with what belongs to them, and what was stated.
#[async_trait]
pub trait WorkStore: Send + Sync {
    /// Applies a step and stores its parts in one transaction; `false` when somebody was faster and nothing was done.
    async fn work_alert(
        &self,
        step: &AlertStep,
        parts: &[StepPart],
        audit: &[AuditEntry],
        jobs: &[NewJob],
    ) -> Result<bool, StoreError>;
    /// What was stated of an alert's adverse event, oldest first: the last counts; empty: not stated.
    async fn adverse_statements(
        &self,
        clinic: &ClinicId,
        alert: &AlertId,
    ) -> Result<Vec<AdverseStatement>, StoreError>;
    /// The newest hold of every open alert that has one, whether or not it still counts.
    async fn holds(&self, clinic: &ClinicId) -> Result<Vec<Hold>, StoreError>;
    /// The newest hold of an alert.
    async fn hold_of(&self, clinic: &ClinicId, alert: &AlertId)
    -> Result<Option<Hold>, StoreError>;
    /// The newest messages to a patient, newest first.
    async fn messages_to(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        limit: u32,
    ) -> Result<Vec<SealedMessage>, StoreError>;
    /// Marks a patient's messages up to the `newest` as read; nothing, and no audit entry, where all are.
    async fn mark_messages_read(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        newest: &AlertEventId,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// Open alerts of patients whom somebody needled last, and those that they have taken; ordered as the worklist is,
    /// with the count of all of these.
    async fn worklist_of(
        &self,
        clinic: &ClinicId,
        staff: &StaffId,
        part: Part,
    ) -> Result<WorklistPage, StoreError>;
    /// Everybody but the front desk, by name: whose words a patient may come to read.
    async fn colleagues(&self, clinic: &ClinicId) -> Result<Vec<(StaffId, String)>, StoreError>;
    /// Something that changes with every step of the clinic's alerts, and how many are open. Cheap.
    async fn worklist_mark(&self, clinic: &ClinicId) -> Result<WorklistMark, StoreError>;
}
