//! The plain facts of the core: names, numbers, sets and bytes, each said out loud.
#![expect(
    clippy::cast_possible_truncation,
    reason = "small protocols have small counts"
)]
#![expect(
    dead_code,
    reason = "each test file uses its part of the small protocols"
)]

use triage::layout::{ATOM_BYTES, GROUP_BYTES, HEADER_BYTES};
use triage::words::Heard;
use triage::{
    Atom, Bits, Disposition, Earlier, HEARD_BYTES, Input, Protocol, QuestionSet, Questions,
    SignSet, Trend,
};

mod small;

use small::{assess, compiled};

#[test]
fn every_id_is_what_files_and_databases_hold() {
    let dispositions = ["self_care", "contact", "urgent", "emergency"];
    assert_eq!(Disposition::ALL.map(Disposition::id), dispositions);
    for (number, one) in (0..).zip(Disposition::ALL) {
        assert_eq!(Disposition::from_id(one.id()), Some(one));
        assert_eq!(Disposition::from_number(number), Some(one));
    }
    assert_eq!(Disposition::from_id("call"), None);
    assert_eq!(Disposition::from_number(4), None);
    assert_eq!(Trend::ALL.map(Trend::id), ["better", "same", "worse"]);
    for one in Trend::ALL {
        assert_eq!(Trend::from_id(one.id()), Some(one));
    }
    assert_eq!(Trend::from_id("Better"), None);
}

#[test]
fn a_set_holds_what_was_put_in() {
    let mut set = Bits::<3>::one(5);
    for index in [63, 64, 130, 191, 192] {
        set.insert(index);
    }
    assert_eq!(set.iter().collect::<Vec<_>>(), [5, 63, 64, 130, 191]);
    assert_eq!((set.len(), Bits::<3>::CAPACITY), (5, 192));
    assert!(!set.is_empty() && Bits::<3>::EMPTY.is_empty());
    assert!(!Bits([2, 2]).is_empty(), "the same in two words");
    let other = Bits::<3>([1 << 5, 0, 1 << 3]);
    assert!(set.intersects(&other) && !other.intersects(&Bits::one(64)));
    assert_eq!(set.intersection(&other), Bits::one(5));
    assert!(!other.is_subset(&set) && Bits::one(130).is_subset(&set));
    assert_eq!(set.minus(&set), Bits::EMPTY);
    assert_eq!(other.union(&Bits::one(131)), Bits([1 << 5, 0, 0b1000]));
}

#[test]
fn no_to_the_rest_leaves_what_is_there() {
    let mut input = Input::at(7);
    input.answer_sign(1, Some(true));
    input.answer_no_to_the_rest(3);
    assert_eq!(
        (input.present, input.absent),
        (Bits::one(1), Bits([0b101, 0]))
    );
}

#[test]
fn what_is_heard_only_adds() {
    let mut input = Input::at(0);
    input.answer_no_to_the_rest(4);
    input.risks_heard = 0b1;
    let heard = Heard {
        certain: Bits::one(0),
        hint: Bits([0b110, 0]),
        worse: true,
        risks: 0b10,
        unread: true,
    };
    input.hear(&heard, &Bits::one(2));
    assert_eq!(input.present, Bits::one(0));
    assert_eq!(
        input.absent,
        Bits([0b1101, 0]),
        "a hint reopens what was not named"
    );
    assert_eq!(
        (input.trend, input.risks_heard, input.words_unread),
        (Some(Trend::Worse), 0b11, true)
    );
    let mut silent = input;
    silent.hear(&Heard::default(), &SignSet::EMPTY);
    assert_eq!(silent, input);
}

/// One of each kind, with the kind's number.
const KINDS: [(u8, u32, Atom); 16] = [
    (0, 9, Atom::Sign(9)),
    (1, 9, Atom::NewSign(9)),
    (2, 9, Atom::Risk(9)),
    (3, 9, Atom::Region(9)),
    (4, 0, Atom::LungPossible),
    (5, 9, Atom::SorenessAtLeast(9)),
    (6, 9, Atom::FatigueAtLeast(9)),
    (7, 0, Atom::FatigueInterferes),
    (8, 70_000, Atom::ElapsedAtLeast(70_000)),
    (9, 20_000_000, Atom::ElapsedOver(20_000_000)),
    (10, 0, Atom::TrendWorse),
    (11, 0, Atom::TrendNotBetter),
    (12, 0, Atom::SorenessRise),
    (13, 9, Atom::EarlierSign(9)),
    (14, 9, Atom::EarlierGroup(9)),
    (15, 0, Atom::WordsUnread),
];

#[test]
fn an_atom_survives_its_numbers() {
    for (kind, argument, atom) in KINDS {
        assert_eq!(atom.encode(), (kind, argument));
        assert_eq!(Atom::decode(kind, argument), Some(atom));
    }
    assert_eq!(Atom::decode(16, 0), None);
    assert_eq!(Atom::decode(0, 256), None);
}

#[test]
fn an_atom_implies_what_is_weaker() {
    let (least, most) = (Atom::FatigueAtLeast(3), Atom::FatigueAtLeast(4));
    assert!(most.implies(least) && least.implies(least) && !least.implies(most));
    let (least, most) = (Atom::SorenessAtLeast(3), Atom::SorenessAtLeast(4));
    assert!(most.implies(least) && least.implies(least) && !least.implies(most));
    assert!(Atom::NewSign(1).implies(Atom::Sign(1)) && !Atom::NewSign(1).implies(Atom::Sign(2)));
    assert!(Atom::TrendWorse.implies(Atom::TrendNotBetter));
    assert!(!Atom::TrendNotBetter.implies(Atom::TrendWorse));
}

