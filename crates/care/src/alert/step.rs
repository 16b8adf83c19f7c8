//! What practitioners do with an alert: acknowledge, note, close.

use jiff::Timestamp;

use super::{Alert, AlertEvent, AlertEventKind, AlertState, AlertStep};
use crate::Care;
use crate::id::{AlertEventId, AlertId, ClinicId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// Place of an alert event's sealed note.
pub(crate) const NOTE: &str = "alert_event.note";

const NOTE_CHARS_MAX: usize = 4_000;

/// What was done about an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Advice was given.
    Advised,
    /// The patient was seen.
    Seen,
    /// The patient was referred.
    Referred,
    /// Emergency services were involved.
    Emergency,
    /// It was nothing.
    FalseAlarm,
}

impl Outcome {
    /// All, in the order of a form.
    pub const ALL: [Self; 5] = [
        Self::Advised,
        Self::Seen,
        Self::Referred,
        Self::Emergency,
        Self::FalseAlarm,
    ];

    /// As stored and sent.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Advised => "advised",
            Self::Seen => "seen",
            Self::Referred => "referred",
            Self::Emergency => "emergency",
            Self::FalseAlarm => "false_alarm",
        }
    }

    /// From storage or a form.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.id() == id)
    }
}

/// How an alert is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// What was done.
    pub outcome: Outcome,
    /// In the practitioner's words; may be empty.
    pub note: String,
}

/// Why a step was refused; nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// No such alert in this clinic.
    #[error("there is no such alert")]
    Unknown,
    /// It is closed already.
    #[error("this alert is closed already; what you wrote was not stored")]
    Closed,
    /// A colleague or a new check-in changed it in the meantime.
    #[error("the alert changed while you had it open: look at it again, then repeat your step")]
    Changed,
    /// The note is empty.
    #[error("the note is empty: write what there is to know")]
    EmptyNote,
    /// The note is too long.
    #[error("the note is longer than 4,000 characters: shorten it")]
    LongNote,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Takes an alert: somebody has seen it, at `revision`, and acts. Taking it twice changes nothing.
///
/// # Errors
/// [`StepError`].
pub async fn acknowledge(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
) -> Result<(), StepError> {
    let alert = seen(care, clinic, id, revision).await?;
    if alert.state() == AlertState::Acknowledged {
        return Ok(());
    }
    let at = care.clock.now();
    let after = Alert {
        acknowledged: Some((staff.clone(), at)),
        ..alert.clone()
    };
    apply(
        care,
        staff,
        &alert,
        after,
        AlertEventKind::Acknowledged,
        None,
        at,
    )
    .await
}

/// Adds a note.
///
/// # Errors
/// [`StepError`].
pub async fn add_note(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    note: &str,
) -> Result<(), StepError> {
    let alert = live(care, clinic, id).await?;
    let note = sealed_note(care, &alert, note)
        .await?
        .ok_or(StepError::EmptyNote)?;
    apply(
        care,
        staff,
        &alert,
        alert.clone(),
        AlertEventKind::Noted,
        Some(note),
        care.clock.now(),
    )
    .await
}

/// Closes an alert that was seen at `revision` with what was done; an alert nobody had acknowledged counts as acknowledged by the same person.
///
/// # Errors
/// [`StepError`].
pub async fn close(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
    closing: &Closing,
) -> Result<(), StepError> {
    let alert = seen(care, clinic, id, revision).await?;
    let note = sealed_note(care, &alert, &closing.note).await?;
    let at = care.clock.now();
    let by = Some((staff.clone(), at));
    let acknowledged = alert.acknowledged.clone().or_else(|| by.clone());
    let after = Alert {
        acknowledged,
        closed: by,
        outcome: Some(closing.outcome),
        ..alert.clone()
    };
    apply(care, staff, &alert, after, AlertEventKind::Closed, note, at).await
}

async fn live(care: &Care, clinic: &ClinicId, id: &AlertId) -> Result<Alert, StepError> {
    let alert = care
        .store
        .alert(clinic, id)
        .await?
        .ok_or(StepError::Unknown)?;
    match alert.state() {
        AlertState::Closed => Err(StepError::Closed),
        AlertState::Open | AlertState::Acknowledged => Ok(alert),
    }
}

/// The alert, if it is still as it was when the page was made: nobody may close what they have not read.
async fn seen(
    care: &Care,
    clinic: &ClinicId,
    id: &AlertId,
    revision: i64,
) -> Result<Alert, StepError> {
    let alert = live(care, clinic, id).await?;
    if alert.revision == revision {
        Ok(alert)
    } else {
        Err(StepError::Changed)
    }
}

async fn sealed_note(care: &Care, alert: &Alert, note: &str) -> Result<Option<Vec<u8>>, StepError> {
    let note = note.trim();
    if note.chars().count() > NOTE_CHARS_MAX {
        return Err(StepError::LongNote);
    }
    if note.is_empty() {
        return Ok(None);
    }
    let patient = care
        .store
        .patient(&alert.clinic, &alert.patient)
        .await?
        .ok_or(StepError::Unknown)?;
    let key = patient.key(care).map_err(StoreError::from)?;
    Ok(Some(
        key.seal(&*care.entropy, NOTE, note)
            .map_err(StoreError::from)?,
    ))
}

async fn apply(
    care: &Care,
    staff: &StaffId,
    before: &Alert,
    mut after: Alert,
    kind: AlertEventKind,
    note: Option<Vec<u8>>,
    at: Timestamp,
) -> Result<(), StepError> {
    after.revision = before.revision + 1;
    let event = AlertEvent {
        id: AlertEventId::new(at, &*care.entropy),
        kind,
        at,
        staff: Some(staff.clone()),
        check_in: None,
        note,
    };
    let audit = AuditEntry::new(
        &before.clinic,
        at,
        Actor::Staff(staff.clone()),
        action_of(kind),
        before.id.as_str(),
    );
    let step = AlertStep {
        before: before.revision,
        after,
        event,
    };
    if care.store.step_alert(&step, &audit, &[]).await? {
        Ok(())
    } else {
        Err(StepError::Changed)
    }
}

fn action_of(kind: AlertEventKind) -> &'static str {
    match kind {
        AlertEventKind::Raised => "alert.raised",
        AlertEventKind::Updated => "alert.updated",
        AlertEventKind::Acknowledged => "alert.acknowledged",
        AlertEventKind::Noted => "alert.noted",
        AlertEventKind::Closed => "alert.closed",
    }
}
