//! Versions of a session: it is never overwritten. A correction is a further version; a session taken back has ended.

use jiff::Timestamp;

use super::reminder::NewPlan;
use super::{Link, Session};
use crate::id::{ClinicId, PatientId, SessionId, StaffId};

/// What ended a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndedAs {
    /// A further version stands in its place.
    Corrected,
    /// It was taken back: it never happened.
    Withdrawn,
}

impl EndedAs {
    const ALL: [Self; 2] = [Self::Corrected, Self::Withdrawn];

    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }
}

/// One version of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionVersion {
    /// What it says. Its id is this version's own.
    pub session: Session,
    /// Who wrote it; the practitioner, where nobody corrected.
    pub recorded_by: StaffId,
    /// When and how it ended, if it no longer counts.
    pub ended: Option<(Timestamp, EndedAs)>,
}

/// What becomes of the patient's link when a session is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkAfter {
    /// No session is left: the link is revoked.
    Revoked,
    /// It works until then, as the sessions that are left want it, or as long as it did before where that is longer: one
    /// that was renewed outlasts its sessions.
    Until(Timestamp),
}

/// What becomes of the plan of reminders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanAfter {
    /// There is none, or it is not concerned.
    Stays,
    /// It ends: no session is left, or the consent was given with what is taken back.
    Stops,
    /// Its next job is another one.
    GoesOn(Box<NewPlan>),
}

/// Everything that taking a session back writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// The clinic.
    pub clinic: ClinicId,
    /// Whose session.
    pub patient: PatientId,
    /// The session, in its only version.
    pub session: SessionId,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Timestamp,
    /// The patient's link, and what becomes of it.
    pub link: Option<(Link, LinkAfter)>,
    /// The plan.
    pub plan: PlanAfter,
    /// When the link would go out that was asked for with the session.
    pub sending_due: Timestamp,
}

/// Everything that correcting a session writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The version that counts from now on, with an id of its own.
    pub session: Session,
    /// The first version.
    pub first: SessionId,
    /// The version in whose place it stands.
    pub of: SessionId,
    /// Who corrected.
    pub by: StaffId,
    /// The patient's link, with a later end where the session was later.
    pub link: Option<Link>,
    /// The plan's next job, where the session was at another time.
    pub plan: Option<NewPlan>,
}
