//! What practitioners use when they work an alert: the questions for the telephone, and the kinds of adverse events.

use std::sync::LazyLock;

use protocol::{CompiledProtocol, Disposition};

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap());

fn asked(disposition: Disposition, hazards: &[&str], signs: &[&str]) -> Vec<String> {
    let protocol = &*PROTOCOL;
    let script = protocol.call_script(disposition, hazards, signs);
    script.into_iter().map(|one| one.id.clone()).collect()
}

#[test]
fn every_call_begins_with_how_it_is_now_and_ends_with_what_to_watch_for() {
    for disposition in Disposition::ALL {
        let asked = asked(disposition, &["D5"], &[]);
        assert_eq!(asked.first().map(String::as_str), Some("now"));
        assert_eq!(asked.last().map(String::as_str), Some("known"));
    }
}

#[test]
fn what_is_asked_follows_the_dangers_that_fired() {
    let lung = asked(Disposition::Emergency, &["D1", "D6"], &[]);
    assert_eq!(lung, ["now", "followed", "breathing", "bleeding", "known"]);
    let usual = asked(Disposition::SelfCare, &["C7"], &[]);
    assert_eq!(usual, ["now", "known"]);
}

#[test]
fn thoughts_of_self_harm_are_asked_about_wherever_they_were_said() {
    let asked = asked(Disposition::Emergency, &["D10"], &["self_harm"]);
    assert!(asked.iter().any(|id| id == "safe"), "{asked:?}");
}

#[test]
fn every_hazard_of_a_rule_has_a_question_of_its_own_or_stands_in_the_list_of_those_without() {
    let protocol = &*PROTOCOL;
    let asked_about = |hazard: &str| {
        let mut questions = protocol.call_questions().iter();
        questions.any(|one| one.hazards.iter().any(|known| known == hazard))
    };
    let mut without: Vec<&str> = protocol
        .rules()
        .iter()
        .map(|rule| rule.hazard.as_str())
        .filter(|hazard| !asked_about(hazard))
        .collect();
    without.sort_unstable();
    without.dedup();
    assert_eq!(without, ["D10"], "too many unlike things for one question");
}

#[test]
fn a_kind_of_adverse_event_is_found_by_its_id() {
    let protocol = &*PROTOCOL;
    assert!(protocol.adverse_kind("pneumothorax").is_some());
    assert!(protocol.adverse_kind("invented").is_none());
    let last = protocol.adverse_kinds().last().unwrap();
    assert_eq!(last.id, "other", "what does not fit has a place");
}
