//! The pieces that a proof is made of, each by itself: the order of the parts, their states, what only rises, P3.

use std::collections::BTreeSet;

use biodivine_lib_bdd::{BddVariable, BddVariableSet};
use triage::{Atom, Input, Protocol, SignSet, Trend};

use super::SHIPPED;
use crate::proof::alive;
use crate::proof::ascending::is_ascending;
use crate::proof::bit::Bit;
use crate::proof::order::order;
use crate::proof::part::Part;
use crate::proof::space::{ELAPSED_MAX, Space, View};
use crate::proof::states::{none, part_states};
use crate::proof::subject::Subject;

#[test]
fn a_rule_that_triage_does_not_decide_by_alone_is_told_so() {
    let protocol = &*SHIPPED;
    let core = Protocol::from_bytes(protocol.bytes()).unwrap();
    let number = |id: &str| {
        protocol
            .rules()
            .iter()
            .position(|one| one.id == id)
            .unwrap()
    };
    let told = |subject: &Subject<'_>, id: &str| {
        let what = format!("{id} decides alone in the diagrams, but not in triage");
        alive::property(subject)
            .violations
            .iter()
            .any(|one| one.what == what && one.rules == [id])
    };
    let mut subject = Subject::of(protocol, &core);
    // The diagram says that it fires from 3 points on.
    subject.table.rules[number("c7.intense")] = subject.space.raw(Bit::Soreness(3));
    assert!(told(&subject, "c7.intense") && !told(&subject, "c9.interferes"));
    // The diagrams forget that a lump raises as high.
    let mut subject = Subject::of(protocol, &core);
    let lump = protocol.signs().position(|one| one.id == "lump").unwrap();
    let lump = subject
        .space
        .atom(Atom::NewSign(lump.try_into().unwrap()), View::Complete);
    let intense = number("c7.intense");
    subject.table.rules[intense] = subject.table.rules[intense].and(&lump);
    subject.table.rules[number("c4.lump")] = subject.space.no();
    assert!(told(&subject, "c7.intense"));
}

#[test]
fn a_diagram_only_rises_where_no_digit_switches_it_off() {
    let set = BddVariableSet::new_anonymous(3);
    let digits = set.variables();
    // Every function of three digits, by its table of truth.
    for table in 0_u32..256 {
        let rows = (0..8_u32).filter(|row| table >> row & 1 == 1).map(|row| {
            let literal =
                |(at, digit): (u32, &BddVariable)| set.mk_literal(*digit, row >> at & 1 == 1);
            (0..)
                .zip(&digits)
                .map(literal)
                .fold(set.mk_true(), |all, one| all.and(&one))
        });
        let diagram = rows.fold(set.mk_false(), |all, one| all.or(&one));
        let holds = |row: u32| table >> row & 1 == 1;
        let falls = |row: u32| (0..3).any(|digit| holds(row) && !holds(row | 1 << digit));
        assert_eq!(
            is_ascending(&diagram),
            !(0..8).any(falls),
            "table {table:#010b}"
        );
    }
}

#[test]
fn parts_that_belong_together_are_ordered_side_by_side() {
    let parts = |signs: &[u8]| signs.iter().copied().map(Part::Sign).collect::<Vec<_>>();
    let together = |sets: &[&[u8]]| sets.iter().map(|set| parts(set)).collect::<BTreeSet<_>>();
    let ordered = |signs: &[u8], sets: &[&[u8]]| order(parts(signs), &together(sets));
    assert_eq!(
        ordered(&[0, 1, 2, 3], &[&[0, 2], &[1, 3]]),
        parts(&[0, 2, 1, 3])
    );
    // What belongs to nothing keeps its place.
    assert_eq!(
        ordered(&[0, 1, 2, 3, 4], &[&[0, 3], &[1, 4]]),
        parts(&[0, 3, 2, 1, 4])
    );
    assert_eq!(ordered(&[2, 0, 1], &[]), parts(&[2, 0, 1]));
}

