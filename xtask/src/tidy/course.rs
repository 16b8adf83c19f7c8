//! Rule: nothing that decides or tells somebody can see the expected course.

use super::finding::Finding;
use super::house::House;

/// Where check-ins are decided, alerts raised and messages sent.
const BLIND: &[&str] = &[
    "crates/care/src/check_in/",
    "crates/care/src/alert/",
    "crates/care/src/jobs/",
];
const WORDS: &[&str] = &["course", ":", ":"];
const MEND: &str =
    "The course is drawn and told, and must never lower an answer: decide without it";

/// None of these files names the module.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    let blind = |path: &str| BLIND.iter().any(|folder| path.starts_with(folder));
    for (file, rust) in house.rust_files().filter(|(file, _)| blind(&file.path)) {
        let lines = rust.lines_of(WORDS, false);
        found.extend(lines.into_iter().map(|line| {
            Finding::at(
                &file.path,
                line,
                "what decides sees the expected course",
                MEND,
            )
        }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_that_asks_the_course_is_found_and_a_page_may() {
        let text = "fn a() { crate::course::told(b) }";
        for path in [
            "crates/care/src/check_in/decide.rs",
            "crates/care/src/alert/raise.rs",
        ] {
            assert_eq!(check(&House::of(&[(path, text)])).len(), 1, "{path}");
        }
        let imported = "use crate::course::{Scale, told};";
        let path = "crates/care/src/jobs/remind.rs";
        assert_eq!(check(&House::of(&[(path, imported)])).len(), 1);
        let page = "crates/web/src/patient/treatment/open.rs";
        assert_eq!(check(&House::of(&[(page, text)])), []);
    }
}
