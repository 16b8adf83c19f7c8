//! The last part of P5: `undecided` names exactly the questions whose answers can still make a difference.
//!
//! What an alternative leaves open is, question by question, a set of atoms, and `triage` drops an alternative when
//! another one of its level or above is a part of it. Where such sets order themselves as the answers do, the
//! alternatives that stay are the mildest ways to be raised, and a question occurs in one of those exactly when some
//! completion depends on its answer: else a milder answer would do. So only the sets of one question have to be looked
//! at, two by two: each pair becomes a protocol of two rules, which `triage` answers and every completion checks.

use std::collections::BTreeSet;

use triage::layout::{ATOM_BYTES, GROUP_BYTES, HEADER_BYTES, SCALE_MAX};
use triage::{Atom, AtomSet, Input, Protocol, SignSet, Trend};

use super::report::Violation;
use super::subject::Subject;
use super::words::words;

const ID: &str = "P5";

pub(super) fn check(subject: &Subject<'_>) -> Vec<Violation> {
    let core = subject.space.core;
    let mut found = Vec::new();
    for question in 0..=core.questions().regions() {
        let sets = sets(core, question);
        for one in &sets {
            for other in &sets {
                found.extend(pair(subject, question, *one, *other));
            }
        }
    }
    found
}

/// The sets of a question's atoms that stand together in an alternative.
fn sets(core: &Protocol<'_>, question: usize) -> Vec<AtomSet> {
    let own = |index: &usize| {
        let atom = core.atom(*index);
        atom.and_then(|atom| core.questions().of(atom)) == Some(question)
    };
    let words = core.terms().map(|term| {
        let mut set = AtomSet::EMPTY;
        term.atoms
            .iter()
            .filter(own)
            .for_each(|index| set.insert(index));
        set.0
    });
    let all: BTreeSet<[u64; 4]> = words.collect();
    all.into_iter()
        .map(triage::Bits)
        .filter(|set| !set.is_empty())
        .collect()
}

/// Two rules of one level: the first set together with some other sign, and the second set.
fn pair(subject: &Subject<'_>, question: usize, one: AtomSet, other: AtomSet) -> Option<Violation> {
    let core = subject.space.core;
    let is_sign = |atom: Option<Atom>| match atom? {
        Atom::Sign(sign) if usize::from(sign) != question => Some(usize::from(sign)),
        _ => None,
    };
    let (beside, sign) = core
        .atoms()
        .enumerate()
        .find_map(|(index, atom)| Some((index, is_sign(atom)?)))?;
    let with_sign = one.union(&AtomSet::one(beside));
    let bytes = two_rules(subject.protocol.bytes(), with_sign, other);
    let two = Protocol::from_bytes(&bytes).ok()?;
    let named = one.union(&other);
    let wrong = contexts(core, question, named)
        .into_iter()
        .find(|context| {
            let open = opened(opened(*context, core, sign), core, question);
            let said = triage::assess(&two, &open).undecided;
            let matters = matters(&two, &open, question, sign, &answers(core, question, named));
            (said.contains(question), said.contains(sign)) != matters
        })?;
    Some(Violation {
        property: ID,
        what: "what is still asked is not what can still make a difference".to_owned(),
        check_in: Some(words(subject.protocol, &opened(wrong, core, question))),
        rules: Vec::new(),
    })
}

/// Does the question matter, and does the sign, over every way to answer the two?
fn matters(
    two: &Protocol<'_>,
    open: &Input,
    question: usize,
    sign: usize,
    answers: &[Answer],
) -> (bool, bool) {
    let level = |answer: &Answer, yes| {
        let mut input = *open;
        input.answer_sign(sign, Some(yes));
        answer.give(&mut input, question);
        triage::assess(two, &input).certain
    };
    let differs = |levels: BTreeSet<u8>| levels.len() > 1;
    let by_question = [false, true].into_iter().any(|yes| {
        differs(
            answers
                .iter()
                .map(|answer| level(answer, yes) as u8)
                .collect(),
        )
    });
    let by_sign = answers
        .iter()
        .any(|answer| level(answer, false) != level(answer, true));
    (by_question, by_sign)
}

/// An answer to any question.
#[derive(Clone, Copy)]
enum Answer {
    /// 0 no, 1 known before, 2 new.
    Sign(u8),
    Soreness(u8),
    Trend(Trend),
    Fatigue(u8),
    Interferes(bool),
    Risks(u32),
    Regions(u32),
}

