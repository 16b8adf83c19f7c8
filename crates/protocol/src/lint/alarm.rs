//! Rule: what alarms also says what to do.

use super::phrase::find_any;
use super::report::Report;
use super::reviewed::Reviewed;

const RULE: &str = "alarm";
const MEND: &str = "add what to do: whom to call, whom to see, by when";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    for list in &it.settings.table.alarm {
        let is_of = |kinds: &[String], kind: &str| kinds.iter().any(|one| one == kind);
        for entry in it.of_language(&list.language) {
            if find_any(&entry.text, &list.actions).is_some() || entry.key.contains('.') {
                continue;
            }
            if is_of(&list.always, entry.kind()) {
                let what = format!("{} says nothing to do", entry.key);
                report.error(RULE, entry.finding_at_key(what, MEND));
            } else if is_of(&list.kinds, entry.kind())
                && let Some((at, word)) = find_any(&entry.text, &list.words)
            {
                let what = format!("{} alarms (\"{word}\") and says nothing to do", entry.key);
                report.error(RULE, entry.finding(at, what, MEND));
            }
        }
    }
}
