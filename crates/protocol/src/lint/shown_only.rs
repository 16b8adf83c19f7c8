//! Rule: what is only shown to the practitioner raises nothing, until a clinician adds a sourced rule and takes it off
//! the list.

use super::report::Report;
use super::reviewed::Reviewed;

const RULE: &str = "shown-only";
const MEND: &str = "take it out of the condition; or, with a source and a clinician, out of shown_only in lint.toml";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    for placed in &it.content.rules {
        let when = &placed.table.when;
        let is_part_of_a_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let used = when.as_ref().split(|c| !is_part_of_a_name(c));
        for name in used {
            if it.settings.table.shown_only.iter().any(|one| one == name) {
                let what = format!("{} raises by {name}", placed.table.id.as_ref());
                let at = when.span().start;
                report.error(RULE, placed.file.finding(at, what, MEND));
            }
        }
    }
}
