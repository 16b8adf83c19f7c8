//! The store as the use cases see it: a trait for each room, each method one transaction.

use std::pin::Pin;

use async_trait::async_trait;
use jiff::{SignedDuration, Timestamp};

use super::{
    ArrivalStore, AsideStore, AuditStore, BackupStore, CoverStore, GuidanceStore, HistoryStore,
    LinkStore, PatientStore, PracticeStore, ReminderStore, RetentionStore, SessionEventStore,
    SessionStore, SetUpStore, StaffStore, WorkStore,
};
use crate::alert::Alert;
use crate::check_in::{Answers, CheckIn, CheckInKey, Decide};
use crate::clinic::{Clinic, Staff, StaffSession};
use crate::id::{AlertId, CheckInId, ClinicId, JobId, PatientId, SessionId, SignOffId, StaffId};
use crate::jobs::{Claimed, Finish, Job};
use crate::record::audit::{AuditEntry, AuditRecord};
use crate::record::outbox::OutboxMail;
use crate::record::replay::PatientRecord;
use crate::record::sign_off::SignOff;
use crate::record::translation::TranslationSignOff;
use crate::review::{AlertHistory, Part, PatientHistory, WorklistPage};
use crate::treatment::{
    Link, LinkView, NewSession, SealedPatient, SealedProgress, Session, TokenHash,
};

/// What kind of trouble the store is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreTrouble {
    /// The database did not answer, or not in time; trying again may help.
    Unavailable,
    /// What was asked contradicts what is stored; trying again does not help.
    Conflict,
    /// A stored value does not read back as what it must be.
    Corrupt,
    /// Anything else.
    Failed,
}

/// The store could not do what was asked, and has done nothing.
#[derive(Clone, Debug, thiserror::Error)]
#[error("{what}")]
pub struct StoreError {
    /// The kind of trouble.
    pub trouble: StoreTrouble,
    /// One sentence naming table, column or database, without personal data.
    pub what: String,
}

