//! The delivery log: one row for each try to hand a reminder, a link or a notice over to a patient.

use jiff::Timestamp;

use super::Channel;
use crate::Care;
use crate::id::{ClinicId, DeliveryId, JobId, PatientId};
use crate::port::{Hope, Receipt, SendError};

/// How a try ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The provider took the message and gave a receipt.
    Taken,
    /// The provider says that it arrived.
    Delivered,
    /// The provider had taken it, and says that it did not arrive.
    Undelivered,
    /// It did not go out now; another try may help.
    Failed,
    /// It was refused for good: this way is not tried again for this reminder.
    Refused,
}

impl Outcome {
    const ALL: [Self; 5] = [
        Self::Taken,
        Self::Delivered,
        Self::Undelivered,
        Self::Failed,
        Self::Refused,
    ];

    /// Whether it went out, and nobody says that it did not arrive.
    #[must_use]
    pub fn is_out(self) -> bool {
        match self {
            Self::Taken | Self::Delivered => true,
            Self::Undelivered | Self::Failed | Self::Refused => false,
        }
    }

    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Delivered => "delivered",
            Self::Undelivered => "undelivered",
            Self::Failed => "failed",
            Self::Refused => "refused",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.id() == id)
    }
}

/// What a message was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// It reminds of the page.
    Reminder,
    /// It brings the private link, or a code that opens it.
    Link,
    /// It says that something new stands on the page.
    Notice,
}

impl About {
    const ALL: [Self; 3] = [Self::Reminder, Self::Link, Self::Notice];

    /// Name of the kind of job behind it, which is where it is stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Reminder => "remind",
            Self::Link => "send_link",
            Self::Notice => "tell_patient",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        // A link goes out by two kinds of jobs, since by each way it may wait once.
        let id = if id == "text_link" { "send_link" } else { id };
        Self::ALL.into_iter().find(|about| about.id() == id)
    }
}

/// A try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: DeliveryId,
    /// To whom.
    pub patient: PatientId,
    /// For which reminder, sending or notice.
    pub job: JobId,
    /// What was to be handed over; follows from the job.
    pub about: About,
    /// By which way.
    pub channel: Channel,
    /// Which try by this way, from 1.
    pub attempt: u32,
    /// How it ended.
    pub outcome: Outcome,
    /// The provider's receipt, or why it did not go out; one line without personal data.
    pub said: String,
    /// The id under which the provider speaks of it again.
    pub message: Option<String>,
    /// When.
    pub at: Timestamp,
}

/// What was tried, before it is known how it ended.
pub(crate) struct Tried<'a> {
    pub(crate) clinic: &'a ClinicId,
    pub(crate) patient: &'a PatientId,
    pub(crate) job: &'a JobId,
    pub(crate) about: About,
    pub(crate) channel: Channel,
    /// By which try of this way, from 1.
    pub(crate) attempt: u32,
}

impl Tried<'_> {
    /// The try as it is written down, now that it ended.
    pub(crate) fn ended(self, care: &Care, sent: &Result<Receipt, SendError>) -> Delivery {
        let at = care.clock.now();
        let (outcome, said) = came_of(sent);
        Delivery {
            clinic: self.clinic.clone(),
            id: DeliveryId::new(at, &*care.entropy),
            patient: self.patient.clone(),
            job: self.job.clone(),
            about: self.about,
            channel: self.channel,
            attempt: self.attempt,
            outcome,
            said: said.to_owned(),
            message: message_of(sent),
            at,
        }
    }
}

/// How a try ended, and in whose words.
pub(crate) fn came_of(sent: &Result<Receipt, SendError>) -> (Outcome, &str) {
    match sent {
        Ok(receipt) => (Outcome::Taken, &receipt.said),
        Err(error) if error.hope == Hope::Never => (Outcome::Refused, &error.reason),
        Err(error) => (Outcome::Failed, &error.reason),
    }
}

/// The id under which the provider speaks of a message again.
pub(crate) fn message_of(sent: &Result<Receipt, SendError>) -> Option<String> {
    sent.as_ref()
        .ok()
        .and_then(|receipt| receipt.message.clone())
}

/// Which try by this way the next one is, from 1.
pub(crate) fn next_attempt(channel: Channel, tried: &[Delivery]) -> u32 {
    let before = tried.iter().filter(|one| one.channel == channel).count();
    u32::try_from(before + 1).unwrap_or(u32::MAX)
}
