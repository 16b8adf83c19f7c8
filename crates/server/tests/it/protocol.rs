//! The review of the clinical content at the command line.

use std::path::Path;

use crate::support::run;

#[test]
fn the_content_inside_is_reviewed_and_what_was_measured_is_said() {
    let lint = run(
        Path::new("."),
        &["protocol", "lint", "--today", "2026-12-01"],
    );
    let told = &lint.assert_done().out;
    assert!(told.contains("errors: 0, "), "{told}");
    assert!(
        told.contains("\nen: reading age (Flesch-Kincaid grade and 5): hardest "),
        "{told}"
    );
}

#[test]
fn an_overdue_review_fails_the_run_and_names_file_line_and_column() {
    let lint = run(
        Path::new("."),
        &["protocol", "lint", "--today", "2030-01-01"],
    );
    assert_eq!(lint.status.code(), Some(1));
    let first = lint.out.lines().next().unwrap();
    let expected = "error [overdue] advice.toml:";
    assert!(
        first.starts_with(expected) && first.contains("the review of rest was due by 2027-05-31"),
        "{first}"
    );
}

#[test]
fn a_folder_that_is_none_fails_with_one_finding() {
    let folder = tempfile::tempdir().unwrap();
    let lint = run(folder.path(), &["protocol", "lint", "nowhere"]);
    assert_eq!(lint.status.code(), Some(1));
    assert!(
        lint.out
            .starts_with("error [content] .:1:1: cannot be read"),
        "{}",
        lint.out
    );
}
