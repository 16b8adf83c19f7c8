//! Small protocols and inputs, small enough to try every completion.

use proptest::prelude::*;
use triage::layout::{FORMAT, MAGIC};
use triage::{Assessment, Atom, AtomSet, Disposition, Earlier, Input, Protocol, SignSet, Trend};

pub(crate) const SIGNS: usize = 3;
pub(crate) const RISKS: u32 = 2;
const REGIONS: u8 = 2;

/// How many of [`ATOMS`] hang on a question that [`completions`] answers, or on none.
const ANSWERED: usize = 20;

/// Every atom that a small protocol may use.
pub(crate) const ATOMS: [Atom; 25] = [
    Atom::Sign(0),
    Atom::Sign(1),
    Atom::Sign(2),
    Atom::NewSign(0),
    Atom::NewSign(1),
    Atom::NewSign(2),
    Atom::Risk(0),
    Atom::Risk(1),
    Atom::Region(0),
    Atom::LungPossible,
    Atom::SorenessAtLeast(1),
    Atom::SorenessAtLeast(4),
    Atom::SorenessAtLeast(7),
    Atom::ElapsedOver(4_320),
    Atom::ElapsedAtLeast(2_880),
    Atom::TrendWorse,
    Atom::TrendNotBetter,
    Atom::SorenessRise,
    Atom::EarlierSign(1),
    Atom::EarlierGroup(0),
    Atom::FatigueAtLeast(8),
    Atom::FatigueInterferes,
    Atom::WordsUnread,
    Atom::ElapsedOver(u32::MAX),
    Atom::Region(1),
];

/// A rule: its level and one or more alternatives of positions in [`ATOMS`].
pub(crate) type SmallRule = (u8, Vec<Vec<usize>>);

pub(crate) fn rules() -> impl Strategy<Value = Vec<SmallRule>> {
    rules_over(ANSWERED)
}

/// Rules over the first so many atoms.
pub(crate) fn rules_over(atoms: usize) -> impl Strategy<Value = Vec<SmallRule>> {
    let alternative = prop::collection::vec(0..atoms, 1..4);
    prop::collection::vec((1_u8..=3, prop::collection::vec(alternative, 1..3)), 1..8)
}

pub(crate) fn compiled(rules: &[SmallRule]) -> Vec<u8> {
    let count = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
    let terms: usize = rules
        .iter()
        .map(|(_, alternatives)| alternatives.len())
        .sum();
    let mut bytes = MAGIC.to_vec();
    bytes.extend(FORMAT.to_le_bytes());
    [ATOMS.len(), rules.len(), terms]
        .map(count)
        .iter()
        .for_each(|number| bytes.extend(number));
    bytes.extend([SIGNS as u8, 1, RISKS as u8, REGIONS, 2, 0, 0, 0]);
    [720_u32, 720, 1]
        .iter()
        .for_each(|number| bytes.extend(number.to_le_bytes()));
    bytes.extend([1; 1].into_iter().chain([0; 15]));
    for (kind, argument) in ATOMS.map(Atom::encode) {
        bytes.extend([kind, 0, 0, 0]);
        bytes.extend(argument.to_le_bytes());
    }
    bytes.extend(rules.iter().map(|(level, _)| *level));
    for (rule, atoms) in terms_of(rules) {
        bytes.extend(count(rule));
        bytes.extend([0, 0]);
        atoms
            .0
            .iter()
            .for_each(|word| bytes.extend(word.to_le_bytes()));
    }
    bytes
}

/// In the order of their lowest atoms, as the layout asks for.
fn terms_of(rules: &[SmallRule]) -> Vec<(usize, AtomSet)> {
    let rules = rules.iter().enumerate();
    let mut terms: Vec<_> = rules
        .flat_map(|(rule, (_, alternatives))| {
            let atoms = alternatives.iter();
            atoms.map(move |alternative| (rule, closed(alternative)))
        })
        .collect();
    terms.sort_by_key(|(_, atoms)| atoms.iter().next());
    terms
}

fn closed(alternative: &[usize]) -> AtomSet {
    let mut set = AtomSet::EMPTY;
    for (index, atom) in ATOMS.iter().enumerate() {
        if alternative.iter().any(|one| ATOMS[*one].implies(*atom)) {
            set.insert(index);
        }
    }
    set
}

prop_compose! {
    pub(crate) fn inputs()(
        signs in prop::array::uniform3(prop::option::of(0_u8..3)),
        elapsed_min in prop::sample::select(vec![0, 700, 720, 2_880, 4_320, 4_321]),
        soreness in prop::option::of(0_u8..=10),
        trend in prop::option::of(prop::sample::select(Trend::ALL.to_vec())),
        risks in prop::option::of(0_u32..4),
        regions in prop::option::of(0_u32..4),
        earlier in 0_usize..8,
        soreness_min in prop::option::of(0_u8..=10),
    ) -> Input {
        let mut new_signs = SignSet::EMPTY;
        (0..SIGNS).filter(|sign| earlier >> sign & 1 == 1).for_each(|sign| new_signs.insert(sign));
        let mut input = Input { elapsed_min, soreness, trend, risks, regions, ..Input::default() };
        input.earlier = Earlier { new_signs, soreness_min };
        signs.iter().enumerate().for_each(|(sign, answer)| set_sign(&mut input, sign, *answer));
        input
    }
}

/// 0 no, 1 known before, 2 yes; `None` unknown.
pub(crate) fn set_sign(input: &mut Input, sign: usize, answer: Option<u8>) {
    let Some(answer) = answer else { return };
    input.answer_sign(sign, Some(answer > 0));
    if answer == 1 {
        input.known_before.insert(sign);
    }
}

fn is_open(input: &Input, sign: usize) -> bool {
    !input.present.contains(sign) && !input.absent.contains(sign)
}

/// Every way to answer one question that is still open; empty where it is answered.
pub(crate) fn answers_to(input: &Input, question: usize) -> Vec<Input> {
    let with = |change: &dyn Fn(&mut Input)| {
        let mut changed = *input;
        change(&mut changed);
        changed
    };
    match question {
        sign if sign < SIGNS && is_open(input, sign) => (0..3)
            .map(|answer| with(&|input| set_sign(input, sign, Some(answer))))
            .collect(),
        3 if input.soreness.is_none() => (0..=10)
            .map(|points| with(&|input| input.soreness = Some(points)))
            .collect(),
        4 if input.trend.is_none() => Trend::ALL
            .map(|trend| with(&|input| input.trend = Some(trend)))
            .to_vec(),
        7 if input.risks.is_none() => (0..4)
            .map(|risks| with(&|input| input.risks = Some(risks)))
            .collect(),
        _ => Vec::new(),
    }
}

/// All questions of a small protocol that can be open: signs, soreness, trend, risks. Unknown regions are another
/// matter: `LungPossible` takes them for the worst, so answering them may lower.
pub(crate) const QUESTIONS: [usize; 6] = [0, 1, 2, 3, 4, 7];

/// Every complete input that agrees with this one.
pub(crate) fn completions(input: &Input) -> Vec<Input> {
    QUESTIONS.iter().fold(vec![*input], |all, question| {
        all.into_iter()
            .flat_map(|one| {
                let answered = answers_to(&one, *question);
                if answered.is_empty() {
                    vec![one]
                } else {
                    answered
                }
            })
            .collect()
    })
}

pub(crate) fn assess(bytes: &[u8], input: &Input) -> Assessment {
    triage::assess(&Protocol::from_bytes(bytes).unwrap(), input)
}

pub(crate) fn level(bytes: &[u8], input: &Input) -> Disposition {
    assess(bytes, input).certain
}
