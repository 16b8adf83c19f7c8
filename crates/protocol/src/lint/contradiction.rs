//! Rule: two pieces of advice that contradict each other are never shown together.

use toml::Spanned;

use super::report::Report;
use super::reviewed::Reviewed;
use crate::Disposition;
use crate::content::RawAdvice;

const RULE: &str = "contradiction";
const MEND: &str = "part their hours (from_h, until_h) or their signs (only_when, not_when)";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    let placed = &it.content.advice;
    for one in &placed.table.advice {
        for other_id in &one.not_with {
            let mut all = placed.table.advice.iter();
            let other = all.find(|other| other.id.as_ref() == other_id.as_ref());
            if other.is_some_and(|other| can_meet(one, other)) {
                let what = format!(
                    "{} and {} can be shown together",
                    one.id.as_ref(),
                    other_id.as_ref()
                );
                let at = other_id.span().start;
                report.error(RULE, placed.file.finding(at, what, MEND));
            }
        }
        too_high(it, one, report);
    }
}

fn can_meet(one: &RawAdvice, other: &RawAdvice) -> bool {
    let begins_in_time = |a: &RawAdvice, b: &RawAdvice| b.until_h.is_none_or(|end| a.from_h < end);
    begins_in_time(one, other)
        && begins_in_time(other, one)
        && !is_excluded(one, other)
        && !is_excluded(other, one)
}

/// Is `one` shown only with signs that hide `other`?
fn is_excluded(one: &RawAdvice, other: &RawAdvice) -> bool {
    let hides = |sign: &Spanned<String>| {
        other
            .not_when
            .iter()
            .any(|against| against.as_ref() == sign.as_ref())
    };
    one.fatigue_from.is_none() && !one.only_when.is_empty() && one.only_when.iter().all(hides)
}

/// Care at home contradicts being seen today.
fn too_high(it: &Reviewed<'_>, advice: &RawAdvice, report: &mut Report) {
    let highest = Disposition::from_id(advice.highest.as_ref());
    if highest > Some(Disposition::Contact) {
        let what = format!(
            "{} can stand beside an urgent or emergency answer",
            advice.id.as_ref()
        );
        let at = advice.highest.span().start;
        let finding = it
            .content
            .advice
            .file
            .finding(at, what, "write \"contact\"");
        report.error(RULE, finding);
    }
}
