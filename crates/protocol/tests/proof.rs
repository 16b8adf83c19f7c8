//! The shipped protocol is proved; a dozen broken ones are refused, each for its own reason.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

mod folder;

use folder::Folder;
use protocol::CompiledProtocol;
use protocol::proof::{Proof, Violation, is_record_of, prove, shipped_record};

fn proof_of(folder: &Folder) -> Proof {
    let protocol = CompiledProtocol::read(folder.path()).unwrap_or_else(|error| panic!("{error}"));
    prove(&protocol, |_| {})
}

/// The violation of a property whose words hold these.
fn violation(proof: &Proof, property: &str, words: &str) -> Violation {
    let all: Vec<String> = proof.violations().map(ToString::to_string).collect();
    let found = proof
        .violations()
        .find(|one| one.property == property && one.what.contains(words));
    found
        .cloned()
        .unwrap_or_else(|| panic!("no {property} with \"{words}\" in {all:#?}"))
}

/// The properties that fail.
fn failing(proof: &Proof) -> Vec<&str> {
    let failing = proof
        .properties
        .iter()
        .filter(|one| !one.violations.is_empty());
    failing.map(|one| one.id).collect()
}

fn extra_rule(disposition: &str, when: &str) -> String {
    format!(
        "[[rule]]\nid = \"x.extra\"\ndisposition = \"{disposition}\"\nwhen = \"{when}\"\ntext = \"reason-c7-intense\"\n\
         sources = [\"lorem_2024\"]\ngrade = \"expert\"\nhazard = \"C7\"\nreviewer = \"\"\nreview_by = \"2027-01-01\"\n"
    )
}

fn with_rule(disposition: &str, when: &str) -> Proof {
    let folder = Folder::copy(|_| true);
    folder.write("rules/extra.toml", &extra_rule(disposition, when));
    proof_of(&folder)
}

fn edited(file: &str, from: &str, to: &str) -> Proof {
    let folder = Folder::copy(|_| true);
    folder.replace(file, from, to);
    proof_of(&folder)
}

fn remove_rule(folder: &Folder, file: &str, id: &str) {
    let text = folder.read(file);
    let rules: Vec<&str> = text.split("[[rule]]").collect();
    let without: Vec<&str> = rules
        .iter()
        .copied()
        .filter(|rule| !rule.contains(&format!("id = \"{id}\"\n")))
        .collect();
    assert_eq!(without.len() + 1, rules.len(), "{id} in {file}");
    folder.write(file, &without.join("[[rule]]"));
}

#[test]
fn the_shipped_protocol_holds_and_every_rule_and_row_has_its_witness() {
    let protocol = CompiledProtocol::shipped().unwrap();
    let proof = prove(&protocol, |_| {});
    let against: Vec<String> = proof.violations().map(ToString::to_string).collect();
    assert!(proof.holds(), "{against:#?}");
    let ids: Vec<&str> = proof
        .properties
        .iter()
        .map(|property| property.id)
        .collect();
    assert_eq!(ids, ["P0", "P1", "P2", "P3", "P4", "P5", "P6"]);
    assert_eq!(
        proof.witnesses().count(),
        protocol.rules().len() + protocol.usual().rows.len()
    );
}

#[test]
fn a_raised_threshold_leaves_a_check_in_that_is_neither_raised_nor_usual() {
    let proof = edited("rules/contact.toml", "%soreness >= 7", "%soreness >= 8");
    let gap = violation(
        &proof,
        "P1",
        "no rule raises it, and yet it is not usual (u1)",
    );
    assert!(gap.check_in.unwrap().contains("soreness 7"));
    violation(&proof, "P4", "the contact row c7 is answered by self-care");
}

#[test]
fn a_lowered_threshold_raises_what_is_usual() {
    let proof = edited("rules/contact.toml", "%soreness >= 7", "%soreness >= 6");
    let overlap = violation(&proof, "P1", "it is usual, and yet a rule raises it");
    assert_eq!(overlap.rules, ["c7.intense"]);
    assert!(overlap.check_in.unwrap().contains("soreness 6"));
    violation(
        &proof,
        "P4",
        "the usual row u1 within its limits is not answered by self-care",
    );
}

#[test]
fn a_limit_that_makes_worse_answers_usual_breaks_monotonicity() {
    let proof = edited(
        "usual.toml",
        "%soreness <= 6 and %elapsed_h <= 72",
        "%soreness <= 6 and %soreness >= 2 and %elapsed_h <= 72",
    );
    let found = violation(&proof, "P2", "it becomes usual only through soreness 2");
    assert!(found.check_in.unwrap().contains("soreness 1"));
}

#[test]
fn a_rule_that_another_of_its_level_covers_is_dead() {
    let dead = violation(
        &with_rule("contact", "%soreness >= 8 and %feverish_new"),
        "P3",
        "x.extra never decides",
    );
    assert!(
        dead.rules.contains(&"x.extra".to_owned()) && dead.rules.len() == 2,
        "{dead}"
    );
}

