//! Two versions compared: what differs in the content, and for whom the answer changes.

use std::fs;
use std::path::Path;

use protocol::contract::parse_request;
use protocol::diff::{Change, How, Snapshot, changes};
use protocol::proof::{Difference, differences};
use protocol::{CompiledProtocol, Disposition};

fn shipped() -> CompiledProtocol {
    CompiledProtocol::shipped().unwrap()
}

/// The shipped content with pieces of text replaced: file, from, to.
fn changed(edits: &[(&str, &str, &str)]) -> CompiledProtocol {
    let folder = tempfile::tempdir().unwrap();
    copy(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../clinical"),
        folder.path(),
    );
    for (file, from, to) in edits {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
    }
    CompiledProtocol::read(folder.path()).unwrap_or_else(|error| panic!("{error}"))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

fn told(found: &[Difference]) -> Vec<(Disposition, Disposition)> {
    found.iter().map(|one| (one.from, one.to)).collect()
}

fn of<'c>(all: &'c [Change], kind: &str, id: &str) -> &'c How {
    let found = all.iter().find(|one| one.kind == kind && one.id == id);
    &found
        .unwrap_or_else(|| panic!("{kind} {id} is not in {all:#?}"))
        .how
}

const C7: (&str, &str) = ("rules/contact.toml", "when = \"%soreness >= 7\"");

#[test]
fn a_protocol_does_not_differ_from_itself() {
    let (a, b) = (shipped(), shipped());
    assert_eq!(changes(&a, &b), []);
    assert_eq!(differences(&a, &b), Some(Vec::new()));
}

#[test]
fn a_lower_threshold_raises_and_the_way_back_lowers() {
    let (a, b) = (
        shipped(),
        changed(&[(C7.0, C7.1, "when = \"%soreness >= 4\"")]),
    );
    let found = differences(&a, &b).unwrap();
    assert_eq!(
        told(&found),
        [(Disposition::SelfCare, Disposition::Contact)]
    );
    assert!(
        found[0].example.contains("soreness 4"),
        "{}",
        found[0].example
    );
    assert_eq!(found[0].rules_from, Vec::<String>::new());
    assert_eq!(found[0].rules_to, ["c7.intense"]);
    let back = differences(&b, &a).unwrap();
    assert_eq!(told(&back), [(Disposition::Contact, Disposition::SelfCare)]);
    assert_eq!(back[0].example, found[0].example);
    let fields = vec![(
        "when".to_owned(),
        "%soreness >= 7".to_owned(),
        "%soreness >= 4".to_owned(),
    )];
    assert_eq!(
        of(&changes(&a, &b), "rule", "c7.intense"),
        &How::Changed(fields)
    );
}

#[test]
fn what_was_kept_of_a_version_is_compared_like_the_version_itself() {
    let (a, b) = (
        shipped(),
        changed(&[(C7.0, C7.1, "when = \"%soreness >= 4\"")]),
    );
    let kept = Snapshot::of(&a).to_json().unwrap();
    assert!(kept.len() < 2_000_000, "{}", kept.len());
    let kept = Snapshot::from_json(&kept).unwrap();
    assert_eq!(kept.changes_to(&Snapshot::of(&b)), changes(&a, &b));
    assert_eq!(kept.changes_to(&Snapshot::of(&a)), []);
    assert!(Snapshot::from_json("{}").is_err());
}

#[test]
fn an_example_is_told_so_by_triage() {
    let (a, b) = (
        shipped(),
        changed(&[(C7.0, C7.1, "when = \"%soreness >= 4\"")]),
    );
    let line = r#"{"session": {"areas": ["knee"]}, "patient": {"risks": []}, "hours": 0, "answers": {"soreness": 4,
        "soreness_trend": "better", "fatigue": 0, "fatigue_interferes": false, "other_signs": false}}"#;
    let by = |protocol: &CompiledProtocol| {
        let request = parse_request(protocol, line).unwrap();
        request.assess(protocol).disposition
    };
    let found = &differences(&a, &b).unwrap()[0];
    assert!(
        found
            .example
            .starts_with("0 h after the session, soreness 4, trend getting better")
    );
    assert_eq!((by(&a), by(&b)), (found.from, found.to));
}

