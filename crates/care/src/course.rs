//! The expected course: how sore and how tired somebody may be, hour by hour, as a band. It starts from the prior in
//! `clinical/course.toml`, is shifted by what was done in the session and by the patient's own earlier sessions, and learns
//! from each rating. It is shown as a picture and in words; nothing that decides can see it.
//!
//! A rating at hour t is `level * shape(t)` and some noise. The shape is one of a few (when the peak is, how fast it
//! halves); given a shape all is linear and normal, so learning is exact and without search: a mixture of normals.

mod shape;
mod belief;
mod band;
mod told;

use protocol::{Course, Curve};

use crate::treatment::{Layer, Session};

pub use band::{Band, HOURS_DRAWN};
pub use belief::Belief;
pub use told::{Told, told};

/// A scale of which a course is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Soreness of the needled area, 0 to 10.
    Soreness,
    /// Tiredness, 0 to 10.
    Fatigue,
}

/// What a patient said on a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rating {
    /// Hours since the session.
    pub hours: f64,
    /// 0 to 10.
    pub value: u8,
}

/// What of a session shifts the course.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dose {
    /// Was it the patient's first session?
    pub first_session: Option<bool>,
    /// Deep if any muscle was needled so, `None` if unknown.
    pub depth: Option<Layer>,
    /// Insertions in all muscles, `None` if unknown for any.
    pub insertions: Option<u32>,
}

impl Dose {
    /// The dose of a recorded session.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let insertions = session.needlings.iter().map(|one| one.insertions);
        Self {
            first_session: session.facts.first_session,
            depth: session.facts.depth.as_deref().and_then(Layer::from_id),
            insertions: insertions
                .map(|one| one.map(u32::from))
                .sum::<Option<u32>>()
                .filter(|_| !session.needlings.is_empty()),
        }
    }
}

impl Scale {
    fn curve(self, course: &Course) -> &Curve {
        match self {
            Self::Soreness => &course.soreness,
            Self::Fatigue => &course.fatigue,
        }
    }
}