#[test]
fn questions_come_after_the_signs() {
    let numbers = Questions { signs: 3 };
    let all = [
        numbers.soreness(),
        numbers.soreness_trend(),
        numbers.fatigue(),
        numbers.fatigue_interferes(),
        numbers.risks(),
        numbers.regions(),
    ];
    assert_eq!(all, [3, 4, 5, 6, 7, 8]);
    assert_eq!(numbers.of(Atom::FatigueAtLeast(2)), Some(5));
    assert_eq!(numbers.of(Atom::FatigueInterferes), Some(6));
    assert_eq!(numbers.of(Atom::Region(0)), Some(8));
    assert_eq!(numbers.of(Atom::LungPossible), None);
}

#[test]
fn a_protocol_says_what_its_header_says() {
    let bytes = compiled(&[(2, vec![vec![0]])]);
    let protocol = Protocol::from_bytes(&bytes);
    let counts = protocol.map(|core| (core.group_count(), core.risk_count(), core.region_count()));
    assert_eq!(counts, Ok((1, 2, 2)));
    let numbers = protocol.map(|core| {
        (
            core.rise_points(),
            core.rise_from_min(),
            core.worse_from_min(),
            core.lung_regions(),
        )
    });
    assert_eq!(numbers, Ok((2, 720, 720, 1)));
    assert_eq!(protocol.map(|core| core.group(0)), Ok(Bits::one(0)));
    assert_eq!(protocol.map(|core| core.group(1)), Ok(Bits::EMPTY));
}

#[test]
fn groups_regions_and_arguments_are_read_byte_by_byte() {
    let (first, lung_regions) = (HEADER_BYTES + GROUP_BYTES, 28);
    let last = small::ATOMS.len() - 1;
    let mut bytes = compiled(&[(2, vec![vec![0]])]);
    bytes[first + last * ATOM_BYTES] = 9;
    bytes[first + last * ATOM_BYTES + 4..][..4].copy_from_slice(&[1, 2, 3, 4]);
    bytes[lung_regions..HEADER_BYTES].copy_from_slice(&[5, 6, 7, 8]);
    // A second group: the third sign.
    bytes[13] = 2;
    let mut group = [0; GROUP_BYTES];
    group[0] = 0b100;
    bytes.splice(first..first, group);
    let read = Protocol::from_bytes(&bytes).map(|core| {
        (
            core.group_count(),
            core.group(0),
            core.group(1),
            core.lung_regions(),
            core.atom(last),
        )
    });
    let over = Atom::ElapsedOver(0x0403_0201);
    let expected = (2, Bits::one(0), Bits::one(2), 0x0807_0605, Some(over));
    assert_eq!(read, Ok(expected));
}

#[test]
fn a_rise_makes_a_weaker_soreness_superfluous_to_ask_beside() {
    let (seven, four, rise, sign) = (12, 11, 17, 0);
    let mut input = Input::at(1_000);
    input.regions = Some(0);
    input.earlier = Earlier {
        new_signs: SignSet::EMPTY,
        soreness_min: Some(3),
    };
    let asked = |rules: &[(u8, Vec<Vec<usize>>)]| assess(&compiled(rules), &input).undecided;
    let soreness = QuestionSet::one(
        Questions {
            signs: small::SIGNS,
        }
        .soreness(),
    );
    // 3 + 2 is a rise: so 7 is one, and a rise is at least 4.
    assert_eq!(
        asked(&[(2, vec![vec![seven, sign]]), (2, vec![vec![rise]])]),
        soreness
    );
    assert_eq!(
        asked(&[(2, vec![vec![rise, sign]]), (2, vec![vec![four]])]),
        soreness
    );
    let both = soreness.union(&QuestionSet::one(sign));
    assert_eq!(
        asked(&[(2, vec![vec![four, sign]]), (2, vec![vec![rise]])]),
        both
    );
    assert_eq!(
        asked(&[(2, vec![vec![rise, sign]]), (2, vec![vec![seven]])]),
        both
    );
}

#[test]
fn what_was_heard_has_its_documented_bytes() {
    let heard = Heard {
        certain: Bits([0x0102, 3]),
        hint: Bits([4, 5 << 56]),
        worse: true,
        risks: 0x0607_0809,
        unread: false,
    };
    let mut bytes = [0; HEARD_BYTES];
    (bytes[0], bytes[1], bytes[8], bytes[16], bytes[31]) = (2, 1, 3, 4, 5);
    bytes[32..36].copy_from_slice(&[9, 8, 7, 6]);
    bytes[36] = 2;
    assert_eq!(heard.to_bytes(), bytes);
    bytes[36] = 1;
    let unread = Heard {
        worse: false,
        unread: true,
        ..heard
    };
    assert_eq!(unread.to_bytes(), bytes);
}

#[test]
fn an_input_has_its_documented_flags() {
    let input = Input {
        regions: Some(0),
        words_unread: true,
        fatigue_interferes: Some(true),
        ..Input::at(1)
    };
    let mut bytes = input.to_bytes();
    assert_eq!((bytes[12], bytes[13], bytes[16]), (2 + 4, 255, 1));
    assert_eq!(Input::from_bytes(&bytes), Ok(input));
    bytes[16] = 0;
    let no = Input {
        fatigue_interferes: Some(false),
        ..input
    };
    assert_eq!(Input::from_bytes(&bytes), Ok(no));
    bytes[16] = 2;
    assert!(Input::from_bytes(&bytes).is_err());
}
