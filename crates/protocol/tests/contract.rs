//! The JSON contract: what is accepted, and what is refused with which words.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

use std::sync::LazyLock;

use protocol::contract::{
    Answers, LINE_BYTES_MAX, Problem, answer_lines, parse_hours, parse_request, parse_request_bytes,
};
use protocol::{Assessed, CompiledProtocol, Disposition, Heard};
use serde_json::{Value, json};

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

fn problems(text: &str) -> Vec<String> {
    let found = parse_request(&PROTOCOL, text).err().unwrap_or_default();
    found.iter().map(Problem::to_string).collect()
}

fn refused(text: &str, path: &str, words: &str) {
    let found = problems(text);
    let is_said = found
        .iter()
        .any(|one| one.starts_with(path) && one.contains(words));
    assert!(
        is_said,
        "{text}\n  gave {found:?}\n  wanted {path}: …{words}…"
    );
}

fn with_answers(answers: &Value) -> String {
    json!({ "hours": 20, "answers": answers }).to_string()
}

const USUAL: &str = r#"{"session":{"areas":["thigh"],"depth":"deep","first_session":false},"patient":{"risks":[]},"hours":20,
    "answers":{"soreness":3,"soreness_trend":"better","fatigue":1,"fatigue_interferes":false,"signs":{},"other_signs":false}}"#;

fn disposition(text: &str) -> Disposition {
    let protocol = &*PROTOCOL;
    parse_request(protocol, text)
        .unwrap()
        .assess(protocol)
        .disposition
}

#[test]
fn a_usual_check_in_is_answered_completely() {
    let protocol = &*PROTOCOL;
    let told = parse_request(protocol, USUAL)
        .unwrap()
        .assess(protocol)
        .to_json(protocol, "en");
    let keys: Vec<&String> = told.as_object().unwrap().keys().collect();
    let expected = [
        "disposition",
        "certain",
        "complete",
        "undecided",
        "reasons",
        "advice",
        "protocol",
    ];
    assert_eq!(keys, expected);
    assert_eq!(
        (&told["disposition"], &told["complete"]),
        (&json!("self_care"), &json!(true))
    );
    assert_eq!(told["undecided"], json!([]));
    assert!(
        told["advice"]
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["text"].as_str().unwrap().len() > 10)
    );
    assert_eq!(told["protocol"]["sha256"].as_str().unwrap().len(), 64);
}

