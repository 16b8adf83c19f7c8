//! The demo: one line to start with, three patients in their states, the same again with a kept folder.

use std::net::TcpListener;

use serde_json::{Value, json};

use crate::support::{get, run, start};

fn start_json(folder: &std::path::Path, args: &[&str]) -> (crate::support::Running, Value) {
    let mut demo = start(folder, &[&["demo", "--json", "--port", "0"], args].concat());
    let line = demo.out.next();
    (demo, serde_json::from_str(&line).unwrap())
}

#[test]
fn the_demo_prints_one_line_of_json_and_answers() {
    let folder = tempfile::tempdir().unwrap();
    let (demo, line) = start_json(folder.path(), &[]);
    let url = line["url"].as_str().unwrap();
    let states: Vec<&str> = line["patients"]
        .as_array()
        .unwrap()
        .iter()
        .map(|patient| patient["state"].as_str().unwrap())
        .collect();
    assert_eq!(states, ["usual", "contact", "fresh"]);
    assert!(line["staff"]["email"].as_str().unwrap().contains('@'));
    assert!(line["staff"]["password"].as_str().unwrap().len() >= 12);
    assert_eq!(get(&format!("{url}/health")).status, 200);
    for patient in line["patients"].as_array().unwrap() {
        let link = patient["link"].as_str().unwrap();
        assert!(link.starts_with(url) && !link.ends_with('/'), "{link}");
        assert_eq!(get(link).status, 200);
    }
    demo.terminate();
    let ended = demo.ended();
    ended.assert_done();
    assert_eq!(ended.out.lines().count(), 1);
}

#[test]
fn a_demo_without_a_folder_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let (demo, _) = start_json(folder.path(), &[]);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    demo.terminate();
    demo.ended().assert_done();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_kept_demo_is_the_same_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let (demo, first) = start_json(folder.path(), &["--data", "kept"]);
    demo.kill();
    let (_demo, second) = start_json(folder.path(), &["--data", "kept"]);
    assert_eq!(first["staff"], second["staff"]);
    for at in 0..3 {
        let path = |line: &Value| {
            line["patients"][at]["link"]
                .as_str()
                .unwrap()
                .rsplit_once('/')
                .unwrap()
                .1
                .to_owned()
        };
        assert_eq!(path(&first), path(&second));
    }
    let exported = run(folder.path(), &["export", "check-ins", "--data", "kept"]);
    assert_eq!(exported.assert_done().out.lines().count(), 4);
}

#[test]
fn the_patients_of_the_demo_are_in_the_states_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let (_demo, _) = start_json(folder.path(), &["--data", "kept"]);
    let exported = run(folder.path(), &["export", "check-ins", "--data", "kept"]);
    let told = |line: &str| -> (Value, Value) {
        let line: Value = serde_json::from_str(line).unwrap();
        (
            line["assessment"]["disposition"].clone(),
            line["assessment"]["complete"].clone(),
        )
    };
    let told: Vec<(Value, Value)> = exported.out.lines().map(told).collect();
    let usual = (json!("self_care"), json!(true));
    assert_eq!(told.iter().filter(|one| **one == usual).count(), 3);
    assert_eq!(told.iter().filter(|one| one.0 == "contact").count(), 1);
}

#[test]
fn a_taken_port_is_said_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port().to_string();
    run(folder.path(), &["demo", "--port", &port, "--data", "kept"])
        .assert_refused(&format!("port {port} at 127.0.0.1 is taken"));
    assert!(!folder.path().join("kept").exists());
}
