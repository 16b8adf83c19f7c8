//! Versions of sessions, and what a practitioner did last, as the use cases see them stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::id::{ClinicId, FormId, PatientId, SessionId, StaffId};
use crate::record::audit::AuditEntry;
use crate::treatment::{Correction, Needling, NextSession, SessionVersion, Withdrawal};

/// Corrections of sessions, sessions taken back, and what is remembered for the next form.
#[async_trait]
pub trait SessionStore: Send + Sync {
    /// Every version of the session that `session` is a version of, oldest first; empty for an unknown one.
    async fn session_versions(
        &self,
        clinic: &ClinicId,
        session: &SessionId,
    ) -> Result<Vec<SessionVersion>, StoreError>;
    /// The session that a form recorded, unless it was taken back.
    async fn session_of_form(
        &self,
        clinic: &ClinicId,
        form: &FormId,
    ) -> Result<Option<SessionId>, StoreError>;
    /// What taking a session back makes of the next one.
    async fn next_without(
        &self,
        clinic: &ClinicId,
        session: &SessionId,
    ) -> Result<NextSession, StoreError>;
    /// Takes a session back; `false` when it has ended already or the patient was heard since, and nothing was done.
    async fn withdraw_session(
        &self,
        withdrawal: &Withdrawal,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
    /// Puts a further version in the place of one that still counts; `false` when it no longer does, and nothing was done.
    async fn correct_session(
        &self,
        correction: &Correction,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
    /// How this practitioner needled each muscle last, of their newest sessions.
    async fn last_needlings(
        &self,
        clinic: &ClinicId,
        practitioner: &StaffId,
    ) -> Result<Vec<Needling>, StoreError>;
    /// Each patient's newest session, the newest first.
    async fn newest_sessions(
        &self,
        clinic: &ClinicId,
    ) -> Result<Vec<(PatientId, Timestamp)>, StoreError>;
}
