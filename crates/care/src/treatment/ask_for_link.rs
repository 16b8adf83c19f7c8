//! A new link, asked for from the page of one that does not work any more.
//!
//! Whoever holds an old link may be anybody: asking sends nothing and opens nothing. It puts the patient into a list of the
//! clinic, and a person there sends a link to the address that the clinic knows, or telephones.

use jiff::Timestamp;

use super::{Link, Patient, TokenHash, is_over_by_time};
use crate::Care;
use crate::id::{ClinicId, PatientId, StaffId};
use crate::port::StoreError;
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
    /// By hand: no address is known, or somebody closed or replaced the link for a reason of theirs.
    Hand,
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
    care.store.ask_for_link(clinic, patient, now, &audit).await
}

/// Who waits for a new link, the longest first.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn waiting_for_link(
    care: &Care,
    clinic: &ClinicId,
) -> Result<Vec<WaitsForLink>, StoreError> {
    let now = care.clock.now();
    let mut waiting = Vec::new();
    for sealed in care.store.waiting_for_link(clinic, SHOWN_MAX).await? {
        let Some(since) = sealed.link_asked_at else {
            continue;
        };
        let patient = sealed.open(care)?;
        let link = care.store.link_of(clinic, &patient.id).await?;
        // Where there was another link before, who asks may be the one from whom that was taken.
        let is_only = |link: &Link| link.generation == 1 && is_over_by_time(link, now);
        let is_over = link.as_ref().is_some_and(is_only);
        let is_known = !patient.identity.email.trim().is_empty();
        let way = if is_over && is_known {
            LinkWay::Mail
        } else {
            LinkWay::Hand
        };
        waiting.push(WaitsForLink {
            patient,
            since,
            way,
        });
    }
    Ok(waiting)
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
