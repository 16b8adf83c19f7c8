//! What a check-in is about, in ids, and its translation into the numbers of `triage`.

use serde::{Deserialize, Serialize};
use triage::{Earlier, Input, SignSet};

use super::{EarlierAnswers, Heard};
use crate::CompiledProtocol;
use crate::contract::Answers;

/// What was done in the session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionFacts {
    /// Region ids; empty is unknown.
    pub areas: Vec<String>,
    /// Depth id: `deep` if any needle was, `None` if unknown.
    pub depth: Option<String>,
    /// Was it the patient's first session?
    pub first_session: Option<bool>,
}

/// What is known about the patient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatientFacts {
    /// Risk ids; an empty list is "none", `None` is unknown.
    pub risks: Option<Vec<String>>,
}

impl CompiledProtocol {
    /// The input in numbers. Unknown region ids make the regions unknown; unknown risk ids cannot be represented and
    /// are refused by `contract` before they come here.
    #[must_use]
    pub fn input(
        &self,
        session: &SessionFacts,
        patient: &PatientFacts,
        minutes: u32,
        answers: &Answers,
        heard: &Heard,
        earlier: &[EarlierAnswers],
    ) -> Input {
        let mut input = self.answered(minutes, answers, heard);
        let regions: Option<u32> = session
            .areas
            .iter()
            .map(|area| self.region_bit(area))
            .sum_bits();
        input.regions = regions.filter(|bits| *bits != 0);
        input.risks = patient
            .risks
            .as_ref()
            .and_then(|risks| risks.iter().map(|risk| self.risk_bit(risk)).sum_bits());
        input.earlier = self
            .with_core(|core| {
                let mut summary = Earlier::default();
                for one in earlier {
                    summary.add(core, &one.input());
                }
                summary
            })
            .unwrap_or_default();
        input
    }

    fn answered(&self, minutes: u32, answers: &Answers, heard: &Heard) -> Input {
        let mut input = Input::at(minutes);
        input.soreness = answers.soreness;
        input.trend = answers.soreness_trend;
        input.fatigue = answers.fatigue;
        input.fatigue_interferes = answers.fatigue_interferes;
        // Few signs are named: each is looked for among all, not all among the named.
        let index_of = |id: &String| self.signs().position(|sign| sign.id == *id);
        let mut named = SignSet::EMPTY;
        for (id, answer) in &answers.signs {
            if let Some(index) = index_of(id) {
                input.answer_sign(index, *answer);
                named.insert(index);
            }
        }
        if answers.other_signs_no {
            let mut rest = SignSet::EMPTY;
            (0..self.sign_count()).for_each(|sign| rest.insert(sign));
            input.absent = input.absent.union(&rest.minus(&named));
        }
        for id in &answers.known_before {
            if let Some(index) = index_of(id) {
                input.known_before.insert(index);
            }
        }
        self.add_heard(&mut input, answers, heard);
        input
    }

    fn region_bit(&self, id: &str) -> Option<u32> {
        bit(self.regions().iter().position(|region| region.id == id)?)
    }

    fn risk_bit(&self, id: &str) -> Option<u32> {
        bit(self.risks().iter().position(|risk| risk.id == id)?)
    }
}

fn bit(index: usize) -> Option<u32> {
    1_u32.checked_shl(u32::try_from(index).ok()?)
}

trait SumBits {
    /// All bits together, or `None` if one is unknown.
    fn sum_bits(self) -> Option<u32>;
}

impl<I: Iterator<Item = Option<u32>>> SumBits for I {
    fn sum_bits(mut self) -> Option<u32> {
        self.try_fold(0, |all, bit| Some(all | bit?))
    }
}
