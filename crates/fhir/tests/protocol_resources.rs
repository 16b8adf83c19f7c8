//! What the clinical content looks like as FHIR R4: required elements, codes of HL7's value sets, and references that
//! resolve.

use std::collections::{BTreeMap, BTreeSet};

use fhir::{ProtocolResources, protocol_resources};
use protocol::{CompiledProtocol, Disposition, VariableKind};
use serde_json::Value;

fn shipped() -> (CompiledProtocol, ProtocolResources) {
    let protocol = CompiledProtocol::shipped().unwrap();
    let resources = protocol_resources(&protocol);
    (protocol, resources)
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value}"))
}

/// Every object below, itself included.
fn objects<'v>(value: &'v Value, each: &mut impl FnMut(&'v Value)) {
    match value {
        Value::Object(members) => {
            each(value);
            members.values().for_each(|one| objects(one, each));
        }
        Value::Array(items) => items.iter().for_each(|one| objects(one, each)),
        _ => {}
    }
}

fn items<'v>(questionnaire: &'v Value, all: &mut Vec<&'v Value>) {
    for item in list(questionnaire, "item") {
        all.push(item);
        items(item, all);
    }
}

#[test]
fn each_resource_has_what_r4_requires() {
    let (protocol, resources) = shipped();
    for (file, resource) in resources.files() {
        assert_eq!(format!("{}.json", text(&resource["resourceType"])), file);
        assert_eq!(resource["status"], "draft");
        assert_eq!(resource["version"], protocol.version());
        assert_eq!(resource["identifier"][0]["value"], protocol.sha256());
        let name = text(&resource["name"]);
        assert!(name.starts_with(|first: char| first.is_ascii_uppercase()));
        assert!(name.chars().all(|one| one.is_ascii_alphanumeric()));
        let id = text(&resource["id"]);
        assert!(
            id.len() <= 64
                && id
                    .chars()
                    .all(|one| one.is_ascii_alphanumeric() || one == '-')
        );
    }
    let library = &resources.library;
    assert_eq!(library["type"]["coding"][0]["code"], "logic-library");
    let plan = &resources.plan_definition;
    assert_eq!(plan["type"]["coding"][0]["code"], "eca-rule");
}

#[test]
fn the_resources_refer_to_each_other_at_their_version() {
    let (_, resources) = shipped();
    let at =
        |resource: &Value| format!("{}|{}", text(&resource["url"]), text(&resource["version"]));
    let plan = &resources.plan_definition;
    assert_eq!(plan["library"][0], at(&resources.library));
    let depends = list(plan, "relatedArtifact");
    let depends = depends.iter().find(|one| one["type"] == "depends-on");
    assert_eq!(depends.unwrap()["resource"], at(&resources.questionnaire));
}

#[test]
fn there_is_one_action_for_each_rule_with_its_condition_as_written() {
    let (protocol, resources) = shipped();
    let actions = list(&resources.plan_definition, "action");
    assert_eq!(actions.len(), protocol.rules().len());
    for (rule, action) in protocol.rules().iter().zip(actions) {
        assert_eq!(action["id"], rule.id.as_str());
        let [condition] = list(action, "condition") else {
            panic!("{}", rule.id);
        };
        assert_eq!(condition["kind"], "applicability");
        assert_eq!(condition["expression"]["language"], "text/fhirpath");
        assert_eq!(condition["expression"]["expression"], rule.when.as_str());
        assert_eq!(action["trigger"][0]["type"], "named-event");
        assert!(action["trigger"][0]["name"].is_string());
        let priority = match rule.disposition {
            Disposition::Emergency => "stat",
            Disposition::Urgent => "urgent",
            Disposition::Contact | Disposition::SelfCare => "routine",
        };
        assert_eq!(action["priority"], priority);
        assert_eq!(
            action["code"][0]["coding"][0]["code"],
            rule.disposition.id()
        );
        assert_eq!(
            action["reason"][0]["coding"][0]["code"],
            rule.hazard.as_str()
        );
    }
}

