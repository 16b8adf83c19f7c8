//! P4: the table of the article. Without anything known before, a row of the right column needs the practitioner at
//! least; rows of the left column within their limits, and all else "no", are self-care.

use super::report::{Property, Violation};
use super::subject::Subject;

const ID: &str = "P4";

pub(super) fn property(subject: &Subject<'_>) -> Property {
    Property {
        id: ID,
        says: "contact rows need the practitioner, usual rows do not",
        inputs_log10: subject.complete_log10(),
        nodes: subject.decision_nodes(),
        violations: check(subject),
        witnesses: Vec::new(),
    }
}

fn check(subject: &Subject<'_>) -> Vec<Violation> {
    let plain = subject.nothing_known_before();
    let raised = &subject.decision[0];
    let shown = subject.protocol.usual();
    let calm = plain.and_not(raised);
    let contact = subject
        .usual
        .contact
        .iter()
        .zip(&shown.contact)
        .filter_map(|(row, shown)| {
            let what = format!("the contact row {} is answered by self-care", shown.id);
            subject.against(ID, &what, &row.and(&calm))
        });
    let usual = plain.and(&subject.usual.all).and(raised);
    let rows = subject
        .usual
        .rows
        .iter()
        .zip(&shown.rows)
        .filter_map(|((shows, _), shown)| {
            let what = format!(
                "the usual row {} within its limits is not answered by self-care",
                shown.id
            );
            subject.against(ID, &what, &shows.and(&usual))
        });
    contact.chain(rows).collect()
}
