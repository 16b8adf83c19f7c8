//! The proof against `triage` itself, and against protocols that no content can express.

use std::sync::LazyLock;

use biodivine_lib_bdd::{Bdd, BddVariable};
use proptest::prelude::*;
use triage::layout::{ATOM_BYTES, GROUP_BYTES, HEADER_BYTES, TERM_BYTES};
use triage::{Atom, Input, Protocol, Trend};

use super::bit::Bit;
use super::part::Part;
use super::space::{Space, View};
use super::subject::Subject;
use super::table::Table;
use super::{monotone, prove, questions, same_code, unknown};
use crate::CompiledProtocol;

static SHIPPED: LazyLock<CompiledProtocol> = LazyLock::new(shipped);

fn shipped() -> CompiledProtocol {
    CompiledProtocol::shipped().unwrap()
}

#[test]
fn bytes_that_say_something_else_than_the_text_are_found() {
    let protocol = shipped();
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    let seven = |atom: &Option<Atom>| *atom == Some(Atom::SorenessAtLeast(7));
    let index = core.atoms().position(|atom| seven(&atom)).unwrap();
    let mut bytes = protocol.bytes().to_vec();
    bytes[HEADER_BYTES + core.group_count() * GROUP_BYTES + index * ATOM_BYTES + 4] = 8;
    let proof = prove(&protocol.with_bytes(bytes), |_| {});
    let told = proof.properties[0].violations[0].to_string();
    assert!(
        told.starts_with("P0: c7.intense is compiled to something else than it says"),
        "{told}"
    );
}

#[test]
fn a_decision_that_falls_with_a_worse_answer_is_found() {
    let protocol = &*SHIPPED;
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    let mut subject = Subject::of(protocol, &core);
    assert!(monotone::check(&subject).is_empty());
    let mild = subject.space.raw(Bit::Soreness(9)).not();
    subject.decision[2] = subject.decision[2].and(&mild);
    let told = monotone::check(&subject)[0].to_string();
    assert!(
        told.starts_with("P2: soreness 9 keeps it from emergency"),
        "{told}"
    );
}

#[test]
fn an_atom_that_is_read_otherwise_than_triage_reads_it_is_found() {
    let protocol = &*SHIPPED;
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    let mut other = protocol.bytes().to_vec();
    // The diagrams wait 13 hours for "worse", the protocol 12.
    other[24..28].copy_from_slice(&780_u32.to_le_bytes());
    let later = Protocol::from_bytes(&other).unwrap();
    assert!(same_code::check(&Subject::of(protocol, &core)).is_empty());
    let told = same_code::check(&Subject::of(protocol, &later))[0].to_string();
    assert!(
        told.contains("the diagram of TrendWorse is not what triage computes"),
        "{told}"
    );
}

#[test]
fn quantifying_over_every_completion_agrees_with_the_short_way() {
    let protocol = &*SHIPPED;
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    let subject = Subject::of(protocol, &core);
    assert!(unknown::check(&subject).0.is_empty());
    let completed = Table::of(&subject.space, View::Completed).decision(&subject.space);
    assert_eq!(unknown::by_quantifying(&subject, &completed), []);
}

#[test]
fn an_alternative_that_does_not_hold_what_follows_from_it_asks_too_much() {
    let protocol = &*SHIPPED;
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    assert_eq!(questions::check(&Subject::of(protocol, &core)), []);
    let index = |wanted| core.atoms().position(|atom| atom == Some(wanted)).unwrap();
    let (one, seven) = (
        index(Atom::SorenessAtLeast(1)),
        index(Atom::SorenessAtLeast(7)),
    );
    let rows = core.terms().count() * TERM_BYTES;
    let mut bytes = protocol.bytes().to_vec();
    let start = bytes.len() - rows;
    let (terms, _) = bytes[start..].as_chunks_mut::<TERM_BYTES>();
    for row in &mut *terms {
        // Soreness of 7 without soreness of 1.
        if row[4 + seven / 8] >> (seven % 8) & 1 == 1 {
            row[4 + one / 8] &= !(1 << (one % 8));
        }
    }
    terms.sort_by_key(|row| (4 * 8..TERM_BYTES * 8).find(|bit| row[bit / 8] >> (bit % 8) & 1 == 1));
    let other = Protocol::from_bytes(&bytes).unwrap();
    let told = questions::check(&Subject::of(protocol, &other))[0].to_string();
    assert!(
        told.starts_with("P5: what is still asked is not what can still make a difference"),
        "{told}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn triage_says_of_any_partial_check_in_what_the_diagrams_say(some in prop::collection::vec(inputs(), 40)) {
        let protocol = &*SHIPPED;
        let core = Protocol::from_bytes(protocol.bytes()).unwrap();
        let subject = Subject::of(protocol, &core);
        let space = &subject.space;
        let views = [View::Certain, View::Possible, View::Completed].map(|view| Table::of(space, view).decision(space));
        for input in some {
            let digits = space.write(&input);
            let level = |decision: &[Bdd; 3]| decision.iter().filter(|one| one.eval_in(&digits)).count();
            let said = triage::assess(&core, &input);
            prop_assert_eq!(said.certain as usize, level(&views[0]));
            prop_assert_eq!(said.complete, level(&views[0]) == level(&views[1]));
            for (question, open, parts) in all_questions(space) {
                let matters = open.of(&input) && matters(space, &views[2], &input, &parts);
                prop_assert_eq!(said.undecided.contains(question), matters, "question {} of {:?}", question, input);
            }
        }
    }
}

