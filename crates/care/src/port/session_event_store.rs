//! Adverse events that were stated of sessions, as the use cases see them stored.

use async_trait::async_trait;

use super::StoreError;
use crate::id::{ClinicId, PatientId, SessionEventId};
use crate::record::audit::AuditEntry;
use crate::treatment::SealedSessionEvent;

/// Versions of adverse events that were stated of sessions.
#[async_trait]
pub trait SessionEventStore: Send + Sync {
    /// Adds a version. `false` when the newest of its event is not the one before it, or the event was taken back; then
    /// nothing was done.
    async fn add_session_event(
        &self,
        version: &SealedSessionEvent,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
    /// All versions of an event, oldest first.
    async fn session_event(
        &self,
        clinic: &ClinicId,
        id: &SessionEventId,
    ) -> Result<Vec<SealedSessionEvent>, StoreError>;
    /// All versions of a patient's events, each event's oldest first.
    async fn session_events_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<SealedSessionEvent>, StoreError>;
}
