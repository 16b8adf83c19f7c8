//! What a check-in looks like as FHIR R4: the shape that receivers rely on.

use std::collections::HashSet;

use care::check_in::CheckIn;
use care::id::{CheckInId, ClientId, ClinicId, LinkId, PatientId, SessionId, StaffId};
use care::treatment::{Layer, Needling, Session, Side, StoredFacts};
use protocol::contract::{Answers, Json, parse_answers};
use protocol::{CompiledProtocol, PatientFacts, SessionFacts};
use serde_json::{Value, json};

const PATIENT: &str = "0190a000-0000-7000-8000-00000000000a";
const SESSION: &str = "0190a000-0000-7000-8000-00000000000b";
const CHECK_IN: &str = "0190a000-0000-7000-8000-00000000000c";
const STAFF: &str = "0190a000-0000-7000-8000-00000000000d";

fn id<T>(parse: impl Fn(&str) -> Option<T>, text: &str) -> T {
    parse(text).unwrap()
}

fn check_in(protocol: &CompiledProtocol, answers: &Value) -> CheckIn {
    let answers: Answers =
        parse_answers(protocol, &Json::parse(&answers.to_string()).unwrap(), "").unwrap();
    let assessed = protocol.assess(
        &SessionFacts::default(),
        &PatientFacts::default(),
        26 * 60,
        &answers,
        &protocol.hear(answers.words.as_deref()),
        &[],
    );
    let words = answers.words.as_ref().map(|_| b"sealed".to_vec());
    CheckIn {
        clinic: id(ClinicId::parse, STAFF),
        id: id(CheckInId::parse, CHECK_IN),
        patient: id(PatientId::parse, PATIENT),
        link: id(LinkId::parse, STAFF),
        client_id: id(ClientId::parse, STAFF),
        body_hash: String::new(),
        wish: None,
        corrects: None,
        answered_at: "2026-03-02T10:00:00Z".parse().unwrap(),
        received_at: "2026-03-02T10:05:00Z".parse().unwrap(),
        answers: Answers {
            words: None,
            ..answers
        }
        .to_json()
        .to_string(),
        words,
        disposition: assessed.disposition,
        assessment: assessed.to_stored(),
        protocol_sha256: protocol.sha256().to_owned(),
    }
}

fn session(protocol: &CompiledProtocol) -> Session {
    let muscle = protocol.muscles().first().unwrap();
    let needling = Needling {
        side: Some(Side::Left),
        depth: Some(Layer::Deep),
        technique: protocol
            .techniques()
            .first()
            .map(|technique| technique.id.clone()),
        needles: Some(2),
        pain: Some(4),
        ..Needling::of(muscle)
    };
    Session {
        clinic: id(ClinicId::parse, STAFF),
        id: id(SessionId::parse, SESSION),
        patient: id(PatientId::parse, PATIENT),
        practitioner: id(StaffId::parse, STAFF),
        needled_at: "2026-03-01T08:00:00Z".parse().unwrap(),
        facts: StoredFacts::default(),
        needlings: vec![needling],
        notes: b"sealed".to_vec(),
        recorded_at: "2026-03-01T08:20:00Z".parse().unwrap(),
    }
}

fn bundle_of(answers: &Value) -> Value {
    let protocol = CompiledProtocol::shipped().unwrap();
    fhir::check_in_bundle(
        &protocol,
        &check_in(&protocol, answers),
        Some(&session(&protocol)),
    )
    .unwrap()
}

fn resources<'a>(bundle: &'a Value, kind: &str) -> Vec<&'a Value> {
    let all = bundle["entry"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| &entry["resource"]);
    all.filter(|resource| resource["resourceType"] == kind)
        .collect()
}

fn observation<'a>(bundle: &'a Value, text: &str) -> &'a Value {
    let found = resources(bundle, "Observation")
        .into_iter()
        .find(|one| one["code"]["text"].as_str().unwrap().starts_with(text));
    found.unwrap_or_else(|| panic!("no `{text}` in {bundle:#}"))
}

fn full() -> Value {
    json!({
        "soreness": 4, "soreness_trend": "worse", "fatigue": 2, "fatigue_interferes": false, "worry": 3, "words": "puffed on the stairs",
        "signs": { "large_bruise": true, "tingling": true, "fever": null }, "known_before": ["tingling"], "other_signs": false,
    })
}

#[test]
fn soreness_carries_its_loinc_code_and_says_which_pain_is_meant() {
    let bundle = bundle_of(&json!({ "soreness": 4 }));
    let soreness = observation(&bundle, "Soreness from needling");
    assert_eq!(
        soreness["code"]["coding"],
        json!([{
            "system": "http://loinc.org", "code": "72514-3", "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
        }])
    );
    assert_eq!(soreness["valueQuantity"]["value"], 4);
    assert_eq!(
        soreness["valueQuantity"]["system"],
        "http://unitsofmeasure.org"
    );
}

