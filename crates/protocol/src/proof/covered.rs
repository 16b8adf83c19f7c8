//! P1: for every complete check-in either some rule raises it, or `usual` holds, and never both.

use super::report::{Property, Violation};
use super::subject::Subject;

const ID: &str = "P1";

pub(super) fn property(subject: &Subject<'_>) -> Property {
    Property {
        id: ID,
        says: "a rule raises it, or it is usual, and never both",
        inputs_log10: subject.complete_log10(),
        nodes: subject.decision_nodes(),
        violations: check(subject),
        witnesses: Vec::new(),
    }
}

fn check(subject: &Subject<'_>) -> Vec<Violation> {
    let raised = &subject.decision[0];
    let usual = &subject.usual.all;
    let domain = &subject.space.domain;
    let neither = raised.or(usual).not().and(domain);
    let both = raised.and(usual).and(domain);
    let gap = subject.against(ID, &neither_words(subject, &neither), &neither);
    let overlap = subject.against(ID, "it is usual, and yet a rule raises it", &both);
    gap.into_iter().chain(overlap).collect()
}

/// Names the rows of `usual.toml` that keep the gap's check-in from being usual.
fn neither_words(subject: &Subject<'_>, neither: &biodivine_lib_bdd::Bdd) -> String {
    let Some(input) = subject.space.mildest(neither) else {
        return String::new();
    };
    let digits = subject.space.write(&input);
    let (shown, rows) = (subject.protocol.usual(), &subject.usual);
    let over = rows
        .rows
        .iter()
        .zip(&shown.rows)
        .filter(|((shows, within), _)| shows.eval_in(&digits) && !within.eval_in(&digits));
    let broken = rows
        .rest
        .iter()
        .zip(&shown.rest)
        .filter(|(rest, _)| !rest.eval_in(&digits));
    let over = over.map(|(_, row)| row.id.as_str());
    let names: Vec<&str> = over
        .chain(broken.map(|(_, rest)| rest.id.as_str()))
        .collect();
    format!(
        "no rule raises it, and yet it is not usual ({})",
        names.join(", ")
    )
}