impl Answer {
    fn give(self, input: &mut Input, question: usize) {
        match self {
            Self::Sign(state) => {
                input.answer_sign(question, Some(state > 0));
                if state == 1 {
                    input.known_before.insert(question);
                }
            }
            Self::Soreness(points) => input.soreness = Some(points),
            Self::Trend(trend) => input.trend = Some(trend),
            Self::Fatigue(points) => input.fatigue = Some(points),
            Self::Interferes(yes) => input.fatigue_interferes = Some(yes),
            Self::Risks(set) => input.risks = Some(set),
            Self::Regions(set) => input.regions = Some(set),
        }
    }
}

/// Every answer to a question; of risks and regions every set of those that are named, which is all that can differ.
fn answers(core: &Protocol<'_>, question: usize, named: AtomSet) -> Vec<Answer> {
    let numbers = core.questions();
    match question {
        _ if question == numbers.soreness() => (0..=SCALE_MAX).map(Answer::Soreness).collect(),
        _ if question == numbers.soreness_trend() => Trend::ALL.map(Answer::Trend).to_vec(),
        _ if question == numbers.fatigue() => (0..=SCALE_MAX).map(Answer::Fatigue).collect(),
        _ if question == numbers.fatigue_interferes() => {
            [false, true].map(Answer::Interferes).to_vec()
        }
        _ if question == numbers.risks() => subsets(core, named)
            .into_iter()
            .map(Answer::Risks)
            .collect(),
        _ if question == numbers.regions() => subsets(core, named)
            .into_iter()
            .map(Answer::Regions)
            .collect(),
        _ => [0, 1, 2].map(Answer::Sign).to_vec(),
    }
}

/// Every set of the risks or regions that are named.
fn subsets(core: &Protocol<'_>, named: AtomSet) -> Vec<u32> {
    let flags = named.iter().filter_map(|index| match core.atom(index) {
        Some(Atom::Risk(flag) | Atom::Region(flag)) => Some(1_u32 << flag),
        _ => None,
    });
    flags.fold(vec![0], |sets, flag| {
        let with = sets.iter().map(|set| set | flag);
        sets.iter().copied().chain(with).collect()
    })
}

/// Everything answered "no", in every state of what else decides the question's atoms.
fn contexts(core: &Protocol<'_>, question: usize, named: AtomSet) -> Vec<Input> {
    let mut none = Input {
        soreness: Some(0),
        trend: Some(Trend::Better),
        fatigue: Some(0),
        fatigue_interferes: Some(false),
        risks: Some(0),
        regions: Some(0),
        ..Input::default()
    };
    none.answer_no_to_the_rest(core.sign_count());
    if question == core.questions().soreness() {
        let earlier = (0..=SCALE_MAX).map(Some).chain([None]);
        let with = |soreness_min| {
            let mut input = none;
            input.earlier.soreness_min = soreness_min;
            input
        };
        return earlier.map(with).collect();
    }
    if question == core.questions().risks() {
        let heard = subsets(core, named);
        return heard
            .iter()
            .map(|set| Input {
                risks_heard: *set,
                ..none
            })
            .collect();
    }
    let late = core.worse_from_min();
    let times = [late.saturating_sub(1), late];
    times
        .map(|elapsed_min| Input {
            elapsed_min,
            ..none
        })
        .to_vec()
}

fn opened(mut input: Input, core: &Protocol<'_>, question: usize) -> Input {
    let numbers = core.questions();
    match question {
        _ if question == numbers.soreness() => input.soreness = None,
        _ if question == numbers.soreness_trend() => input.trend = None,
        _ if question == numbers.fatigue() => input.fatigue = None,
        _ if question == numbers.fatigue_interferes() => input.fatigue_interferes = None,
        _ if question == numbers.risks() => input.risks = None,
        _ if question == numbers.regions() => input.regions = None,
        sign => input.absent = input.absent.minus(&SignSet::one(sign)),
    }
    input
}

/// The same atoms, two rules of one alternative each.
fn two_rules(bytes: &[u8], one: AtomSet, other: AtomSet) -> Vec<u8> {
    let count = |at: usize| bytes.get(at).map_or(0, |low| usize::from(*low));
    let atoms = count(6) + 256 * count(7);
    let end = HEADER_BYTES + count(13) * GROUP_BYTES + atoms * ATOM_BYTES;
    let mut two = bytes.get(..end).unwrap_or_default().to_vec();
    for at in [8, 10] {
        if let Some(field) = two.get_mut(at..at + 2) {
            field.copy_from_slice(&2_u16.to_le_bytes());
        }
    }
    two.extend([1, 1]);
    let mut terms = [(0_u16, one), (1, other)];
    terms.sort_by_key(|(_, set)| set.iter().next());
    for (rule, set) in terms {
        two.extend(rule.to_le_bytes());
        two.extend([0, 0]);
        set.0.iter().for_each(|word| two.extend(word.to_le_bytes()));
    }
    two
}
