//! The review of the clinical content at the command line.

use std::path::{Path, PathBuf};

use crate::support::{run, run_with_input};

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
    let mut advice = lint.out.lines();
    let first = advice.find(|line| line.starts_with("error [overdue] advice.toml:"));
    assert!(
        first.is_some_and(|line| line.contains("the review of rest was due by 2027-05-31")),
        "{}",
        lint.out
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

#[test]
fn the_content_inside_is_proved_and_each_rule_shows_a_check_in() {
    let check = run(Path::new("."), &["protocol", "check"]);
    let told = &check.assert_done().out;
    assert!(told.contains("P5 holds: "), "{told}");
    assert!(told.contains("d3.weak_limb decides alone: "), "{told}");
    assert!(told.ends_with(" is proved\n"), "{told}");
}

#[test]
fn content_without_a_proof_is_refused_with_the_check_in_that_it_fails_for() {
    let folder = tempfile::tempdir().unwrap();
    let content = content_with(folder.path(), "\"%soreness >= 7\"", "\"%soreness >= 8\"");
    let check = run(folder.path(), &["protocol", "check", "clinical"]);
    assert_eq!(check.status.code(), Some(1));
    let told = &check.out;
    assert!(
        told.contains("fails: P1: no rule raises it, and yet it is not usual (u1); the check-in: "),
        "{told}"
    );
    assert!(told.ends_with(" is not proved\n"), "{told}");
    assert!(!content.join("proof.json").exists());
    let args = ["triage", "--protocol", "clinical"];
    let refused = run_with_input(folder.path(), &args, b"{\"hours\": 1}\n");
    assert!(
        refused
            .err
            .contains("in clinical is not proved and so not used: P1: "),
        "{}",
        refused.err
    );
    assert_eq!((refused.out.as_str(), refused.status.code()), ("", Some(1)));
}

#[test]
fn a_check_names_each_finding_and_a_start_the_first_and_how_many_more() {
    let folder = tempfile::tempdir().unwrap();
    content_with(folder.path(), "id = \"C7\"", "id = \"C77\"");
    let check = run(folder.path(), &["protocol", "check", "clinical"]);
    assert_eq!(check.status.code(), Some(1));
    let told: Vec<&str> = check.out.lines().collect();
    let (last, findings) = told.split_last().unwrap();
    assert_eq!(*last, "the content cannot be used");
    assert!(findings.len() > 1, "{}", check.out);
    assert!(findings[0].contains("\"C7\""), "{}", findings[0]);
    let args = ["triage", "--protocol", "clinical"];
    let refused = run_with_input(folder.path(), &args, b"");
    let more = format!(
        "{}; {} more: `afterneedle protocol check` lists them\n",
        findings[0],
        findings.len() - 1
    );
    assert!(refused.err.ends_with(&more), "{}", refused.err);
}

#[test]
fn a_proof_is_kept_beside_the_content_and_holds_only_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let content = content_with(folder.path(), "version = \"0.1.0\"", "version = \"0.1.1\"");
    let args = ["triage", "--protocol", "clinical"];
    run_with_input(folder.path(), &args, b"").assert_done();
    let record = std::fs::read_to_string(content.join("proof.json")).unwrap();
    let rules = content.join("rules/contact.toml");
    let changed = std::fs::read_to_string(&rules)
        .unwrap()
        .replace("\"%soreness >= 7\"", "\"%soreness >= 8\"");
    std::fs::write(&rules, changed).unwrap();
    let refused = run_with_input(folder.path(), &args, b"");
    assert!(refused.err.contains("not proved"), "{}", refused.err);
    assert_eq!(
        std::fs::read_to_string(content.join("proof.json")).unwrap(),
        record
    );
}

/// A copy of the content without its proof, changed in one place.
fn content_with(folder: &Path, from: &str, to: &str) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../clinical");
    let content = folder.join("clinical");
    let mut changed = 0;
    for part in ["", "rules", "text", "words"] {
        std::fs::create_dir_all(content.join(part)).unwrap();
        for entry in std::fs::read_dir(source.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path
                .extension()
                .is_some_and(|end| end == "toml" || end == "ftl")
            {
                let text = std::fs::read_to_string(&path).unwrap();
                changed += text.matches(from).count();
                std::fs::write(
                    content.join(part).join(path.file_name().unwrap()),
                    text.replace(from, to),
                )
                .unwrap();
            }
        }
    }
    assert_eq!(changed, 1, "{from}");
    content
}
