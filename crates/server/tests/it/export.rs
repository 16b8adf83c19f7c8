//! Exports: every check-in, in both forms, also while the server runs.

use serde_json::Value;

use crate::support::{RealClinic, post, run};

#[tokio::test]
async fn every_check_in_is_exported_while_the_server_runs() {
    let clinic = RealClinic::set_up("");
    let link = clinic.new_patient().await;
    let (_server, url) = clinic.serve();
    let answer = post(&format!("{url}{link}/check-ins"), &RealClinic::alarming());
    let exported = run(clinic.path(), &["export", "check-ins"]);
    let line: Value = serde_json::from_str(exported.assert_done().out.trim_end()).unwrap();
    assert_eq!(line["receipt"], answer.json()["receipt"]);
    assert_eq!(line["assessment"]["disposition"], "emergency");

    let exported = run(clinic.path(), &["export", "check-ins", "--format", "fhir"]);
    let bundle: Value = serde_json::from_str(exported.assert_done().out.trim_end()).unwrap();
    assert_eq!(bundle["resourceType"], "Bundle");
    assert_eq!(bundle["id"], answer.json()["receipt"]);
    let kinds: Vec<&str> = bundle["entry"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["resource"]["resourceType"].as_str().unwrap())
        .collect();
    assert_eq!(
        kinds,
        ["Patient", "Procedure", "Observation", "Observation"]
    );
}

#[test]
fn an_export_makes_no_database() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["export", "check-ins", "--data", "nowhere"])
        .assert_refused("there is no database file at nowhere/afterneedle.sqlite");
    run(
        folder.path(),
        &["export", "check-ins", "--database", "sqlite:no.sqlite"],
    )
    .assert_refused("there is no database file at no.sqlite");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
