//! Every index and limit of a compiled protocol, one beyond what is allowed.
#![expect(
    clippy::cast_possible_truncation,
    reason = "small protocols have small counts"
)]
#![expect(
    dead_code,
    reason = "each test file uses its part of the small protocols"
)]

use triage::layout::{ATOM_BYTES, GROUP_BYTES, HEADER_BYTES};
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

fn with_first(atom: Atom) -> bool {
    let (kind, argument) = atom.encode();
    let argument = argument.to_le_bytes();
    is_read(&[
        (FIRST_ATOM, kind),
        (FIRST_ATOM + 4, argument[0]),
        (FIRST_ATOM + 5, argument[1]),
        (FIRST_ATOM + 7, argument[3]),
    ])
}

#[test]
fn an_atom_beyond_what_there_is_is_refused() {
    for (last, beyond) in [
        (Atom::Sign(2), Atom::Sign(3)),
        (Atom::NewSign(2), Atom::NewSign(3)),
        (Atom::EarlierSign(2), Atom::EarlierSign(3)),
        (Atom::EarlierGroup(0), Atom::EarlierGroup(1)),
        (Atom::Risk(1), Atom::Risk(2)),
        (Atom::Region(1), Atom::Region(2)),
        (Atom::SorenessAtLeast(10), Atom::SorenessAtLeast(11)),
        (Atom::FatigueAtLeast(10), Atom::FatigueAtLeast(11)),
    ] {
        assert!(with_first(last), "{last:?}");
        assert!(!with_first(beyond), "{beyond:?}");
    }
    assert!(with_first(Atom::ElapsedOver(u32::MAX)));
    assert!(!is_read(&[(FIRST_ATOM, 16)]), "there is no such kind");
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
    for (at, value) in [(0, b'a'), (3, b'p'), (4, 0), (5, 1), (16, 0), (16, 11)] {
        assert!(!is_read(&[(at, value)]), "byte {at} as {value}");
    }
    assert!(is_read(&[(16, 1)]) && is_read(&[(16, 10)]));
    assert!(is_read(&[(12, 128), (14, 32), (15, 32)]));
    for (at, value) in [(12, 129), (14, 33), (15, 33)] {
        assert!(!is_read(&[(at, value)]), "byte {at} as {value}");
    }
}

/// A protocol of so many atoms, rules and terms, all of the first kind.
fn of_size(atoms: u16, rules: u16, terms: u16) -> bool {
    let mut bytes = compiled(&[(1, vec![vec![0]])]);
    bytes.truncate(FIRST_ATOM);
    for (at, count) in [(6, atoms), (8, rules), (10, terms)] {
        bytes[at..at + 2].copy_from_slice(&count.to_le_bytes());
    }
    bytes.extend(vec![0; usize::from(atoms) * ATOM_BYTES]);
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
