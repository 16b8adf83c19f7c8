//! Rule by rule: a check-in in which the rule alone decides, and one that misses it by a hair and is told less.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use protocol::contract::parse_request;
use protocol::{Assessed, CompiledProtocol, Disposition};
use serde_json::Value;

struct Case {
    rule: String,
    expected: Disposition,
    input: Value,
    assessed: Assessed,
}

/// All cases of a kind, by rule.
fn cases(protocol: &CompiledProtocol, kind: &str) -> BTreeMap<String, Case> {
    include_str!("../../../clinical/cases/rules.jsonl")
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .filter(|case| case["kind"] == kind)
        .map(|case| read(protocol, &case))
        .map(|case| (case.rule.clone(), case))
        .collect()
}

fn read(protocol: &CompiledProtocol, case: &Value) -> Case {
    let request = parse_request(protocol, &case["input"].to_string())
        .unwrap_or_else(|problems| panic!("{}: {problems:?}", case["id"]));
    assert_eq!(case["expected_min"], case["expected_max"], "{}", case["id"]);
    Case {
        rule: case["rule"].as_str().unwrap().to_owned(),
        expected: Disposition::from_id(case["expected_min"].as_str().unwrap()).unwrap(),
        input: case["input"].clone(),
        assessed: request.assess(protocol),
    }
}

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

/// How many leaves two inputs do not share.
fn differences(a: &Value, b: &Value) -> usize {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) => {
            let keys = a.keys().chain(b.keys().filter(|key| !a.contains_key(*key)));
            let of = |map: &serde_json::Map<String, Value>, key: &str| {
                map.get(key).cloned().unwrap_or(Value::Null)
            };
            keys.map(|key| differences(&of(a, key), &of(b, key))).sum()
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).map(|(a, b)| differences(a, b)).sum()
        }
        _ => usize::from(a != b),
    }
}

#[test]
fn each_rule_has_a_case_in_which_it_alone_decides() {
    let protocol = &*PROTOCOL;
    let deciding = cases(protocol, "rule-decides");
    for rule in protocol.rules() {
        let case = deciding.get(&rule.id);
        let case = case.unwrap_or_else(|| panic!("{} has no deciding case", rule.id));
        let at_its_level: Vec<&str> = case
            .assessed
            .reasons
            .iter()
            .filter(|reason| reason.level >= rule.disposition)
            .map(|reason| reason.rule.as_str())
            .collect();
        assert_eq!(at_its_level, [rule.id.as_str()]);
        assert_eq!(case.assessed.disposition, rule.disposition, "{}", rule.id);
        assert_eq!(case.expected, rule.disposition, "{}", rule.id);
        assert!(case.assessed.complete, "{}", rule.id);
    }
}

#[test]
fn each_rule_has_a_near_miss_that_is_told_less() {
    let protocol = &*PROTOCOL;
    let deciding = cases(protocol, "rule-decides");
    let missing = cases(protocol, "rule-near-miss");
    for rule in protocol.rules() {
        let case = missing.get(&rule.id);
        let case = case.unwrap_or_else(|| panic!("{} has no near miss", rule.id));
        let mut reasons = case.assessed.reasons.iter();
        assert!(reasons.all(|one| one.rule != rule.id), "{}", rule.id);
        assert_eq!(case.assessed.disposition, case.expected, "{}", rule.id);
        assert!(case.expected < rule.disposition, "{}", rule.id);
        let near = differences(&case.input, &deciding[&rule.id].input);
        assert!((1..=2).contains(&near), "{}: {near} differences", rule.id);
    }
}

#[test]
fn no_case_is_about_a_rule_that_does_not_stand() {
    let protocol = &*PROTOCOL;
    for kind in ["rule-decides", "rule-near-miss"] {
        let known: Vec<&str> = protocol
            .rules()
            .iter()
            .map(|rule| rule.id.as_str())
            .collect();
        for rule in cases(protocol, kind).keys() {
            assert!(known.contains(&rule.as_str()), "{rule}");
        }
    }
}
