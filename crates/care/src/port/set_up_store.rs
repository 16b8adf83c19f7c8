//! The store of the first run, of what a clinic says of itself, and of patients who come in a list.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::clinic::{Clinic, ClinicVersion, Staff};
use crate::id::{ClinicId, PatientId};
use crate::record::audit::AuditEntry;
use crate::treatment::{SealedPatient, TokenHash};

/// The first run, the clinic's own data, and lists of patients.
#[async_trait]
pub trait SetUpStore: Send + Sync {
    /// Puts the link of the first run in place of the one before; what was filled in is kept.
    async fn put_set_up(
        &self,
        token: &TokenHash,
        created_at: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError>;
    /// What was filled in so far (JSON), where this is the link and it works at `now`.
    async fn set_up(&self, token: &TokenHash, now: Timestamp)
    -> Result<Option<String>, StoreError>;
    /// Keeps what was filled in.
    async fn keep_set_up(&self, token: &TokenHash, draft: &str) -> Result<(), StoreError>;
    /// Uses the link up: adds the first clinic and its owner in one transaction. `false`, and nothing is done, where the
    /// link was used before or a clinic is there already.
    async fn finish_set_up(
        &self,
        token: &TokenHash,
        clinic: &Clinic,
        owner: &Staff,
        audit: &[AuditEntry],
    ) -> Result<bool, StoreError>;
    /// Changes what a clinic says of itself and keeps it as a version.
    async fn change_clinic(
        &self,
        version: &ClinicVersion,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// The versions of what a clinic says of itself, newest first.
    async fn clinic_versions(
        &self,
        clinic: &ClinicId,
        limit: u32,
    ) -> Result<Vec<ClinicVersion>, StoreError>;
    /// Adds patients in one transaction, each with its entry in the audit log; `false`, and nothing is done, where the
    /// clinic's patients are others by now than those that the list was held against.
    async fn add_patients(
        &self,
        known: &KnownPatients,
        patients: &[SealedPatient],
        audit: &[AuditEntry],
    ) -> Result<bool, StoreError>;
}

/// The patients that a list was held against: as good as all their ids, since ids rise with time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownPatients {
    /// How many.
    pub count: u64,
    /// The newest of them.
    pub newest: Option<PatientId>,
}
