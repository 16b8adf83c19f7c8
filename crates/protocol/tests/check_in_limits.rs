//! The JSON contract at its limits: what is just accepted, what is just refused, and how much of it is told.
#![expect(clippy::panic, reason = "a test says where it broke by panicking")]

use std::io::BufReader;
use std::sync::LazyLock;

use protocol::contract::{
    Answers, Json, LINE_BYTES_MAX, Problem, Request, WORDS_CHARS_MAX, answer_lines, parse_answers,
    parse_hours, parse_request, parse_request_bytes,
};
use protocol::{CompiledProtocol, Trend};
use serde_json::{Value, json};

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

fn read(request: &Value) -> Result<Request, Vec<String>> {
    let told = |found: Vec<Problem>| found.iter().map(Problem::to_string).collect();
    parse_request(&PROTOCOL, &request.to_string()).map_err(told)
}

#[test]
fn the_longest_words_are_kept_whole_and_one_character_more_is_refused() {
    let with = |count: usize| json!({ "hours": 1, "answers": { "words": "é".repeat(count) } });
    let kept = read(&with(WORDS_CHARS_MAX)).unwrap().answers.words.unwrap();
    assert_eq!(kept.chars().count(), 4_000);
    assert_eq!(
        read(&with(WORDS_CHARS_MAX + 1)),
        Err(vec![
            "answers.words: send at most 4000 characters, not 4001".to_owned()
        ])
    );
}

#[test]
fn a_whole_minute_stays_one_however_its_hours_are_written() {
    for minutes in 0..=600_000_u32 {
        let hours = f64::from(minutes) / 60.0;
        assert_eq!(parse_hours(hours), Some(minutes), "{hours}");
        if minutes < 600_000 {
            assert_eq!(parse_hours(hours + 0.01), Some(minutes + 1), "{hours}");
        }
    }
    let mut more = (0..=600_000_u32).map(|minutes| f64::from(minutes) / 60.0 * 60.0);
    assert!(
        more.any(|minutes| minutes.fract() > 0.0 && minutes.fract() < 0.5),
        "or the test says nothing"
    );
}

#[test]
fn a_scale_takes_its_ends_and_every_whole_number_between() {
    for points in 0..=10_u8 {
        let answers = json!({ "soreness": points, "fatigue": 10 - points, "worry": points });
        let read = read(&json!({ "hours": 1, "answers": answers }))
            .unwrap()
            .answers;
        assert_eq!(
            (read.soreness, read.fatigue, read.worry),
            (Some(points), Some(10 - points), Some(points))
        );
    }
}

#[test]
fn an_earlier_check_in_may_be_as_late_as_this_one_and_there_may_be_a_thousand() {
    let with = |hours: f64, count: usize| {
        let earlier = vec![json!({ "hours": hours, "signs": { "fever": true } }); count];
        read(&json!({ "hours": 2, "earlier": earlier }))
    };
    let at_once = with(2.0, 1).unwrap().earlier;
    assert_eq!((at_once.len(), at_once[0].minutes), (1, 120));
    let before = with(0.5, 1_000).unwrap().earlier;
    assert_eq!((before.len(), before[999].minutes), (1_000, 30));
    assert_eq!(
        with(0.5, 1_001),
        Err(vec![
            "earlier: send at most 1000 earlier check-ins".to_owned()
        ])
    );
    let late = with(2.01, 1).unwrap_err();
    assert_eq!(late.len(), 1, "{late:?}");
    assert!(late[0].starts_with("earlier[0].hours: send at most the hours of the current"));
}

#[test]
fn an_id_that_is_named_twice_counts_once_and_the_order_stays() {
    let request = json!({
        "hours": 1,
        "session": { "areas": ["thigh", "chest", "thigh"], "depth": "superficial", "first_session": true },
        "patient": { "risks": ["implant", "diabetes", "implant"] },
        "answers": { "signs": { "fever": true, "pus": false }, "known_before": ["fever", "fever"] },
    });
    let read = read(&request).unwrap();
    assert_eq!(read.session.areas, ["thigh", "chest"]);
    assert_eq!(read.session.depth.as_deref(), Some("superficial"));
    assert_eq!(read.session.first_session, Some(true));
    assert_eq!(read.patient.risks.unwrap(), ["implant", "diabetes"]);
    assert!(read.answers.known_before.iter().eq(["fever"]));
}

