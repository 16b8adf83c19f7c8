//! Rule: each rule has a sentence of its own, so that it can say what fired it.

use super::report::Report;
use super::reviewed::Reviewed;

const RULE: &str = "shared-reason";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    let rules = &it.content.rules;
    for (index, placed) in rules.iter().enumerate() {
        let key: &str = placed.table.text.as_ref();
        let mut earlier = rules[..index].iter();
        if let Some(other) = earlier.find(|other| other.table.text.as_ref() == key) {
            let what = format!(
                "{key} is the sentence of {} already",
                other.table.id.as_ref()
            );
            let remedy = "write one that names what this rule is about";
            let at = placed.table.text.span().start;
            report.error(RULE, placed.file.finding(at, what, remedy));
        }
    }
}
