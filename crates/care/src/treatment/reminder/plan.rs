//! A patient's plan of reminders, as stored: one row, whose job is the only one that may send for it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Channel;
use crate::clinic::Clinic;
use crate::id::{ClinicId, JobId, PatientId};
use crate::jobs::NewJob;
use crate::treatment::TokenHash;

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderPlan {
    /// The clinic.
    pub clinic: ClinicId,
    /// Whose.
    pub patient: PatientId,
    /// The way that is tried first.
    pub channel: Channel,
    /// The patient's own IANA time zone; the clinic's where there is none.
    pub zone: Option<String>,
    /// When the patient agreed.
    pub agreed_at: Timestamp,
    /// When the patient stopped them, if so.
    pub stopped_at: Option<Timestamp>,
    /// Hash of the code that stops them; the code itself stands in each message.
    pub stop_hash: TokenHash,
    /// The job that sends the next one; any other job of this patient ends without sending.
    pub job: JobId,
    /// What was due up to here has been dealt with: sent, answered, or given up.
    pub handled_until: Timestamp,
    /// When the last reminder reached nobody, if so.
    pub not_reached_at: Option<Timestamp>,
}

impl ReminderPlan {
    /// The zone in which messages are sent: the patient's, else the clinic's, else UTC.
    #[must_use]
    pub fn zone_in(&self, clinic: &Clinic) -> TimeZone {
        let name = self.zone.as_deref().unwrap_or(&clinic.zone);
        TimeZone::get(name)
            .or_else(|_| TimeZone::get(&clinic.zone))
            .unwrap_or(TimeZone::UTC)
    }
}

/// What recording a session does to the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewPlan {
    /// The patient agreed: a new plan, or the present one with a new way, going again if it was stopped.
    Agreed {
        /// The plan.
        plan: ReminderPlan,
        /// Its job.
        job: NewJob,
    },
    /// As before: a plan that is not stopped gets the new session's first job.
    GoesOn {
        /// The job.
        job: NewJob,
        /// What was due up to here is dealt with.
        handled_until: Timestamp,
    },
}

/// What a patient changes in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanChange {
    /// No more messages.
    Stop {
        /// From when on.
        at: Timestamp,
    },
    /// Messages again, from the next due one on.
    Start {
        /// From when on.
        at: Timestamp,
        /// The job of the next one.
        job: NewJob,
    },
    /// Another time zone; a stopped plan stays stopped.
    Zone {
        /// Its IANA name.
        zone: String,
        /// The job of the next one, at its new hour.
        job: NewJob,
    },
}
