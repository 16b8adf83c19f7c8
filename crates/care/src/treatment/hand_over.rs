//! Handing the private link over: sending it by e-mail or a code for it by text message, replacing it by a new one, and
//! closing it. The token can be derived again, so what was sent once can be sent again.

use jiff::{SignedDuration, Timestamp};

use super::reminder::Channel;
use super::text_code::{NewTextCode, text_code};
use super::{Identity, Link, TEXT_CODE_LASTS, TokenHash, link_token, usual_way};
use crate::Care;
use crate::id::{ClinicId, JobId, LinkId, PatientId, StaffId};
use crate::jobs::{Job, JobKind, NewJob};
use crate::port::{IsSet, SetWays, StoreError};
use crate::record::audit::{Actor, AuditEntry};

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum HandOverError {
    /// No such patient in this clinic, or one without a link.
    #[error("there is no such link")]
    Unknown,
    /// No e-mail address, or no telephone number, is known.
    #[error("no address of this patient is known for this way")]
    NoAddress,
    /// The link's time is over, or it is closed.
    #[error("this link does not work any more")]
    Ended,
    /// The link was replaced or closed in the meantime.
    #[error("the link was replaced or closed in the meantime")]
    Changed,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A link that takes another's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Which does not work from now on.
    pub old: Link,
    /// Which does.
    pub new: Link,
    /// How it goes out, where it is sent at once.
    pub sending: Option<ToSend>,
}

/// A link that is to go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToSend {
    /// By e-mail.
    Mail(NewJob),
    /// By a text message with a code.
    Text(NewJob, NewTextCode),
}

/// Sends the link by e-mail, as soon as the worker comes to it. Where it waits to be tried again it is tried now.
///
/// # Errors
/// [`HandOverError`]; then nothing is stored.
pub async fn send_link(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &PatientId,
) -> Result<(), HandOverError> {
    let (link, identity) = working(care, clinic, id).await?;
    if identity.email.trim().is_empty() {
        return Err(HandOverError::NoAddress);
    }
    let job = sending(care, clinic, id, care.clock.now());
    let (at, actor) = (job.run_at, Actor::Staff(staff.clone()));
    let audit = AuditEntry::new(clinic, at, actor, "link.sending_asked", link.id.as_str());
    Ok(care.store.ask_to_send_link(&job, &audit).await?)
}

/// Sends a text message whose code opens the link on one phone, as soon as the worker comes to it. Where one waits to be
/// tried again it is tried now, with the code that it has.
///
/// # Errors
/// [`HandOverError`]; then nothing is stored.
pub async fn text_link(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &PatientId,
) -> Result<(), HandOverError> {
    let (link, identity) = working(care, clinic, id).await?;
    if identity.phone.trim().is_empty() {
        return Err(HandOverError::NoAddress);
    }
    let (job, code) = texting(care, &link, care.clock.now());
    let now = job.run_at;
    let actor = Actor::Staff(staff.clone());
    let audit = AuditEntry::new(clinic, now, actor, "link.text_asked", link.id.as_str());
    if care.store.ask_to_text_link(&job, &code, &audit).await? {
        Ok(())
    } else {
        Err(HandOverError::Changed)
    }
}

/// The link as it goes out by this way, at `at`.
pub(super) fn to_send(care: &Care, link: &Link, way: Channel, at: Timestamp) -> ToSend {
    match way {
        Channel::Mail => ToSend::Mail(sending(care, &link.clinic, &link.patient, at)),
        Channel::Sms => {
            let (job, code) = texting(care, link, at);
            ToSend::Text(job, code)
        }
    }
}

/// The job that sends a text with a code for this link at `at`, and the code.
fn texting(care: &Care, link: &Link, at: Timestamp) -> (NewJob, NewTextCode) {
    let job = NewJob {
        kind: JobKind::TextLink(link.patient.clone()),
        ..sending(care, &link.clinic, &link.patient, at)
    };
    let code = NewTextCode {
        link: link.id.clone(),
        hash: TokenHash::of(&text_code(&care.master_key, &link.clinic, &job.id)),
        expires_at: at.saturating_add(TEXT_CODE_LASTS).unwrap_or(at),
    };
    (job, code)
}

/// What takes the place of a text that waits, where the patient has another number: a code of its own, since the one
/// that waited may have gone out to the number of before.
pub(super) async fn text_again(
    care: &Care,
    link: Option<&Link>,
    phone: &str,
) -> Result<Option<(NewJob, NewTextCode)>, StoreError> {
    let Some(link) = link.filter(|link| link.works(care.clock.now()) && !phone.is_empty()) else {
        return Ok(None);
    };
    let (clinic, patient) = (&link.clinic, &link.patient);
    let waiting = care.store.link_to_be_texted(clinic, patient).await?;
    let now = care.clock.now();
    // What waits for the end of a session's minute waits on.
    let at = |job: &Job| match job.attempts {
        0 => job.run_at.max(now),
        _ => now,
    };
    Ok(waiting.map(|job| texting(care, link, at(&job))))
}

/// The patient's newest link, which works, and where they are reached.
async fn working(
    care: &Care,
    clinic: &ClinicId,
    id: &PatientId,
) -> Result<(Link, Identity), HandOverError> {
    let patient = care.store.patient(clinic, id).await?;
    let patient = patient.ok_or(HandOverError::Unknown)?;
    let link = care.store.link_of(clinic, id).await?;
    let link = link.ok_or(HandOverError::Unknown)?;
    if !link.works(care.clock.now()) {
        return Err(HandOverError::Ended);
    }
    let identity = patient.open(care).map_err(StoreError::from)?.identity;
    Ok((link, identity))
}

