//! A receipt means: on disk.

use serde_json::{Value, json};

use crate::support::{get, post, run, start};

#[test]
fn a_check_in_with_a_receipt_survives_the_end_of_the_process_without_warning() {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = start(
        folder.path(),
        &["demo", "--json", "--port", "0", "--data", "kept"],
    );
    let line: Value = serde_json::from_str(&demo.out.next()).unwrap();
    let link = line["patients"][2]["link"].as_str().unwrap();
    let body = json!({ "id": "0190a000-0000-7000-8000-000000000002", "answers": { "soreness": 6, "other_signs": false } });
    let answer = post(&format!("{link}/check-ins"), &body);
    demo.kill();
    assert_eq!(answer.status, 201, "{}", answer.body);
    let receipt = answer.json()["receipt"].clone();

    let exported = run(folder.path(), &["export", "check-ins", "--data", "kept"]);
    let lines = exported
        .assert_done()
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let found = lines
        .filter(|line| line["receipt"] == receipt)
        .collect::<Vec<_>>();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["answers"]["soreness"], 6);
    assert_eq!(
        found[0]["assessment"]["disposition"],
        answer.json()["assessment"]["disposition"]
    );

    let mut again = start(
        folder.path(),
        &["demo", "--json", "--port", "0", "--data", "kept"],
    );
    let line: Value = serde_json::from_str(&again.out.next()).unwrap();
    let link = line["patients"][2]["link"].as_str().unwrap();
    assert_eq!(get(link).status, 200);
    let same = post(&format!("{link}/check-ins"), &body);
    assert_eq!((same.status, &same.json()["receipt"]), (200, &receipt));
    run(folder.path(), &["audit", "verify", "--data", "kept"]).assert_done();
}
