//! One alert with what was said, what fired, and what was done about it.

use jiff::Timestamp;

use super::patient_view::{CheckInView, SessionView, check_in_view, name_of, session_view};
use crate::Care;
use crate::alert::{Alert, AlertEvent, AlertEventKind, NOTE};
use crate::id::{AlertId, ClinicId, StaffId};
use crate::port::StoreError;
use crate::record::seal::{PatientKey, SealBroken};
use crate::treatment::Patient;

/// One event, open.
#[derive(Clone, Debug)]
pub struct EventView {
    /// What happened.
    pub kind: AlertEventKind,
    /// When.
    pub at: Timestamp,
    /// By whom, if by staff.
    pub by: Option<String>,
    /// The note.
    pub note: Option<String>,
}

/// An alert, open.
#[derive(Clone, Debug)]
pub struct AlertView {
    /// The alert.
    pub alert: Alert,
    /// About whom.
    pub patient: Patient,
    /// Oldest first.
    pub events: Vec<EventView>,
    /// Check-ins of the episode, newest first.
    pub check_ins: Vec<CheckInView>,
    /// Sessions, newest first.
    pub sessions: Vec<SessionView>,
    /// The time that deadlines are compared with.
    pub now: Timestamp,
}

/// One alert of the clinic; `None` when there is no such alert.
///
/// # Errors
/// [`StoreError`], also when something does not open with the master key.
pub async fn alert_view(
    care: &Care,
    clinic: &ClinicId,
    id: &AlertId,
) -> Result<Option<AlertView>, StoreError> {
    let Some(history) = care.store.alert_history(clinic, id).await? else {
        return Ok(None);
    };
    let key = history.patient.key(care)?;
    let staff = &history.staff;
    let event = |event| event_view(&key, staff, event);
    Ok(Some(AlertView {
        patient: history.patient.open(care)?,
        events: history.events.iter().map(event).collect::<Result<_, _>>()?,
        check_ins: history
            .check_ins
            .into_iter()
            .map(|row| check_in_view(&key, row))
            .collect::<Result<_, _>>()?,
        sessions: history
            .sessions
            .into_iter()
            .map(|row| session_view(&key, staff, row))
            .collect::<Result<_, _>>()?,
        alert: history.alert,
        now: care.clock.now(),
    }))
}

pub(super) fn event_view(
    key: &PatientKey,
    staff: &[(StaffId, String)],
    event: &AlertEvent,
) -> Result<EventView, SealBroken> {
    let note = event.note.as_deref();
    Ok(EventView {
        kind: event.kind,
        at: event.at,
        by: event.staff.as_ref().and_then(|id| name_of(staff, id)),
        note: note.map(|sealed| key.open(NOTE, sealed)).transpose()?,
    })
}
