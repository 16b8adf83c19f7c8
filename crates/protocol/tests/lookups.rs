//! What is asked of a protocol by name: pages, exports and tools do.
#![expect(clippy::panic, reason = "a test says where it broke by panicking")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use protocol::{CompiledProtocol, Lung, VariableKind};
use triage::Atom;

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

#[test]
fn a_protocol_is_named_as_its_assessments_name_it() {
    let reference = PROTOCOL.reference();
    assert_eq!(PROTOCOL.id(), "afterneedle");
    assert_eq!(PROTOCOL.id(), reference.id);
    assert_eq!(PROTOCOL.version(), reference.version);
    assert!(PROTOCOL.version().contains('.'), "{}", PROTOCOL.version());
    assert_eq!(PROTOCOL.sha256(), reference.sha256);
}

#[test]
fn what_is_compiled_has_a_hash_of_its_own() {
    let hash = PROTOCOL.compiled_sha256();
    assert_eq!(hash.len(), 64);
    assert!(hash.bytes().all(|digit| digit.is_ascii_hexdigit()));
    assert_ne!(hash, PROTOCOL.sha256());
    assert_eq!(hash, PROTOCOL.compiled_sha256());
}

#[test]
fn a_muscle_a_rule_and_a_source_are_found_by_their_ids_and_nothing_else_is() {
    let muscle = PROTOCOL.muscle("rhomboideus_major").unwrap();
    assert_eq!(
        (muscle.id.as_str(), muscle.lung),
        ("rhomboideus_major", Lung::Over)
    );
    assert!(muscle.over_lung());
    let thigh = PROTOCOL.muscles().iter().find(|one| one.region == "thigh");
    assert!(!thigh.unwrap().over_lung());
    let rule = PROTOCOL.rule("d1.chest_pain").unwrap();
    assert_eq!(rule.id, "d1.chest_pain");
    assert!(PROTOCOL.muscle("lorem").is_none());
    assert!(PROTOCOL.rule("lorem").is_none());
    assert!(PROTOCOL.source("lorem").is_none());
}

#[test]
fn every_variable_is_found_by_its_name_and_a_definition_with_its_own_condition() {
    let all: BTreeSet<&str> = PROTOCOL.variables().map(|(name, _)| name).collect();
    for name in ["chest_pain", "soreness", "elapsed_h"] {
        assert!(all.contains(name), "{name}");
    }
    assert!(!PROTOCOL.definitions().is_empty());
    for one in PROTOCOL.definitions() {
        assert!(all.contains(one.id.as_str()), "{}", one.id);
        let found = PROTOCOL.variable(&one.id);
        assert_eq!(found, Some(VariableKind::Defined(&one.when)), "{}", one.id);
    }
    let index = PROTOCOL.signs().position(|sign| sign.id == "chest_pain");
    let atoms = [Atom::Sign(u8::try_from(index.unwrap()).unwrap())];
    assert_eq!(
        PROTOCOL.variable("chest_pain"),
        Some(VariableKind::Flag(&atoms))
    );
    assert_eq!(PROTOCOL.variable("lorem"), None);
}

#[test]
fn the_ways_in_which_a_condition_can_come_about_are_counted() {
    let ways = |when: &str| PROTOCOL.alternatives(when).map_err(|fault| fault.what);
    assert_eq!(ways("%chest_pain"), Ok(1));
    assert_eq!(
        ways("(%chest_pain or %fever) and (%pus or %redness or %warmth)"),
        Ok(6)
    );
    assert!(ways("%lorem").unwrap_err().contains("%lorem"));
}

#[test]
fn a_text_is_given_with_its_values_in_the_language_that_is_asked_for() {
    let told = |language: &str| PROTOCOL.text_with(language, "unseen", &[("clinic", "Lorem")]);
    assert!(told("en").contains("Lorem"), "{}", told("en"));
    assert!(told("es").contains("Lorem"), "{}", told("es"));
    assert_ne!(told("en"), told("es"));
    assert_eq!(PROTOCOL.text_with("en", "no-such-key", &[]), "no-such-key");
}
