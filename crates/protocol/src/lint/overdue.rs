//! Rule: nothing is used beyond the day by which it had to be reviewed.

use jiff::ToSpan;
use jiff::civil::Date;
use toml::Spanned;

use super::report::Report;
use super::reviewed::Reviewed;
use crate::finding::File;

const RULE: &str = "overdue";
const MEND: &str = "review it, then write the reviewer and a new review_by";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    let content = it.content;
    let mut look = |file: &File, id: &str, reviewer: &str, review_by: &Spanned<String>| {
        if it.protocol.signed() && reviewer.is_empty() {
            let what = format!("the protocol is signed, but nobody has reviewed {id}");
            let remedy = "write who reviewed it, or set the status to draft";
            report.error(RULE, file.finding(review_by.span().start, what, remedy));
        }
        due(it, report, file, id, review_by);
    };
    for rule in &content.rules {
        let table = &rule.table;
        look(
            &rule.file,
            table.id.as_ref(),
            &table.reviewer,
            &table.review_by,
        );
    }
    for one in &content.advice.table.advice {
        look(
            &content.advice.file,
            one.id.as_ref(),
            &one.reviewer,
            &one.review_by,
        );
    }
    for one in &content.explanations.table.explanation {
        look(
            &content.explanations.file,
            one.id.as_ref(),
            &one.reviewer,
            &one.review_by,
        );
    }
    let calls = &content.desk.calls.table;
    look(
        &content.desk.calls.file,
        "the questions for the telephone",
        &calls.reviewer,
        &calls.review_by,
    );
    let adverse = &content.desk.adverse_events.table;
    look(
        &content.desk.adverse_events.file,
        "the kinds of adverse events",
        &adverse.reviewer,
        &adverse.review_by,
    );
    let course = &content.course.table;
    look(
        &content.course.file,
        "the course",
        &course.reviewer,
        &course.review_by,
    );
    let reaction = &content.desk.reaction.table;
    look(
        &content.desk.reaction.file,
        "what counts as a strong reaction",
        &reaction.reviewer,
        &reaction.review_by,
    );
}

fn due(it: &Reviewed<'_>, report: &mut Report, file: &File, id: &str, review_by: &Spanned<String>) {
    let day: &str = review_by.as_ref();
    let at = review_by.span().start;
    let Ok(date) = day.parse::<Date>() else {
        let what = format!("\"{day}\" is not a date");
        report.error(RULE, file.finding(at, what, "write it like 2027-05-31"));
        return;
    };
    let soon = it
        .today
        .saturating_add(i64::from(it.settings.table.review_soon_days).days());
    if date < it.today {
        let what = format!("the review of {id} was due by {day}");
        report.error(RULE, file.finding(at, what, MEND));
    } else if date < soon {
        let what = format!("the review of {id} is due by {day}");
        report.warning(RULE, file.finding(at, what, MEND));
    }
}
