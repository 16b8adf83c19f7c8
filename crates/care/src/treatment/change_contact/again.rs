//! A form for a contact that was pressed twice: what it says stands already, and the second press is told what the first was.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::{Known, links_out, tidied};
use crate::Care;
use crate::id::{ClinicId, PatientId};
use crate::port::StoreError;
use crate::treatment::reminder::Reach;
use crate::treatment::{Contact, ContactChanged, Identity, RemindersAfter, SealedPatient};

/// Between the name of what was seen and what was seen, which no base64 has.
const BESIDE: char = '.';

/// What a form carries: the name of what was seen, and the contact itself under the patient's key, so that whoever sends the
/// form again is told of the address that it was made with.
pub(super) fn carried(name: &str, sealed: &SealedPatient) -> String {
    format!("{name}{BESIDE}{}", STANDARD_NO_PAD.encode(&sealed.identity))
}

/// What came of a form that was stored before; `None` where something else stands, or the form was made by no page of ours.
///
/// # Errors
/// [`StoreError`], also when the name does not open with the master key.
pub async fn contact_stored_before(
    care: &Care,
    clinic: &ClinicId,
    id: &PatientId,
    seen: &str,
    contact: &Contact,
) -> Result<Option<ContactChanged>, StoreError> {
    let Some(known) = Known::of(care, clinic, id).await? else {
        return Ok(None);
    };
    // Nothing was stored since this form was made.
    if known.seen() == seen {
        return Ok(None);
    }
    let contact = tidied(contact);
    let stands = known.sealed.open(care)?.identity;
    let (true, true, Some(reminders), Some(before)) = (
        contact.identity == stands,
        contact.language == known.sealed.language,
        known.reminders_of(&contact),
        known.identity_in(care, seen),
    ) else {
        return Ok(None);
    };
    // A link that has gone to the new address meanwhile is told as one at the old: who presses much later reads one warning
    // too many, and nobody one too few.
    let links = links_out(care, &known, &before, &contact).await?;
    Ok(Some(ContactChanged { reminders, links }))
}

impl Known {
    /// The contact that a form was made with.
    fn identity_in(&self, care: &Care, seen: &str) -> Option<Identity> {
        let (_, sealed) = seen.split_once(BESIDE)?;
        let then = SealedPatient {
            identity: STANDARD_NO_PAD.decode(sealed).ok()?,
            ..self.sealed.clone()
        };
        then.open(care).ok().map(|patient| patient.identity)
    }

    /// What became of reminders, where they stand as somebody wished.
    fn reminders_of(&self, contact: &Contact) -> Option<RemindersAfter> {
        let going = self.going().map(|plan| plan.channel);
        if going == contact.reminded {
            return Some(RemindersAfter::AsWished);
        }
        let way = contact.reminded.filter(|_| going.is_none())?;
        let is_stopped = (self.plan.as_ref())
            .is_some_and(|plan| plan.channel == way && plan.stopped_at.is_some());
        (is_stopped && Reach::of(&contact.identity, way) == Reach::Nowhere)
            .then_some(RemindersAfter::StoppedForWant)
    }
}
