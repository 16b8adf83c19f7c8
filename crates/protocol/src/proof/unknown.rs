//! P5: what is said while answers are missing, against every way to complete the check-in.
//!
//! `certain` is the least of all completions and `possible` their greatest: both sides are diagrams over all partial
//! check-ins, one by `triage`'s two evaluations, one by quantifying over the answers of each open part. An unknown
//! region stays "possibly over the lung", because `%lung_possible` says so.

use biodivine_lib_bdd::Bdd;

use super::bit::Bit;
use super::part::Part;
use super::report::Violation;
use super::space::View;
use super::subject::Subject;
use super::table::{RAISED, Table};
use super::words::words;

const ID: &str = "P5";

pub(super) fn check(subject: &Subject<'_>) -> (Vec<Violation>, usize) {
    let space = &subject.space;
    let completed = Table::of(space, View::Completed);
    let sides = [
        ("certain", "least", Table::of(space, View::Certain), false),
        (
            "possible",
            "greatest",
            Table::of(space, View::Possible),
            true,
        ),
    ];
    let (mut found, mut nodes) = (Vec::new(), 0);
    for level in RAISED {
        let decided = completed.at_least(space, level);
        for (name, end, table, greatest) in &sides {
            let said = table.at_least(space, level);
            let meant = over_completions(subject, &decided, *greatest);
            nodes += said.size() + meant.size();
            let differs = said.xor(&meant).and(&space.domain);
            found.extend(against(subject, name, end, &differs));
        }
    }
    (found, nodes)
}

fn against(subject: &Subject<'_>, name: &str, end: &str, differs: &Bdd) -> Option<Violation> {
    let input = subject.space.mildest(differs)?;
    let fired = |input: &triage::Input| {
        subject
            .fired(input)
            .first()
            .map(|rule| subject.rule_id(*rule))
    };
    let mut answered = input;
    answered.answer_no_to_the_rest(subject.space.core.sign_count());
    answered.soreness = answered.soreness.or(Some(0));
    answered.fatigue = answered.fatigue.or(Some(0));
    answered.trend = answered.trend.or(Some(triage::Trend::Better));
    answered.fatigue_interferes = answered.fatigue_interferes.or(Some(false));
    answered.risks = answered.risks.or(Some(0));
    Some(Violation {
        property: ID,
        what: format!(
            "what is {name} while answers are missing is not the {end} of all completions: an unknown bypasses a rule"
        ),
        check_in: Some(words(subject.protocol, &input)),
        rules: fired(&answered)
            .into_iter()
            .chain(fired(&input))
            .take(2)
            .collect(),
    })
}

/// Where every (or some) way to answer what is open makes a diagram hold.
fn over_completions(subject: &Subject<'_>, decided: &Bdd, greatest: bool) -> Bdd {
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
            valid.and(&all).exists(&at)
        } else {
            valid.imp(&all).for_all(&at)
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
