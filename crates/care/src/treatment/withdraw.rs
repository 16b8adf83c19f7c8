//! Taking a session back within a minute: the wrong patient, the wrong button.
//!
//! The session stays stored and ended, and nothing counts it any more: not triage, not the link, not the reminders.

use jiff::{SignedDuration, Timestamp};

use super::reminder::{Needled, RemindersAsked, plan_for};
use super::send_with_session::due;
use super::version::{LinkAfter, PlanAfter, SessionVersion, Withdrawal};
use super::{LINK_LASTS, Link, Session};
use crate::Care;
use crate::id::{ClinicId, SessionId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// So long after the recording a session can be taken back.
pub const UNDO_LASTS: SignedDuration = SignedDuration::from_secs(60);

/// Why a session was not taken back; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// The session is not in this clinic.
    #[error("this session is not in the clinic's list")]
    Unknown,
    /// It was corrected or taken back already.
    #[error("this session has been changed already")]
    Changed,
    /// The minute is over.
    #[error("the minute for taking a session back is over")]
    TooLate,
    /// The patient has sent something since.
    #[error("the patient has already answered")]
    Heard,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Until when a session can be taken back, if it still can.
#[must_use]
pub fn undo_until(versions: &[SessionVersion], now: Timestamp) -> Option<Timestamp> {
    let [only] = versions else { return None };
    let until = only.session.recorded_at.saturating_add(UNDO_LASTS).ok()?;
    (only.ended.is_none() && now < until).then_some(until)
}

/// Takes a session back.
///
/// # Errors
/// [`UndoError`]; then nothing was changed.
pub async fn undo_session(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    session: &SessionId,
) -> Result<Session, UndoError> {
    let now = care.clock.now();
    let versions = care.store.session_versions(clinic, session).await?;
    let Some(newest) = versions.last() else {
        return Err(UndoError::Unknown);
    };
    if versions.len() > 1 || newest.ended.is_some() {
        return Err(UndoError::Changed);
    }
    if undo_until(&versions, now).is_none() {
        return Err(UndoError::TooLate);
    }
    let withdrawal = withdrawal(care, staff, now, &newest.session).await?;
    let actor = Actor::Staff(staff.clone());
    let audit = AuditEntry::new(clinic, now, actor, "session.withdrawn", session.as_str());
    if care.store.withdraw_session(&withdrawal, &audit).await? {
        Ok(newest.session.clone())
    } else {
        Err(UndoError::Heard)
    }
}

async fn withdrawal(
    care: &Care,
    staff: &StaffId,
    now: Timestamp,
    session: &Session,
) -> Result<Withdrawal, StoreError> {
    let (clinic, patient) = (&session.clinic, &session.patient);
    let history = care.store.patient_history(clinic, patient, 0).await?;
    let left = history.sessions.iter().filter(|one| one.id != session.id);
    let newest = left.map(|one| one.needled_at).max();
    let link = history.link.map(|link| {
        let until = newest.and_then(|newest| newest.saturating_add(LINK_LASTS).ok());
        (link, until.map_or(LinkAfter::Revoked, LinkAfter::Until))
    });
    let plan = plan_after(care, session, newest, link.as_ref().map(|(link, _)| link)).await?;
    Ok(Withdrawal {
        clinic: clinic.clone(),
        patient: patient.clone(),
        session: session.id.clone(),
        by: staff.clone(),
        at: now,
        link,
        plan,
        sending_due: due(session.recorded_at),
    })
}

async fn plan_after(
    care: &Care,
    session: &Session,
    newest: Option<Timestamp>,
    link: Option<&Link>,
) -> Result<PlanAfter, StoreError> {
    let (clinic, patient) = (&session.clinic, &session.patient);
    let Some(plan) = care.store.plan_of(clinic, patient).await? else {
        return Ok(PlanAfter::Stays);
    };
    let (Some(newest), Some(link)) = (newest, link) else {
        return Ok(PlanAfter::Stops);
    };
    // Consent that was entered with the wrong session may be somebody else's.
    if plan.agreed_at == session.recorded_at {
        return Ok(PlanAfter::Stops);
    }
    let next = care.store.next_without(clinic, &session.id).await?;
    let (clinic, patient) = (
        care.store.clinic(clinic).await?,
        care.store.patient(clinic, patient).await?,
    );
    let (Some(clinic), Some(patient)) = (clinic, patient) else {
        return Ok(PlanAfter::Stays);
    };
    let needled = Needled {
        now: newest,
        newest,
        // As it will be: what the withdrawn session said of it goes with it.
        next: next.or(patient.next_session_at),
    };
    let whose = (&clinic, &patient, link);
    let next = plan_for(care, RemindersAsked::AsBefore, whose, Some(plan), needled);
    Ok(next.map_or(PlanAfter::Stays, |plan| PlanAfter::GoesOn(Box::new(plan))))
}
