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

// Another `tests.rs`: `build.rs` leaves what is named so out of the hash of the checker.
#[path = "tests/pieces/tests.rs"]
mod pieces;

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

/// The protocol with every alternative that holds one atom made to forget another one, which follows from it.
fn forgetting(protocol: &CompiledProtocol, one: Atom, follows: Atom) -> Vec<u8> {
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    let index = |wanted| core.atoms().position(|atom| atom == Some(wanted)).unwrap();
    let (one, follows) = (index(one), index(follows));
    let rows = core.terms().count() * TERM_BYTES;
    let mut bytes = protocol.bytes().to_vec();
    let start = bytes.len() - rows;
    let (terms, _) = bytes[start..].as_chunks_mut::<TERM_BYTES>();
    for row in &mut *terms {
        if row[4 + one / 8] >> (one % 8) & 1 == 1 {
            row[4 + follows / 8] &= !(1 << (follows % 8));
        }
    }
    terms.sort_by_key(|row| (4 * 8..TERM_BYTES * 8).find(|bit| row[bit / 8] >> (bit % 8) & 1 == 1));
    bytes
}

#[test]
fn an_alternative_that_does_not_hold_what_follows_from_it_asks_too_much() {
    let protocol = &*SHIPPED;
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    assert_eq!(questions::check(&Subject::of(protocol, &core)), []);
    let headache = protocol.signs().position(|one| one.id == "headache");
    let headache = u8::try_from(headache.unwrap()).unwrap();
    for (one, follows, open) in [
        (
            Atom::SorenessAtLeast(7),
            Atom::SorenessAtLeast(1),
            "soreness not answered",
        ),
        (
            Atom::NewSign(headache),
            Atom::Sign(headache),
            "not answered headache",
        ),
        (Atom::TrendWorse, Atom::TrendNotBetter, "trend not answered"),
    ] {
        let bytes = forgetting(protocol, one, follows);
        let other = Protocol::from_bytes(&bytes).unwrap();
        let found = questions::check(&Subject::of(protocol, &other));
        assert_eq!(
            found.first().map(|one| one.what.as_str()),
            Some("what is still asked is not what can still make a difference"),
            "{one:?}"
        );
        assert!(
            found
                .iter()
                .all(|one| one.check_in.as_ref().unwrap().contains(open)),
            "{found:#?}"
        );
    }
}

/// The protocol's bytes with one atom changed: to another kind, to another argument.
fn with_atom(protocol: &CompiledProtocol, from: Atom, to: Atom) -> Vec<u8> {
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    let index = core.atoms().position(|atom| atom == Some(from)).unwrap();
    let at = HEADER_BYTES + core.group_count() * GROUP_BYTES + index * ATOM_BYTES;
    let (kind, argument) = to.encode();
    let mut bytes = protocol.bytes().to_vec();
    bytes[at] = kind;
    bytes[at + 4..at + 8].copy_from_slice(&argument.to_le_bytes());
    bytes
}

/// Is this atom's diagram, drawn from these bytes, told to be another one than the shipped protocol's?
fn is_told(bytes: &[u8], atom: Atom) -> bool {
    let other = Protocol::from_bytes(bytes).unwrap();
    let what = format!("the diagram of {atom:?} is not what triage computes");
    let found = same_code::check(&Subject::of(&SHIPPED, &other));
    found.iter().any(|one| one.what == what)
}

#[test]
fn an_atom_of_any_kind_that_is_drawn_as_another_one_is_found() {
    for (from, to) in [
        (Atom::Sign(67), Atom::Sign(68)),
        (Atom::NewSign(15), Atom::NewSign(16)),
        (Atom::Risk(4), Atom::Risk(5)),
        (Atom::SorenessAtLeast(7), Atom::SorenessAtLeast(8)),
        (Atom::FatigueAtLeast(3), Atom::FatigueAtLeast(2)),
        (Atom::ElapsedOver(2_880), Atom::ElapsedOver(2_881)),
        (Atom::ElapsedOver(2_880), Atom::ElapsedAtLeast(2_880)),
        (Atom::TrendNotBetter, Atom::TrendWorse),
        (Atom::FatigueInterferes, Atom::WordsUnread),
        (Atom::WordsUnread, Atom::FatigueInterferes),
        (Atom::EarlierSign(7), Atom::EarlierSign(8)),
        (Atom::EarlierGroup(0), Atom::EarlierGroup(1)),
    ] {
        assert!(is_told(&with_atom(&SHIPPED, from, to), to), "{to:?}");
    }
}

#[test]
fn a_lung_a_group_and_a_rise_that_are_drawn_otherwise_are_found() {
    let changed = |at: usize, bit: u8| {
        let mut bytes = SHIPPED.bytes().to_vec();
        bytes[at] ^= 1 << bit;
        bytes
    };
    // The head and the forearm do not lie over the lung, the chest and the upper back do.
    for region in [0, 4, 5, 13] {
        let bytes = changed(28 + region / 8, (region % 8).try_into().unwrap());
        assert!(is_told(&bytes, Atom::LungPossible), "region {region}");
    }
    // The first group has seventeen signs; the diagram takes the twenty-first for one of them.
    assert!(is_told(
        &changed(HEADER_BYTES + 2, 4),
        Atom::EarlierGroup(0)
    ));
    // It forgets one.
    let core = Protocol::from_bytes(SHIPPED.bytes()).unwrap();
    let sign = core.group(0).iter().next().unwrap();
    let forgetful = changed(HEADER_BYTES + sign / 8, (sign % 8).try_into().unwrap());
    assert!(is_told(&forgetful, Atom::EarlierGroup(0)));
    // From two points to three.
    assert!(is_told(&changed(16, 0), Atom::SorenessRise));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_check_in_that_is_written_in_digits_is_read_as_it_was(some in prop::collection::vec(inputs(), 40)) {
        let core = Protocol::from_bytes(SHIPPED.bytes()).unwrap();
        let space = Space::new(&core, std::iter::empty());
        for mut input in some {
            // Between two times at which something changes, the digits tell the earlier one.
            let passed = [0, 720, 1_441, 2_881, 4_321, 5_761].into_iter().filter(|cut| *cut <= input.elapsed_min);
            input.elapsed_min = passed.max().unwrap_or_default();
            prop_assert_eq!(space.read(&space.write(&input)), input);
        }
    }

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
