//! What is known about one session at the moment of a check-in, in numbers.

use crate::words::Heard;
use crate::{Earlier, SignSet};

/// How the soreness has changed lately, as the patient sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Trend {
    /// Less than before.
    Better = 0,
    /// No change.
    Same = 1,
    /// More than before.
    Worse = 2,
}

impl Trend {
    /// All three, ascending.
    pub const ALL: [Self; 3] = [Self::Better, Self::Same, Self::Worse];

    /// The id that files, requests and databases use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Same => "same",
            Self::Worse => "worse",
        }
    }

    /// The trend with this id, or `None`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }
}

/// One check-in about one session. `None` is always "unknown", never "no".
///
/// `Input::default()` is a check-in at minute 0 with nothing answered, risks and regions unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Input {
    /// Minutes since the session, rounded up.
    pub elapsed_min: u32,
    /// Signs that the patient has.
    pub present: SignSet,
    /// Signs that the patient does not have. A sign in neither set is unknown; in both, it counts as present.
    pub absent: SignSet,
    /// Present signs that were there before the session and are no worse.
    pub known_before: SignSet,
    /// Needling soreness, 0 to 10.
    pub soreness: Option<u8>,
    /// How the soreness has changed.
    pub trend: Option<Trend>,
    /// Tiredness, 0 to 10.
    pub fatigue: Option<u8>,
    /// Does the tiredness get in the way of the day?
    pub fatigue_interferes: Option<bool>,
    /// Risk factors, one bit each.
    pub risks: Option<u32>,
    /// Risk factors that the patient's own words name, one bit each; they hold whatever `risks` says.
    pub risks_heard: u32,
    /// The patient's own words are in no language that was screened: a person must read them.
    pub words_unread: bool,
    /// Needled regions, one bit each.
    pub regions: Option<u32>,
    /// What earlier check-ins about the same session said.
    pub earlier: Earlier,
}

impl Input {
    /// A check-in at this minute with nothing answered.
    #[must_use]
    pub fn at(elapsed_min: u32) -> Self {
        Self {
            elapsed_min,
            ..Self::default()
        }
    }

    /// Records the answer to one sign; `None` leaves it unknown.
    pub fn answer_sign(&mut self, sign: usize, answer: Option<bool>) {
        match answer {
            Some(true) => self.present.insert(sign),
            Some(false) => self.absent.insert(sign),
            None => {}
        }
    }

    /// Answers "no" for every sign below `sign_count` that is not yet answered.
    pub fn answer_no_to_the_rest(&mut self, sign_count: usize) {
        for sign in 0..sign_count {
            if !self.present.contains(sign) {
                self.absent.insert(sign);
            }
        }
    }

    /// Adds what the patient's own words say; it can only raise a disposition. What they say with certainty counts as the
    /// sign itself, whatever was ticked. A hint turns an implied "no" into unknown; a "no" to a sign that was `named` stays.
    pub fn hear(&mut self, heard: &Heard, named: &SignSet) {
        self.present = self.present.union(&heard.certain);
        self.absent = self.absent.minus(&heard.hint.minus(named));
        if heard.worse {
            self.trend = Some(Trend::Worse);
        }
        self.risks_heard |= heard.risks;
        self.words_unread |= heard.unread;
    }
}
