//! What may leave the house for study, as the house knows it: everything of a patient but who they are and what they wrote.

use jiff::Timestamp;

use super::AlertFacts;
use crate::check_in::CheckIn;
use crate::id::{PatientId, SessionId};
use crate::treatment::{Needling, SealedProgress};

/// A needling session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needled {
    /// Its id.
    pub id: SessionId,
    /// When.
    pub at: Timestamp,
    /// Whether it was the patient's first.
    pub first_session: Option<bool>,
    /// What was needled.
    pub needlings: Vec<Needling>,
}

/// A patient's alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyAlert {
    /// What figures need of it.
    pub facts: AlertFacts,
    /// How many check-ins the episode had.
    pub check_ins: u32,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
}

/// A patient's history; each list is oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudyRecord {
    /// Whose.
    pub patient: PatientId,
    /// Sessions with their muscles.
    pub sessions: Vec<Needled>,
    /// Check-ins and messages.
    pub check_ins: Vec<CheckIn>,
    /// Alerts.
    pub alerts: Vec<StudyAlert>,
    /// Ratings of progress, their activities sealed.
    pub ratings: Vec<SealedProgress>,
}

impl StudyRecord {
    /// A patient of whom nothing is known yet.
    #[must_use]
    pub fn of(patient: PatientId) -> Self {
        Self {
            patient,
            sessions: Vec::new(),
            check_ins: Vec::new(),
            alerts: Vec::new(),
            ratings: Vec::new(),
        }
    }

    /// The newest session at that time.
    #[must_use]
    pub fn session_at(&self, at: Timestamp) -> Option<&Needled> {
        self.sessions.iter().rev().find(|session| session.at <= at)
    }
}
