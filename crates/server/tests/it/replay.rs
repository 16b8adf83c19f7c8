//! `afterneedle protocol replay` and `diff`: what a changed protocol changes, for those who checked in and for all.

use std::fs;
use std::path::{Path, PathBuf};

use care::check_in::{Submission, submit_group};
use care::id::ClientId;
use care::treatment::TokenHash;
use protocol::Trend;
use protocol::contract::Answers;
use serde_json::Value;

use crate::support::{RealClinic, run};

/// A copy of the shipped content with one piece of text replaced.
fn changed(folder: &Path, file: &str, from: &str, to: &str) -> PathBuf {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../clinical");
    let new = folder.join("new");
    copy(&shipped, &new);
    let text = fs::read_to_string(new.join(file)).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(new.join(file), text.replace(from, to)).unwrap();
    new
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

/// A clinic with one patient who checked in with soreness 5, in their own words, and then with soreness 8. Returns the
/// receipts.
async fn sore() -> (RealClinic, Vec<String>) {
    let clinic = RealClinic::set_up("");
    let token = clinic.new_patient().await.replace("/r/", "");
    let care = clinic.care().await;
    let mut receipts = Vec::new();
    for soreness in [5, 8] {
        let id = ClientId::new(care.clock.now(), &*care.entropy);
        let answers = Answers {
            soreness: Some(soreness),
            soreness_trend: Some(Trend::Same),
            fatigue: Some(0),
            fatigue_interferes: Some(false),
            other_signs_no: true,
            words: (soreness == 5).then(|| "a little sore".to_owned()),
            ..Answers::default()
        };
        let submission = Submission::new(TokenHash::of(&token), id, answers);
        let accepted = submit_group(&care, &[submission]).await.unwrap().remove(0);
        receipts.push(accepted.unwrap().receipt.to_string());
    }
    (clinic, receipts)
}

const C7: (&str, &str) = ("rules/contact.toml", "when = \"%soreness >= 7\"");

#[tokio::test]
async fn a_lowered_threshold_raises_and_a_raised_one_lowers() {
    let (clinic, receipts) = sore().await;
    let new = changed(clinic.path(), C7.0, C7.1, "when = \"%soreness >= 4\"");
    let new = new.to_str().unwrap();
    let done = run(clinic.path(), &["protocol", "replay", new]);
    let out = &done.assert_done().out;
    assert!(
        out.contains("2 check-ins: 1 told the same, 0 lowered, 1 raised"),
        "{out}"
    );
    assert!(
        out.contains(&format!(
            "{}  self_care -> contact  +c7.intense",
            receipts[0]
        )),
        "{out}"
    );
    assert!(
        !out.contains("Patient Pat") && !out.contains("a little sore"),
        "{out}"
    );
    assert!(!out.contains("told something else now"), "{out}");

    let new = changed(clinic.path(), C7.0, C7.1, "when = \"%soreness >= 9\"");
    let done = run(
        clinic.path(),
        &["protocol", "replay", new.to_str().unwrap()],
    );
    let out = &done.assert_done().out;
    assert!(out.contains("1 lowered, 0 raised"), "{out}");
    assert!(
        out.contains(&format!(
            "{}  contact -> self_care  -c7.intense",
            receipts[1]
        )),
        "{out}"
    );
}

#[tokio::test]
async fn every_check_in_is_a_line_of_json() {
    let (clinic, receipts) = sore().await;
    let new = changed(clinic.path(), C7.0, C7.1, "when = \"%soreness >= 4\"");
    let new = new.to_str().unwrap();
    let done = run(clinic.path(), &["protocol", "replay", new, "--json"]);
    let lines = done.assert_done().out.lines();
    let lines: Vec<Value> = lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let of = |key: &str| {
        lines
            .iter()
            .map(|line| line[key].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("check_in"), receipts);
    assert_eq!(of("change"), ["raised", "same"]);
    assert_eq!(of("told"), ["self_care", "contact"]);
    assert_eq!(of("without_words"), [false, false]);
}

#[tokio::test]
async fn without_the_master_key_it_says_that_words_were_left_out() {
    let (clinic, _) = sore().await;
    let new = changed(clinic.path(), C7.0, C7.1, "when = \"%soreness >= 6\"");
    let settings = "database = \"sqlite:clinic.sqlite\"\n";
    fs::write(clinic.path().join("afterneedle.toml"), settings).unwrap();
    let done = run(
        clinic.path(),
        &["protocol", "replay", new.to_str().unwrap()],
    );
    done.assert_done();
    assert!(done.err.contains("left out"), "{}", done.err);
    assert!(
        done.out
            .contains("1 assessed without the patient's own words"),
        "{}",
        done.out
    );
}

#[tokio::test]
async fn content_that_does_not_hold_together_is_refused_before_anything_is_read() {
    let (clinic, _) = sore().await;
    let new = changed(clinic.path(), C7.0, C7.1, "when = \"%soreness >= 70\"");
    let done = run(
        clinic.path(),
        &["protocol", "replay", new.to_str().unwrap()],
    );
    assert_eq!(done.status.code(), Some(1));
    assert!(done.err.contains("70 is no value"), "{}", done.err);
}

#[tokio::test]
async fn a_diff_names_the_changed_rule_and_an_example_of_each_direction() {
    let folder = tempfile::tempdir().unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../clinical");
    let shipped = shipped.to_str().unwrap();
    let new = changed(folder.path(), C7.0, C7.1, "when = \"%soreness >= 9\"");
    let new = new.to_str().unwrap();
    let done = run(folder.path(), &["protocol", "diff", shipped, new]);
    let out = &done.assert_done().out;
    assert!(
        out.contains("Content: 1 change\n~ rule c7.intense"),
        "{out}"
    );
    assert!(out.contains("when: %soreness >= 7"), "{out}");
    assert!(
        out.contains("contact -> self_care") && out.contains("soreness 7"),
        "{out}"
    );
    assert!(out.contains("A: c7.intense; B: no rule"), "{out}");
    assert!(
        out.contains("Raised: proved for no complete check-in"),
        "{out}"
    );
    let same = run(folder.path(), &["protocol", "diff", shipped, shipped]);
    let out = &same.assert_done().out;
    assert!(
        out.contains("nothing differs") && out.contains("proved the same"),
        "{out}"
    );
}