#[test]
fn signs_are_yes_no_or_a_reason_why_not() {
    let bundle = bundle_of(&full());
    let protocol = CompiledProtocol::shipped().unwrap();
    let sign = |id: &str| {
        observation(
            &bundle,
            &protocol.text("en", &protocol.sign(id).unwrap().text_key),
        )
    };
    assert_eq!(sign("large_bruise")["valueBoolean"], true);
    assert_eq!(
        sign("large_bruise")["code"]["coding"][0]["code"],
        "large_bruise"
    );
    assert_eq!(
        sign("fever")["dataAbsentReason"]["coding"][0]["code"],
        "asked-unknown"
    );
    assert_eq!(sign("fever").get("valueBoolean"), None);
    assert_eq!(sign("tingling")["component"][0]["valueBoolean"], true);
    assert_eq!(
        observation(&bundle, "Any sign that was asked about")["valueBoolean"],
        false
    );
}

#[test]
fn what_was_not_answered_is_not_there() {
    let bundle = bundle_of(&json!({ "soreness": 4 }));
    // The soreness and the disposition.
    assert_eq!(resources(&bundle, "Observation").len(), 2);
}

#[test]
fn words_are_masked_and_never_written_out() {
    let bundle = bundle_of(&full());
    assert_eq!(
        observation(&bundle, "In the patient's own words")["dataAbsentReason"]["coding"][0]["code"],
        "masked"
    );
    assert!(!bundle.to_string().contains("puffed"));
    assert!(!bundle.to_string().contains("sealed"));
}

#[test]
fn the_disposition_is_derived_from_every_answer() {
    let bundle = bundle_of(&full());
    let disposition = observation(&bundle, "Recommended next step");
    // The words say "puffed", and that is an answer too.
    assert_eq!(disposition["valueCodeableConcept"]["text"], "emergency");
    assert_eq!(
        disposition["derivedFrom"].as_array().unwrap().len(),
        resources(&bundle, "Observation").len() - 1
    );
    assert_eq!(disposition.get("performer"), None);
}

#[test]
fn every_reference_resolves_and_every_id_stands_once() {
    let bundle = bundle_of(&full());
    let urls: Vec<&str> = bundle["entry"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["fullUrl"].as_str().unwrap())
        .collect();
    let known: HashSet<&str> = urls.iter().copied().collect();
    assert_eq!(known.len(), urls.len());
    for entry in bundle["entry"].as_array().unwrap() {
        assert_eq!(
            entry["fullUrl"].as_str().unwrap(),
            format!("urn:uuid:{}", entry["resource"]["id"].as_str().unwrap())
        );
    }
    let mut found = 0;
    references(&bundle, &mut |reference| {
        found += 1;
        assert!(known.contains(reference), "{reference}");
    });
    assert!(found > 20, "{found}");
}

fn references(value: &Value, each: &mut impl FnMut(&str)) {
    match value {
        Value::Object(members) => members
            .iter()
            .for_each(|(key, value)| match value.as_str() {
                Some(reference) if key == "reference" => each(reference),
                _ => references(value, each),
            }),
        Value::Array(items) => items.iter().for_each(|item| references(item, each)),
        _ => {}
    }
}

#[test]
fn the_same_check_in_always_gives_the_same_bundle() {
    assert_eq!(
        bundle_of(&full()).to_string(),
        bundle_of(&full()).to_string()
    );
}

#[test]
fn a_session_is_a_completed_procedure_that_observations_are_part_of() {
    let bundle = bundle_of(&full());
    let procedure = resources(&bundle, "Procedure")[0];
    assert_eq!(
        (&procedure["status"], &procedure["code"]["text"]),
        (&json!("completed"), &json!("Dry needling"))
    );
    assert_eq!(procedure["performedDateTime"], "2026-03-01T08:00:00Z");
    assert!(
        procedure["bodySite"][0]["text"]
            .as_str()
            .unwrap()
            .ends_with(", left")
    );
    assert!(
        procedure["note"][0]["text"]
            .as_str()
            .unwrap()
            .ends_with("needles 2, pain during needling 4 of 10")
    );
    for observation in resources(&bundle, "Observation") {
        assert_eq!(
            observation["partOf"][0]["reference"],
            format!("urn:uuid:{SESSION}")
        );
    }
}

#[test]
fn without_a_session_the_answers_stand_alone() {
    let protocol = CompiledProtocol::shipped().unwrap();
    let bundle = fhir::check_in_bundle(&protocol, &check_in(&protocol, &full()), None).unwrap();
    assert!(resources(&bundle, "Procedure").is_empty());
    assert!(
        resources(&bundle, "Observation")
            .iter()
            .all(|one| one.get("partOf").is_none())
    );
}

#[test]
fn soreness_is_never_an_adverse_event_and_no_snomed_code_is_used() {
    let text = bundle_of(&full()).to_string();
    assert!(!text.contains("AdverseEvent"));
    assert!(!text.to_lowercase().contains("snomed"));
}

#[test]
fn a_stored_assessment_that_does_not_read_back_is_an_error() {
    let protocol = CompiledProtocol::shipped().unwrap();
    let broken = CheckIn {
        assessment: "{}".to_owned(),
        ..check_in(&protocol, &full())
    };
    assert!(fhir::check_in_bundle(&protocol, &broken, None).is_err());
}
