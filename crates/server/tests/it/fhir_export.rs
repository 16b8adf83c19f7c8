//! The clinical content as FHIR, at the command line.

use serde_json::Value;

use crate::support::run;

const FILES: [&str; 3] = ["Library.json", "PlanDefinition.json", "Questionnaire.json"];

#[test]
fn the_protocol_is_exported_as_fhir_and_exported_again_over_itself() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        let done = run(folder.path(), &["protocol", "export", "--fhir", "out/fhir"]);
        assert_eq!(done.assert_done().out.lines().count(), 3);
        let there = std::fs::read_dir(folder.path().join("out/fhir")).unwrap();
        let mut there: Vec<String> = there
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        there.sort();
        assert_eq!(there, FILES);
    }
    let plan = std::fs::read(folder.path().join("out/fhir/PlanDefinition.json")).unwrap();
    let plan: Value = serde_json::from_slice(&plan).unwrap();
    assert_eq!(plan["resourceType"], "PlanDefinition");
    assert!(plan["action"].as_array().unwrap().len() > 50);
}

#[test]
fn a_folder_that_holds_anything_else_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    let refused = run(folder.path(), &["protocol", "export", "--fhir", "."]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.err.contains("notes.txt") && refused.err.contains("nothing was written"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
