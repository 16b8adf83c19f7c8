//! The case bank: published reports, the article's table and traps, each with the allowed range of answers.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

use std::sync::LazyLock;

use protocol::contract::parse_request;
use protocol::{CompiledProtocol, Disposition};
use serde_json::Value;

struct Case {
    id: String,
    kind: String,
    min: Disposition,
    max: Disposition,
    got: Disposition,
}

fn cases() -> Vec<Case> {
    cases_of(include_str!("../../../clinical/cases/bank.jsonl"))
}

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

fn cases_of(lines: &str) -> Vec<Case> {
    lines
        .lines()
        .map(|line| case(&PROTOCOL, &serde_json::from_str(line).unwrap()))
        .collect()
}

fn case(protocol: &CompiledProtocol, case: &Value) -> Case {
    let text = |key: &str| case[key].as_str().unwrap().to_owned();
    let range = |key: &str| Disposition::from_id(case[key].as_str().unwrap()).unwrap();
    let request = parse_request(protocol, &case["input"].to_string())
        .unwrap_or_else(|problems| panic!("{}: {problems:?}", text("id")));
    Case {
        id: text("id"),
        kind: text("kind"),
        min: range("expected_min"),
        max: range("expected_max"),
        got: request.assess(protocol).disposition,
    }
}

fn told(cases: &[&Case]) -> Vec<String> {
    cases
        .iter()
        .map(|case| {
            format!(
                "{} ({}): {:?}, allowed {:?} to {:?}",
                case.id, case.kind, case.got, case.min, case.max
            )
        })
        .collect()
}

#[test]
fn no_case_is_undertriaged() {
    let all = cases();
    let low: Vec<&Case> = all.iter().filter(|case| case.got < case.min).collect();
    assert!(low.is_empty(), "{:#?}", told(&low));
    assert_eq!(all.len(), 90);
}

/// Worry orders the worklist and does nothing else: whoever is calm is not told less, whoever is afraid not more.
#[test]
fn how_worried_somebody_is_changes_nothing_of_what_they_are_told() {
    let protocol = &*PROTOCOL;
    for line in include_str!("../../../clinical/cases/bank.jsonl").lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let told = |worry: Value| {
            let mut input = case["input"].clone();
            input["answers"]["worry"] = worry;
            let request = parse_request(protocol, &input.to_string()).unwrap();
            request.assess(protocol)
        };
        let unsaid = told(Value::Null);
        for points in [0, 10] {
            assert_eq!(told(points.into()), unsaid, "{}", case["id"]);
        }
    }
}

#[test]
fn no_case_is_overtriaged() {
    let all = cases();
    let high: Vec<&Case> = all.iter().filter(|case| case.got > case.max).collect();
    assert!(high.is_empty(), "{:#?}", told(&high));
}

#[test]
fn every_row_of_the_articles_table_is_in_range() {
    let all = cases();
    let table: Vec<&Case> = all
        .iter()
        .filter(|case| case.kind == "education-table")
        .collect();
    let out: Vec<&Case> = table
        .iter()
        .filter(|case| case.got < case.min || case.got > case.max)
        .copied()
        .collect();
    assert!(out.is_empty(), "{:#?}", told(&out));
    assert_eq!(table.len(), 36);
}

/// Courses that somebody wrote from the clinical facts without having read the rules: patterns of published harms, ordinary
/// days, and what lies just beside a threshold.
#[test]
fn courses_written_without_the_rules_at_hand_are_in_range() {
    let all = cases_of(include_str!("../../../clinical/cases/courses.jsonl"));
    let low: Vec<&Case> = all.iter().filter(|case| case.got < case.min).collect();
    let high: Vec<&Case> = all.iter().filter(|case| case.got > case.max).collect();
    assert!(low.is_empty(), "{:#?}", told(&low));
    // "My foot drags": a foot that does not lift (D7) is also a limb that does not move (D3), and the graver counts.
    assert!(high.len() <= 1, "{:#?}", told(&high));
    assert_eq!(all.len(), 289);
}

/// Invented messages in which the words alone decide. Language has no end: the limits only keep what has been reached.
#[test]
fn messages_whose_words_alone_tell_stay_within_the_limits_that_were_reached() {
    for (lines, under_max, over_max) in [
        (
            include_str!("../../../clinical/cases/words_en_danger.jsonl"),
            6,
            1,
        ),
        (
            include_str!("../../../clinical/cases/words_en_danger_2.jsonl"),
            1,
            0,
        ),
        (
            include_str!("../../../clinical/cases/words_en_benign.jsonl"),
            0,
            4,
        ),
        (
            include_str!("../../../clinical/cases/words_en_benign_2.jsonl"),
            0,
            3,
        ),
        (include_str!("../../../clinical/cases/words_es.jsonl"), 2, 6),
        (
            include_str!("../../../clinical/cases/words_found.jsonl"),
            0,
            3,
        ),
        (
            include_str!("../../../clinical/cases/words_said.jsonl"),
            0,
            0,
        ),
        (
            include_str!("../../../clinical/cases/words_blind.jsonl"),
            0,
            0,
        ),
        (
            include_str!("../../../clinical/cases/words_mended.jsonl"),
            0,
            0,
        ),
        (
            include_str!("../../../clinical/cases/words_attacked.jsonl"),
            0,
            0,
        ),
    ] {
        let all = cases_of(lines);
        let low: Vec<&Case> = all.iter().filter(|case| case.got < case.min).collect();
        let high: Vec<&Case> = all.iter().filter(|case| case.got > case.max).collect();
        assert!(low.len() <= under_max, "{:#?}", told(&low));
        assert!(high.len() <= over_max, "{:#?}", told(&high));
    }
}

/// Messages that whoever widens the lexicon does not read: what they show is how it does with what nobody thought of. Once
/// read they belong to `clinical/cases`, and new ones come here.
#[test]
fn messages_that_nobody_has_read_do_not_get_worse() {
    for (lines, under_max, over_max) in [
        (include_str!("unread/plain.jsonl"), 3, 4),
        (include_str!("unread/hard_danger_en.jsonl"), 45, 0),
        (include_str!("unread/hard_harmless_en.jsonl"), 0, 15),
        (include_str!("unread/hard_es.jsonl"), 36, 19),
    ] {
        let all = cases_of(lines);
        let low = all.iter().filter(|case| case.got < case.min).count();
        let high = all.iter().filter(|case| case.got > case.max).count();
        // Counts alone: a list of them would be read.
        assert!(
            low <= under_max && high <= over_max,
            "{low} low, {high} high"
        );
    }
}
