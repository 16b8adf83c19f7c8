//! Row by row: each danger and each reason to contact, with its company and its exceptions, gives its disposition, and
//! the sentence that leads is that of the rule it is about.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use protocol::contract::parse_request;
use protocol::{Assessed, CompiledProtocol};
use serde_json::{Map, Value, json};

/// Row, signs (a `-` before one that was known before), what else differs from a usual check-in, disposition, rule.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// A usual check-in: thigh, no risk, 30 h, soreness 2 and better, no tiredness, all else "no".
const ROWS: &[Row] = &[
    ("usual", "", "", "self_care", ""),
    ("C1", "", "worse", "contact", "c1.worse"),
    ("C1", "", "worse hours=11", "self_care", ""),
    ("C1", "", "soreness=1 hours=72.1", "contact", "c1.lasts"),
    ("C1", "", "soreness=1 hours=72", "self_care", ""),
    ("C1", "", "soreness=0 hours=80", "self_care", ""),
    ("C2", "spreading_pain", "", "contact", "c2.spreading_pain"),
    ("C3", "dizziness", "", "contact", "c3.dizziness"),
    ("C3", "fainted", "", "contact", "c3.fainted"),
    (
        "C3",
        "hard_to_stay_alert",
        "",
        "urgent",
        "d9.hard_to_stay_alert",
    ),
    ("C4", "large_bruise", "", "contact", "c4.large_bruise"),
    ("C4", "swelling", "", "contact", "c4.swelling"),
    ("C4", "warmth", "", "contact", "c4.warmth"),
    ("C4", "lump", "", "contact", "c4.lump"),
    ("C5", "redness", "", "contact", "c5.redness"),
    ("C5", "feverish", "", "contact", "c5.feverish"),
    ("C6", "numbness", "", "contact", "c6.numbness"),
    ("C6", "tingling", "", "contact", "c6.tingling"),
    (
        "C6",
        "loss_of_function",
        "",
        "contact",
        "c6.loss_of_function",
    ),
    ("C7", "", "soreness=7", "contact", "c7.intense"),
    ("C7", "", "soreness=6", "self_care", ""),
    ("C8", "sharp_pain", "", "contact", "c8.sharp_pain"),
    ("C9", "", "fatigue=3 hours=48.1", "contact", "c9.lasts"),
    ("C9", "", "fatigue=2 hours=48.1", "self_care", ""),
    ("C9", "", "fatigue=9 hours=48", "self_care", ""),
    ("C9", "drowsy", "hours=48.1", "contact", "c9.drowsy"),
    ("C9", "drowsy", "hours=24", "self_care", ""),
    ("C9", "", "interferes", "contact", "c9.interferes"),
    (
        "C9",
        "tightness",
        "soreness=0 same hours=96.1",
        "contact",
        "c9.usual_lasts",
    ),
    ("C9", "tightness", "soreness=0 hours=96.1", "self_care", ""),
    (
        "C9",
        "small_bruise",
        "soreness=0 same hours=96.1",
        "self_care",
        "",
    ),
    ("C10", "headache", "hours=24", "self_care", ""),
    (
        "C10",
        "headache",
        "hours=24.1",
        "contact",
        "c10.headache_lasts",
    ),
    (
        "C10",
        "headache low_mood",
        "hours=6",
        "contact",
        "c10.headache_with_other",
    ),
    ("C10", "headache drowsy", "hours=6", "self_care", ""),
    ("C10", "nausea", "hours=24", "self_care", ""),
    ("C10", "nausea", "hours=24.1", "contact", "c10.nausea_lasts"),
    (
        "C10",
        "nausea palpitations",
        "hours=6",
        "contact",
        "c10.nausea_with_other",
    ),
    (
        "C10",
        "headache nausea",
        "hours=6",
        "contact",
        "c10.headache_nausea",
    ),
    ("C10", "stiff_neck", "", "contact", "c10.stiff_neck"),
    ("C10", "vomiting", "", "contact", "c10.vomiting"),
    ("C10", "palpitations", "", "contact", "c10.palpitations"),
    ("C10", "low_mood", "", "contact", "c10.low_mood"),
    ("C10", "", "unread", "contact", "c10.words_unread"),
    ("D1", "breathless", "", "emergency", "d1.breathless"),
    ("D1", "chest_pain", "", "emergency", "d1.chest_pain"),
    ("D1", "coughing_blood", "", "emergency", "d1.coughing_blood"),
    ("D1", "blue_lips", "", "emergency", "d1.blue_lips"),
    (
        "D1",
        "breathless",
        "hours=160",
        "emergency",
        "d1.breathless",
    ),
    (
        "D2",
        "pain_on_breathing",
        "",
        "urgent",
        "d2.pain_on_breathing",
    ),
    (
        "D2",
        "shoulder_tip_pain",
        "",
        "urgent",
        "d2.shoulder_tip_pain",
    ),
    ("D2", "dry_cough", "", "urgent", "d2.dry_cough"),
    ("D2", "chest_wall_stab", "", "urgent", "d2.chest_wall_stab"),
    ("D2", "crackling_skin", "", "urgent", "d2.crackling_skin"),
    (
        "D2",
        "crackling_skin",
        "area=neck",
        "emergency",
        "d2.crackling_lung",
    ),
    (
        "D2",
        "crackling_skin",
        "area=chest",
        "emergency",
        "d2.crackling_lung",
    ),
    (
        "D2",
        "sharp_pain",
        "area=shoulder",
        "urgent",
        "d2.sharp_lung",
    ),
    ("D2", "sharp_pain", "area=?", "urgent", "d2.sharp_lung"),
    (
        "D2",
        "sharp_pain",
        "area=low_back",
        "contact",
        "c8.sharp_pain",
    ),
    (
        "D2",
        "sharp_pain",
        "area=abdomen",
        "contact",
        "c8.sharp_pain",
    ),
    ("D3", "weak_limb", "", "emergency", "d3.weak_limb"),
    ("D3", "wide_numbness", "", "emergency", "d3.wide_numbness"),
    ("D3", "leg_pain_both", "", "emergency", "d3.leg_pain_both"),
    ("D3", "bladder_bowel", "", "emergency", "d3.bladder_bowel"),
    (
        "D3",
        "saddle_numbness",
        "",
        "emergency",
        "d3.saddle_numbness",
    ),
    (
        "D3",
        "sudden_spine_pain",
        "",
        "urgent",
        "d3.sudden_spine_pain",
    ),
    (
        "D3",
        "sudden_spine_pain tingling",
        "",
        "emergency",
        "d3.spine_feeling",
    ),
    (
        "D3",
        "sudden_spine_pain -wide_numbness",
        "",
        "emergency",
        "d3.spine_feeling",
    ),
    (
        "D3",
        "sudden_spine_pain -saddle_numbness",
        "",
        "emergency",
        "d3.spine_feeling",
    ),
    (
        "D3",
        "sudden_spine_pain loss_of_function",
        "",
        "emergency",
        "d3.spine_strength",
    ),
    (
        "D3",
        "sudden_spine_pain -weak_limb",
        "",
        "emergency",
        "d3.spine_strength",
    ),
    (
        "D3",
        "sudden_spine_pain -leg_pain_both",
        "",
        "emergency",
        "d3.spine_legs",
    ),
    (
        "D3",
        "sudden_spine_pain -bladder_bowel",
        "",
        "emergency",
        "d3.spine_bladder",
    ),
    (
        "D4",
        "sudden_headache",
        "",
        "emergency",
        "d4.sudden_headache",
    ),
    (
        "D4",
        "face_speech_sight",
        "",
        "emergency",
        "d4.face_speech_sight",
    ),
    ("D4", "confusion", "", "emergency", "d4.confusion"),
    (
        "D4",
        "headache_upright",
        "",
        "urgent",
        "d4.headache_upright",
    ),
    ("D4", "vertigo", "", "urgent", "d4.vertigo"),
    (
        "D4",
        "headache stiff_neck",
        "",
        "emergency",
        "d4.headache_stiff_neck",
    ),
    (
        "D4",
        "headache_upright stiff_neck",
        "",
        "emergency",
        "d4.headache_stiff_neck",
    ),
    (
        "D4",
        "headache vertigo",
        "",
        "emergency",
        "d4.headache_vertigo",
    ),
    (
        "D4",
        "vertigo tingling",
        "",
        "emergency",
        "d4.vertigo_feeling",
    ),
    (
        "D4",
        "vertigo numbness",
        "",
        "emergency",
        "d4.vertigo_feeling",
    ),
    (
        "D4",
        "vertigo vomiting",
        "",
        "emergency",
        "d4.vertigo_vomiting",
    ),
    ("D5", "fever", "", "urgent", "d5.fever"),
    ("D5", "fever", "hours=600", "urgent", "d5.fever"),
    ("D5", "chills", "", "urgent", "d5.chills"),
    (
        "D5",
        "spreading_redness",
        "",
        "urgent",
        "d5.spreading_redness",
    ),
    ("D5", "pus", "", "urgent", "d5.pus"),
    ("D5", "hot_joint", "", "urgent", "d5.hot_joint"),
    ("D5", "severe_pain", "", "urgent", "d5.severe_pain"),
    (
        "D5",
        "redness",
        "risk=diabetes",
        "urgent",
        "d5.local_diabetes",
    ),
    (
        "D5",
        "warmth",
        "risk=immunosuppressed",
        "urgent",
        "d5.local_immunosuppressed",
    ),
    (
        "D5",
        "swelling",
        "risk=implant",
        "urgent",
        "d5.local_implant",
    ),
    ("D5", "-pus", "risk=diabetes", "urgent", "d5.local_diabetes"),
    ("D5", "feverish", "worse", "urgent", "d5.feverish_worse"),
    (
        "D5",
        "feverish spreading_pain",
        "",
        "urgent",
        "d5.feverish_spreading",
    ),
    ("D5", "redness", "worse", "urgent", "d5.worse_local"),
    ("D5", "warmth", "worse", "urgent", "d5.worse_local"),
    ("D5", "swelling", "worse", "urgent", "d5.worse_local"),
    (
        "D5",
        "loss_of_function",
        "worse",
        "urgent",
        "d5.worse_function",
    ),
    (
        "D5e",
        "fever -confusion",
        "",
        "emergency",
        "d5.infection_confusion",
    ),
    (
        "D5e",
        "redness -collapse",
        "",
        "emergency",
        "d5.infection_collapse",
    ),
    (
        "D5e",
        "warmth hard_to_stay_alert",
        "",
        "emergency",
        "d5.infection_alert",
    ),
    (
        "D5e",
        "pus -breathless",
        "",
        "emergency",
        "d5.infection_breathless",
    ),
    (
        "D5e",
        "hot_joint vomiting",
        "",
        "emergency",
        "d5.infection_vomiting",
    ),
    (
        "D5e",
        "chills belly_pain",
        "",
        "emergency",
        "d5.infection_belly",
    ),
    (
        "D5e",
        "spreading_redness vomiting",
        "",
        "emergency",
        "d5.infection_vomiting",
    ),
    (
        "D5e",
        "fever",
        "risk=immunosuppressed",
        "emergency",
        "d5.fever_immunosuppressed",
    ),
    (
        "D5e",
        "chills",
        "risk=immunosuppressed",
        "emergency",
        "d5.chills_immunosuppressed",
    ),
    (
        "D5e",
        "severe_pain skin_change",
        "",
        "emergency",
        "d5.pain_skin_change",
    ),
    (
        "D5e",
        "skin_change",
        "soreness=7",
        "emergency",
        "d5.pain_skin_change",
    ),
    (
        "D5e",
        "growing_swelling jaw_or_swallowing",
        "",
        "emergency",
        "d5.neck_swelling",
    ),
    (
        "D6",
        "growing_swelling",
        "",
        "urgent",
        "d6.growing_swelling",
    ),
    ("D6", "calf_swelling", "", "urgent", "d6.calf_swelling"),
    (
        "D6",
        "large_bruise",
        "risk=anticoagulant",
        "urgent",
        "d6.thinner_bruise",
    ),
    (
        "D6",
        "swelling",
        "risk=anticoagulant",
        "urgent",
        "d6.thinner_swelling",
    ),
    (
        "D6",
        "headache",
        "risk=anticoagulant hours=6",
        "urgent",
        "d6.thinner_headache",
    ),
    ("D6", "cold_limb", "", "emergency", "d6.cold_limb"),
    ("D6", "heavy_bleeding", "", "emergency", "d6.heavy_bleeding"),
    (
        "D6",
        "severe_pain numbness",
        "",
        "emergency",
        "d6.pain_pressure",
    ),
    (
        "D6",
        "growing_swelling tingling",
        "",
        "emergency",
        "d6.swelling_pressure",
    ),
    (
        "D6",
        "spreading_pain dizziness",
        "risk=anticoagulant",
        "emergency",
        "d6.thinner_spreading",
    ),
    (
        "D6",
        "belly_pain dizziness",
        "risk=anticoagulant",
        "emergency",
        "d6.thinner_belly",
    ),
    (
        "D7",
        "wrist_or_foot_drop",
        "",
        "urgent",
        "d7.wrist_or_foot_drop",
    ),
    (
        "D7",
        "loss_of_function numbness",
        "",
        "urgent",
        "d7.function_and_feeling",
    ),
    (
        "D7",
        "loss_of_function tingling",
        "hours=1",
        "urgent",
        "d7.function_and_feeling",
    ),
    (
        "D8",
        "throat_swelling",
        "",
        "emergency",
        "d8.throat_swelling",
    ),
    ("D8", "hives", "", "urgent", "d8.hives"),
    ("D8", "hives dizziness", "", "emergency", "d8.hives_faint"),
    ("D8", "hives fainted", "", "emergency", "d8.hives_faint"),
    ("D8", "hives vomiting", "", "emergency", "d8.hives_vomiting"),
    ("D8", "hives belly_pain", "", "emergency", "d8.hives_belly"),
    ("D9", "collapse", "", "emergency", "d9.collapse"),
    ("D9", "head_injury", "", "urgent", "d9.head_injury"),
    (
        "D9",
        "head_injury",
        "risk=anticoagulant",
        "emergency",
        "d9.head_thinner",
    ),
    ("D10", "needle_left", "", "urgent", "d10.needle_left"),
    ("D10", "needle_reuse", "", "urgent", "d10.needle_reuse"),
    ("D10", "belly_pain", "", "urgent", "d10.belly_pain"),
    (
        "D10",
        "belly_pain vomiting",
        "",
        "emergency",
        "d10.belly_vomiting",
    ),
    (
        "D10",
        "belly_pain fainted",
        "",
        "emergency",
        "d10.belly_fainted",
    ),
    ("D10", "dark_urine", "", "urgent", "d10.dark_urine"),
    (
        "D10",
        "jaw_or_swallowing",
        "",
        "urgent",
        "d10.jaw_or_swallowing",
    ),
    ("D10", "clear_fluid", "", "urgent", "d10.clear_fluid"),
    ("D10", "skin_change", "", "urgent", "d10.skin_change"),
    ("D10", "pregnancy_sign", "", "urgent", "d10.pregnancy_sign"),
    (
        "D10",
        "fainted",
        "risk=pregnant",
        "urgent",
        "d10.pregnant_fainted",
    ),
    (
        "D10",
        "-belly_pain",
        "risk=pregnant",
        "urgent",
        "d10.pregnant_belly",
    ),
    ("D10", "self_harm", "", "emergency", "d10.self_harm"),
    ("D10", "-self_harm", "", "emergency", "d10.self_harm"),
    ("known before", "-breathless", "", "urgent", "before.now"),
    ("known before", "-fever", "", "contact", "before.today"),
    ("known before", "-numbness", "", "self_care", ""),
    (
        "earlier",
        "",
        "earlier=weak_limb",
        "emergency",
        "earlier.weak_limb",
    ),
    ("earlier", "", "earlier=breathless", "urgent", "earlier.now"),
    ("earlier", "", "earlier=fever", "contact", "earlier.today"),
    ("shown only", "", "risk=lung_disease", "self_care", ""),
    ("shown only", "", "risk=clot_risk", "self_care", ""),
    ("shown only", "", "risk=faint_before", "self_care", ""),
    ("shown only", "", "risk=under_16", "self_care", ""),
    ("shown only", "", "superficial", "self_care", ""),
    ("shown only", "", "first", "self_care", ""),
];

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

