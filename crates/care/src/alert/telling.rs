//! Telling people of an alert: one row for each try, never changed but by what its provider says later.

use jiff::Timestamp;

use crate::id::{AlertId, ClinicId, JobId, StaffId, TellingId};
use crate::treatment::reminder::{Channel, Outcome};

/// Who is told, and so why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rung {
    /// The practitioner of the episode.
    Owner,
    /// Whoever is on the cover rota.
    Cover,
    /// The clinical leads.
    Lead,
    /// The clinic's owners.
    House,
    /// Everyone of the above once more, on each following day.
    Again,
    /// The patient, once the deadline has passed and nobody has taken the alert.
    Patient,
}

impl Rung {
    /// All.
    pub const ALL: [Self; 6] = [
        Self::Owner,
        Self::Cover,
        Self::Lead,
        Self::House,
        Self::Again,
        Self::Patient,
    ];

    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Cover => "cover",
            Self::Lead => "lead",
            Self::House => "house",
            Self::Again => "again",
            Self::Patient => "patient",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rung| rung.id() == id)
    }
}

/// A try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: TellingId,
    /// Of which alert.
    pub alert: AlertId,
    /// By which run of the chain.
    pub job: JobId,
    /// Whom: a member of staff, or the patient where this is `None`.
    pub staff: Option<StaffId>,
    /// As what.
    pub rung: Rung,
    /// 0 for the first time, then one more with each day on which everyone is told again.
    pub round: u32,
    /// By which way.
    pub channel: Channel,
    /// Which try by this way in this round, from 1.
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

/// The newest run of an alert's chain, with all that was told of the alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its job.
    pub job: JobId,
    /// When it began.
    pub started_at: Timestamp,
    /// Every try of the alert, oldest first, those of earlier runs too.
    pub tellings: Vec<Telling>,
}

impl Run {
    /// The tries of this run.
    pub fn own(&self) -> impl Iterator<Item = &Telling> {
        let own = |one: &&Telling| one.job == self.job;
        self.tellings.iter().filter(own)
    }
}
