//! The delivery log: one row for each try to hand a reminder or a link over.

use jiff::Timestamp;

use super::Channel;
use crate::id::{ClinicId, DeliveryId, JobId, PatientId};

/// How a try ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The provider took the message and gave a receipt.
    Taken,
    /// It did not go out now; another try may help.
    Failed,
    /// It was refused for good: this way is not tried again for this reminder.
    Refused,
}

impl Outcome {
    const ALL: [Self; 3] = [Self::Taken, Self::Failed, Self::Refused];

    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Taken => "taken",
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
    /// It brings the private link.
    Link,
}

impl About {
    const ALL: [Self; 2] = [Self::Reminder, Self::Link];

    /// Name of the kind of job behind it, which is where it is stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Reminder => "remind",
            Self::Link => "send_link",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
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
    /// For which reminder or sending.
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
    /// When.
    pub at: Timestamp,
}