fn check_in(signs: &str, differs: &str) -> Value {
    let names: Vec<&str> = signs.split_whitespace().collect();
    let there: Map<String, Value> = names
        .iter()
        .map(|sign| (sign.trim_start_matches('-').to_owned(), json!(true)))
        .collect();
    let before: Vec<&str> = names
        .iter()
        .filter_map(|sign| sign.strip_prefix('-'))
        .collect();
    let mut line = json!({
        "session": { "areas": ["thigh"], "depth": "deep", "first_session": false }, "patient": { "risks": [] }, "hours": 30,
        "answers": { "soreness": 2, "soreness_trend": "better", "fatigue": 0, "fatigue_interferes": false,
            "signs": there, "other_signs": false, "known_before": before },
    });
    for difference in differs.split_whitespace() {
        change(&mut line, difference);
    }
    // Sore after three days is a reason of its own; rows that are late are about something else, unless they say so.
    if line["hours"].as_f64() > Some(72.0) && !differs.contains("soreness=") {
        line["answers"]["soreness"] = json!(0);
    }
    line
}

fn change(line: &mut Value, difference: &str) {
    let (key, value) = difference.split_once('=').unwrap_or((difference, ""));
    let number = || value.parse::<f64>().unwrap();
    match key {
        "worse" | "same" => line["answers"]["soreness_trend"] = json!(key),
        "interferes" => line["answers"]["fatigue_interferes"] = json!(true),
        "soreness" | "fatigue" => line["answers"][key] = json!(number()),
        "hours" => line["hours"] = json!(number()),
        "risk" => line["patient"]["risks"] = json!([value]),
        "area" if value == "?" => line["session"]["areas"] = json!([]),
        "area" => line["session"]["areas"] = json!([value]),
        "earlier" => line["earlier"] = json!([{ "hours": 6, "signs": { value: true } }]),
        "superficial" => line["session"]["depth"] = json!(key),
        // Finnish, which no list of words covers.
        "unread" => {
            line["answers"]["words"] = json!("minulla on outo tunne kyljessäni eilisestä asti")
        }
        "first" => line["session"]["first_session"] = json!(true),
        _ => panic!("{difference}"),
    }
}

