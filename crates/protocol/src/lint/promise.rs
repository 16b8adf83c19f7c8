//! Rule: no text promises what nobody can know.

use super::phrase::find_any;
use super::report::Report;
use super::reviewed::Reviewed;

const RULE: &str = "promise";
const MEND: &str = "say what often happens, or what to do";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    for list in &it.settings.table.promise {
        for entry in it.of_language(&list.language) {
            if let Some((at, word)) = find_any(&entry.text, &list.words) {
                let what = format!("{} promises (\"{word}\")", entry.key);
                report.error(RULE, entry.finding(at, what, MEND));
            }
        }
    }
}