#[test]
fn a_rule_carries_its_sources_grade_and_dates() {
    let (protocol, resources) = shipped();
    for (rule, action) in protocol
        .rules()
        .iter()
        .zip(list(&resources.plan_definition, "action"))
    {
        let all = list(action, "documentation");
        let (sources, facts): (Vec<&Value>, Vec<&Value>) =
            all.iter().partition(|one| one["type"] == "citation");
        let known: Vec<&str> = facts.iter().map(|one| text(&one["label"])).collect();
        assert_eq!(known, rule.facts);
        assert!(
            facts
                .iter()
                .all(|one| one["type"] == "justification" && one["display"].is_string())
        );
        let labels: Vec<&str> = sources.iter().map(|one| text(&one["label"])).collect();
        assert_eq!(labels, rule.sources);
        for source in sources {
            assert!(source["citation"].is_string());
            let grade = &source["extension"][0]["valueCodeableConcept"]["coding"][0]["code"];
            assert_eq!(grade, rule.grade.as_str());
        }
        let review = list(action, "extension");
        let review = review
            .iter()
            .find(|one| one["url"] == "urn:x-afterneedle:review-by");
        assert_eq!(review.unwrap()["valueDate"], rule.review_by.as_str());
    }
    let first = protocol.rules().iter().map(|rule| &rule.review_by).min();
    let end = &resources.plan_definition["effectivePeriod"]["end"];
    assert_eq!(end, first.unwrap().as_str());
}

#[test]
fn every_variable_of_a_condition_is_a_parameter_or_a_definition_before_its_use() {
    let (_, resources) = shipped();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for parameter in list(&resources.library, "parameter") {
        let name = text(&parameter["name"]);
        match text(&parameter["use"]) {
            "in" => assert!(["boolean", "integer", "decimal"].contains(&text(&parameter["type"]))),
            "out" => {
                let expression = &parameter["extension"][0]["valueExpression"]["expression"];
                used(text(expression))
                    .iter()
                    .for_each(|name| assert!(known.contains(name), "{name}"));
            }
            other => panic!("{other}"),
        }
        assert!(known.insert(name.to_owned()), "{name} twice");
    }
    for action in list(&resources.plan_definition, "action") {
        let expression = text(&action["condition"][0]["expression"]["expression"]);
        for name in used(expression) {
            assert!(known.contains(&name), "{name}");
        }
    }
}

fn used(expression: &str) -> Vec<String> {
    let after = expression.split('%').skip(1);
    after
        .map(|rest| {
            let end = rest.find(|one: char| !(one.is_ascii_alphanumeric() || one == '_'));
            rest[..end.unwrap_or(rest.len())].to_owned()
        })
        .collect()
}

#[test]
fn the_named_conditions_of_the_library_are_the_protocols() {
    let (protocol, resources) = shipped();
    let of_protocol: Vec<(&str, &str)> = protocol
        .definitions()
        .iter()
        .map(|one| (one.id.as_str(), one.when.as_str()))
        .collect();
    let outputs = list(&resources.library, "parameter")
        .iter()
        .filter(|one| one["use"] == "out");
    let of_library: Vec<(&str, &str)> = outputs
        .map(|one| {
            (
                text(&one["name"]),
                text(&one["extension"][0]["valueExpression"]["expression"]),
            )
        })
        .collect();
    assert!(!of_protocol.is_empty());
    assert_eq!(of_library, of_protocol);
}

#[test]
fn every_variable_of_the_language_is_described() {
    let (protocol, resources) = shipped();
    let described: BTreeMap<&str, &str> = list(&resources.library, "parameter")
        .iter()
        .map(|one| (text(&one["name"]), text(&one["documentation"])))
        .collect();
    for (name, kind) in protocol.variables() {
        let words = described[name];
        assert!(
            words.len() > 5 && !words.starts_with(','),
            "{name}: {words}"
        );
        if let VariableKind::Flag(facts) = kind {
            assert_eq!(words.split("; or ").count(), facts.len(), "{name}");
        }
    }
    assert_eq!(described.len(), protocol.variables().count());
}