/// Clinics and their staff.
#[async_trait]
pub trait ClinicStore: Send + Sync {
    /// All clinics of this installation, oldest first.
    async fn clinics(&self) -> Result<Vec<Clinic>, StoreError>;
    /// One clinic.
    async fn clinic(&self, clinic: &ClinicId) -> Result<Option<Clinic>, StoreError>;
    /// Adds a clinic.
    async fn add_clinic(&self, clinic: &Clinic, audit: &AuditEntry) -> Result<(), StoreError>;
    /// Adds a member of staff.
    async fn add_staff(&self, staff: &Staff, audit: &AuditEntry) -> Result<(), StoreError>;
    /// Everyone with this e-mail address (lower case), in every clinic: the one look-up before a clinic is known.
    async fn staff_by_email(&self, email: &str) -> Result<Vec<Staff>, StoreError>;
    /// One member of staff.
    async fn staff(&self, clinic: &ClinicId, staff: &StaffId) -> Result<Option<Staff>, StoreError>;
    /// Remembers a log-in.
    async fn start_staff_session(
        &self,
        session: &StaffSession,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// The log-in with this token hash and its member of staff, if not expired at `now`.
    async fn staff_session(
        &self,
        token_hash: &TokenHash,
        now: Timestamp,
    ) -> Result<Option<(StaffSession, Staff)>, StoreError>;
    /// Forgets a log-in.
    async fn end_staff_session(
        &self,
        session: &StaffSession,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
}

/// Patients, their sessions and links.
#[async_trait]
pub trait TreatmentStore: Send + Sync {
    /// All patients of a clinic, newest first; names are sealed, so the use case searches.
    async fn patients(&self, clinic: &ClinicId) -> Result<Vec<SealedPatient>, StoreError>;
    /// One patient.
    async fn patient(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<SealedPatient>, StoreError>;
    /// Stores a session with its patient (when new), muscles, link, audit entry, in one transaction.
    async fn record_session(&self, new: &NewSession, audit: &AuditEntry) -> Result<(), StoreError>;
    /// One session.
    async fn session(
        &self,
        clinic: &ClinicId,
        session: &SessionId,
    ) -> Result<Option<Session>, StoreError>;
    /// The newest link of a patient.
    async fn link_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<Link>, StoreError>;
    /// Makes a link useless from now on.
    async fn revoke_link(
        &self,
        link: &Link,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// Adds a rating of progress; one that the same form of the same link brought before changes nothing.
    async fn add_progress(
        &self,
        progress: &SealedProgress,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// A patient's ratings, oldest first.
    async fn progress_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<SealedProgress>, StoreError>;
    /// What the patient's page shows for a link, or `None` for an unknown token.
    async fn link_view(&self, token: &TokenHash) -> Result<Option<LinkView>, StoreError>;
}

/// Check-ins, written in groups that share one commit.
#[async_trait]
pub trait CheckInStore: Send + Sync {
    /// How many groups may be open at a time without waiting for each other; at least one.
    fn groups_at_once(&self) -> usize;
    /// One write transaction: loads all that a decision needs for each known token, lets `decide` decide, writes what it
    /// says and commits, so that others see it. It need not be on disk yet, and the next group may begin meanwhile. An error
    /// of `decide` is handed on, a panic becomes one, and then nothing is written.
    async fn write_group(
        &self,
        keys: Vec<CheckInKey>,
        decide: Decide,
    ) -> Result<Written, StoreError>;
}

/// A group that is committed.
pub struct Written {
    /// What was decided; nobody may be told yet.
    pub answers: Answers,
    /// Whether it is on disk.
    pub settling: Settling,
}

/// Becomes `Ok` when all that a group has read and written is on disk: only then may anybody be told.
pub type Settling = Pin<Box<dyn Future<Output = Result<(), StoreError>> + Send>>;

/// Alerts.
#[async_trait]
pub trait AlertStore: Send + Sync {
    /// One alert.
    async fn alert(&self, clinic: &ClinicId, alert: &AlertId) -> Result<Option<Alert>, StoreError>;
}

/// Reading for practitioners.
#[async_trait]
pub trait ReviewStore: Send + Sync {
    /// Open alerts, worst first, then due first, then by worry, with the count of all.
    async fn worklist(&self, clinic: &ClinicId, part: Part) -> Result<WorklistPage, StoreError>;
    /// How many alerts are open.
    async fn open_alerts(&self, clinic: &ClinicId) -> Result<u64, StoreError>;
    /// An alert with its steps, check-ins and sessions.
    async fn alert_history(
        &self,
        clinic: &ClinicId,
        alert: &AlertId,
    ) -> Result<Option<AlertHistory>, StoreError>;
    /// A patient's sessions, check-ins and alerts, newest first; of check-ins and alerts at most `limit` each.
    async fn patient_history(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        limit: u32,
    ) -> Result<PatientHistory, StoreError>;
}

/// Jobs.
#[async_trait]
pub trait JobStore: Send + Sync {
    /// Leases up to `limit` jobs that are due, oldest first; each claim carries a higher fence than any before.
    async fn claim_jobs(
        &self,
        now: Timestamp,
        lease: SignedDuration,
        limit: u32,
    ) -> Result<Vec<Claimed>, StoreError>;
    /// Ends a claim; `false` when the fence is no longer the newest, and nothing was done.
    async fn finish_job(
        &self,
        clinic: &ClinicId,
        job: &JobId,
        fence: i64,
        finish: &Finish,
    ) -> Result<bool, StoreError>;
    /// Jobs that are not done, those with failures first.
    async fn unfinished_jobs(&self, clinic: &ClinicId, limit: u32) -> Result<Vec<Job>, StoreError>;
    /// Those of them that were tried and failed, the most tried first.
    async fn failed_jobs(&self, clinic: &ClinicId, limit: u32) -> Result<Vec<Job>, StoreError>;
    /// When the next job is due, if any is waiting.
    async fn next_job_at(&self) -> Result<Option<Timestamp>, StoreError>;
}

/// The record: export, audit, signatures and the demo's outbox.
#[async_trait]
pub trait RecordStore: Send + Sync {
    /// A clinic's check-ins in the order of receipt, after the one given.
    async fn check_ins_after(
        &self,
        clinic: &ClinicId,
        after: Option<&CheckInId>,
        limit: u32,
    ) -> Result<Vec<CheckIn>, StoreError>;
    /// How many check-ins a clinic has.
    async fn check_in_count(&self, clinic: &ClinicId) -> Result<u64, StoreError>;
    /// Patients with all that their check-ins were assessed by, by id, after the one given.
    async fn patient_records_after(
        &self,
        clinic: &ClinicId,
        after: Option<&PatientId>,
        limit: u32,
    ) -> Result<Vec<PatientRecord>, StoreError>;
    /// A clinic's audit log from its first entry, after sequence number `after`.
    async fn audit_log(
        &self,
        clinic: &ClinicId,
        after: i64,
        limit: u32,
    ) -> Result<Vec<AuditRecord>, StoreError>;
    /// Adds a signature; it counts for the clinic from now on.
    async fn sign_protocol(
        &self,
        sign_off: &SignOff,
        content: &str,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// What a signature is under, as [`protocol::diff::Snapshot`] writes it; `None` where it was given before contents were
    /// kept.
    async fn signed_content(
        &self,
        clinic: &ClinicId,
        sign_off: &SignOffId,
    ) -> Result<Option<String>, StoreError>;
    /// A clinic's signatures, newest first.
    async fn sign_offs(&self, clinic: &ClinicId, limit: u32) -> Result<Vec<SignOff>, StoreError>;
    /// Adds a signature under one language of a protocol version.
    async fn sign_translation(
        &self,
        sign_off: &TranslationSignOff,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// A clinic's signatures under the languages of the content with this hash, oldest first.
    async fn translation_sign_offs(
        &self,
        clinic: &ClinicId,
        sha256: &str,
    ) -> Result<Vec<TranslationSignOff>, StoreError>;
    /// Puts a mail into the demo clinic's outbox.
    async fn put_in_outbox(&self, mail: &OutboxMail) -> Result<(), StoreError>;
    /// The demo clinic's outbox, newest first.
    async fn outbox(&self, clinic: &ClinicId, limit: u32) -> Result<Vec<OutboxMail>, StoreError>;
    /// Answers when the database can be read; for `/health`.
    async fn ping(&self) -> Result<(), StoreError>;
}

/// Everything that is remembered.
pub trait Store:
    ClinicStore
    + TreatmentStore
    + CheckInStore
    + AlertStore
    + ReviewStore
    + JobStore
    + ReminderStore
    + ArrivalStore
    + AsideStore
    + BackupStore
    + SessionStore
    + SessionEventStore
    + PracticeStore
    + WorkStore
    + CoverStore
    + GuidanceStore
    + LinkStore
    + PatientStore
    + HistoryStore
    + RecordStore
    + AuditStore
    + StaffStore
    + SetUpStore
    + RetentionStore
{
}

impl<T> Store for T where
    T: ClinicStore
        + TreatmentStore
        + CheckInStore
        + AlertStore
        + ReviewStore
        + JobStore
        + ReminderStore
        + ArrivalStore
        + AsideStore
        + BackupStore
        + SessionStore
        + SessionEventStore
        + PracticeStore
        + WorkStore
        + CoverStore
        + GuidanceStore
        + LinkStore
        + PatientStore
        + HistoryStore
        + RecordStore
        + AuditStore
        + StaffStore
        + SetUpStore
        + RetentionStore
{
}

impl From<crate::record::seal::SealBroken> for StoreError {
    fn from(broken: crate::record::seal::SealBroken) -> Self {
        Self {
            trouble: StoreTrouble::Corrupt,
            what: broken.to_string(),
        }
    }
}
