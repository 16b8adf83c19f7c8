//! What each rule's condition is worth for an input: true, false or unknown.

use crate::facts::Facts;
use crate::{Input, Protocol, RuleSet};

/// The conditions that are true and those that are unknown; every other condition is false.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RuleTruths {
    /// True: the rules that fire, as in [`crate::Assessment::fired`].
    pub holds: RuleSet,
    /// Unknown: rules that some answer could still make fire.
    pub unknown: RuleSet,
}

impl RuleTruths {
    /// True, false, or `None` for unknown.
    #[must_use]
    pub fn of(&self, rule: usize) -> Option<bool> {
        if self.holds.contains(rule) {
            return Some(true);
        }
        (!self.unknown.contains(rule)).then_some(false)
    }
}

/// Evaluates every rule's condition over the same facts and alternatives that [`crate::assess`] decides by.
#[must_use]
pub fn rule_truths(protocol: &Protocol<'_>, input: &Input) -> RuleTruths {
    let facts = Facts::of(protocol, input);
    let reachable = facts.holds.union(&facts.unknown);
    let (mut holds, mut possible) = (RuleSet::EMPTY, RuleSet::EMPTY);
    for term in protocol.terms() {
        if term.atoms.is_subset(&reachable) {
            possible.insert(term.rule);
        }
        if term.atoms.is_subset(&facts.holds) {
            holds.insert(term.rule);
        }
    }
    RuleTruths {
        holds,
        unknown: possible.minus(&holds),
    }
}
