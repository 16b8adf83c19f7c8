//! Whether a patient is back to usual, as far as the last check-in says. What was not answered is not usual.

use jiff::Timestamp;
use protocol::contract::Answers;
use protocol::{CompiledProtocol, Disposition};

use crate::check_in::CheckIn;

/// How it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeling {
    /// No soreness, no tiredness, and the answer was self-care.
    BackToUsual,
    /// Anything else, also where nothing was said.
    NotYet,
}

impl Feeling {
    /// The newest check-in with answers since the newest session; what was said before it says nothing of it. Check-ins
    /// come newest first.
    pub(crate) fn answer_since(
        newest_session: Option<Timestamp>,
        check_ins: &[CheckIn],
    ) -> Option<&CheckIn> {
        let mut answers = check_ins.iter().filter(|one| one.wish.is_none());
        answers.find(|one| newest_session.is_some_and(|at| one.received_at >= at))
    }

    /// As the newest check-in with answers says.
    #[must_use]
    pub fn of(protocol: &CompiledProtocol, answers: &str, disposition: Disposition) -> Self {
        let answers = Answers::from_json(protocol, answers).unwrap_or_default();
        let is_nothing_left = answers.soreness == Some(0) && answers.fatigue == Some(0);
        if is_nothing_left && disposition == Disposition::SelfCare {
            Self::BackToUsual
        } else {
            Self::NotYet
        }
    }
}
