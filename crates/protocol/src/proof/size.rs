//! How much a proof covers: check-ins as a power of ten, nodes of diagrams.

use biodivine_lib_bdd::Bdd;

use super::space::ELAPSED_MAX;
use super::subject::Subject;

impl Subject<'_> {
    /// How many complete check-ins there are, as a power of ten.
    pub(super) fn complete_log10(&self) -> Option<f64> {
        // A sign: no, known before or new; in an earlier check-in yes or no. Two scales, trend, tiredness in the way, an
        // earlier soreness or none.
        Some(self.log10(3 * 2, 11.0 * 11.0 * 3.0 * 2.0 * 12.0))
    }

    /// The same where each answer may also be missing.
    pub(super) fn partial_log10(&self) -> Option<f64> {
        Some(self.log10(4 * 2, 12.0 * 12.0 * 4.0 * 3.0 * 12.0))
    }

    fn log10(&self, states_of_a_sign: u32, states_of_the_rest: f64) -> f64 {
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
        let core = self.space.core;
        count(core.sign_count()) * f64::from(states_of_a_sign).log10()
            + count(core.risk_count() + core.region_count()) * 2_f64.log10()
            + states_of_the_rest.log10()
            + f64::from(ELAPSED_MAX + 1).log10()
    }

    /// Nodes of the decision and of the usual.
    pub(super) fn decision_nodes(&self) -> usize {
        nodes(&self.decision) + self.usual.all.size()
    }

    /// Nodes of the rules, each for itself.
    pub(super) fn rule_nodes(&self) -> usize {
        nodes(&self.table.rules)
    }
}

/// Nodes of some diagrams together.
pub(super) fn nodes(diagrams: &[Bdd]) -> usize {
    diagrams.iter().map(Bdd::size).sum()
}
