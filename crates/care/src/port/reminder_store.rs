//! Reminders, as the use cases see them stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::id::{ClinicId, JobId, PatientId};
use crate::jobs::{NoticeEnd, ReminderEnd};
use crate::record::audit::AuditEntry;
use crate::review::{DeliveryRow, Listened, LogPart, Silent, Watched};
use crate::treatment::TokenHash;
use crate::treatment::reminder::{Delivery, PlanChange, ReminderPlan};

/// Plans of reminders, what came of each message, and who is silent.
#[async_trait]
pub trait ReminderStore: Send + Sync {
    /// A patient's plan.
    async fn plan_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<ReminderPlan>, StoreError>;
    /// The plan whose stop code has this hash, in whatever clinic.
    async fn plan_by_stop(&self, code: &TokenHash) -> Result<Option<ReminderPlan>, StoreError>;
    /// Changes a plan, and enqueues its job with it. What is as wished already stays, without an audit entry.
    async fn change_plan(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        change: &PlanChange,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// The tries of one job, oldest first.
    async fn deliveries_of_job(
        &self,
        clinic: &ClinicId,
        job: &JobId,
    ) -> Result<Vec<Delivery>, StoreError>;
    /// Ends a round of a reminder's job in one transaction: the try, the job, the plan, and the plan's next job. `false`
    /// when the fence is no longer the newest; then only the try was written down, since it did happen.
    async fn finish_reminder(&self, end: &ReminderEnd) -> Result<bool, StoreError>;
    /// Ends a round of telling a patient that something waits, in one transaction: the try, the job, and in the plan whether
    /// the patient was reached. `false` as above.
    async fn finish_notice(&self, end: &NoticeEnd) -> Result<bool, StoreError>;
    /// Tries for one patient, newest first.
    async fn deliveries(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        limit: u32,
    ) -> Result<Vec<DeliveryRow>, StoreError>;
    /// Tries for all of a clinic's patients.
    async fn delivery_log(
        &self,
        clinic: &ClinicId,
        part: LogPart<'_>,
    ) -> Result<Vec<DeliveryRow>, StoreError>;
    /// Patients of whom it is to be reckoned again by `now` whether they are silent, with what was heard of them.
    async fn to_listen(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Watched>, StoreError>;
    /// Keeps what was reckoned, but of those whose sessions or links changed meanwhile.
    async fn listened(&self, clinic: &ClinicId, all: &[Listened]) -> Result<(), StoreError>;
    /// Patients with a link that works at `now` who had missed check-ins by the last reckoning, were not heard since,
    /// and are not put aside, newest session first.
    async fn silent(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Silent>, StoreError>;
    /// Patients with a link that works at `now` whom the last reminder did not reach, who were not heard since, and
    /// who are not put aside, the newest first.
    async fn not_reached(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Silent>, StoreError>;
    /// How many patients stand in these two lists, of each at most `limit`; who stands in both counts once.
    async fn to_call(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<u64, StoreError>;
}
