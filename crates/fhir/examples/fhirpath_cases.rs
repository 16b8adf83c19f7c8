//! Writes the exported logic and what `triage` makes of the case bank, for comparison with an independent engine:
//! `cargo run -p fhir --example fhirpath_cases -- FOLDER CASES.jsonl …`.
//!
//! FOLDER must exist. It receives the exported resources and `readings.jsonl`: for each case, and for each case with one
//! answer left out at a time, the value of every variable and what every rule and definition is worth, each such reading
//! once. Null is unknown.
//! So that every rule is seen true, false and unknown, two made-up cases stand first: everything yes, everything no.

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use protocol::contract::parse_request;
use protocol::{CompiledProtocol, Probe, Reading};
use serde_json::{Map, Value, json};

/// Every so many-th sign is left open in one more variant of a case, another set for each case.
const STRIDE: usize = 5;
/// Where answers stand in a case; the last is the case itself.
const PLACES: [&str; 5] = ["/answers", "/answers/signs", "/patient", "/session", ""];

type Failed = Box<dyn std::error::Error>;

fn main() -> Result<(), Failed> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, banks @ ..] = arguments.as_slice() else {
        return Err("say FOLDER CASES.jsonl …".into());
    };
    let protocol = CompiledProtocol::shipped()?;
    let probe = Probe::of(&protocol).ok_or("a variable has too many alternatives")?;
    let folder = Path::new(folder);
    for (name, resource) in fhir::protocol_resources(&protocol).files() {
        std::fs::write(folder.join(name), resource.to_string())?;
    }
    let mut out = BufWriter::new(File::create(folder.join("readings.jsonl"))?);
    let mut known = HashSet::new();
    for (number, case) in cases(&protocol, banks)?.iter().enumerate() {
        for (without, input) in variants(&protocol, &case["input"], number) {
            let reading = read(&protocol, &probe, &input)
                .map_err(|error| format!("{} without {without}: {error}", case["id"]))?;
            let said = said(reading);
            // Own words change no variable, so most of the bank says what was said before.
            if known.insert(said.to_string()) {
                writeln!(out, "{}", row(&case["id"], &without, said))?;
            }
        }
    }
    Ok(out.flush()?)
}

fn cases(protocol: &CompiledProtocol, banks: &[String]) -> Result<Vec<Value>, Failed> {
    let mut all = vec![
        json!({ "id": "everything yes", "input": everything(protocol) }),
        json!({ "id": "everything no", "input": nothing() }),
    ];
    for bank in banks {
        for line in std::fs::read_to_string(bank)?.lines() {
            all.push(serde_json::from_str(line)?);
        }
    }
    Ok(all)
}

fn everything(protocol: &CompiledProtocol) -> Value {
    let signs = protocol.signs().map(|sign| (sign.id.clone(), json!(true)));
    let signs: Map<String, Value> = signs.collect();
    let areas: Vec<&str> = protocol
        .regions()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    let risks: Vec<&str> = protocol.risks().iter().map(|one| one.id.as_str()).collect();
    json!({
        "session": { "areas": areas, "depth": "deep", "first_session": true },
        "patient": { "risks": risks },
        "hours": 200,
        "answers": { "soreness": 10, "soreness_trend": "worse", "fatigue": 10, "fatigue_interferes": true, "signs": signs },
        "earlier": [{ "hours": 24, "soreness": 1, "signs": signs }],
    })
}

fn nothing() -> Value {
    json!({
        "session": { "areas": ["knee"], "depth": "superficial", "first_session": false },
        "patient": { "risks": [] },
        "hours": 1,
        "answers": { "soreness": 0, "soreness_trend": "better", "fatigue": 0, "fatigue_interferes": false, "signs": {}, "other_signs": false },
    })
}

fn read(protocol: &CompiledProtocol, probe: &Probe<'_>, input: &Value) -> Result<Reading, Failed> {
    let request =
        parse_request(protocol, &input.to_string()).map_err(|problems| format!("{problems:?}"))?;
    Ok(probe.read(&request.input(protocol)))
}

fn row(case: &Value, without: &str, mut said: Value) -> Value {
    said["case"] = case.clone();
    said["without"] = json!(without);
    said
}

/// What went in, and what `triage` made of it.
fn said(reading: Reading) -> Value {
    let flags = reading.flags.into_iter();
    let flags = flags.map(|(name, flag)| (name, json!(flag)));
    let numbers = reading.numbers.into_iter();
    let numbers = numbers.map(|(name, number)| (name, json!(number)));
    json!({
        "variables": flags.chain(numbers).collect::<Map<String, Value>>(),
        "definitions": reading.definitions,
        "rules": reading.rules,
    })
}

/// The case itself, then with one answer less at a time, then with many signs open, then with nothing answered.
fn variants(protocol: &CompiledProtocol, input: &Value, number: usize) -> Vec<(String, Value)> {
    let mut all = vec![("nothing".to_owned(), input.clone())];
    for place in PLACES {
        let object = input.pointer(place).and_then(Value::as_object);
        let keys = object.into_iter().flat_map(Map::keys);
        let keys = keys.filter(|key| !(place.is_empty() && *key == "hours"));
        all.extend(keys.map(|key| (format!("{place}/{key}"), without(input, place, key))));
    }
    let open = with_open_signs(protocol, input, number);
    all.push(("many signs".to_owned(), open));
    let bare = json!({ "hours": input["hours"] });
    all.push(("any answer".to_owned(), bare));
    all
}

/// A sign becomes an explicit "unknown", as a missing one may be answered by `other_signs`; the rest is left out.
fn without(input: &Value, place: &str, key: &str) -> Value {
    let mut fewer = input.clone();
    if let Some(object) = fewer.pointer_mut(place).and_then(Value::as_object_mut) {
        if place == "/answers/signs" {
            object.insert(key.to_owned(), Value::Null);
        } else {
            object.remove(key);
        }
        if key == "signs" {
            object.remove("known_before");
        }
    }
    forget_known_before(&mut fewer, key);
    fewer
}

/// Only a sign that is there can have been there before.
fn forget_known_before(input: &mut Value, sign: &str) {
    let known = input.pointer_mut("/answers/known_before");
    if let Some(known) = known.and_then(Value::as_array_mut) {
        known.retain(|one| one.as_str() != Some(sign));
    }
}

fn with_open_signs(protocol: &CompiledProtocol, input: &Value, number: usize) -> Value {
    let mut open = input.clone();
    let signs = protocol.signs().skip(number % STRIDE).step_by(STRIDE);
    for sign in signs {
        open["answers"]["signs"][&sign.id] = Value::Null;
        forget_known_before(&mut open, &sign.id);
    }
    open
}
