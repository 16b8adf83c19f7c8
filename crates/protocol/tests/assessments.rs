//! From ids to numbers and back: what an assessment is made of, and what it tells.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

use std::sync::LazyLock;

use protocol::contract::{Answers, parse_request};
use protocol::{Assessed, CompiledProtocol, Disposition, Heard, PatientFacts, SessionFacts};
use serde_json::{Value, json};
use triage::{Input, Trend};

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// The input of a check-in about these regions by somebody with these risks.
fn input(areas: &[&str], risks: Option<&[&str]>, answers: &Answers, heard: &Heard) -> Input {
    let session = SessionFacts {
        areas: owned(areas),
        ..SessionFacts::default()
    };
    let patient = PatientFacts {
        risks: risks.map(owned),
    };
    PROTOCOL.input(&session, &patient, 90, answers, heard, &[])
}

fn bits_of<'a>(all: impl Iterator<Item = &'a str>, wanted: &[&str]) -> u32 {
    let numbered = all.enumerate();
    numbered
        .filter(|(_, id)| wanted.contains(id))
        .map(|(index, _)| 1 << index)
        .sum()
}

fn place(sign: &str) -> usize {
    PROTOCOL.signs().position(|one| one.id == sign).unwrap()
}

fn assessed(signs: &Value) -> Assessed {
    let line = json!({
        "session": { "areas": ["thigh"], "depth": "deep", "first_session": false }, "patient": { "risks": [] }, "hours": 30,
        "answers": { "soreness": 2, "soreness_trend": "better", "fatigue": 0, "fatigue_interferes": false,
            "signs": signs, "other_signs": false },
    });
    let request = parse_request(&PROTOCOL, &line.to_string()).unwrap();
    request.assess(&PROTOCOL)
}

#[test]
fn regions_and_risks_become_one_bit_each_at_their_places() {
    let of = |areas: &[&str], risks: Option<&[&str]>| {
        let input = input(areas, risks, &Answers::default(), &Heard::default());
        (input.regions, input.risks)
    };
    let regions =
        |wanted: &[&str]| bits_of(PROTOCOL.regions().iter().map(|one| one.id.as_str()), wanted);
    let risks =
        |wanted: &[&str]| bits_of(PROTOCOL.risks().iter().map(|one| one.id.as_str()), wanted);
    assert_eq!(regions(&["head"]), 1);
    assert_eq!(regions(&["chest", "thigh"]).count_ones(), 2);
    assert_eq!(
        of(&["chest", "thigh", "chest"], None),
        (Some(regions(&["chest", "thigh"])), None)
    );
    assert_eq!(of(&["head"], Some(&[])), (Some(1), Some(0)));
    assert_eq!(
        of(&[], Some(&["implant", "anticoagulant"])),
        (None, Some(risks(&["implant", "anticoagulant"])))
    );
    assert_eq!(
        of(&["chest", "a_region_of_later"], None),
        (None, None),
        "it may be any"
    );
    assert_eq!(of(&[], Some(&["implant", "a_risk_of_later"])), (None, None));
}

#[test]
fn answers_are_handed_on_as_they_were_given() {
    let text = r#"{"soreness": 4, "soreness_trend": "same", "fatigue": 6, "fatigue_interferes": true,
        "signs": {"fever": true, "pus": false, "lump": null}, "known_before": ["fever"]}"#;
    let answers = Answers::from_json(&PROTOCOL, text).unwrap();
    let open = input(&[], None, &answers, &Heard::default());
    assert_eq!(open.elapsed_min, 90);
    assert_eq!((open.soreness, open.fatigue), (Some(4), Some(6)));
    assert_eq!(
        (open.trend, open.fatigue_interferes),
        (Some(Trend::Same), Some(true))
    );
    assert!(open.present.iter().eq([place("fever")]));
    assert!(open.known_before.iter().eq([place("fever")]));
    assert!(open.absent.iter().eq([place("pus")]));
    let answers = Answers {
        other_signs_no: true,
        ..answers
    };
    let closed = input(&[], None, &answers, &Heard::default());
    let named = [place("fever"), place("lump")];
    let rest = (0..PROTOCOL.sign_count()).filter(|sign| !named.contains(sign));
    assert!(closed.absent.iter().eq(rest));
}

#[test]
fn what_was_heard_is_added_and_only_a_no_to_a_named_sign_stays() {
    let text = r#"{"soreness_trend": "better", "signs": {"pus": false}, "other_signs": false}"#;
    let answers = Answers::from_json(&PROTOCOL, text).unwrap();
    let heard = Heard {
        certain: owned(&["breathless"]),
        hint: owned(&["pus", "chills"]),
        risks: owned(&["implant", "pregnant"]),
        worse: true,
        unread: true,
    };
    let with = input(&[], Some(&[]), &answers, &heard);
    assert!(with.present.iter().eq([place("breathless")]));
    assert!(with.absent.contains(place("pus")), "said by name");
    assert!(!with.absent.contains(place("chills")), "said of all others");
    assert!(with.absent.contains(place("fever")));
    let risks = PROTOCOL.risks().iter().map(|one| one.id.as_str());
    assert_eq!(
        (with.risks, with.risks_heard),
        (Some(0), bits_of(risks, &["implant", "pregnant"]))
    );
    assert_eq!((with.trend, with.words_unread), (Some(Trend::Worse), true));
    let without = input(&[], Some(&[]), &answers, &Heard::default());
    assert_eq!((without.risks_heard, without.words_unread), (0, false));
    assert_eq!(without.trend, Some(Trend::Better));
    for (alone, unread) in [("worse", false), ("unread", true)] {
        let heard = Heard {
            worse: !unread,
            unread,
            ..Heard::default()
        };
        let one = input(&[], None, &answers, &heard);
        assert_eq!(
            (one.trend == Some(Trend::Worse), one.words_unread),
            (!unread, unread),
            "{alone}"
        );
    }
}