#[test]
fn a_rule_that_cannot_fire_within_the_contract_is_dead() {
    violation(
        &with_rule("urgent", "%fever and %elapsed_h > 10000"),
        "P3",
        "x.extra never fires",
    );
}

#[test]
fn a_rule_that_a_higher_level_shadows_everywhere_is_dead() {
    let dead = violation(
        &with_rule("contact", "%chills_new and %diabetes"),
        "P3",
        "x.extra never decides",
    );
    assert_eq!(dead.rules, ["x.extra", "d5.chills"]);
}

#[test]
fn a_missing_rule_leaves_a_gap() {
    let folder = Folder::copy(|_| true);
    remove_rule(&folder, "rules/contact.toml", "c9.interferes");
    let gap = violation(&proof_of(&folder), "P1", "not usual (no_interference)");
    assert!(gap.check_in.unwrap().contains("tiredness gets in the way"));
}

#[test]
fn a_missing_no_lets_a_check_in_be_usual_and_raised() {
    let proof = edited(
        "usual.toml",
        "%fatigue_interferes = false",
        "%worse = false",
    );
    let overlap = violation(&proof, "P1", "it is usual, and yet a rule raises it");
    assert_eq!(overlap.rules, ["c9.interferes"]);
}

#[test]
fn a_rule_that_an_unanswered_question_bypasses_is_found() {
    let bypassed = violation(
        &with_rule("urgent", "%soreness >= 0 and %large_bruise"),
        "P5",
        "an unknown bypasses a rule",
    );
    assert_eq!(bypassed.rules[0], "x.extra");
    assert!(bypassed.check_in.unwrap().contains("soreness not answered"));
}

#[test]
fn a_contact_row_that_both_rules_and_usual_forgot_is_found_by_the_table_alone() {
    let folder = Folder::copy(|_| true);
    remove_rule(&folder, "rules/contact.toml", "c9.interferes");
    folder.replace(
        "usual.toml",
        "%fatigue_interferes = false",
        "%worse = false",
    );
    let proof = proof_of(&folder);
    assert_eq!(failing(&proof), ["P4"]);
    violation(&proof, "P4", "the contact row c9 is answered by self-care");
}

#[test]
fn a_rule_that_raises_a_usual_row_is_found() {
    let found = violation(
        &with_rule("contact", "%twitching and %soreness >= 3"),
        "P4",
        "the usual row u5",
    );
    assert_eq!(found.rules, ["x.extra"]);
}

#[test]
fn a_usual_row_that_never_stands_alone_is_found() {
    let proof = edited(
        "usual.toml",
        "%emotional or %relaxed\"",
        "%emotional and %tightness\"",
    );
    violation(&proof, "P3", "the usual row u6 is never usual by itself");
}

#[test]
fn a_sentence_with_other_variables_in_another_language_is_found() {
    let folder = Folder::copy(|_| true);
    folder.replace("protocol.toml", "languages = [", "languages = [\"de\", ");
    let english = folder.read("text/en.ftl");
    folder.write(
        "text/de.ftl",
        &english.replace("reason-c7-intense =", "reason-c7-intense = { $points }"),
    );
    let proof = proof_of(&folder);
    assert_eq!(failing(&proof), ["P6"]);
    let found = violation(&proof, "P6", "reason-c7-intense");
    assert!(found.what.contains("has other variables"), "{found}");
}

#[test]
fn a_missing_sentence_and_a_missing_floor_are_refused_before_any_proof() {
    let folder = Folder::copy(|_| true);
    folder.replace(
        "text/en.ftl",
        "reason-c7-intense =",
        "reason-c7-forgotten =",
    );
    let told = CompiledProtocol::read(folder.path())
        .unwrap_err()
        .to_string();
    assert!(
        told.contains("there is no text reason-c7-intense"),
        "{told}"
    );
    let folder = Folder::copy(|_| true);
    remove_rule(&folder, "rules/floors_today.toml", "d5.pus");
    let told = CompiledProtocol::read(folder.path())
        .unwrap_err()
        .to_string();
    assert!(
        told.contains("the sign pus alone does not reach urgent"),
        "{told}"
    );
}

#[test]
fn a_floor_that_only_some_patients_reach_leaves_a_gap() {
    let proof = edited(
        "rules/floors_contact.toml",
        "\"%lump_new\"",
        "\"%lump_new and %elapsed_h > 12\"",
    );
    let gap = violation(&proof, "P1", "not usual (no_new_sign_for_the_practitioner)");
    assert!(gap.check_in.unwrap().contains("new lump"));
}

#[test]
fn the_record_that_ships_is_of_this_content_and_this_checker() {
    let protocol = CompiledProtocol::shipped().unwrap();
    assert!(
        is_record_of(&protocol, shipped_record()),
        "the content, triage or the checker has changed: run `cargo run -- protocol check clinical`"
    );
}
