//! A new link, asked for from the page of one that does not work any more.
//!
//! Whoever holds an old link may be anybody: asking sends nothing and opens nothing. It puts the patient into a list of the
//! clinic, and a person there sends a link to the address that the clinic knows, or telephones.

use jiff::Timestamp;

use super::hand_over::{again_by, by_text};
use super::reminder::Channel;
use super::{
    HandOverError, Link, Patient, TokenHash, is_over_by_time, renew_link, text_link, usual_way,
};
use crate::Care;
use crate::id::{ClinicId, PatientId, StaffId};
use crate::port::{SetWays, StoreError};
use crate::record::audit::{Actor, AuditEntry};

/// More are not shown at once; those who wait longest come first.
const SHOWN_MAX: u32 = 200;

/// Somebody who waits for a new link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitsForLink {
    /// Who.
    pub patient: Patient,
    /// Since when.
    pub since: Timestamp,
    /// What can be done about it.
    pub way: LinkWay,
}

/// How somebody who waits gets a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkWay {
    /// A new one can be sent to the known address: only its time has ended the old one.
    Mail,
    /// A text message can be sent to the known number: only time has ended the link, or the code of the text before.
    Text,
    /// The text message was opened on another device than theirs: the link is to be replaced.
    Replace,
    /// By hand: no address is known, or somebody closed or replaced the link for a reason of theirs.
    Hand,
}

/// Why a patient asks for a new link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhyAsked {
    /// What they have opens nothing any more.
    #[default]
    Ended,
    /// Their text message was opened on another device.
    Elsewhere,
}

impl WhyAsked {
    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Ended => "ended",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Ended, Self::Elsewhere]
            .into_iter()
            .find(|why| why.id() == id)
    }
}

/// Writes down that the holder of an ended link asks for a new one. Nothing tells them whether it was written.
///
/// # Errors
/// [`StoreError`].
pub async fn ask_for_link(care: &Care, token: &str) -> Result<(), StoreError> {
    let Some(view) = care.store.link_view(&TokenHash::of(token)).await? else {
        return Ok(());
    };
    let (now, link) = (care.clock.now(), &view.link);
    if link.works(now) {
        return Ok(());
    }
    let (clinic, patient) = (&link.clinic, &link.patient);
    let id = link.id.as_str();
    let audit = AuditEntry::new(clinic, now, Actor::Patient, "link.asked_for", id);
    let at = (now, WhyAsked::Ended);
    care.store.ask_for_link(clinic, patient, at, &audit).await
}

/// Who waits for a new link, the longest first.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn waiting_for_link(
    care: &Care,
    clinic: &ClinicId,
    ways: SetWays,
) -> Result<Vec<WaitsForLink>, StoreError> {
    let now = care.clock.now();
    let mut waiting = Vec::new();
    for sealed in care.store.waiting_for_link(clinic, SHOWN_MAX).await? {
        let Some(since) = sealed.link_asked_at else {
            continue;
        };
        let why = sealed.link_asked_why;
        let patient = sealed.open(care)?;
        let link = care.store.link_of(clinic, &patient.id).await?;
        let way = way(link.as_ref(), &patient, why, ways, now);
        waiting.push(WaitsForLink {
            patient,
            since,
            way,
        });
    }
    Ok(waiting)
}

fn way(
    link: Option<&Link>,
    patient: &Patient,
    why: WhyAsked,
    ways: SetWays,
    now: Timestamp,
) -> LinkWay {
    let Some(link) = link.filter(|link| link.revoked_at.is_none()) else {
        return LinkWay::Hand;
    };
    if why == WhyAsked::Elsewhere && link.works(now) {
        return LinkWay::Replace;
    }
    // Where there was another link before, who asks may be the one from whom that was taken.
    if link.generation > 1 {
        return LinkWay::Hand;
    }
    let way = if is_over_by_time(link, now) {
        again_by(&patient.identity, ways)
    } else {
        // Whoever asks while the link works has a text message that was not opened in time.
        usual_way(&patient.identity, by_text(ways))
    };
    match way {
        Some(Channel::Mail) => LinkWay::Mail,
        Some(Channel::Sms) => LinkWay::Text,
        None => LinkWay::Hand,
    }
}

/// Gives somebody who waits what their way promises: a new link where time has ended the old one, another text message
/// where only the one before is worth nothing.
///
/// # Errors
/// [`HandOverError`]; then nothing is stored.
pub async fn answer_wish(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    patient: &PatientId,
    ways: SetWays,
) -> Result<(), HandOverError> {
    let waits = care.store.patient(clinic, patient).await?;
    let waits = waits.ok_or(HandOverError::Unknown)?;
    let (why, is_waiting) = (waits.link_asked_why, waits.link_asked_at.is_some());
    let waits = waits.open(care).map_err(StoreError::from)?;
    let (link, now) = (care.store.link_of(clinic, patient).await?, care.clock.now());
    let is_text = way(link.as_ref(), &waits, why, ways, now) == LinkWay::Text;
    if is_waiting && is_text && link.is_some_and(|link| link.works(now)) {
        return text_link(care, clinic, staff, patient).await;
    }
    renew_link(care, clinic, staff, patient, ways).await
}

/// Somebody has seen to it: the patient does not wait for a link any more.
///
/// # Errors
/// [`StoreError`].
pub async fn settle_link(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    patient: &PatientId,
) -> Result<(), StoreError> {
    let (now, actor) = (care.clock.now(), Actor::Staff(staff.clone()));
    let audit = AuditEntry::new(
        clinic,
        now,
        actor,
        "link.asked_for.settled",
        patient.as_str(),
    );
    care.store.settle_link(clinic, patient, &audit).await
}