fn assessed(protocol: &CompiledProtocol, signs: &str, differs: &str) -> Assessed {
    let line = check_in(signs, differs).to_string();
    let request = parse_request(protocol, &line);
    request
        .unwrap_or_else(|problems| panic!("{line}: {problems:?}"))
        .assess(protocol)
}

#[test]
fn every_row_gives_its_disposition_by_its_own_rule() {
    let protocol = &*PROTOCOL;
    let mut wrong = Vec::new();
    for (row, signs, differs, disposition, rule) in ROWS {
        let got = assessed(protocol, signs, differs);
        let leading: Vec<&str> = got.leading_reasons().map(|one| one.rule.as_str()).collect();
        let is_right = got.disposition.id() == *disposition
            && (leading.contains(rule) || (rule.is_empty() && leading.is_empty()));
        if !is_right {
            wrong.push(format!(
                "{row}: {signs} {differs}: {} by {leading:?}, expected {disposition} by {rule}",
                got.disposition.id()
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_fact_is_behind_what_it_is_there_for() {
    let protocol = &*PROTOCOL;
    let hazards: BTreeSet<&str> = protocol
        .rules()
        .iter()
        .map(|rule| rule.hazard.as_str())
        .collect();
    let told: BTreeSet<&str> = protocol
        .explanations()
        .iter()
        .flat_map(|one| &one.facts)
        .map(String::as_str)
        .collect();
    let advised: BTreeSet<&str> = protocol
        .advice()
        .iter()
        .flat_map(|one| &one.facts)
        .map(String::as_str)
        .collect();
    let behind_rules: BTreeSet<&str> = protocol
        .rules()
        .iter()
        .flat_map(|rule| &rule.facts)
        .map(String::as_str)
        .chain(hazards.iter().copied())
        .collect();
    let course = [&protocol.course().soreness.level.facts];
    for fact in protocol.facts() {
        let id = fact.id.as_str();
        let is_used = match id.chars().next() {
            Some('C' | 'D') => behind_rules.contains(id),
            Some('H') => advised.contains(id),
            _ if id == "E3" => course.iter().any(|facts| facts.iter().any(|one| one == id)),
            _ => told.contains(id),
        };
        assert!(is_used, "{id}");
    }
    assert_eq!(protocol.facts().len(), 8 + 10 + 6 + 10 + 11 + 9);
}

#[test]
fn the_sentence_for_the_chest_names_no_single_organ() {
    let protocol = &*PROTOCOL;
    for rule in protocol
        .rules()
        .iter()
        .filter(|rule| rule.hazard == "D1" && rule.id.starts_with("d1"))
    {
        let text = protocol.text("en", &rule.text_key).to_lowercase();
        for organ in ["lung", "heart"] {
            assert!(!text.contains(organ), "{}: {text}", rule.id);
        }
    }
}

#[test]
fn a_rule_that_asks_for_a_risk_tells_of_it_and_one_that_is_not_known_may() {
    let protocol = &*PROTOCOL;
    for (rule, tells) in [
        ("d10.pregnant_belly", true),
        ("d6.thinner_bruise", true),
        ("d6.swelling_pressure", false),
        ("c3.dizziness", false),
        ("d99.of_another_version", true),
    ] {
        assert_eq!(protocol.tells_of_risks(rule), tells, "{rule}");
    }
}