#[test]
fn a_rule_that_another_level_holds_changes_both_ways() {
    let swapped = changed(&[
        (
            "rules/contact.toml",
            "disposition = \"contact\"\nwhen = \"%fatigue_interferes\"",
            "disposition = \"urgent\"\nwhen = \"%fatigue_interferes\"",
        ),
        (C7.0, C7.1, "when = \"%soreness >= 9\""),
    ]);
    let found = differences(&shipped(), &swapped).unwrap();
    assert!(told(&found).contains(&(Disposition::Contact, Disposition::SelfCare)));
    assert!(told(&found).contains(&(Disposition::Contact, Disposition::Urgent)));
    let lowered = found.iter().take_while(|one| one.to < one.from).count();
    assert_eq!(lowered, 1, "lowered ones come first: {found:?}");
}

#[test]
fn a_new_sign_in_front_is_compared_by_its_id() {
    let new = changed(&[
        (
            "questions.toml",
            "signs = [\n    \"breathless\"",
            "signs = [\n    \"purple_ears\",\n    \"breathless\"",
        ),
        (
            "text/en.ftl",
            "sign-breathless =",
            "sign-purple_ears = My ears are purple\n    .short = purple ears\nsign-breathless =",
        ),
        (
            "text/es.ftl",
            "sign-breathless =",
            "sign-purple_ears = My ears are purple\n    .short = purple ears\nsign-breathless =",
        ),
        (
            "text/ar.ftl",
            "sign-breathless =",
            "sign-purple_ears = My ears are purple\n    .short = purple ears\nsign-breathless =",
        ),
        (
            "rules/floors_now.toml",
            "[[rule]]",
            "[[rule]]\nid = \"x.ears\"\ndisposition = \"emergency\"\nwhen = \"%purple_ears_new\"\ntext = \"reason-c7-intense\"\nhazard = \"D1\"\nfacts = []\nsources = [\"lorem_2024\"]\ngrade = \"expert\"\nreviewer = \"\"\nreview_by = \"2027-05-31\"\n\n[[rule]]",
        ),
    ]);
    let (a, b) = (shipped(), new);
    let all = changes(&a, &b);
    assert_eq!(of(&all, "sign", "purple_ears"), &How::Added);
    assert_eq!(of(&all, "rule", "x.ears"), &How::Added);
    assert_eq!(of(&all, "text", "en sign-purple_ears.short"), &How::Added);
    let found = differences(&a, &b).unwrap();
    assert!(found.iter().all(|one| one.to > one.from), "{found:?}");
    assert!(
        found.iter().all(|one| one.example.contains("purple_ears")),
        "{found:?}"
    );
    let gone = changes(&b, &a);
    assert_eq!(of(&gone, "rule", "x.ears"), &How::Removed);
    let told = |all: &[Change]| all.iter().map(Change::to_string).collect::<Vec<_>>();
    assert!(told(&all).contains(&"+ rule x.ears".to_owned()));
    assert!(told(&gone).contains(&"- rule x.ears".to_owned()));
}

#[test]
fn a_changed_sentence_changes_no_answer() {
    let new = changed(&[(
        "text/en.ftl",
        "advice-fluids = ",
        "advice-fluids = Please: ",
    )]);
    let (a, b) = (shipped(), new);
    let all = changes(&a, &b);
    assert_eq!(all.len(), 1, "{all:#?}");
    assert!(
        matches!(of(&all, "text", "en advice-fluids"), How::Changed(fields) if fields[0].2.starts_with("Please: "))
    );
    let told = all[0].to_string();
    let lines: Vec<&str> = told.lines().collect();
    assert_eq!(lines[0], "~ text en advice-fluids");
    assert!(lines[1].trim_start().starts_with("text: "), "{told}");
    assert!(lines[2].trim_start().starts_with("> Please: "), "{told}");
    assert_eq!(differences(&a, &b), Some(Vec::new()));
}
