//! Getting in touch with the patient about an alert: calls that reached them or did not, and messages on their page.

use jiff::Timestamp;

use super::step::{Change, StepError, apply, live, sealed_note};
use super::{AlertEventKind, StepPart};
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

/// Writes down a call with what there is to know of it.
///
/// # Errors
/// [`StepError`].
pub async fn called(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    call: Call,
    note: &str,
) -> Result<(), StepError> {
    let alert = live(care, clinic, id).await?;
    let kind = match call {
        Call::Reached => AlertEventKind::Reached,
        Call::NotReached => AlertEventKind::NotReached,
    };
    let mut change = Change::new(care, staff, alert.clone(), kind);
    change.event.note = sealed_note(care, &alert, note).await?;
    apply(care, &alert, change).await
}

/// Writes to the patient: the message stands on the patient's page, and who agreed to messages is told so.
///
/// # Errors
/// [`StepError`].
pub async fn write_to_patient(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    text: &str,
) -> Result<(), StepError> {
    let alert = live(care, clinic, id).await?;
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Messaged);
    // The same words stand in the history of the alert, which is read without the messages.
    change.event.note = sealed_note(care, &alert, text).await?;
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
    apply(care, &alert, change).await
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

/// The holder of the patient's link says to have read all messages.
///
/// # Errors
/// [`StoreError`].
pub async fn mark_read(
    care: &Care,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<(), StoreError> {
    let at = care.clock.now();
    let audit = AuditEntry::new(clinic, at, Actor::Patient, "message.read", patient.as_str());
    care.store
        .mark_messages_read(clinic, patient, at, &audit)
        .await
}
