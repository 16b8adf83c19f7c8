//! When a patient comes again: said by whoever treats them, shown on the patient's page, and asked about before.
//!
//! It is no calendar: one time for each patient, the newest that was said. The audit log keeps who said it.

use jiff::Timestamp;

use super::reminder::{NewPlan, ReminderPlan, Timetable, new_job};
use super::{Link, SealedPatient};
use crate::Care;
use crate::clinic::Clinic;
use crate::id::{ClinicId, PatientId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// What becomes of the next session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextSession {
    /// As it was.
    AsBefore,
    /// It is then.
    At(Timestamp),
    /// None is known any more.
    NotKnown,
}

impl NextSession {
    /// What is known from then on, where `before` was known.
    #[must_use]
    pub fn or(self, before: Option<Timestamp>) -> Option<Timestamp> {
        match self {
            Self::AsBefore => before,
            Self::At(at) => Some(at),
            Self::NotKnown => None,
        }
    }
}

/// Why a next session was not stored.
#[derive(Debug, thiserror::Error)]
pub enum NextSessionError {
    /// No such patient in this clinic.
    #[error("there is no such patient")]
    Unknown,
    /// It lies in the past.
    #[error("the next session lies in the past")]
    Past,
    /// The patient's page ends before.
    #[error("the next session is after the end of the patient's link")]
    AfterLink(Timestamp),
    /// The patient has no page now.
    #[error("the patient's link does not work")]
    NoLink,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Everything that another next session writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextSessionChange {
    /// The clinic.
    pub clinic: ClinicId,
    /// Whose.
    pub patient: PatientId,
    /// When it is; `None` where it is not known any more.
    pub next: Option<Timestamp>,
    /// The plan of reminders with its job, which may be due earlier now.
    pub plan: Option<NewPlan>,
}

/// A next session has to be ahead, and within the time of the patient's link: nobody could be asked afterwards.
pub(super) fn check(next: Timestamp, link: &Link, now: Timestamp) -> Result<(), NextSessionError> {
    if next <= now {
        return Err(NextSessionError::Past);
    }
    if next >= link.expires_at {
        return Err(NextSessionError::AfterLink(link.expires_at));
    }
    Ok(())
}

/// What recording a session does to the next one: what was said, else the one that was known has had its session if it
/// is over or was on that day.
pub(super) fn after_recording(
    clinic: &Clinic,
    known: Option<Timestamp>,
    said: Option<Timestamp>,
    needled_at: Timestamp,
    now: Timestamp,
) -> NextSession {
    let day = |at: Timestamp| at.to_zoned_datetime(clinic.time_zone()).date();
    let is_had = |known: Timestamp| known <= now || day(known) <= day(needled_at);
    match (said, known) {
        (Some(at), _) => NextSession::At(at),
        (None, Some(known)) if is_had(known) => NextSession::NotKnown,
        (None, _) => NextSession::AsBefore,
    }
}

/// Says when a patient comes again, or that it is not known any more. The reminder before it moves along.
///
/// # Errors
/// [`NextSessionError`]; then nothing is stored.
pub async fn set_next_session(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &PatientId,
    next: Option<Timestamp>,
) -> Result<(), NextSessionError> {
    let now = care.clock.now();
    let patient = care.store.patient(clinic, id).await?;
    let patient = patient.ok_or(NextSessionError::Unknown)?;
    let link = care.store.link_of(clinic, id).await?;
    let link = link.filter(|link| link.works(now));
    if let Some(next) = next {
        check(next, link.as_ref().ok_or(NextSessionError::NoLink)?, now)?;
    }
    let plan = match &link {
        Some(link) => plan_with(care, &patient, link, next).await?,
        None => None,
    };
    let change = NextSessionChange {
        clinic: clinic.clone(),
        patient: id.clone(),
        next,
        plan,
    };
    let actor = Actor::Staff(staff.clone());
    let audit = AuditEntry::new(clinic, now, actor, "patient.next_session", id.as_str());
    Ok(care.store.set_next_session(&change, &audit).await?)
}

/// The plan that goes on, with the job that the next session asks for.
async fn plan_with(
    care: &Care,
    patient: &SealedPatient,
    link: &Link,
    next: Option<Timestamp>,
) -> Result<Option<NewPlan>, StoreError> {
    let (clinic, id) = (&patient.clinic, &patient.id);
    let plan = care.store.plan_of(clinic, id).await?;
    let counts =
        |plan: &ReminderPlan| plan.stopped_at.is_none() && plan.agreed_at >= link.created_at;
    let (Some(plan), Some(home)) = (plan.filter(counts), care.store.clinic(clinic).await?) else {
        return Ok(None);
    };
    let history = care.store.patient_history(clinic, id, 0).await?;
    let Some(newest) = history.sessions.first() else {
        return Ok(None);
    };
    let timetable = Timetable::new(care.protocol.schedule(), newest.needled_at, next);
    let at = timetable.next_send(plan.handled_until, &plan.zone_in(&home));
    Ok(at.map(|at| NewPlan::GoesOn {
        job: new_job(care, &plan, at),
        handled_until: plan.handled_until,
    }))
}