#[test]
fn every_question_can_be_answered_and_each_group_has_a_none_that_excludes_the_rest() {
    let (protocol, resources) = shipped();
    let mut all = Vec::new();
    items(&resources.questionnaire, &mut all);
    let mut by_id: BTreeMap<&str, &Value> = BTreeMap::new();
    for item in &all {
        let of_type = text(&item["type"]);
        assert!(["group", "display", "boolean", "integer", "text", "choice"].contains(&of_type));
        assert!(of_type == "group" || item["text"].is_string());
        assert_eq!(of_type == "choice", item["answerOption"].is_array());
        assert!(
            by_id.insert(text(&item["linkId"]), item).is_none(),
            "a link id twice"
        );
    }
    for group in protocol.groups() {
        let options = list(by_id[group.id.as_str()], "answerOption");
        let codes: Vec<&str> = options
            .iter()
            .map(|one| text(&one["valueCoding"]["code"]))
            .collect();
        let signs = group.signs.iter().map(|sign| sign.id.as_str());
        assert_eq!(codes, signs.chain(["none"]).collect::<Vec<_>>());
        let exclusive = &options.last().unwrap()["extension"][0];
        assert!(text(&exclusive["url"]).ends_with("questionnaire-optionExclusive"));
        assert_eq!(exclusive["valueBoolean"], true);
    }
    for scale in protocol.scales() {
        let item = by_id[scale.id.as_str()];
        let bounds: Vec<&Value> = list(item, "extension")
            .iter()
            .map(|one| &one["valueInteger"])
            .collect();
        assert_eq!(bounds, [0, 10]);
        let loinc = list(item, "code")
            .iter()
            .find(|code| code["system"] == "http://loinc.org");
        assert_eq!(
            loinc.map(|code| text(&code["code"])),
            scale.loinc.as_deref()
        );
    }
    for id in [
        "soreness_trend",
        "fatigue_interferes",
        "known_before",
        "words",
        "risks",
        "areas",
    ] {
        assert!(by_id.contains_key(id), "{id}");
    }
    assert!(text(&resources.questionnaire["copyright"]).contains("LOINC"));
}

#[test]
fn every_text_is_there_in_every_language_that_has_it() {
    let (protocol, resources) = shipped();
    let others = protocol.languages().filter(|language| *language != "en");
    for language in others {
        let mut found = 0;
        for (_, resource) in resources.files() {
            objects(resource, &mut |one| {
                found += usize::from(one["url"] == "lang" && one["valueCode"] == language);
            });
        }
        assert!(found > protocol.rules().len(), "{language}: {found}");
    }
}

#[test]
fn extensions_have_one_value_and_nothing_is_empty() {
    let (_, resources) = shipped();
    for (file, resource) in resources.files() {
        objects(resource, &mut |one| {
            for (key, value) in one.as_object().unwrap() {
                let is_empty = value.as_str() == Some("")
                    || value.as_array().is_some_and(Vec::is_empty)
                    || value.is_null();
                assert!(!is_empty, "{file}: {key} is empty in {one}");
            }
            for extension in list(one, "extension") {
                let members = extension.as_object().unwrap();
                assert!(members.contains_key("url"));
                let values = members
                    .keys()
                    .filter(|key| key.starts_with("value") || *key == "extension");
                assert_eq!(values.count(), 1, "{extension}");
            }
        });
        assert!(!resource.to_string().to_lowercase().contains("snomed"));
    }
}

#[test]
fn the_same_protocol_always_gives_the_same_resources() {
    assert_eq!(shipped().1, shipped().1);
}
