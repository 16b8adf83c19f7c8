//! One alert with what was said, what fired, and what was done about it.

use jiff::Timestamp;

use super::patient_view::{CheckInView, SessionView, check_in_view, name_of, session_view};
use crate::Care;
use crate::alert::{AdverseStatement, Alert, AlertEventKind, Harm, NOTE};
use crate::id::{AlertId, ClinicId};
use crate::port::StoreError;
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
    /// What was stated of an adverse event.
    pub harm: Harm,
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
    /// What counts of what was stated of an adverse event.
    pub harm: Harm,
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
    let stated = care.store.adverse_statements(clinic, id).await?;
    let key = history.patient.key(care)?;
    let staff = &history.staff;
    let event = |event: &crate::alert::AlertEvent| -> Result<EventView, StoreError> {
        let note = event
            .note
            .as_deref()
            .map(|sealed| key.open(NOTE, sealed))
            .transpose()?;
        Ok(EventView {
            kind: event.kind,
            at: event.at,
            by: event.staff.as_ref().and_then(|id| name_of(staff, id)),
            note,
            harm: harm(stated.iter().find(|one| one.event == event.id)),
        })
    };
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
        harm: harm(stated.last()),
        alert: history.alert,
        now: care.clock.now(),
    }))
}

fn harm(stated: Option<&AdverseStatement>) -> Harm {
    match stated.map(|one| one.said.clone()) {
        None => Harm::NotStated,
        Some(None) => Harm::No,
        Some(Some(event)) => Harm::Yes(event),
    }
}
