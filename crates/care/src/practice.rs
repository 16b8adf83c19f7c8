//! The practice: how it goes as a whole, in figures that say of how many, and what may leave the house for study.

mod interval;
mod share;
mod period;
mod waits;
mod rules;
mod asked;
mod figures;
mod study;
mod register;

use jiff::Timestamp;
use triage::Disposition;

use crate::alert::{Cause, Outcome};
use crate::id::AlertId;

pub use asked::{AskedSession, Bounds, WINDOWS_MAX};
pub use figures::{Counted, Figures, figures};
pub use interval::{Interval, of_count, of_share, upper_of_none};
pub use period::{Period, Stretch};
pub use register::{
    By, Done, PER, PerThousand, Rate, Register, RegisterEntry, Since, StatedEvent, StatedOf,
    Wanted, WantedRelation, patient_of, register,
};
pub use rules::{Nudge, RuleFigure, WORTH_A_LOOK};
pub use share::{FEW, Share};
pub use study::{Needled, StudyAlert, StudyRecord};
pub use waits::Waits;

/// An alert as far as figures need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertFacts {
    /// Its id.
    pub id: AlertId,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// The highest disposition of the episode.
    pub disposition: Disposition,
    /// Why it was raised.
    pub cause: Cause,
    /// When somebody first took it or closed it.
    pub taken_at: Option<Timestamp>,
    /// What came of it, if it is closed.
    pub outcome: Option<Outcome>,
    /// The stored assessment of the check-in that set the disposition.
    pub assessment: String,
}