#[test]
fn no_risk_is_not_the_same_as_no_answer_about_risks() {
    let risks = |patient: Value| {
        read(&json!({ "hours": 1, "patient": patient }))
            .unwrap()
            .patient
    };
    assert_eq!(risks(json!({ "risks": [] })).risks, Some(Vec::new()));
    assert_eq!(risks(json!({ "risks": null })).risks, None);
    assert_eq!(risks(json!({})).risks, None);
}

#[test]
fn what_nobody_could_have_meant_is_answered_with_the_choices_where_they_are_few() {
    for (request, told) in [
        (
            json!({ "hours": 1, "qqqqqqqq": 1 }),
            "qqqqqqqq: \"qqqqqqqq\" is not a known key; known are session, patient, hours, answers, earlier",
        ),
        (
            json!({ "hours": 1, "session": { "depth": "qqqqqqqq" } }),
            "session.depth: \"qqqqqqqq\" is not a known value; known are superficial, deep",
        ),
        (
            json!({ "hours": 1, "answers": { "signs": { "qqqqqqqq": true } } }),
            "answers.signs.qqqqqqqq: \"qqqqqqqq\" is not a known sign; see the list of ids",
        ),
    ] {
        assert_eq!(read(&request), Err(vec![told.to_owned()]));
    }
}

#[test]
fn every_kind_of_value_has_its_name() {
    for (answers, kind) in [
        (json!("no"), "text"),
        (json!(1), "a number"),
        (json!(true), "true or false"),
        (json!([]), "a list"),
    ] {
        let told = format!("answers: send an object, not {kind}");
        assert_eq!(
            read(&json!({ "hours": 1, "answers": answers })),
            Err(vec![told])
        );
    }
    let told = "answers.words: send text or null, not an object".to_owned();
    let words = json!({ "hours": 1, "answers": { "words": {} } });
    assert_eq!(read(&words), Err(vec![told]));
    assert_eq!(Json::parse(" null ").unwrap().kind(), "null");
}

#[test]
fn twenty_problems_are_told_and_the_rest_are_counted() {
    let list = |count: usize| {
        let text: Vec<String> = (0..count)
            .map(|one| format!("\"qqqqqqq{one}\": 1"))
            .collect();
        let text = format!("{{\"hours\": 1, {}}}", text.join(", "));
        Problem::list(&parse_request(&PROTOCOL, &text).unwrap_err())
    };
    assert_eq!(list(1).matches("is not a known key").count(), 1);
    for (count, more) in [
        (1, None),
        (20, None),
        (21, Some("; and 1 more")),
        (25, Some("; and 5 more")),
    ] {
        let told = list(count);
        assert_eq!(told.matches("is not a known key").count(), count.min(20));
        assert_eq!(told.matches("; qqqqqqq").count(), count.min(20) - 1);
        match more {
            Some(more) => assert!(told.ends_with(more), "{told}"),
            None => assert!(told.ends_with("earlier"), "{told}"),
        }
    }
}

#[test]
fn the_byte_from_which_on_a_text_is_not_utf_8_is_counted_from_one() {
    let told = parse_request_bytes(&PROTOCOL, b"{\"hours\": \xff}").unwrap_err();
    assert_eq!(
        Problem::list(&told),
        "this is not UTF-8 from byte 11 on; send UTF-8"
    );
}

#[test]
fn the_place_at_which_json_breaks_is_told_once() {
    let told = parse_request(&PROTOCOL, "{\"hours\": 1,\n \"x\" 2}").unwrap_err();
    assert_eq!(
        Problem::list(&told),
        "this is not valid JSON: expected `:` at line 2, column 6"
    );
}

#[test]
fn a_key_of_an_object_of_any_size_is_found_twice_only_where_it_stands_twice() {
    for size in [1, 15, 16, 17, 18, 100] {
        let members: Vec<String> = (0..size).map(|one| format!("\"k{one}\": {one}")).collect();
        let members = members.join(",");
        let once = format!("{{{members}}}");
        let Ok(Json::Object(read)) = Json::parse(&once) else {
            panic!("{once}");
        };
        assert_eq!(read.len(), size);
        assert!(
            read.iter()
                .any(|(key, value)| key == "k0" && *value == Json::Number(0.0))
        );
        let twice = format!("[true, {{{members}, \"k0\": 1}}]");
        let told = Json::parse(&twice).unwrap_err();
        assert_eq!(
            Problem::list(&told),
            "[1].k0: this key stands here twice; send it once"
        );
    }
}

