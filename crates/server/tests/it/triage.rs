//! The contract for tools outside, at the command line.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::support::run_with_input;

const ALARMING: &str = r#"{"hours": 3, "answers": {"signs": {"breathless": true}}}"#;

#[test]
fn every_line_is_answered_and_a_bad_one_fails_the_run() {
    let good = run_with_input(
        Path::new("."),
        &["triage"],
        format!("{ALARMING}\n{ALARMING}").as_bytes(),
    );
    let dispositions = good
        .assert_done()
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["disposition"].clone());
    assert_eq!(dispositions.collect::<Vec<_>>(), ["emergency", "emergency"]);

    let mixed = run_with_input(
        Path::new("."),
        &["triage"],
        format!("{ALARMING}\n\n{ALARMING}\n").as_bytes(),
    );
    assert_eq!(mixed.status.code(), Some(1));
    let lines: Vec<Value> = mixed
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[1]["line"], 2);
    assert!(lines[1]["error"].is_string());
}

#[test]
fn a_language_without_texts_is_refused_with_those_there_are() {
    run_with_input(Path::new("."), &["triage", "--lang", "tlh"], b"")
        .assert_refused("there are no texts in `tlh`; there are ar, en, es");
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_afterneedle"));
    let mut child = child
        .arg("triage")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    std::io::Write::write_all(
        child.stdin.as_mut().unwrap(),
        format!("{ALARMING}\n").as_bytes(),
    )
    .unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
    assert_eq!(ended.status.code(), Some(0));
}
