//! Alerts: what needs a human, one for each open episode of a patient, from raised to closed.

mod raise;
mod deadline;
mod step;
mod adverse_event;
mod correct_closing;
mod hand;
mod contact;
mod hold;
mod twice;
pub mod telling;
pub mod chain;

use jiff::Timestamp;
use triage::Disposition;

use crate::check_in::Wish;
use crate::id::{AlertEventId, AlertId, CheckInId, ClinicId, PatientId, StaffId};

pub use adverse_event::{AdverseEvent, AdverseStatement, Harm, Relation, Severity};
pub use contact::{
    Call, Message, Reply, SealedMessage, called, mark_read, messages, reply, write_to_patient,
};
pub use correct_closing::correct_closing;
pub use deadline::due_at;
pub(crate) use hand::rest_is_over;
pub use hand::{hand_over, release};
pub use hold::{HOLD_MAX, Hold, HoldKind, ask_again, has_red_flag, snooze, wake};
pub use raise::{Cause, Raised, raise};
pub(crate) use step::NOTE;
pub use step::{Closing, Outcome, StepError, acknowledge, add_note, close};
pub use telling::{Run, Rung, Telling};

/// Where an alert stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlertState {
    /// Nobody has taken it yet.
    Open,
    /// Somebody has seen it and acts.
    Acknowledged,
    /// Done.
    Closed,
}

/// An alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: AlertId,
    /// About whom.
    pub patient: PatientId,
    /// Who needled last, and is told first.
    pub owner: StaffId,
    /// The highest disposition of the episode.
    pub disposition: Disposition,
    /// Why it stands in the worklist.
    pub cause: Cause,
    /// What the patient last asked for in this episode.
    pub wish: Option<Wish>,
    /// The most worried that the patient said to be, 0 to 10; orders the worklist and never lowers anything.
    pub worry: Option<u8>,
    /// The check-in that says why it stands: the newest of those that set the disposition and were told.
    pub check_in: CheckInId,
    /// How many check-ins the episode has had.
    pub check_ins: u32,
    /// First raised.
    pub raised_at: Timestamp,
    /// Last check-in.
    pub updated_at: Timestamp,
    /// To be acknowledged by.
    pub due_at: Timestamp,
    /// When it was handed to whoever is its owner now; `None` where it never was.
    pub handed_at: Option<Timestamp>,
    /// Until when it was put aside; `None` once somebody has ended the rest, or the patient has sent what needs a human.
    pub rests_until: Option<Timestamp>,
    /// Seen by.
    pub acknowledged: Option<(StaffId, Timestamp)>,
    /// Done by.
    pub closed: Option<(StaffId, Timestamp)>,
    /// What was done.
    pub outcome: Option<Outcome>,
    /// Rises with every change; a step on an older one is refused.
    pub revision: i64,
}

impl Alert {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> AlertState {
        match (&self.closed, &self.acknowledged) {
            (Some(_), _) => AlertState::Closed,
            (None, Some(_)) => AlertState::Acknowledged,
            (None, None) => AlertState::Open,
        }
    }
}

/// What happened to an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlertEventKind {
    /// Raised by a check-in.
    Raised,
    /// A further check-in of the same episode.
    Updated,
    /// Somebody took it.
    Acknowledged,
    /// Somebody wrote a note.
    Noted,
    /// Somebody closed it.
    Closed,
    /// Somebody stated anew whether it was an adverse event.
    Stated,
    /// Somebody corrected how it was closed.
    Corrected,
    /// Somebody let go of it.
    Released,
    /// Somebody handed it to a colleague, or took it over.
    HandedOver,
    /// Somebody called and spoke with the patient.
    Reached,
    /// Somebody called in vain.
    NotReached,
    /// Somebody wrote to the patient.
    Messaged,
    /// Somebody asked the patient to check in again.
    AskedAgain,
    /// Somebody put it aside until a time.
    Snoozed,
    /// Somebody put it back into the list.
    Woken,
}

impl AlertEventKind {
    const ALL: [Self; 15] = [
        Self::Raised,
        Self::Updated,
        Self::Acknowledged,
        Self::Noted,
        Self::Closed,
        Self::Stated,
        Self::Corrected,
        Self::Released,
        Self::HandedOver,
        Self::Reached,
        Self::NotReached,
        Self::Messaged,
        Self::AskedAgain,
        Self::Snoozed,
        Self::Woken,
    ];

    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Updated => "updated",
            Self::Acknowledged => "acknowledged",
            Self::Noted => "noted",
            Self::Closed => "closed",
            Self::Stated => "stated",
            Self::Corrected => "corrected",
            Self::Released => "released",
            Self::HandedOver => "handed_over",
            Self::Reached => "reached",
            Self::NotReached => "not_reached",
            Self::Messaged => "messaged",
            Self::AskedAgain => "asked_again",
            Self::Snoozed => "snoozed",
            Self::Woken => "woken",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// One event in the life of an alert; never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertEvent {
    /// Its id, in the order of events.
    pub id: AlertEventId,
    /// What happened.
    pub kind: AlertEventKind,
    /// When.
    pub at: Timestamp,
    /// By whom, if by staff.
    pub staff: Option<StaffId>,
    /// The check-in, if by a check-in.
    pub check_in: Option<CheckInId>,
    /// Sealed note, if one was written.
    pub note: Option<Vec<u8>>,
    /// What was done, as it was said when the alert was closed or that was corrected.
    pub outcome: Option<Outcome>,
}

/// An alert's next state together with the event that leads to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertStep {
    /// Revision that the step starts from.
    pub before: i64,
    /// The alert afterwards.
    pub after: Alert,
    /// What happened.
    pub event: AlertEvent,
}

/// What belongs to a step and is stored with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepPart {
    /// Whether it was an adverse event.
    Adverse(AdverseStatement),
    /// That it rests until a time.
    Hold(Hold),
    /// What is written to the patient.
    Message(SealedMessage),
}