/// The states in which a part is tried, and the input to which they are put.
fn states_of(part: Part) -> (Vec<Input>, Input) {
    let core = Protocol::from_bytes(SHIPPED.bytes()).unwrap();
    let space = Space::new(&core, std::iter::empty());
    let no = none(&space);
    (part_states(&space, part, no), no)
}

/// A part is tried in these states, each put to an input in which all else is no.
fn tried(part: Part, states: &[&dyn Fn(&mut Input)]) {
    let (found, no) = states_of(part);
    let expected: Vec<Input> = states
        .iter()
        .map(|put| {
            let mut input = no;
            put(&mut input);
            input
        })
        .collect();
    assert_eq!(found, expected, "{part:?}");
}

#[test]
fn what_is_not_tried_stays_no() {
    let (_, no) = states_of(Part::Words);
    let mut expected = Input {
        soreness: Some(0),
        trend: Some(Trend::Better),
        fatigue: Some(0),
        fatigue_interferes: Some(false),
        risks: Some(0),
        regions: Some(1),
        ..Input::default()
    };
    expected.answer_no_to_the_rest(SHIPPED.sign_count());
    assert_eq!(no, expected);
}

#[test]
fn a_scale_is_tried_at_every_point_and_unanswered() {
    let points = || (0..=10).map(Some).chain([None]);
    let (found, no) = states_of(Part::Soreness);
    let expected = points().map(|soreness| Input { soreness, ..no });
    assert_eq!(found, expected.collect::<Vec<_>>());
    let (found, no) = states_of(Part::Fatigue);
    let expected = points().map(|fatigue| Input { fatigue, ..no });
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn an_answer_of_few_is_tried_in_each_and_unanswered() {
    tried(
        Part::Trend,
        &[
            &|input| input.trend = Some(Trend::Better),
            &|input| input.trend = Some(Trend::Same),
            &|input| input.trend = Some(Trend::Worse),
            &|input| input.trend = None,
        ],
    );
    tried(
        Part::Interferes,
        &[
            &|input| input.fatigue_interferes = Some(true),
            &|input| input.fatigue_interferes = Some(false),
            &|input| input.fatigue_interferes = None,
        ],
    );
    tried(
        Part::Words,
        &[&|input| input.words_unread = false, &|input| {
            input.words_unread = true
        }],
    );
}

#[test]
fn one_of_a_set_is_tried_there_not_there_and_not_known() {
    tried(
        Part::Risk(3),
        &[
            &|input| input.risks = None,
            &|input| input.risks = Some(0),
            &|input| input.risks = Some(8),
        ],
    );
    tried(
        Part::RiskHeard(3),
        &[&|input| input.risks_heard = 0, &|input| {
            input.risks_heard = 8
        }],
    );
    // There is always a region: where it is not this one, it is another.
    for (region, another, this) in [(4, 1, 16), (0, 2, 1)] {
        tried(
            Part::Region(region),
            &[
                &|input| input.regions = None,
                &|input| input.regions = Some(another),
                &|input| input.regions = Some(this),
            ],
        );
    }
}

#[test]
fn a_time_is_tried_around_every_minute_at_which_something_changes() {
    let (found, no) = states_of(Part::Elapsed);
    // 12 h, and a minute after 24, 48, 72 and 96 h.
    let around = [720_u32, 1_441, 2_881, 4_321, 5_761]
        .into_iter()
        .flat_map(|cut| [cut - 1, cut, cut + 1]);
    let times = around.chain([0, ELAPSED_MAX]);
    let expected = times.map(|elapsed_min| Input { elapsed_min, ..no });
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn a_sign_is_tried_unanswered_not_there_known_before_and_new() {
    let one = SignSet::one(5);
    let unanswered = |input: &mut Input| input.absent = input.absent.minus(&one);
    tried(
        Part::Sign(5),
        &[
            &unanswered,
            &|_| {},
            &|input| {
                unanswered(input);
                (input.present, input.known_before) = (one, one);
            },
            &|input| {
                unanswered(input);
                input.present = one;
            },
        ],
    );
}