/// The patient's newest link, if it is the one that was `seen`.
async fn seen_link(
    care: &Care,
    clinic: &ClinicId,
    patient: &PatientId,
    seen: &LinkId,
) -> Result<Link, HandOverError> {
    let link = care.store.link_of(clinic, patient).await?;
    let link = link.ok_or(HandOverError::Unknown)?;
    if link.id == *seen {
        Ok(link)
    } else {
        Err(HandOverError::Changed)
    }
}

/// Makes a new link at once; the one that was `seen` does not work from then on. The patient's consent to reminders
/// goes on with it, unless the patient had closed the page.
///
/// # Errors
/// [`HandOverError`]; then nothing is stored.
pub async fn replace_link(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    patient: &PatientId,
    seen: &LinkId,
) -> Result<(), HandOverError> {
    let old = seen_link(care, clinic, patient, seen).await?;
    let now = care.clock.now();
    if is_over_by_time(&old, now) {
        return Err(HandOverError::Ended);
    }
    let again = now.saturating_add(lasts_again(care)).unwrap_or(now);
    let new = Link {
        created_at: match old.revoked_at {
            None => old.created_at,
            Some(_) => now,
        },
        // One that was closed and whose time is over by now works as long as one that is renewed.
        expires_at: if old.expires_at <= now {
            again
        } else {
            old.expires_at
        },
        ..next_link(care, &old)
    };
    let replacement = Replacement {
        old,
        new,
        sending: None,
    };
    put(care, staff, replacement, "link.replaced").await
}

/// Closes the link that was `seen` without another in its place: it opens nothing from then on, and reminders stop. What
/// was sent through it stays, and so does an open alert.
///
/// # Errors
/// [`HandOverError`]; then nothing is stored.
pub async fn close_link(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    patient: &PatientId,
    seen: &LinkId,
) -> Result<(), HandOverError> {
    let link = seen_link(care, clinic, patient, seen).await?;
    let now = care.clock.now();
    if !link.works(now) {
        return Err(HandOverError::Ended);
    }
    let actor = Actor::Staff(staff.clone());
    let audit = AuditEntry::new(clinic, now, actor, "link.revoked", link.id.as_str());
    Ok(care.store.revoke_link(&link, now, &audit).await?)
}

/// Makes a new link for a patient whose link's time is over, and sends it to the address that is known, or by text message
/// where only a number is and that way is set up. It works for as long as the clinical content says; consent to reminders does not go on with it.
///
/// # Errors
/// [`HandOverError`]; then nothing is stored.
pub async fn renew_link(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &PatientId,
    ways: SetWays,
) -> Result<(), HandOverError> {
    let patient = care.store.patient(clinic, id).await?;
    let patient = patient.ok_or(HandOverError::Unknown)?;
    let old = care.store.link_of(clinic, id).await?;
    let old = old.ok_or(HandOverError::Unknown)?;
    let now = care.clock.now();
    if !is_over_by_time(&old, now) {
        return Err(HandOverError::Changed);
    }
    let identity = patient.open(care).map_err(StoreError::from)?.identity;
    let new = Link {
        created_at: now,
        expires_at: now.saturating_add(lasts_again(care)).unwrap_or(now),
        ..next_link(care, &old)
    };
    let sending = again_by(&identity, ways).map(|way| to_send(care, &new, way, now));
    let replacement = Replacement { old, new, sending };
    put(care, staff, replacement, "link.renewed").await
}

/// By which way a link goes to whom the clinic knows like this. A mail waits also where no server is set up yet.
pub(super) fn again_by(identity: &Identity, ways: SetWays) -> Option<Channel> {
    let mail = IsSet::Yes;
    usual_way(identity, SetWays { mail, ..ways })
}

/// Of these ways the text message alone.
pub(super) fn by_text(ways: SetWays) -> SetWays {
    let mail = IsSet::No;
    SetWays { mail, ..ways }
}

/// Puts a link in another's place, unless that one has changed meanwhile.
async fn put(
    care: &Care,
    staff: &StaffId,
    replacement: Replacement,
    action: &'static str,
) -> Result<(), HandOverError> {
    let now = care.clock.now();
    let (old, actor) = (&replacement.old, Actor::Staff(staff.clone()));
    let audit = AuditEntry::new(&old.clinic, now, actor, action, old.id.as_str());
    if care.store.replace_link(&replacement, now, &audit).await? {
        Ok(())
    } else {
        Err(HandOverError::Changed)
    }
}

fn lasts_again(care: &Care) -> SignedDuration {
    let days = i64::from(care.protocol.schedule().link_again_days);
    SignedDuration::from_hours(24 * days)
}

/// Whether nobody closed the link and its time is over.
#[must_use]
pub fn is_over_by_time(link: &Link, now: Timestamp) -> bool {
    link.revoked_at.is_none() && link.expires_at <= now
}

fn next_link(care: &Care, old: &Link) -> Link {
    let id = LinkId::new(care.clock.now(), &*care.entropy);
    let generation = old.generation.saturating_add(1);
    let token = link_token(&care.master_key, &old.clinic, &id, generation);
    Link {
        id,
        generation,
        token_hash: TokenHash::of(&token),
        revoked_at: None,
        opened_at: None,
        ..old.clone()
    }
}

fn sending(care: &Care, clinic: &ClinicId, patient: &PatientId, at: Timestamp) -> NewJob {
    NewJob {
        clinic: clinic.clone(),
        id: JobId::new(care.clock.now(), &*care.entropy),
        kind: JobKind::SendLink(patient.clone()),
        run_at: at,
    }
}
