//! The rules as diagrams, from the compiled bytes that `triage` evaluates.

use biodivine_lib_bdd::Bdd;
use triage::Disposition;

use super::space::{Space, View, any, every};

/// When each rule fires, in one view.
pub(super) struct Table {
    pub(super) rules: Vec<Bdd>,
    levels: Vec<Disposition>,
}

/// The dispositions that a rule can raise to.
pub(super) const RAISED: [Disposition; 3] = [
    Disposition::Contact,
    Disposition::Urgent,
    Disposition::Emergency,
];

impl Table {
    pub(super) fn of(space: &Space<'_>, view: View) -> Self {
        let core = space.core;
        let atoms: Vec<Bdd> = core
            .atoms()
            .map(|atom| atom.map_or_else(|| space.no(), |atom| space.atom(atom, view)))
            .collect();
        let mut alternatives = vec![Vec::new(); core.rule_count()];
        for term in core.terms() {
            let parts = term
                .atoms
                .iter()
                .filter_map(|index| atoms.get(index).cloned());
            if let Some(rule) = alternatives.get_mut(term.rule) {
                rule.push(every(space.yes(), parts.collect()));
            }
        }
        let rules = alternatives
            .into_iter()
            .map(|all| any(space.no(), all))
            .collect();
        let levels = (0..core.rule_count())
            .map(|rule| core.level(rule))
            .collect();
        Self { rules, levels }
    }

    pub(super) fn level(&self, rule: usize) -> Disposition {
        self.levels.get(rule).copied().unwrap_or_default()
    }

    /// The rules of this level.
    pub(super) fn rules_of(&self, level: Disposition) -> Vec<usize> {
        let all = 0..self.rules.len();
        all.filter(|rule| self.level(*rule) == level).collect()
    }

    /// When the disposition is this or higher.
    pub(super) fn at_least(&self, space: &Space<'_>, level: Disposition) -> Bdd {
        let high = self
            .rules
            .iter()
            .zip(&self.levels)
            .filter(|(_, one)| **one >= level);
        any(space.no(), high.map(|(rule, _)| rule.clone()).collect())
    }

    /// What the protocol says, level by level.
    pub(super) fn decision(&self, space: &Space<'_>) -> [Bdd; 3] {
        RAISED.map(|level| self.at_least(space, level))
    }
}
