//! Jobs: what follows from a commit and may fail: enqueued in the business transaction, leased with a fence, retried with growing waits.

mod backoff;
mod deliver_alert;
mod end_hold;
mod erase_old;
mod remind;
mod send_link;
mod tell_patient;
mod work;

use jiff::Timestamp;

use crate::id::{AlertId, ClinicId, JobId, PatientId};

pub use backoff::next_try;
pub use deliver_alert::{TellEnd, TellThen, Trouble};
pub use erase_old::EraseOldEnd;
pub use remind::{Reached, ReminderEnd, Then};
pub use send_link::SendingEnd;
pub use tell_patient::{NoticeEnd, NoticeThen};
pub use work::{LEASE, Reminding, Work, Worked, work_once};

/// What a job does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// Tells people that an alert waits, one after the other, until somebody has taken it.
    DeliverAlert(AlertId),
    /// Tells the patient of an alert that something new stands on the private page.
    TellPatient(AlertId),
    /// Ends the rest of an alert at its time.
    EndHold(AlertId),
    /// Erases the patients of a clinic whose time is over, day by day.
    EraseOld(ClinicId),
    /// Sends a patient's next reminder.
    Remind(PatientId),
    /// Sends a patient's private link by e-mail.
    SendLink(PatientId),
    /// Sends a patient a text message whose code opens the private link on one phone.
    TextLink(PatientId),
}

impl JobKind {
    /// Name of the kind, as stored.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::DeliverAlert(_) => "deliver_alert",
            Self::TellPatient(_) => "tell_patient",
            Self::EndHold(_) => "end_hold",
            Self::EraseOld(_) => "erase_old",
            Self::Remind(_) => "remind",
            Self::SendLink(_) => "send_link",
            Self::TextLink(_) => "text_link",
        }
    }

    /// Id of what the job is about, as stored.
    #[must_use]
    pub fn subject(&self) -> &str {
        match self {
            Self::DeliverAlert(alert) | Self::TellPatient(alert) | Self::EndHold(alert) => {
                alert.as_str()
            }
            Self::EraseOld(clinic) => clinic.as_str(),
            Self::Remind(patient) | Self::SendLink(patient) | Self::TextLink(patient) => {
                patient.as_str()
            }
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_stored(name: &str, subject: String) -> Option<Self> {
        match name {
            "deliver_alert" => Some(Self::DeliverAlert(AlertId::stored(subject))),
            "tell_patient" => Some(Self::TellPatient(AlertId::stored(subject))),
            "end_hold" => Some(Self::EndHold(AlertId::stored(subject))),
            "erase_old" => Some(Self::EraseOld(ClinicId::stored(subject))),
            "remind" => Some(Self::Remind(PatientId::stored(subject))),
            "send_link" => Some(Self::SendLink(PatientId::stored(subject))),
            "text_link" => Some(Self::TextLink(PatientId::stored(subject))),
            _ => None,
        }
    }
}

/// A job to be enqueued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewJob {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: JobId,
    /// What it does.
    pub kind: JobKind,
    /// Not before.
    pub run_at: Timestamp,
}

/// A job as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: JobId,
    /// What it does.
    pub kind: JobKind,
    /// Not before.
    pub run_at: Timestamp,
    /// How often it was tried and failed.
    pub attempts: u32,
    /// What went wrong last, one sentence without personal data.
    pub last_error: Option<String>,
    /// When it was enqueued.
    pub created_at: Timestamp,
}

/// A leased job: whoever holds the newest fence may end it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// The job.
    pub job: Job,
    /// Rises with every claim.
    pub fence: i64,
}

/// How a claim ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finish {
    /// Done for good.
    Done {
        /// When.
        at: Timestamp,
    },
    /// Not done; tried again.
    Retry {
        /// Not before.
        at: Timestamp,
        /// What went wrong, one sentence without personal data.
        error: String,
    },
}
