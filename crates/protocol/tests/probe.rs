//! What another engine is given: each variable, definition and rule, true, false or unknown.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

use std::collections::BTreeSet;

use protocol::contract::parse_request;
use protocol::{CompiledProtocol, Probe, Reading};
use serde_json::{Value, json};

fn read(protocol: &CompiledProtocol, answers: &Value) -> Reading {
    let request = json!({
        "session": { "areas": ["chest"], "depth": "deep", "first_session": false },
        "patient": { "risks": [] }, "hours": 30, "answers": answers,
    });
    let request = parse_request(protocol, &request.to_string()).unwrap();
    Probe::of(protocol).unwrap().read(&request.input(protocol))
}

#[test]
fn a_reading_says_of_every_name_whether_it_is_so_or_not_known() {
    let protocol = CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}"));
    let reading = read(
        &protocol,
        &json!({ "soreness": 3, "signs": { "chest_pain": true, "fever": false } }),
    );
    let flag = |name: &str| reading.flags.get(name).copied();
    assert_eq!(flag("chest_pain"), Some(Some(true)));
    assert_eq!(flag("fever"), Some(Some(false)));
    assert_eq!(flag("breathless"), Some(None));
    assert_eq!(flag("skin_change"), Some(None));
    assert_eq!(reading.numbers.get("soreness"), Some(&Some(3.0)));
    assert_eq!(reading.numbers.get("fatigue"), Some(&None));
    assert_eq!(reading.numbers.get("elapsed_h"), Some(&Some(30.0)));
    assert_eq!(reading.numbers.len(), 3);
    // Each definition stands among the definitions, and there alone.
    let defined: BTreeSet<&String> = protocol.definitions().iter().map(|one| &one.id).collect();
    assert_eq!(reading.definitions.keys().collect::<BTreeSet<_>>(), defined);
    assert!(reading.flags.keys().all(|name| !defined.contains(name)));
    let rules: BTreeSet<&String> = protocol.rules().iter().map(|rule| &rule.id).collect();
    assert_eq!(reading.rules.keys().collect::<BTreeSet<_>>(), rules);
    assert_eq!(reading.rules.get("d1.chest_pain"), Some(&Some(true)));
    assert_eq!(reading.rules.get("d5.fever"), Some(&Some(false)));
    assert_eq!(reading.rules.get("d1.breathless"), Some(&None));
}
