//! Every index and limit of a compiled protocol, one beyond what is allowed.
#![expect(
    clippy::cast_possible_truncation,
    reason = "small protocols have small counts"
)]
#![expect(
    dead_code,
    reason = "each test file uses its part of the small protocols"
)]

use triage::layout::{ATOM_BYTES, GROUP_BYTES, HEADER_BYTES, TERM_BYTES};
use triage::{Atom, Protocol};

mod small;

use small::{ATOMS, compiled};

const FIRST_ATOM: usize = HEADER_BYTES + GROUP_BYTES;
const FIRST_RULE: usize = FIRST_ATOM + ATOMS.len() * ATOM_BYTES;
const FIRST_TERM: usize = FIRST_RULE + 1;

/// One rule, and these bytes changed.
fn is_read(changes: &[(usize, u8)]) -> bool {
    let mut bytes = compiled(&[(1, vec![vec![0]])]);
    for (at, value) in changes {
        bytes[*at] = *value;
    }
    Protocol::from_bytes(&bytes).is_ok()
}

/// This atom in the place of the first of its kind.
fn with(atom: Atom) -> bool {
    let (kind, argument) = atom.encode();
    let is_of_kind = |one: &Atom| one.encode().0 == kind;
    let place = ATOMS.iter().position(is_of_kind).unwrap_or(ATOMS.len());
    let at = FIRST_ATOM + place * ATOM_BYTES + 4;
    let bytes = argument.to_le_bytes();
    is_read(&[0, 1, 2, 3].map(|byte| (at + byte, bytes[byte])))
}

#[test]
fn an_atom_beyond_what_there_is_is_refused() {
    for (last, beyond) in [
        (Atom::EarlierSign(2), Atom::EarlierSign(3)),
        (Atom::EarlierGroup(0), Atom::EarlierGroup(1)),
        (Atom::Risk(1), Atom::Risk(2)),
        (Atom::Region(1), Atom::Region(2)),
        (Atom::SorenessAtLeast(10), Atom::SorenessAtLeast(11)),
        (Atom::FatigueAtLeast(10), Atom::FatigueAtLeast(11)),
    ] {
        assert!(with(last), "{last:?}");
        assert!(!with(beyond), "{beyond:?}");
    }
    assert!(with(Atom::ElapsedOver(u32::MAX)));
    assert!(with(Atom::Sign(0)) && with(Atom::NewSign(0)));
    assert!(!with(Atom::Sign(3)) && !with(Atom::NewSign(3)));
    let last = FIRST_RULE - ATOM_BYTES;
    assert!(!is_read(&[(last, 16)]), "there is no such kind");
}

#[test]
fn a_sign_of_today_is_spoken_of_once_and_before_all_else() {
    assert!(!with(Atom::Sign(1)) && !with(Atom::NewSign(1)), "twice");
    let last = FIRST_RULE - ATOM_BYTES;
    assert!(is_read(&[(last, 9)]));
    // All three signs are spoken of, so there is a fourth.
    let fourth = |at: usize| is_read(&[(12, 4), (at, 0), (at + 4, 3)]);
    assert!(!fourth(last), "behind others");
    assert!(fourth(FIRST_ATOM), "in the place of the first");
}

/// The first rule fires on one atom, the second on another.
fn in_order(one: u8, other: u8) -> bool {
    let mut bytes = compiled(&[(1, vec![vec![0]]), (1, vec![vec![1]])]);
    let first = FIRST_TERM + 1 + 4;
    bytes[first] = 1 << one;
    bytes[first + TERM_BYTES] = 1 << other;
    Protocol::from_bytes(&bytes).is_ok()
}

#[test]
fn alternatives_stand_in_the_order_of_their_lowest_atoms() {
    assert!(in_order(0, 1) && in_order(1, 1) && in_order(2, 7));
    assert!(!in_order(1, 0) && !in_order(7, 2));
}

#[test]
fn a_rule_has_one_of_three_levels() {
    assert!((1..=3).all(|level| is_read(&[(FIRST_RULE, level)])));
    assert!(!is_read(&[(FIRST_RULE, 0)]) && !is_read(&[(FIRST_RULE, 4)]));
}

#[test]
fn a_term_is_of_a_rule_and_has_atoms_that_there_are() {
    assert!(!is_read(&[(FIRST_TERM, 1)]), "there is one rule");
    assert!(
        !is_read(&[(FIRST_TERM + 4, 0)]),
        "without atoms it would always hold"
    );
    let beyond = ATOMS.len();
    assert!(!is_read(&[(
        FIRST_TERM + 4 + beyond / 8,
        1 << (beyond % 8)
    )]));
}

#[test]
fn a_header_is_of_this_format_and_within_the_limits() {
    for (at, value) in [
        (0, b'a'),
        (3, b'p'),
        (4, 0),
        (4, 1),
        (5, 1),
        (16, 0),
        (16, 11),
    ] {
        assert!(!is_read(&[(at, value)]), "byte {at} as {value}");
    }
    assert!(is_read(&[(16, 1)]) && is_read(&[(16, 10)]));
    assert!(is_read(&[(12, 128), (14, 32), (15, 32)]));
    for (at, value) in [(12, 129), (14, 33), (15, 33)] {
        assert!(!is_read(&[(at, value)]), "byte {at} as {value}");
    }
}

/// A protocol of so many atoms, rules and terms, all of one kind.
fn of_size(atoms: u16, rules: u16, terms: u16) -> bool {
    let mut bytes = compiled(&[(1, vec![vec![0]])]);
    bytes.truncate(FIRST_ATOM);
    for (at, count) in [(6, atoms), (8, rules), (10, terms)] {
        bytes[at..at + 2].copy_from_slice(&count.to_le_bytes());
    }
    for minutes in 0..u32::from(atoms) {
        let (kind, argument) = Atom::ElapsedOver(minutes).encode();
        bytes.extend([kind, 0, 0, 0]);
        bytes.extend(argument.to_le_bytes());
    }
    bytes.extend(vec![1; rules.into()]);
    for _ in 0..terms {
        bytes.extend([0, 0, 0, 0, 1]);
        bytes.extend([0; 31]);
    }
    Protocol::from_bytes(&bytes).is_ok()
}

#[test]
fn atoms_rules_and_terms_have_their_limits() {
    assert!(of_size(256, 256, 4_096));
    assert!(!of_size(257, 256, 4_096));
    assert!(!of_size(256, 257, 4_096));
    assert!(!of_size(256, 256, 4_097));
}