#[test]
fn a_key_that_stands_twice_is_told_with_all_else_that_is_wrong() {
    let text = r#"{"hours": 5, "hours": 6, "answers": {"soreness": 11}}"#;
    let told = parse_request(&PROTOCOL, text).unwrap_err();
    assert_eq!(
        Problem::list(&told),
        "hours: this key stands here twice; send it once; answers.soreness: send a whole number from 0 to 10, or null"
    );
    let told = parse_request(&PROTOCOL, r#"{"hours": 5, "hours": 5}"#).unwrap_err();
    assert_eq!(
        Problem::list(&told),
        "hours: this key stands here twice; send it once"
    );
}

#[test]
fn answers_alone_are_read_and_kept_as_they_were_given() {
    let text = r#"{"soreness":0,"soreness_trend":"worse","fatigue":10,"fatigue_interferes":true,"known_before":null}"#;
    let answers = Answers::from_json(&PROTOCOL, text).unwrap();
    assert_eq!(answers.soreness_trend, Some(Trend::Worse));
    assert_eq!(
        answers.to_json().to_string(),
        r#"{"soreness":0,"soreness_trend":"worse","fatigue":10,"fatigue_interferes":true}"#
    );
    assert_eq!(Answers::default().to_json(), json!({}));
    let json = Json::parse(r#"{"soreness": 11}"#).unwrap();
    let told = parse_answers(&PROTOCOL, &json, "there").unwrap_err();
    assert_eq!(
        Problem::list(&told),
        "there.soreness: send a whole number from 0 to 10, or null"
    );
}

#[test]
fn a_sign_is_there_only_where_it_was_said_to_be() {
    let answers = |text: &str| Answers::from_json(&PROTOCOL, text).unwrap();
    let named = r#""signs": {"fever": true, "pus": false, "lump": null}"#;
    let open = answers(&format!("{{{named}}}"));
    let closed = answers(&format!("{{{named}, \"other_signs\": false}}"));
    for (id, of_open, of_closed) in [
        ("fever", Some(true), Some(true)),
        ("pus", Some(false), Some(false)),
        ("lump", None, None),
        ("chills", None, Some(false)),
    ] {
        assert_eq!(
            (open.sign(id), closed.sign(id)),
            (of_open, of_closed),
            "{id}"
        );
        assert_eq!(open.has(id), id == "fever", "{id}");
        assert_eq!(closed.has(id), id == "fever", "{id}");
    }
}

#[test]
fn the_longest_line_is_answered_however_it_arrives_and_a_longer_one_costs_no_other() {
    let usual = r#"{"hours": 3, "answers": {"signs": {"fever": true}}}"#;
    let padded = |length: usize| format!("{}{usual}", " ".repeat(length - usual.len()));
    let (longest, longer) = (padded(LINE_BYTES_MAX), padded(LINE_BYTES_MAX + 1));
    let input = format!("{longest}\n{longer}\n{usual}\n{usual}");
    for piece in [1_000, input.len()] {
        let mut output = Vec::new();
        let from = BufReader::with_capacity(piece, input.as_bytes());
        assert!(!answer_lines(&PROTOCOL, "en", from, &mut output).unwrap());
        let lines: Vec<Value> = serde_json::Deserializer::from_slice(&output)
            .into_iter()
            .map(Result::unwrap)
            .collect();
        let level = |line: usize| lines[line]["disposition"].as_str();
        assert_eq!(lines.len(), 4);
        assert_eq!(
            [level(0), level(1), level(2), level(3)],
            [Some("urgent"), None, Some("urgent"), Some("urgent")]
        );
        assert_eq!(lines[1]["line"], json!(2));
        assert_eq!(
            lines[1]["error"],
            json!("this line is longer than 1048576 bytes; send one check-in per line")
        );
    }
    let mut output = Vec::new();
    assert!(answer_lines(&PROTOCOL, "en", usual.as_bytes(), &mut output).unwrap());
}
