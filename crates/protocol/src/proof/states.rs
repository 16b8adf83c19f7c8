//! Every state of one part of a check-in, missing answers included.

use triage::layout::SCALE_MAX;
use triage::{Input, SignSet, Trend};

use super::part::Part;
use super::space::{ELAPSED_MAX, Space};

/// Everything answered "no".
pub(super) fn none(space: &Space<'_>) -> Input {
    let mut none = Input {
        soreness: Some(0),
        trend: Some(Trend::Better),
        fatigue: Some(0),
        fatigue_interferes: Some(false),
        risks: Some(0),
        regions: Some(1),
        ..Input::default()
    };
    none.answer_no_to_the_rest(space.core.sign_count());
    none
}

/// The states of a part; all else stays as it was.
pub(super) fn part_states(space: &Space<'_>, part: Part, from: Input) -> Vec<Input> {
    let scale = || (0..=SCALE_MAX).map(Some).chain([None]);
    match part {
        Part::Known => vec![from],
        Part::Elapsed => {
            let around = space
                .cuts
                .iter()
                .flat_map(|cut| [cut - 1, *cut, cut.saturating_add(1)]);
            let minutes = around
                .chain([0, ELAPSED_MAX])
                .filter(|minutes| *minutes <= ELAPSED_MAX);
            minutes
                .map(|elapsed_min| Input {
                    elapsed_min,
                    ..from
                })
                .collect()
        }
        Part::Risk(_) | Part::RiskHeard(_) | Part::Region(_) | Part::Words => {
            flag_states(part, from)
        }
        Part::Soreness => scale().map(|soreness| Input { soreness, ..from }).collect(),
        Part::Fatigue => scale().map(|fatigue| Input { fatigue, ..from }).collect(),
        Part::Trend => {
            let trends = Trend::ALL.map(Some).into_iter().chain([None]);
            trends.map(|trend| Input { trend, ..from }).collect()
        }
        Part::Interferes => {
            let answers = [Some(true), Some(false), None];
            answers
                .map(|fatigue_interferes| Input {
                    fatigue_interferes,
                    ..from
                })
                .to_vec()
        }
        Part::EarlierSoreness => {
            let lowest = |soreness_min| {
                let mut input = from;
                input.earlier.soreness_min = soreness_min;
                input
            };
            scale().map(lowest).collect()
        }
        Part::Sign(sign) => sign_states(usize::from(sign), from),
        Part::EarlierSign(sign) => {
            let mut input = from;
            input.earlier.new_signs.insert(sign.into());
            vec![from, input]
        }
    }
}

/// The states of what is there or not.
fn flag_states(part: Part, from: Input) -> Vec<Input> {
    match part {
        Part::Risk(risk) => {
            let sets = [None, Some(0), Some(1 << risk)];
            sets.map(|risks| Input { risks, ..from }).to_vec()
        }
        Part::RiskHeard(risk) => {
            let sets = [0, 1 << risk];
            sets.map(|risks_heard| Input {
                risks_heard,
                ..from
            })
            .to_vec()
        }
        Part::Words => {
            let answers = [false, true];
            answers
                .map(|words_unread| Input {
                    words_unread,
                    ..from
                })
                .to_vec()
        }
        Part::Region(region) => {
            let other = if region == 0 { 2 } else { 1 };
            let sets = [None, Some(other), Some(1 << region)];
            sets.map(|regions| Input { regions, ..from }).to_vec()
        }
        _ => vec![from],
    }
}

/// Unknown, no, known before, new.
fn sign_states(sign: usize, from: Input) -> Vec<Input> {
    let one = SignSet::one(sign);
    let mut open = from;
    open.absent = open.absent.minus(&one);
    let mut new = open;
    new.present.insert(sign);
    let mut known = new;
    known.known_before.insert(sign);
    vec![open, from, known, new]
}
