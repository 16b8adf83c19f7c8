//! Getting in touch with the patient about an alert: calls that reached them or did not, and messages on their page.

use jiff::Timestamp;
use triage::Disposition;

use super::step::{Change, StepError, apply, live, sealed_note, seen};
use super::twice::Said;
use super::{Alert, AlertEventKind, StepPart};
use crate::Care;
use crate::id::{AlertEventId, AlertId, ClinicId, PatientId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::treatment::SealedPatient;

/// Place of a message's sealed text.
const MESSAGE: &str = "message.body";

/// What came of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Spoke with the patient.
    Reached,
    /// Did not.
    NotReached,
}

/// A message to a patient, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedMessage {
    /// The clinic.
    pub clinic: ClinicId,
    /// The step by which it was sent.
    pub event: AlertEventId,
    /// The alert that it is about.
    pub alert: AlertId,
    /// To whom.
    pub patient: PatientId,
    /// By whom.
    pub by: StaffId,
    /// The text, sealed.
    pub body: Vec<u8>,
    /// When.
    pub at: Timestamp,
    /// When the patient said to have read it.
    pub read_at: Option<Timestamp>,
}

/// A message, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: AlertEventId,
    /// By whom.
    pub by: StaffId,
    /// The text.
    pub text: String,
    /// When.
    pub at: Timestamp,
    /// When the patient said to have read it.
    pub read_at: Option<Timestamp>,
}

impl Call {
    fn kind(self) -> AlertEventKind {
        match self {
            Self::Reached => AlertEventKind::Reached,
            Self::NotReached => AlertEventKind::NotReached,
        }
    }

    /// Whether whoever called has the alert.
    fn takes(self, alert: &Alert) -> bool {
        self == Self::Reached || can_wait(alert)
    }
}

/// Whether an alert may be taken without the patient having been reached: a try in vain, or a message that nobody may ever
/// read, must not silence the chain of what is urgent.
pub(super) fn can_wait(alert: &Alert) -> bool {
    alert.disposition < Disposition::Urgent
}

/// Writes down a call with what there is to know of it. Whoever called has the alert if nobody had, as it was at
/// `revision`: what came in since has not been looked at. The same from the same page is written down once.
///
/// # Errors
/// [`StepError`].
pub async fn called(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
    call: Call,
    note: &str,
) -> Result<(), StepError> {
    let said = Said {
        clinic,
        staff,
        alert: id,
        revision,
        kind: call.kind(),
        text: note,
    };
    let step = async {
        let alert = live(care, clinic, id).await?;
        let mut change = Change::new(care, staff, alert.clone(), call.kind());
        change.event.note = sealed_note(care, &alert, note).await?;
        if alert.revision == revision && call.takes(&alert) {
            change.take_if_free(staff);
        }
        apply(care, &alert, change).await
    };
    said.once(care, step).await
}

/// Writes to the patient about an alert that was seen at `revision`: the message stands on the patient's page, and who
/// agreed to messages is told so. Whoever wrote has the alert if nobody had, unless it is urgent. The same from the same page is
/// sent once.
///
/// # Errors
/// [`StepError`].
pub async fn write_to_patient(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
    text: &str,
) -> Result<(), StepError> {
    let said = Said {
        clinic,
        staff,
        alert: id,
        revision,
        kind: AlertEventKind::Messaged,
        text,
    };
    let step = async {
        let alert = seen(care, clinic, id, revision).await?;
        written(care, staff, &alert, text).await
    };
    said.once(care, step).await
}

async fn written(care: &Care, staff: &StaffId, alert: &Alert, text: &str) -> Result<(), StepError> {
    let clinic = &alert.clinic;
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Messaged);
    // The same words stand in the history of the alert, which is read without the messages.
    change.event.note = sealed_note(care, alert, text).await?;
    if change.event.note.is_none() {
        return Err(StepError::EmptyNote);
    }
    let patient = care.store.patient(clinic, &alert.patient).await?;
    let key = patient
        .ok_or(StepError::Unknown)?
        .key(care)
        .map_err(StoreError::from)?;
    let body = key
        .seal(&*care.entropy, MESSAGE, text.trim())
        .map_err(StoreError::from)?;
    change.parts.push(StepPart::Message(SealedMessage {
        clinic: clinic.clone(),
        event: change.event.id.clone(),
        alert: alert.id.clone(),
        patient: alert.patient.clone(),
        by: staff.clone(),
        body,
        at: change.event.at,
        read_at: None,
    }));
    change.tell_patient(care);
    if can_wait(alert) {
        change.take_if_free(staff);
    }
    apply(care, alert, change).await
}

/// Whether the clinic has written to the patient about an alert since they last sent something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// It has.
    Written,
    /// It has not: what they sent last may be unread.
    None,
}

/// Whether the clinic has written about an alert after what the patient sent last.
///
/// # Errors
/// [`StoreError`].
pub async fn reply(care: &Care, alert: &Alert) -> Result<Reply, StoreError> {
    let newest = care.store.messages_to(&alert.clinic, &alert.patient, 1);
    let is_reply = |one: &SealedMessage| one.alert == alert.id && one.at > alert.updated_at;
    Ok(if newest.await?.first().is_some_and(is_reply) {
        Reply::Written
    } else {
        Reply::None
    })
}

/// The newest messages to a patient, newest first, at most `limit`.
///
/// # Errors
/// [`StoreError`], also when a text does not open with the master key.
pub async fn messages(
    care: &Care,
    patient: &SealedPatient,
    limit: u32,
) -> Result<Vec<Message>, StoreError> {
    let rows = care
        .store
        .messages_to(&patient.clinic, &patient.id, limit)
        .await?;
    let key = patient.key(care)?;
    let open = |row: SealedMessage| {
        Ok(Message {
            text: key.open(MESSAGE, &row.body)?,
            id: row.event,
            by: row.by,
            at: row.at,
            read_at: row.read_at,
        })
    };
    rows.into_iter().map(open).collect()
}

/// The holder of the patient's link says to have read all messages up to the newest one that the page showed: the clinic may
/// have written another since.
///
/// # Errors
/// [`StoreError`].
pub async fn mark_read(
    care: &Care,
    clinic: &ClinicId,
    patient: &PatientId,
    newest: &AlertEventId,
) -> Result<(), StoreError> {
    let at = care.clock.now();
    let audit = AuditEntry::new(clinic, at, Actor::Patient, "message.read", patient.as_str());
    care.store
        .mark_messages_read(clinic, patient, newest, at, &audit)
        .await
}
