//! Review: what practitioners read: the worklist, an alert with its history, a patient.

mod worklist;
mod alert_view;
mod patient_view;
mod silence;
mod stated;
mod follow_up;
mod aside;
mod last_time;
mod deliveries;
mod tellings;
mod handed_over;

use jiff::Timestamp;

use crate::alert::{Alert, AlertEvent};
use crate::check_in::CheckIn;
use crate::id::StaffId;
use crate::treatment::{Link, SealedPatient, Session, StoredFacts};

pub use alert_view::{AlertView, EventView, alert_view};
pub use aside::{
    ASIDE_NOTE_CHARS_MAX, Aside, AsideError, AsideReason, AsideStep, SealedAside, aside_now,
    asides, put_aside,
};
pub use deliveries::{DeliveryRow, DeliveryView, LogPart, Only, deliveries};
pub use follow_up::{COUNTED_MAX, FollowUp, ToCall, follow_up};
pub use last_time::{Course, Gentler, LastTime, last_time};
pub use patient_view::{
    CheckInView, PatientView, SHOWN_MAX, SessionView, patient_view, session_notes,
};
pub use silence::{Listened, Silent, Watched};
pub use stated::{harms_of_alerts, stated_of_alerts};
pub use worklist::{Worklist, WorklistItem, colleagues, worklist, worklist_from, worklist_of};

/// A mark that is another one after every step of a clinic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WorklistMark {
    /// The number of the newest entry of the clinic's audit log: every step writes one.
    pub seq: i64,
    /// How many alerts are open.
    pub open: u64,
}
pub use handed_over::{HandedOver, Sending, handed_over};
pub use tellings::{Outlook, TellingRow, TellingView, outlook, tellings};

/// An open alert with what its row in the worklist shows.
#[derive(Clone, Debug)]
pub struct OpenAlert {
    /// The alert.
    pub alert: Alert,
    /// About whom.
    pub patient: SealedPatient,
    /// Assessment of the check-in that set the disposition, ids only, JSON.
    pub assessment: String,
    /// When the patient gave the answers of that check-in.
    pub said_at: Timestamp,
    /// Name of whoever acknowledged it.
    pub acknowledged_by: Option<String>,
    /// When the patient was needled last, and the facts of that session.
    pub needled: Option<(Timestamp, StoredFacts)>,
}

/// Which rows of the worklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// So many more pressing ones stand before.
    pub skip: u32,
    /// At most so many.
    pub limit: u32,
}

impl Part {
    /// Every row.
    pub const ALL: Self = Self {
        skip: 0,
        limit: u32::MAX,
    };
}

/// A part of the worklist.
#[derive(Clone, Debug)]
pub struct WorklistPage {
    /// Worst, then due first, then by the patients' own worry.
    pub alerts: Vec<OpenAlert>,
    /// How many are open in all, of those that were asked for.
    pub total: u64,
}

/// An alert with all that led to it.
#[derive(Clone, Debug)]
pub struct AlertHistory {
    /// The alert.
    pub alert: Alert,
    /// About whom.
    pub patient: SealedPatient,
    /// Events, oldest first.
    pub events: Vec<AlertEvent>,
    /// Check-ins of the episode, newest first.
    pub check_ins: Vec<CheckIn>,
    /// Sessions of the patient, newest first.
    pub sessions: Vec<Session>,
    /// Names of the staff that the events and sessions name.
    pub staff: Vec<(StaffId, String)>,
}

/// A patient's history.
#[derive(Clone, Debug)]
pub struct PatientHistory {
    /// Sessions, newest first.
    pub sessions: Vec<Session>,
    /// Check-ins, newest first, as many as were asked for.
    pub check_ins: Vec<CheckIn>,
    /// Alerts, newest first.
    pub alerts: Vec<Alert>,
    /// The newest link.
    pub link: Option<Link>,
    /// Names of the practitioners.
    pub staff: Vec<(StaffId, String)>,
}
