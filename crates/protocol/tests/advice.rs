//! Care at home: timed, fitted, and never beside an urgent answer.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

use std::sync::LazyLock;

use protocol::contract::{Answers, parse_request};
use protocol::{CompiledProtocol, Disposition};
use serde_json::json;

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

/// The advice for a check-in, as its text keys without the prefix.
fn advice(hours: f64, first: bool, signs: &[&str], fatigue: u8) -> Vec<String> {
    let protocol = &*PROTOCOL;
    let signs: serde_json::Map<_, _> = signs
        .iter()
        .map(|sign| ((*sign).to_owned(), json!(true)))
        .collect();
    let line = json!({
        "session": { "areas": ["thigh"], "depth": "deep", "first_session": first }, "patient": { "risks": [] }, "hours": hours,
        "answers": { "soreness": 2, "soreness_trend": "better", "fatigue": fatigue, "fatigue_interferes": false,
            "signs": signs, "other_signs": false },
    });
    let request = parse_request(protocol, &line.to_string()).unwrap();
    request.assess(protocol).advice
}

fn says(advice: &[String], id: &str) -> bool {
    advice.iter().any(|one| one == id)
}

#[test]
fn rest_ends_in_the_minute_in_which_going_back_to_usual_begins() {
    let before = advice(23.98, false, &[], 0);
    let after = advice(24.0, false, &[], 0);
    assert!(
        says(&before, "rest") && !says(&before, "step_by_step"),
        "{before:?}"
    );
    assert!(
        !says(&after, "rest") && says(&after, "step_by_step"),
        "{after:?}"
    );
}

#[test]
fn rest_and_tiredness_are_told_in_a_stronger_form_after_a_first_session() {
    let first = advice(6.0, true, &["drowsy"], 5);
    let later = advice(6.0, false, &["drowsy"], 5);
    assert!(
        says(&first, "rest.first") && says(&first, "tired.first"),
        "{first:?}"
    );
    assert!(says(&later, "rest") && says(&later, "tired"), "{later:?}");
    let rest = PROTOCOL
        .advice()
        .iter()
        .find(|one| one.id == "rest")
        .unwrap();
    assert_eq!(rest.text_key_for(Some(true)), "advice-rest.first");
    assert_eq!(rest.text_key_for(Some(false)), "advice-rest");
    assert_eq!(rest.text_key_for(None), "advice-rest");
}

#[test]
fn warmth_vanishes_with_every_sign_that_speaks_against_it() {
    assert!(says(&advice(30.0, false, &["small_bruise"], 0), "warmth"));
    for sign in [
        "numbness",
        "tingling",
        "large_bruise",
        "swelling",
        "lump",
        "warmth",
        "redness",
        "feverish",
    ] {
        assert!(!says(&advice(30.0, false, &[sign], 0), "warmth"), "{sign}");
    }
}

#[test]
fn a_walk_is_not_advised_to_somebody_who_may_fall() {
    assert!(says(&advice(6.0, false, &[], 0), "movement"));
    for sign in ["dizziness", "fainted"] {
        let told = advice(6.0, false, &[sign], 0);
        assert!(
            !says(&told, "movement") && says(&told, "no_driving"),
            "{told:?}"
        );
    }
}

#[test]
fn driving_is_advised_against_for_as_long_as_one_is_drowsy() {
    assert!(says(&advice(6.0, false, &["drowsy"], 0), "no_driving"));
    assert!(says(&advice(30.0, false, &["drowsy"], 0), "no_driving"));
    assert!(!says(&advice(6.0, false, &[], 0), "no_driving"));
}

#[test]
fn advice_for_the_tired_needs_tiredness_and_ends_after_two_days() {
    assert!(says(&advice(47.9, false, &[], 3), "tired"));
    assert!(!says(&advice(47.9, false, &[], 2), "tired"));
    assert!(!says(&advice(48.0, false, &[], 3), "tired"));
}

#[test]
fn what_the_practitioner_did_not_choose_is_never_shown() {
    let protocol = &*PROTOCOL;
    let chosen = || {
        protocol
            .own_guidance()
            .into_iter()
            .chain(protocol.ready_guidance())
    };
    assert!(protocol.own_guidance().is_some() && chosen().count() > 3);
    for hours in [0.0, 24.0, 100.0] {
        let shown = advice(hours, true, &["drowsy"], 9);
        assert!(chosen().all(|one| !says(&shown, &one.id)));
    }
    let next = protocol.advice_next(0);
    assert!(next.iter().all(|one| !one.by_practitioner));
}

#[test]
fn what_the_practitioner_chose_never_stands_beside_an_urgent_answer_or_a_sign_against_it() {
    let protocol = &*PROTOCOL;
    let nothing = Answers::default();
    for one in protocol
        .own_guidance()
        .into_iter()
        .chain(protocol.ready_guidance())
    {
        assert!(one.may_stand(&nothing, Disposition::Contact), "{}", one.id);
        for higher in [Disposition::Urgent, Disposition::Emergency] {
            assert!(!one.may_stand(&nothing, higher), "{}", one.id);
        }
    }
    let swollen = Answers {
        signs: [("swelling".to_owned(), Some(true))].into(),
        ..Answers::default()
    };
    let mut ready = protocol.ready_guidance();
    let warm = ready.find(|one| one.id == "keep_warm");
    assert!(warm.is_some_and(|one| !one.may_stand(&swollen, Disposition::Contact)));
}

#[test]
fn nothing_of_it_stands_beside_an_urgent_or_emergency_answer() {
    for sign in ["fever", "breathless"] {
        assert_eq!(
            advice(6.0, true, &[sign, "drowsy"], 5),
            Vec::<String>::new()
        );
    }
}

#[test]
fn asking_the_practitioner_is_always_offered_below_that() {
    for (hours, signs) in [(0.0, vec![]), (500.0, vec!["numbness"])] {
        assert!(says(&advice(hours, false, &signs, 0), "ask"));
    }
}
