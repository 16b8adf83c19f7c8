//! A needling session: what was needled, how, and what triage needs to know of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::reminder::NewPlan;
use super::{Link, LinkSending, NextSession, SealedPatient};
use crate::id::{ClinicId, FormId, PatientId, SessionId, StaffId};

/// Side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
    /// Both sides.
    Both,
    /// In the middle.
    Middle,
}

impl Side {
    /// All, in the order of a form.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Both, Self::Middle];

    /// As stored and sent.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Both => "both",
            Self::Middle => "middle",
        }
    }

    /// From storage or a form.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.id() == id)
    }
}

/// How deep the needle went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Under the skin.
    Superficial,
    /// Into the muscle.
    Deep,
}

impl Layer {
    /// All, in the order of a form.
    pub const ALL: [Self; 2] = [Self::Superficial, Self::Deep];

    /// As stored and sent.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Superficial => "superficial",
            Self::Deep => "deep",
        }
    }

    /// From storage or a form.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.id() == id)
    }
}

/// One needled muscle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needling {
    /// Body region, an id of `clinical/regions.toml`.
    pub region: String,
    /// Side of the body.
    pub side: Option<Side>,
    /// Muscle, an id of `clinical/muscles.toml`.
    pub muscle: String,
    /// Depth.
    pub depth: Option<Layer>,
    /// Technique, an id of the protocol.
    pub technique: Option<String>,
    /// Needles used.
    pub needles: Option<u16>,
    /// Insertions or trigger points.
    pub insertions: Option<u16>,
    /// Local twitch responses.
    pub twitches: Option<u16>,
    /// Pain during needling, 0-10.
    pub pain: Option<u8>,
}

impl Needling {
    /// A muscle of which nothing else is known.
    #[must_use]
    pub fn of(muscle: &protocol::Muscle) -> Self {
        Self {
            region: muscle.region.clone(),
            side: None,
            muscle: muscle.id.clone(),
            depth: None,
            technique: None,
            needles: None,
            insertions: None,
            twitches: None,
            pain: None,
        }
    }
}

/// Free text of a session; sealed in the store.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionNotes {
    /// What the patient came with.
    pub complaint: String,
    /// The practitioner's notes.
    pub notes: String,
}

/// What triage is told of a session, kept verbatim as it was when recorded. `None` is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFacts {
    /// Regions needled, at least one.
    pub areas: Vec<String>,
    /// `superficial` or `deep`; deep if any muscle was, unknown if any muscle's is.
    pub depth: Option<String>,
    /// Whether it was the patient's first session.
    pub first_session: Option<bool>,
    /// The patient's risk factors on that day; `None` when not asked, empty when none.
    pub risks: Option<Vec<String>>,
}

/// A session as stored; never overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: SessionId,
    /// Who was needled.
    pub patient: PatientId,
    /// Who needled.
    pub practitioner: StaffId,
    /// When the needling took place.
    pub needled_at: Timestamp,
    /// What triage is told.
    pub facts: StoredFacts,
    /// Muscle by muscle, in the order of recording.
    pub needlings: Vec<Needling>,
    /// Sealed [`SessionNotes`].
    pub notes: Vec<u8>,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// Everything that recording a session writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// The form that it came from, where it has an id.
    pub form: Option<FormId>,
    /// The patient, when new.
    pub new_patient: Option<SealedPatient>,
    /// The session.
    pub session: Session,
    /// The patient's link: a new one, or the present one with a later end.
    pub link: Link,
    /// A known patient whose address or number is another one now.
    pub known_anew: Option<SealedPatient>,
    /// What becomes of the next session.
    pub next: NextSession,
    /// What happens to the plan of reminders, with its job.
    pub plan: Option<NewPlan>,
    /// The link on its way to the patient, where it goes out with the session.
    pub sending: Option<LinkSending>,
}
