//! The least and the greatest of all completions of a partial check-in, by quantifying over every open answer.

use biodivine_lib_bdd::{Bdd, op_function};

use super::bit::Bit;
use super::part::Part;
use super::subject::Subject;

/// Where every (or some) way to answer what is open makes a diagram hold.
pub(super) fn over_completions(subject: &Subject<'_>, decided: &Bdd, greatest: bool) -> Bdd {
    let space = &subject.space;
    let support = decided.support_set();
    let mut all = decided.clone();
    for (open, parts) in questions(subject) {
        let bits = parts.iter().flat_map(|part| part.bits(&space.cuts));
        let at: Vec<_> = bits
            .filter(|bit| !bit.is_open())
            .filter_map(|bit| space.variable(bit))
            .collect();
        if !at.iter().any(|one| support.contains(one)) {
            continue;
        }
        let valid = space.valid(&parts);
        let closed = if greatest {
            Bdd::binary_op_with_exists(&valid, &all, op_function::and, &at)
        } else {
            Bdd::binary_op_with_for_all(&valid, &all, op_function::imp, &at)
        };
        all = Bdd::if_then_else(&space.raw(open), &closed, &all);
    }
    all
}

/// What can be open, and the parts that it leaves open.
fn questions(subject: &Subject<'_>) -> Vec<(Bit, Vec<Part>)> {
    let parts = subject.space.parts.iter().copied();
    let risks: Vec<Part> = parts
        .clone()
        .filter(|part| matches!(part, Part::Risk(_)))
        .collect();
    let single = parts.filter_map(|part| match part {
        Part::Sign(sign) => Some((Bit::SignOpen(sign), vec![part])),
        Part::Soreness => Some((Bit::SorenessOpen, vec![part])),
        Part::Trend => Some((Bit::TrendOpen, vec![part])),
        Part::Fatigue => Some((Bit::FatigueOpen, vec![part])),
        Part::Interferes => Some((Bit::InterferesOpen, vec![part])),
        _ => None,
    });
    let sets = [
        (Bit::RisksOpen, risks),
        (Bit::RegionsOpen, subject.space.region_parts()),
    ];
    // From the last digit up: a diagram is cheapest to change below.
    let mut all: Vec<_> = single.chain(sets).collect();
    all.reverse();
    all
}
