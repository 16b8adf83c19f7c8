//! The export of a practice for study, as an operator makes it.

use std::path::Path;

use crate::support::{RealClinic, post, run};

fn files(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn five_patients_are_exported_while_the_server_runs_and_four_are_not() {
    let clinic = RealClinic::set_up("");
    let (_server, url) = clinic.serve();
    let command = ["export", "practice", "--out", "for-study"];
    for _ in 0..4 {
        clinic.new_patient().await;
    }
    run(clinic.path(), &command).assert_refused("fewer than 5 patients");
    let link = clinic.new_patient().await;
    post(&format!("{url}{link}/check-ins"), &RealClinic::alarming());
    let done = run(clinic.path(), &command);
    assert_eq!(done.assert_done().out.lines().count(), 7);
    let folder = clinic.path().join("for-study");
    let csv = ["alerts", "check_ins", "needlings", "outcomes", "sessions"];
    let csv = csv.map(|noun| format!("{noun}.csv"));
    let names = files(&folder);
    assert!(csv.iter().all(|name| names.contains(name)), "{names:?}");
    let lines = |name: &str| {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        text.lines().count()
    };
    assert_eq!(lines("sessions.csv"), 6);
    assert_eq!((lines("check_ins.csv"), lines("alerts.csv")), (2, 2));
    run(clinic.path(), &command).assert_done();
    let parquet = [
        "export",
        "practice",
        "--format",
        "parquet",
        "--out",
        "for-study",
    ];
    run(clinic.path(), &parquet).assert_refused("which is no part of an export");
    assert_eq!(files(&folder).len(), 7);
    assert_eq!(
        files(clinic.path())
            .iter()
            .filter(|name| name.starts_with(".tmp"))
            .count(),
        0
    );
}
