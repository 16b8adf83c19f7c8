//! What practitioners do with an alert: acknowledge, note, close.

use super::adverse_event::statement;
use super::twice::Said;
use super::{Alert, AlertEvent, AlertEventKind, AlertState, AlertStep, Harm, StepPart};
use crate::Care;
use crate::id::{AlertEventId, AlertId, ClinicId, JobId, StaffId};
use crate::jobs::{JobKind, NewJob};
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
    /// Whether it was an adverse event.
    pub harm: Harm,
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
    /// It is not closed, so there is no closing to correct.
    #[error("this alert is not closed: there is nothing to correct yet")]
    NotClosed,
    /// A colleague or a new check-in changed it in the meantime.
    #[error("the alert changed while you had it open: look at it again, then repeat your step")]
    Changed,
    /// The note is empty.
    #[error("the note is empty: write what there is to know")]
    EmptyNote,
    /// The note is too long.
    #[error("the note is longer than 4,000 characters: shorten it")]
    LongNote,
    /// What is stated of an adverse event does not fit the content or the patient.
    #[error(
        "what you stated of an adverse event is not complete: say what it was and whether the needling caused it"
    )]
    Adverse,
    /// An alert with a red flag cannot be put aside.
    #[error("an alert with a danger sign cannot be put aside: call, hand it over, or close it")]
    RedFlag,
    /// Who puts an alert aside has to say why.
    #[error("say why it can wait")]
    NoReason,
    /// The time is over already, or too far away.
    #[error("choose a time within the next two weeks")]
    BadTime,
    /// There is no such colleague who treats patients.
    #[error("there is no such colleague who treats patients")]
    NoColleague,
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
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Acknowledged);
    change.after.acknowledged = Some((staff.clone(), change.event.at));
    apply(care, &alert, change).await
}

/// Adds a note, whatever changed since `revision`. The same from the same page is added once.
///
/// # Errors
/// [`StepError`].
pub async fn add_note(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
    note: &str,
) -> Result<(), StepError> {
    let said = Said {
        clinic,
        staff,
        alert: id,
        revision,
        kind: AlertEventKind::Noted,
        text: note,
    };
    let step = async {
        let alert = live(care, clinic, id).await?;
        let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Noted);
        change.event.note = sealed_note(care, &alert, note).await?;
        if change.event.note.is_none() {
            return Err(StepError::EmptyNote);
        }
        apply(care, &alert, change).await
    };
    said.once(care, step).await
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
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Closed);
    let stated = statement(care, &alert, &change, staff, &closing.harm).await?;
    change.parts.extend(stated);
    change.event.note = sealed_note(care, &alert, &closing.note).await?;
    let by = Some((staff.clone(), change.event.at));
    let acknowledged = alert.acknowledged.clone().or_else(|| by.clone());
    change.after.acknowledged = acknowledged;
    change.after.closed = by;
    change.after.outcome = Some(closing.outcome);
    change.event.outcome = Some(closing.outcome);
    apply(care, &alert, change).await
}

/// The alert, whatever its state.
pub(super) async fn known_alert(
    care: &Care,
    clinic: &ClinicId,
    id: &AlertId,
) -> Result<Alert, StepError> {
    let alert = care.store.alert(clinic, id).await?;
    alert.ok_or(StepError::Unknown)
}

pub(super) async fn live(care: &Care, clinic: &ClinicId, id: &AlertId) -> Result<Alert, StepError> {
    let alert = known_alert(care, clinic, id).await?;
    match alert.state() {
        AlertState::Closed => Err(StepError::Closed),
        AlertState::Open | AlertState::Acknowledged => Ok(alert),
    }
}

