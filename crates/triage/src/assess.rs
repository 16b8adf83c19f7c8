//! The decision.

use crate::facts::Facts;
use crate::undecided::undecided;
use crate::{Disposition, Input, Protocol, QuestionSet, RuleSet};

/// What a protocol says about an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// What no further answer can lower.
    pub certain: Disposition,
    /// What to act on: `certain`, but at least contact while incomplete.
    pub disposition: Disposition,
    /// Could no answer raise it any more?
    pub complete: bool,
    /// Every rule that fired, of every level.
    pub fired: RuleSet,
    /// The questions whose answers could still raise it; empty when complete.
    pub undecided: QuestionSet,
}

impl Assessment {
    /// Two assessments of the same answers, for two sessions, as one: the higher disposition, every rule that fired, and
    /// every question still open.
    #[must_use]
    pub fn worst(self, other: Self) -> Self {
        let certain = self.certain.max(other.certain);
        let complete = (self.complete && other.complete) || certain == Disposition::Emergency;
        Self {
            certain,
            disposition: acted_on(certain, complete),
            complete,
            fired: self.fired.union(&other.fired),
            undecided: if complete {
                QuestionSet::EMPTY
            } else {
                self.undecided.union(&other.undecided)
            },
        }
    }
}

/// What to act on: an answer that is still open gives at least contact.
fn acted_on(certain: Disposition, complete: bool) -> Disposition {
    if complete {
        certain
    } else {
        certain.max(Disposition::Contact)
    }
}

/// Assesses an input. Never fails and never allocates; a missing answer neither lowers nor clears anything.
#[must_use]
pub fn assess(protocol: &Protocol<'_>, input: &Input) -> Assessment {
    let facts = Facts::of(protocol, input);
    let terms = protocol.terms_within(&facts.holds.union(&facts.unknown));
    let mut fired = RuleSet::EMPTY;
    let (mut certain, mut possible) = (Disposition::SelfCare, Disposition::SelfCare);
    protocol.each_of(&terms, |term| {
        possible = possible.max(term.level);
        if term.atoms.is_subset(&facts.holds) {
            fired.insert(term.rule);
            certain = certain.max(term.level);
        }
    });
    let complete = certain == possible;
    Assessment {
        certain,
        disposition: acted_on(certain, complete),
        complete,
        fired,
        undecided: if complete {
            QuestionSet::EMPTY
        } else {
            undecided(protocol, &facts, &terms, certain)
        },
    }
}
