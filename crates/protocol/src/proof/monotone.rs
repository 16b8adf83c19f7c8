//! P2: a worse answer never lowers. One digit more, and the disposition is the same or higher; and what is milder than
//! something usual is usual.
//!
//! Every check-in that is worse than another can be reached from it by switching on one digit after the other, so
//! single digits are enough.

use biodivine_lib_bdd::{Bdd, BddVariable, op_function};

use super::ascending::is_ascending;
use super::bit::Bit;
use super::report::{Property, Violation};
use super::space::Space;
use super::subject::Subject;
use super::table::RAISED;
use super::words::words;

const ID: &str = "P2";

pub(super) fn property(subject: &Subject<'_>) -> Property {
    Property {
        id: ID,
        says: "a worse answer never lowers",
        inputs_log10: subject.complete_log10(),
        nodes: subject.decision_nodes(),
        violations: check(subject),
        witnesses: Vec::new(),
    }
}

pub(super) fn check(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (level, diagram) in RAISED.iter().zip(&subject.decision) {
        let falls = falls(&subject.space, diagram);
        let what = |bit| format!("{} keeps it from {}", switched(subject, bit), level.id());
        found.extend(falls.map(|(bit, lower)| against(subject, what(bit), bit, &lower)));
    }
    let not_usual = subject.usual.all.not();
    let falls = falls(&subject.space, &not_usual);
    let what = |bit| format!("it becomes usual only through {}", switched(subject, bit));
    found.extend(falls.map(|(bit, lower)| against(subject, what(bit), bit, &lower)));
    found
}

/// The first digit by which a diagram stops to hold, and the check-ins before it is switched on.
fn falls(space: &Space<'_>, diagram: &Bdd) -> Option<(Bit, Bdd)> {
    if is_ascending(diagram) {
        return None;
    }
    let support = diagram.support_set();
    let mut digits = space
        .bits()
        .filter(|(bit, at)| !bit.is_open() && support.contains(at));
    digits.find_map(|(bit, at)| {
        let (now, then) = ((diagram, None), (diagram, Some(at)));
        let stays = Bdd::fused_binary_flip_op(now, then, None, op_function::and_not);
        let lower = stays.and(&space.raw(bit).not());
        // Most digits do nothing, and looking only at what is a check-in would be in vain.
        let lower = (!lower.is_false()).then(|| lower.and(&both_valid(space, at)))?;
        (!lower.is_false()).then_some((bit, lower))
    })
}

/// Check-ins that stay check-ins when a digit is switched.
fn both_valid(space: &Space<'_>, at: BddVariable) -> Bdd {
    let domain = &space.domain;
    Bdd::fused_binary_flip_op((domain, None), (domain, Some(at)), None, op_function::and)
}

fn against(subject: &Subject<'_>, what: String, bit: Bit, lower: &Bdd) -> Violation {
    let before = subject.space.mildest(lower).unwrap_or_default();
    let mut after = before;
    bit.put(&mut after);
    let decides = |input| {
        subject
            .fired(input)
            .first()
            .map(|rule| subject.rule_id(*rule))
    };
    Violation {
        property: ID,
        what,
        check_in: Some(words(subject.protocol, &before)),
        rules: decides(&before)
            .into_iter()
            .chain(decides(&after))
            .collect(),
    }
}

fn switched(subject: &Subject<'_>, bit: Bit) -> String {
    let sign = |index: u8| {
        let found = subject.protocol.signs().nth(index.into());
        found.map_or_else(String::new, |sign| sign.id.clone())
    };
    match bit {
        Bit::Present(index) => format!("{} known before", sign(index)),
        Bit::New(index) => format!("{} being new", sign(index)),
        Bit::EarlierSign(index) => format!("an earlier {}", sign(index)),
        Bit::Soreness(points) => format!("soreness {points}"),
        Bit::Fatigue(points) => format!("tiredness {points}"),
        Bit::Elapsed(minutes) => format!("time ({} h)", f64::from(minutes) / 60.0),
        other => format!("{other:?}"),
    }
}
