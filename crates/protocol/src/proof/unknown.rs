//! P5: what is said while answers are missing, against every way to complete the check-in.
//!
//! `certain` must be the least of all completions, `possible` the greatest; `complete` says that the two agree. Where a
//! worse answer never lowers (P2, for these diagrams again) and each partial check-in has one completion that is least
//! (greatest) in every atom at once, that is so: both are checked. Where they fail, the answers of every open part are
//! quantified over, which decides it in any case; a test does so for the shipped protocol. An unknown region stays
//! "possibly over the lung", because `%lung_possible` says so. `questions` looks at what is still asked.

use std::collections::BTreeSet;

use biodivine_lib_bdd::Bdd;
use triage::Atom;

use super::ascending::is_ascending;
use super::completions::over_completions;
use super::part::Part;
use super::questions;
use super::report::{Property, Violation};
use super::space::{Space, View};
use super::subject::Subject;
use super::table::Table;
use super::words::words;

const ID: &str = "P5";

pub(super) fn property(subject: &Subject<'_>) -> Property {
    let (mut violations, nodes) = check(subject);
    violations.extend(questions::check(subject));
    Property {
        id: ID,
        says: "a missing answer neither lowers nor clears",
        inputs_log10: subject.partial_log10(),
        nodes,
        violations,
        witnesses: Vec::new(),
    }
}

/// Which end of the completions.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Least,
    Greatest,
}

const ENDS: [(End, View, &str, &str); 2] = [
    (End::Least, View::Certain, "certain", "least"),
    (End::Greatest, View::Possible, "possible", "greatest"),
];

/// What stands against it, and the nodes of the diagrams.
pub(super) fn check(subject: &Subject<'_>) -> (Vec<Violation>, usize) {
    let completed = Table::of(&subject.space, View::Completed).decision(&subject.space);
    let nodes = completed.iter().map(Bdd::size).sum();
    if completed.iter().all(is_ascending) && ends_exist(&subject.space) {
        return (Vec::new(), nodes);
    }
    (by_quantifying(subject, &completed), nodes)
}

/// Has every partial check-in one completion that makes every atom as false (as true) as it can be?
///
/// Part by part: all open digits off (on) is an answer, and each atom there is what `triage` takes it for. Regions are
/// never none, so one of them must be named by no atom.
fn ends_exist(space: &Space<'_>) -> bool {
    let named: BTreeSet<Part> = space
        .core
        .atoms()
        .flatten()
        .filter(|atom| matches!(atom, Atom::Region(_)))
        .flat_map(|atom| Part::of(atom, space.core))
        .collect();
    let has_neutral_region = space
        .region_parts()
        .iter()
        .any(|part| !named.contains(part));
    has_neutral_region
        && ENDS.iter().all(|(end, view, ..)| {
            let parts = space.parts.iter().map(|part| space.valid(&[*part]));
            let stays = |valid: Bdd| valid.imp(&at_end(space, &valid, *end)).is_true();
            let agrees = |atom| {
                space.atom(atom, *view) == at_end(space, &space.atom(atom, View::Completed), *end)
            };
            parts.into_iter().all(stays) && space.core.atoms().flatten().all(agrees)
        })
}

/// A diagram after every open answer has been given as mildly (as badly) as can be.
fn at_end(space: &Space<'_>, diagram: &Bdd, end: End) -> Bdd {
    let support = diagram.support_set();
    let digits = space.bits().filter(|(_, at)| support.contains(at));
    let open = digits.filter_map(|(bit, at)| Some((bit, at, bit.open()?)));
    open.fold(diagram.clone(), |all, (bit, at, open)| {
        let (digit, open) = (space.raw(bit), space.raw(open));
        let given = match end {
            End::Least => digit.and_not(&open),
            End::Greatest => digit.or(&open),
        };
        all.substitute(at, &given)
    })
}

/// The long way, which also finds the check-in for which it is wrong.
pub(super) fn by_quantifying(subject: &Subject<'_>, completed: &[Bdd; 3]) -> Vec<Violation> {
    let space = &subject.space;
    let mut found = Vec::new();
    for (end, view, name, meant_name) in ENDS {
        let said = Table::of(space, view).decision(space);
        for (said, decided) in said.iter().zip(completed) {
            let meant = over_completions(subject, decided, end == End::Greatest);
            let differs = said.xor(&meant).and(&space.domain);
            found.extend(against(subject, name, meant_name, &differs));
        }
    }
    found
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