#[test]
fn words_name_the_risks_that_they_name_and_no_other() {
    for (words, risks) in [
        ("I take warfarin", &["anticoagulant"][..]),
        ("I am pregnant", &["pregnant"]),
        (
            "I am pregnant and I take warfarin",
            &["anticoagulant", "pregnant"],
        ),
        ("my leg is sore", &[]),
    ] {
        assert_eq!(PROTOCOL.hear(Some(words)).risks, risks, "{words}");
    }
    for nothing in [None, Some(""), Some(" \n\t ")] {
        assert!(PROTOCOL.hear(nothing).is_nothing(), "{nothing:?}");
    }
    let heard = PROTOCOL.hear(Some("  I cannot catch my breath  "));
    assert_eq!(heard, PROTOCOL.hear(Some("I cannot catch my breath")));
    assert!(!heard.is_nothing());
}

#[test]
fn what_was_heard_with_certainty_stands_beside_the_answers() {
    let answers = Answers::from_json(&PROTOCOL, r#"{"signs": {"pus": false}}"#).unwrap();
    let heard = Heard {
        certain: owned(&["pus", "fever"]),
        hint: owned(&["lump"]),
        ..Heard::default()
    };
    let beside = heard.beside(&answers);
    assert!(beside.has("pus") && beside.has("fever"));
    assert_eq!(beside.sign("lump"), None);
    assert_eq!(*Heard::default().beside(&answers), answers);
}

#[test]
fn the_leading_reasons_are_those_of_the_level_that_was_reached() {
    let found = assessed(&json!({ "fever": true, "weak_limb": true, "lump": true }));
    let ids: Vec<&str> = found
        .leading_reasons()
        .map(|one| one.rule.as_str())
        .collect();
    assert_eq!(found.disposition, Disposition::Emergency);
    assert!(!ids.is_empty());
    for reason in &found.reasons {
        let rule = PROTOCOL.rule(&reason.rule).unwrap();
        assert_eq!(
            (reason.level, &reason.text_key),
            (rule.disposition, &rule.text_key)
        );
        assert_eq!(reason.sources, rule.sources);
        let leads = ids.contains(&reason.rule.as_str());
        assert_eq!(
            leads,
            rule.disposition == Disposition::Emergency,
            "{}",
            reason.rule
        );
    }
    let levels: Vec<Disposition> = found.reasons.iter().map(|one| one.level).collect();
    assert!(levels.is_sorted_by(|a, b| a >= b), "{levels:?}");
    assert!(levels.contains(&Disposition::Urgent) && levels.contains(&Disposition::Contact));
    assert_eq!(assessed(&json!({})).leading_reasons().count(), 0);
}

#[test]
fn tools_are_told_texts_and_citations_in_the_language_that_they_ask_for() {
    let found = assessed(&json!({ "lump": true }));
    for language in ["en", "es"] {
        let told = found.to_json(&PROTOCOL, language);
        assert_eq!(
            (&told["disposition"], &told["certain"]),
            (&json!("contact"), &json!("contact"))
        );
        let reasons = told["reasons"].as_array().unwrap();
        assert_eq!(reasons.len(), found.reasons.len());
        for (told, kept) in reasons.iter().zip(&found.reasons) {
            assert_eq!(told["rule"], json!(kept.rule));
            assert_eq!(told["text"], json!(PROTOCOL.text(language, &kept.text_key)));
            let source = PROTOCOL.source(&kept.sources[0]).unwrap();
            assert_eq!(told["sources"][0], json!(source.citation));
        }
        let ask = told["advice"].as_array().unwrap().last().unwrap();
        assert_eq!(
            *ask,
            json!({ "id": "ask", "text": PROTOCOL.text(language, "advice-ask") })
        );
    }
}

#[test]
fn an_assessment_of_any_level_is_read_as_it_was_stored_and_another_word_is_refused() {
    for (sign, level) in [
        ("weak_limb", Disposition::Emergency),
        ("fever", Disposition::Urgent),
        ("lump", Disposition::Contact),
    ] {
        let found = assessed(&json!({ sign: true }));
        assert_eq!(found.disposition, level);
        assert_eq!(Assessed::from_stored(&found.to_stored()).unwrap(), found);
    }
    let stored = assessed(&json!({})).to_stored();
    assert!(!stored.contains("heard"), "{stored}");
    let told = Assessed::from_stored(&stored.replace("\"self_care\"", "\"fine\"")).unwrap_err();
    assert!(
        told.to_string().starts_with("fine is not a disposition"),
        "{told}"
    );
}

#[test]
fn soreness_has_risen_only_over_what_was_told_late_enough() {
    let with = |earlier: Value| {
        let line = json!({ "hours": 30, "answers": { "soreness": 4, "soreness_trend": "better" }, "earlier": earlier });
        let request = parse_request(&PROTOCOL, &line.to_string()).unwrap();
        let rules = request.assess(&PROTOCOL).reasons;
        let has_risen = rules.iter().any(|one| one.rule == "c1.worse");
        (request.input(&PROTOCOL).earlier.soreness_min, has_risen)
    };
    let at = |hours: f64, soreness: u8| json!({ "hours": hours, "soreness": soreness });
    assert_eq!(with(json!([])), (None, false));
    assert_eq!(with(json!([at(11.9, 0)])), (None, false));
    assert_eq!(with(json!([at(12.0, 3), at(11.9, 0)])), (Some(3), false));
    assert_eq!(with(json!([at(24.0, 3), at(12.0, 2)])), (Some(2), true));
}