#[test]
fn hours_alone_are_enough_and_never_an_all_clear() {
    let protocol = &*PROTOCOL;
    let assessed = parse_request(protocol, r#"{"hours": 20}"#)
        .unwrap()
        .assess(protocol);
    assert_eq!(
        (assessed.disposition, assessed.certain),
        (Disposition::Contact, Disposition::SelfCare)
    );
    assert!(!assessed.complete);
    assert_eq!(
        assessed.undecided.first().map(String::as_str),
        Some("breathless")
    );
    let signs = protocol.signs().count();
    let told: Vec<&str> = assessed.undecided.iter().map(String::as_str).collect();
    let is_sign = |id: &&str| protocol.sign(id).is_some();
    let (known, rest): (Vec<&str>, Vec<&str>) = told.iter().partition(|id| is_sign(id));
    assert!(
        known.len() > signs / 2 && told.starts_with(&known),
        "{told:?}"
    );
    assert_eq!(
        rest,
        ["soreness", "soreness_trend", "fatigue_interferes", "risks"]
    );
}

#[test]
fn nothing_answered_is_nothing_and_any_one_answer_is_something() {
    let protocol = &*PROTOCOL;
    let is_empty = |text: &str| Answers::from_json(protocol, text).unwrap().is_empty();
    for text in [
        "{}",
        r#"{"words": " \n "}"#,
        r#"{"signs": {"fever": null}}"#,
        r#"{"soreness": null, "worry": null}"#,
    ] {
        assert!(is_empty(text), "{text}");
    }
    for text in [
        r#"{"soreness": 0}"#,
        r#"{"soreness_trend": "better"}"#,
        r#"{"fatigue": 0}"#,
        r#"{"fatigue_interferes": false}"#,
        r#"{"worry": 0}"#,
        r#"{"signs": {"fever": false}}"#,
        r#"{"other_signs": false}"#,
        r#"{"words": "lorem"}"#,
    ] {
        assert!(!is_empty(text), "{text}");
    }
}

#[test]
fn hours_are_taken_as_minutes_rounded_up() {
    for (hours, minutes) in [
        (0.0, 0),
        (1.1, 66),
        (26.5, 1_590),
        (72.0, 4_320),
        (72.001, 4_321),
        (10_000.0, 600_000),
    ] {
        assert_eq!(parse_hours(hours), Some(minutes), "{hours}");
    }
    for hours in [-0.01, 10_000.01, f64::NAN, f64::INFINITY] {
        assert_eq!(parse_hours(hours), None, "{hours}");
    }
}

#[test]
fn every_wrong_value_is_named_by_its_path() {
    for (answers, path, words) in [
        (
            json!({"soreness": 4.5}),
            "answers.soreness",
            "whole number from 0 to 10",
        ),
        (json!({"soreness": "4"}), "answers.soreness", "not text"),
        (
            json!({"soreness": true}),
            "answers.soreness",
            "not true or false",
        ),
        (
            json!({"soreness": 11}),
            "answers.soreness",
            "whole number from 0 to 10",
        ),
        (
            json!({"fatigue": -1}),
            "answers.fatigue",
            "whole number from 0 to 10",
        ),
        (
            json!({"worry": 1e300}),
            "answers.worry",
            "whole number from 0 to 10",
        ),
        (
            json!({"soreness_trend": "worst"}),
            "answers.soreness_trend",
            "did you mean \"worse\"?",
        ),
        (
            json!({"fatigue_interferes": 0}),
            "answers.fatigue_interferes",
            "true, false or null",
        ),
    ] {
        refused(&with_answers(&answers), path, words);
    }
}

#[test]
fn every_wrong_sign_or_text_is_named_by_its_path() {
    for (answers, path, words) in [
        (
            json!({"signs": {"chest_pian": true}}),
            "answers.signs.chest_pian",
            "did you mean \"chest_pain\"?",
        ),
        (
            json!({"signs": {"fever": "yes"}}),
            "answers.signs.fever",
            "true, false or null",
        ),
        (
            json!({"signs": ["fever"]}),
            "answers.signs",
            "an object of sign ids",
        ),
        (
            json!({"other_signs": true}),
            "answers.other_signs",
            "send false",
        ),
        (
            json!({"known_before": ["fever"]}),
            "answers.known_before",
            "must also be true in signs",
        ),
        (
            json!({"known_before": ["fevr"]}),
            "answers.known_before[0]",
            "did you mean \"fever\"?",
        ),
        (json!({"words": 4}), "answers.words", "text or null"),
        (
            json!({"words": "x".repeat(4_001)}),
            "answers.words",
            "at most 4000 characters",
        ),
        (json!({"words": "a\u{0}b"}), "answers.words", "U+0000"),
        (
            json!({"sorenes": 4}),
            "answers.sorenes",
            "did you mean \"soreness\"?",
        ),
        (json!([]), "answers", "send an object, not a list"),
    ] {
        refused(&with_answers(&answers), path, words);
    }
}

#[test]
fn every_wrong_fact_is_named_by_its_path() {
    for (text, path, words) in [
        (r#"{}"#, "hours", "missing"),
        (r#"{"hours": null}"#, "hours", "missing"),
        (r#"{"hours": "20"}"#, "hours", "not text"),
        (r#"{"hours": -1}"#, "hours", "from 0 to 10000"),
        (r#"{"hours": 10001}"#, "hours", "from 0 to 10000"),
        (r#"{"hours": 2, "hours": 3}"#, "hours", "twice"),
        (
            r#"{"hours": 2, "answers": {"signs": {"fever": true, "fever": false}}}"#,
            "answers.signs.fever",
            "twice",
        ),
        (
            r#"{"hours": 2, "session": {"areas": ["kneee"]}}"#,
            "session.areas[0]",
            "did you mean \"knee\"?",
        ),
        (
            r#"{"hours": 2, "session": {"areas": "knee"}}"#,
            "session.areas",
            "a list of ids",
        ),
        (
            r#"{"hours": 2, "session": {"depth": "deeper"}}"#,
            "session.depth",
            "did you mean \"deep\"?",
        ),
        (
            r#"{"hours": 2, "session": {"first_session": 1}}"#,
            "session.first_session",
            "true, false or null",
        ),
        (
            r#"{"hours": 2, "patient": {"risks": ["diabetis"]}}"#,
            "patient.risks[0]",
            "did you mean \"diabetes\"?",
        ),
        (
            r#"{"hours": 2, "patient": {"risks": [null]}}"#,
            "patient.risks[0]",
            "not null",
        ),
        (
            r#"{"hours": 2, "earlier": [{"hours": 3}]}"#,
            "earlier[0].hours",
            "cannot be later",
        ),
        (
            r#"{"hours": 2, "earlier": [{"soreness": 3}]}"#,
            "earlier[0].hours",
            "missing",
        ),
        (
            r#"{"hours": 2, "earlier": {}}"#,
            "earlier",
            "a list of check-ins",
        ),
        (r#"{"hours": 2, "clinic": 1}"#, "clinic", "not a known key"),
    ] {
        refused(text, path, words);
    }
}

#[test]
fn all_problems_are_reported_together() {
    assert_eq!(
        problems(r#"{"session": 1, "hours": -1, "answers": {"soreness": 11, "x": 1}}"#).len(),
        4
    );
}

#[test]
fn what_is_not_json_is_refused_and_never_a_panic() {
    let deep = "[".repeat(100_000);
    for text in [
        "",
        "{",
        "nul",
        "NaN",
        "[1",
        r#"{"hours": NaN}"#,
        r#"{"hours": 1e999}"#,
        r#"{"hours": 1} x"#,
        &deep,
    ] {
        refused(text, "", "not valid JSON");
    }
    refused(
        r#"{"hours": 1, "answers": {"words": "\ud800"}}"#,
        "",
        "not valid JSON",
    );
    refused("[]", "", "send an object");
    refused("null", "", "send an object");
    assert!(
        parse_request_bytes(&PROTOCOL, b"{\"hours\": \xff}").unwrap_err()[0]
            .message
            .contains("UTF-8")
    );
}

#[test]
fn a_key_that_stands_twice_is_named_by_its_path_in_objects_of_any_size_and_in_lists() {
    let answers = r#""signs": {"fever": true, "pus": null, "fever": false}"#;
    let text = format!(r#"{{"hours": 1, "answers": {{{answers}}}}}"#);
    assert_eq!(
        problems(&text),
        ["answers.signs.fever: this key stands here twice; send it once"]
    );
    refused(
        r#"{"hours": 1, "x": [1, {"a": [{"b": 1, "b": 2}]}]}"#,
        "x[1].a[0].b",
        "twice",
    );
    let many: Vec<String> = (0..40).map(|number| format!(r#""k{number}": 1"#)).collect();
    let many = many.join(", ");
    let found = problems(&format!("{{{many}}}"));
    assert!(found.iter().all(|one| !one.contains("twice")), "{found:?}");
    let found = problems(&format!(r#"{{{many}, "k7": 2}}"#));
    let twice: Vec<&String> = found.iter().filter(|one| one.contains("twice")).collect();
    assert_eq!(twice, ["k7: this key stands here twice; send it once"]);
}

#[test]
fn a_long_key_is_cut_and_said_to_be() {
    let named =
        |key: &str| problems(&json!({ "hours": 1, "answers": {}, key: 1 }).to_string()).concat();
    let (fits, long) = ("é".repeat(60), "é".repeat(61));
    assert!(
        named(&fits).contains(&fits) && !named(&fits).contains('…'),
        "{}",
        named(&fits)
    );
    assert!(
        named(&long).contains(&format!("{fits}…")),
        "{}",
        named(&long)
    );
    // What stands for a control character is longer than it was.
    let hostile = "\u{1}".repeat(70);
    assert!(
        named(&hostile).contains(&format!("{}…", "\u{fffd}".repeat(60))),
        "{}",
        named(&hostile)
    );
}

#[test]
fn whole_numbers_may_be_written_with_a_point_and_null_is_unknown() {
    let protocol = &*PROTOCOL;
    let text = r#"{"hours": 20, "session": null, "patient": null, "earlier": null,
        "answers": {"soreness": 4.0, "fatigue": null, "signs": null, "known_before": null, "words": null}}"#;
    let request = parse_request(protocol, text).unwrap();
    assert_eq!(
        (request.answers.soreness, request.answers.fatigue),
        (Some(4), None)
    );
    assert_eq!(request.patient.risks, None);
}

#[test]
fn keys_and_texts_with_escapes_are_the_same_keys_and_texts() {
    let written = r#"{"hours": 30, "answers": {"s\u0069gns": {"breathles\u0073": true}, "words": "\u0061ll \"well\""}}"#;
    let plain = r#"{"hours": 30, "answers": {"signs": {"breathless": true}, "words": "all \u0022well\u0022"}}"#;
    let read = |text| parse_request(&PROTOCOL, text).expect("a request");
    assert_eq!(read(written), read(plain));
    assert_eq!(read(plain).answers.words.as_deref(), Some("all \"well\""));
    refused(
        r#"{"hours": 30, "hou\u0072s": 31}"#,
        "hours",
        "this key stands here twice",
    );
}

#[test]
fn none_of_the_others_answers_no_but_an_explicit_null_stays_unknown() {
    assert_eq!(disposition(USUAL), Disposition::SelfCare);
    let open = USUAL.replace(r#""signs":{}"#, r#""signs":{"fever":null}"#);
    let protocol = &*PROTOCOL;
    let assessed = parse_request(protocol, &open).unwrap().assess(protocol);
    assert_eq!(
        (assessed.disposition, assessed.complete),
        (Disposition::Contact, false)
    );
    assert_eq!(assessed.undecided, ["fever"]);
}

#[test]
fn a_sign_known_before_counts_one_level_lower() {
    for (sign, new, known) in [
        ("breathless", Disposition::Emergency, Disposition::Urgent),
        ("dry_cough", Disposition::Urgent, Disposition::Contact),
        ("dizziness", Disposition::Contact, Disposition::SelfCare),
        ("self_harm", Disposition::Emergency, Disposition::Emergency),
    ] {
        let is_new = USUAL.replace(r#""signs":{}"#, &format!(r#""signs":{{"{sign}":true}}"#));
        let is_known = is_new.replace(
            r#""other_signs""#,
            &format!(r#""known_before":["{sign}"],"other_signs""#),
        );
        assert_eq!(
            (disposition(&is_new), disposition(&is_known)),
            (new, known),
            "{sign}"
        );
    }
}

#[test]
fn unknown_regions_count_as_over_the_lung() {
    let sharp = USUAL.replace(r#""signs":{}"#, r#""signs":{"sharp_pain":true}"#);
    assert_eq!(disposition(&sharp), Disposition::Contact);
    assert_eq!(
        disposition(&sharp.replace(r#"["thigh"]"#, "[]")),
        Disposition::Urgent
    );
    assert_eq!(
        disposition(&sharp.replace(r#"["thigh"]"#, r#"["thigh","chest"]"#)),
        Disposition::Urgent
    );
}

#[test]
fn a_weak_limb_told_earlier_stays_an_emergency_in_any_order() {
    let earlier = r#","earlier":[{"hours":6,"signs":{"weak_limb":true},"words":"x"},{"hours":2,"soreness":3}]}"#;
    let text = format!("{}{earlier}", USUAL.strip_suffix('}').unwrap());
    assert_eq!(disposition(&text), Disposition::Emergency);
}

#[test]
fn nothing_from_the_home_table_stands_beside_urgent_or_emergency() {
    let protocol = &*PROTOCOL;
    for sign in ["fever", "chest_pain"] {
        let text = USUAL.replace(r#""signs":{}"#, &format!(r#""signs":{{"{sign}":true}}"#));
        assert!(
            parse_request(protocol, &text)
                .unwrap()
                .assess(protocol)
                .advice
                .is_empty()
        );
    }
}

#[test]
fn answers_and_assessments_survive_storage() {
    let protocol = &*PROTOCOL;
    let text = r#"{"soreness":3,"signs":{"fever":true,"pus":null},"other_signs":false,"known_before":["fever"],"words":"é","worry":2}"#;
    let answers = Answers::from_json(protocol, text).unwrap();
    assert_eq!(answers.to_json().to_string(), text);
    assert_eq!(
        Answers::from_json(protocol, &answers.to_json().to_string()).unwrap(),
        answers
    );
    let assessed = parse_request(protocol, USUAL).unwrap().assess(protocol);
    assert_eq!(
        Assessed::from_stored(&assessed.to_stored()).unwrap(),
        assessed
    );
}

#[test]
fn what_still_counts_and_what_was_heard_are_read_from_what_was_stored() {
    let protocol = &*PROTOCOL;
    let told = r#"{"hours": 20, "answers": {"soreness": 6, "signs": {"fever": true, "weak_limb": true, "pus": false},
        "other_signs": false, "known_before": ["fever"], "words": "I cannot catch my breath"}}"#;
    let request = parse_request(protocol, told).unwrap();
    let assessed = request.assess(protocol);
    let stored = (request.answers.to_json().to_string(), assessed.to_stored());
    assert_eq!(Heard::of_stored(&stored.1).unwrap(), assessed.heard);
    assert_eq!(assessed.heard.certain, ["breathless"]);
    assert!(Heard::of_stored("").unwrap().is_nothing());
    assert!(Heard::of_stored(r#"{"heard": 1}"#).is_err());
    let read = protocol.still_counts_of_stored(&stored.0, &stored.1);
    assert_eq!(
        read.unwrap(),
        protocol.still_counts(&request.answers, &assessed.heard)
    );
    let unheard = protocol.still_counts_of_stored(&stored.0, "").unwrap();
    assert_eq!(
        unheard,
        protocol.still_counts(&request.answers, &Heard::default())
    );
    assert_ne!(
        unheard,
        protocol.still_counts(&request.answers, &assessed.heard)
    );
    assert!(protocol.still_counts_of_stored("[", "").is_err());
}

#[test]
fn only_words_that_nobody_could_screen_and_hints_that_are_denied_need_a_reader() {
    let hint = |sign: &str| Heard {
        hint: vec![sign.to_owned()],
        ..Heard::default()
    };
    let answers =
        Answers::from_json(&PROTOCOL, r#"{"signs": {"fever": true, "pus": false}}"#).unwrap();
    assert!(!Heard::default().needs_a_reader(&answers));
    assert!(!hint("fever").needs_a_reader(&answers));
    assert!(hint("pus").needs_a_reader(&answers));
    assert!(hint("redness").needs_a_reader(&answers));
    assert!(
        Heard {
            unread: true,
            ..Heard::default()
        }
        .needs_a_reader(&answers)
    );
}

#[test]
fn every_line_gets_exactly_one_line_in_its_place() {
    let protocol = &*PROTOCOL;
    let long = "x".repeat(LINE_BYTES_MAX + 1);
    let usual = USUAL.replace('\n', "");
    let input = format!("\u{feff}{usual}\r\n\r\n[]\n{long}\n{{\"hours\": 3}}");
    let mut output = Vec::new();
    assert!(!answer_lines(protocol, "en", input.as_bytes(), &mut output).unwrap());
    let lines: Vec<Value> = String::from_utf8(output)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(
        (&lines[0]["disposition"], &lines[4]["disposition"]),
        (&json!("self_care"), &json!("contact"))
    );
    for (index, words) in [(1, "blank"), (2, "send an object"), (3, "longer than")] {
        assert_eq!(lines[index]["line"], json!(index + 1));
        assert!(lines[index]["error"].as_str().unwrap().contains(words));
    }
}

#[test]
fn no_line_is_no_failure() {
    let mut output = Vec::new();
    assert!(answer_lines(&PROTOCOL, "en", &b""[..], &mut output).unwrap());
    assert!(output.is_empty());
}
