//! What came of the alerts that each rule raised.

use std::collections::BTreeMap;

use protocol::{Assessed, Disposition, Reason};

use super::{AlertFacts, Share};
use crate::alert::Outcome;
use crate::port::{StoreError, StoreTrouble};

/// A rule of whose alerts less than this share was acted on is worth a look.
pub const WORTH_A_LOOK: f64 = 0.3;

/// A rule, and what came of the alerts that name it among their reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleFigure {
    /// Its id.
    pub rule: String,
    /// Key of its sentence.
    pub text_key: String,
    /// What it raises to.
    pub level: Disposition,
    /// Closed alerts with any outcome but a false alarm, of those closed.
    pub acted_on: Share,
}

/// Whether a rule is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nudge {
    /// It raises to urgent or emergency, and must be heard however seldom it is right.
    RedFlag,
    /// There are too few closed alerts to say.
    TooFew,
    /// Less than 30 % was acted on.
    Look,
    /// Nothing to say.
    Fine,
}

impl RuleFigure {
    /// Whether it is worth a look.
    #[must_use]
    pub fn nudge(&self) -> Nudge {
        if self.level >= Disposition::Urgent {
            Nudge::RedFlag
        } else if self.acted_on.is_few() {
            Nudge::TooFew
        } else if self
            .acted_on
            .value()
            .is_some_and(|share| share < WORTH_A_LOOK)
        {
            Nudge::Look
        } else {
            Nudge::Fine
        }
    }
}

/// Rules being counted.
#[derive(Default)]
pub(super) struct Rules(BTreeMap<String, RuleFigure>);

impl Rules {
    /// Counts an alert for each rule among its reasons; one that is not closed counts for none.
    pub(super) fn count(&mut self, alert: &AlertFacts) -> Result<(), StoreError> {
        let Some(outcome) = alert.outcome else {
            return Ok(());
        };
        let assessed = Assessed::from_stored(&alert.assessment).map_err(|_| StoreError {
            trouble: StoreTrouble::Corrupt,
            what: format!("the assessment behind alert {} cannot be read", alert.id),
        })?;
        for reason in assessed.reasons {
            let acted = outcome != Outcome::FalseAlarm;
            self.figure(reason).acted_on.count(acted);
        }
        Ok(())
    }

    fn figure(&mut self, reason: Reason) -> &mut RuleFigure {
        let Reason {
            rule,
            level,
            text_key,
            ..
        } = reason;
        let figure = RuleFigure {
            rule: rule.clone(),
            text_key,
            level,
            acted_on: Share::default(),
        };
        let one = self.0.entry(rule).or_insert(figure);
        // A rule may have been raised within the time: red flags are exempt by what they are now.
        one.level = one.level.max(level);
        one
    }

    /// Those worth a look first, then those with the most alerts.
    pub(super) fn sorted(self) -> Vec<RuleFigure> {
        let mut all: Vec<RuleFigure> = self.0.into_values().collect();
        all.sort_by_key(|one| {
            let look = one.nudge() == Nudge::Look;
            (!look, std::cmp::Reverse(one.acted_on.all))
        });
        all
    }
}