/// The alert, if it is still as it was when the page was made: nobody may close what they have not read.
pub(super) async fn seen(
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

/// A note, sealed; `None` for an empty one.
pub(super) async fn sealed_note(
    care: &Care,
    alert: &Alert,
    note: &str,
) -> Result<Option<Vec<u8>>, StepError> {
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

/// What a step makes of an alert.
pub(super) struct Change {
    /// The alert afterwards; its revision is counted up by [`apply`].
    pub(super) after: Alert,
    /// What happened.
    pub(super) event: AlertEvent,
    /// What belongs to it.
    pub(super) parts: Vec<StepPart>,
    /// What follows from it.
    pub(super) jobs: Vec<NewJob>,
}

impl Change {
    /// A step by `staff`, now, that changes nothing yet.
    pub(super) fn new(care: &Care, staff: &StaffId, alert: Alert, kind: AlertEventKind) -> Self {
        let at = care.clock.now();
        Self {
            after: alert,
            event: AlertEvent {
                id: AlertEventId::new(at, &*care.entropy),
                kind,
                at,
                staff: Some(staff.clone()),
                check_in: None,
                note: None,
                outcome: None,
            },
            parts: Vec::new(),
            jobs: Vec::new(),
        }
    }

    /// Whoever takes the step has the alert, unless somebody has it already.
    pub(super) fn take_if_free(&mut self, staff: &StaffId) {
        let at = self.event.at;
        let free = || (staff.clone(), at);
        self.after.acknowledged.get_or_insert_with(free);
    }

    /// What the step puts on the patient's page is told to the patient.
    pub(super) fn tell_patient(&mut self, care: &Care) {
        self.jobs.push(NewJob {
            clinic: self.after.clinic.clone(),
            id: JobId::new(self.event.at, &*care.entropy),
            kind: JobKind::TellPatient(self.after.id.clone()),
            run_at: self.event.at,
        });
    }
}

/// Stores a step on `before`, unless somebody was faster.
pub(super) async fn apply(care: &Care, before: &Alert, change: Change) -> Result<(), StepError> {
    let audit = entries(before, &change);
    let mut after = change.after;
    after.revision = before.revision + 1;
    let step = AlertStep {
        before: before.revision,
        after,
        event: change.event,
    };
    let (parts, jobs) = (&change.parts, &change.jobs);
    if care.store.work_alert(&step, parts, &audit, jobs).await? {
        Ok(())
    } else {
        Err(StepError::Changed)
    }
}

/// What the log says of a step. A correction that says something else of an adverse event, too, is two things.
fn entries(before: &Alert, change: &Change) -> Vec<AuditEntry> {
    let kind = change.event.kind;
    let is_stated = |part: &StepPart| matches!(part, StepPart::Adverse(_));
    let is_both = kind == AlertEventKind::Corrected && change.parts.iter().any(is_stated);
    let stated = is_both.then_some(AlertEventKind::Stated);
    let entry = |kind| {
        let by = change.event.staff.clone();
        AuditEntry::new(
            &before.clinic,
            change.event.at,
            by.map_or(Actor::System, Actor::Staff),
            action_of(kind),
            before.id.as_str(),
        )
    };
    [kind].into_iter().chain(stated).map(entry).collect()
}

fn action_of(kind: AlertEventKind) -> &'static str {
    match kind {
        AlertEventKind::Raised => "alert.raised",
        AlertEventKind::Updated => "alert.updated",
        AlertEventKind::Acknowledged => "alert.acknowledged",
        AlertEventKind::Noted => "alert.noted",
        AlertEventKind::Closed => "alert.closed",
        AlertEventKind::Stated => "alert.adverse_event_stated",
        AlertEventKind::Corrected => "alert.closing_corrected",
        AlertEventKind::Released => "alert.released",
        AlertEventKind::HandedOver => "alert.handed_over",
        AlertEventKind::Reached => "alert.reached",
        AlertEventKind::NotReached => "alert.not_reached",
        AlertEventKind::Messaged => "alert.messaged",
        AlertEventKind::AskedAgain => "alert.asked_again",
        AlertEventKind::Snoozed => "alert.snoozed",
        AlertEventKind::Woken => "alert.woken",
    }
}
