//! Rule: a wording that is known to do harm is not used.

use super::phrase::find_any;
use super::report::Report;
use super::reviewed::Reviewed;

const RULE: &str = "wording";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    for wording in &it.settings.table.wording {
        for entry in it.of_language(&wording.language) {
            let places: Option<Vec<usize>> = wording
                .parts
                .iter()
                .map(|part| find_any(&entry.text, part).map(|(at, _)| at))
                .collect();
            if let Some(at) = places.and_then(|places| places.into_iter().min()) {
                let what = format!("{}: {}", entry.key, wording.what);
                report.error(RULE, entry.finding(at, what, &wording.remedy));
            }
        }
    }
}
