//! The delivery log: one row for each try to hand a reminder over.

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

/// A try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: DeliveryId,
    /// To whom.
    pub patient: PatientId,
    /// For which reminder.
    pub job: JobId,
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