/// Can the answer to one open question make a difference, whatever the other open answers are?
fn matters(space: &Space<'_>, decision: &[Bdd; 3], input: &Input, parts: &[Part]) -> bool {
    let known: Vec<(BddVariable, bool)> = space
        .bits()
        .filter(|(bit, _)| !bit.open().is_some_and(|open| open.of(input)))
        .map(|(bit, at)| (at, bit.of(input)))
        .collect();
    let own: Vec<BddVariable> = parts
        .iter()
        .flat_map(|part| part.bits(&[]))
        .filter(|bit| !bit.is_open())
        .filter_map(|bit| space.variable(bit))
        .collect();
    let all = |value: bool| own.iter().map(|at| (*at, value)).collect::<Vec<_>>();
    decision.iter().any(|level| {
        let left = level.restrict(&known);
        left.restrict(&all(false)) != left.restrict(&all(true))
    })
}

fn all_questions(space: &Space<'_>) -> Vec<(usize, Bit, Vec<Part>)> {
    let numbers = space.core.questions();
    let upto = |count: usize| 0..u8::try_from(count).unwrap();
    let sign = |sign: u8| {
        (
            usize::from(sign),
            Bit::SignOpen(sign),
            vec![Part::Sign(sign)],
        )
    };
    let risks = upto(space.core.risk_count()).map(Part::Risk).collect();
    upto(space.core.sign_count())
        .map(sign)
        .chain([
            (numbers.soreness(), Bit::SorenessOpen, vec![Part::Soreness]),
            (numbers.soreness_trend(), Bit::TrendOpen, vec![Part::Trend]),
            (numbers.fatigue(), Bit::FatigueOpen, vec![Part::Fatigue]),
            (
                numbers.fatigue_interferes(),
                Bit::InterferesOpen,
                vec![Part::Interferes],
            ),
            (numbers.risks(), Bit::RisksOpen, risks),
            (numbers.regions(), Bit::RegionsOpen, space.region_parts()),
        ])
        .collect()
}

prop_compose! {
    /// Mostly "no", so that what is open can matter.
    fn inputs()(
        signs in prop::collection::vec((0_usize..76, 0_u8..3), 0..8),
        elapsed_min in prop::sample::select(vec![0, 719, 720, 1_441, 2_881, 4_320, 4_321, 5_761, 600_000]),
        soreness in prop::option::of(0_u8..=10),
        trend in prop::option::of(prop::sample::select(Trend::ALL.to_vec())),
        fatigue in prop::option::of(0_u8..=10),
        fatigue_interferes in prop::option::of(any::<bool>()),
        risks in prop::option::of(0_u32..512),
        regions in prop::option::of(1_u32..16_384),
        risks_heard in prop::sample::select(vec![0_u32, 0, 0, 1, 6]),
        words_unread in prop::bool::weighted(0.1),
        earlier in prop::option::weighted(0.2, 0_usize..76),
        earlier_soreness in prop::option::of(0_u8..=10),
    ) -> Input {
        let mut input = Input { elapsed_min, soreness, trend, fatigue, fatigue_interferes, risks, regions, risks_heard, words_unread, ..Input::default() };
        for (sign, state) in &signs {
            input.answer_sign(*sign, (*state > 0).then_some(true));
            if *state == 1 {
                input.known_before.insert(*sign);
            }
        }
        input.answer_no_to_the_rest(76);
        let open = signs.iter().filter(|(sign, state)| *state == 0 && !input.present.contains(*sign));
        let open = open.fold(triage::SignSet::EMPTY, |set, (sign, _)| set.union(&triage::SignSet::one(*sign)));
        input.absent = input.absent.minus(&open);
        input.earlier.soreness_min = earlier_soreness;
        earlier.into_iter().for_each(|sign| input.earlier.new_signs.insert(sign));
        input
    }
}
