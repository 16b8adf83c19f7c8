//! What a proof tells: how much it covered, in which order, and what it shows.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

mod folder;

use std::sync::LazyLock;

use folder::Folder;
use protocol::CompiledProtocol;
use protocol::proof::{Proof, Property, Violation, is_record_of, prove, record_of};

static SHIPPED: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

static PROOF: LazyLock<Proof> = LazyLock::new(|| prove(&SHIPPED, |_| {}));

fn read(folder: &Folder) -> CompiledProtocol {
    CompiledProtocol::read(folder.path()).unwrap_or_else(|error| panic!("{error}"))
}

fn rule(id: &str, disposition: &str, when: &str) -> String {
    format!(
        "[[rule]]\nid = \"{id}\"\ndisposition = \"{disposition}\"\nwhen = \"{when}\"\ntext = \"reason-c7-intense\"\n\
         sources = [\"lorem_2024\"]\ngrade = \"expert\"\nhazard = \"C7\"\nreviewer = \"\"\nreview_by = \"2027-01-01\"\n"
    )
}

/// A check-in in which all is "no" but this; which area was needled is of no account.
fn all_no_but(said: &str, what: &str) -> bool {
    let mut parts: Vec<&str> = said.split(", ").collect();
    parts.retain(|part| !part.starts_with("areas "));
    parts.join(", ") == what
}

#[test]
fn a_proof_says_how_many_check_ins_it_covers() {
    // By hand: 76 signs, each no, known before or new, and each in an earlier check-in or not; 9 risks, each told or not
    // and heard or not; 14 areas; soreness and tiredness of 0 to 10, three trends, tiredness in the way or not, an
    // earlier soreness of 0 to 10 or none, words read or not; and every minute up to 10,000 hours.
    let flags = 2_f64.powi(9 + 9 + 14);
    let minutes = 600_001.0;
    let complete = 6_f64.powi(76) * flags * minutes * f64::from(11 * 11 * 3 * 2 * 12 * 2);
    // One more answer each, "not answered".
    let partial = 8_f64.powi(76) * flags * minutes * f64::from(12 * 12 * 4 * 3 * 12 * 2);
    let counts = (
        SHIPPED.signs().count(),
        SHIPPED.risks().len(),
        SHIPPED.regions().len(),
    );
    assert_eq!(counts, (76, 9, 14));
    for property in &PROOF.properties {
        let covered = property.inputs_log10;
        let expected = match property.id {
            "P0" | "P5" => Some(partial.log10()),
            "P6" => None,
            _ => Some(complete.log10()),
        };
        let near = match (covered, expected) {
            (Some(covered), Some(expected)) => (covered - expected).abs() < 1e-9,
            (covered, expected) => covered == expected,
        };
        assert!(near, "{}: {covered:?}, not {expected:?}", property.id);
    }
}

#[test]
fn a_proof_says_how_large_its_diagrams_are_and_they_are_small() {
    let nodes = |id: &str| {
        PROOF
            .properties
            .iter()
            .find(|one| one.id == id)
            .unwrap()
            .nodes
    };
    let ([rules, alone], decision) = (["P0", "P3"].map(nodes), ["P1", "P2", "P4"].map(nodes));
    assert_eq!((rules, nodes("P6")), (alone, 0));
    assert!(
        decision.iter().all(|one| *one == decision[0]),
        "{decision:?}"
    );
    // Each of the 123 rules asks for something, which takes three nodes at least: two ends and a question. In an order
    // that keeps together what belongs together, the decision stays below fifty thousand.
    assert!(
        (3 * SHIPPED.rules().len()..10_000).contains(&rules),
        "{rules}"
    );
    assert!((rules..50_000).contains(&decision[0]), "{decision:?}");
    assert!((rules..50_000).contains(&nodes("P5")), "{}", nodes("P5"));
}

#[test]
fn a_longer_condition_of_the_usual_makes_the_diagrams_larger() {
    let folder = Folder::copy(|_| true);
    let usual = folder.read("usual.toml");
    let rest = "[[rest]]\nid = \"x\"\nwhen = \"%soreness <= 3 or %itch = false or %aching = false\"\nfacts = [\"C1\"]\nsources = [\"lorem_2024\"]\n";
    folder.write("usual.toml", &format!("{usual}\n{rest}"));
    let proof = prove(&read(&folder), |_| {});
    let nodes = |proof: &Proof, id: &str| {
        proof
            .properties
            .iter()
            .find(|one| one.id == id)
            .unwrap()
            .nodes
    };
    assert!(nodes(&proof, "P1") > nodes(&PROOF, "P1"));
    assert_eq!(nodes(&proof, "P0"), nodes(&PROOF, "P0"));
    // What is no longer usual is raised by nobody; the gap's check-in is the mildest of them.
    let gap = proof.violations().next().unwrap();
    assert_eq!(gap.what, "no rule raises it, and yet it is not usual (x)");
    assert!(
        all_no_but(
            gap.check_in.as_ref().unwrap(),
            "0 h after the session, soreness 4, trend getting better, tiredness 0, known before itch and aching, risks none, \
             all else no"
        ) || all_no_but(
            gap.check_in.as_ref().unwrap(),
            "0 h after the session, soreness 4, trend getting better, tiredness 0, known before aching and itch, risks none, \
             all else no"
        ),
        "{gap}"
    );
}

#[test]
fn each_property_is_told_as_soon_as_it_is_finished() {
    let mut heard = Vec::new();
    let proof = prove(&SHIPPED, |property| {
        heard.push((property.id, property.says, property.nodes))
    });
    let of = |one: &Property| (one.id, one.says, one.nodes);
    assert_eq!(heard, proof.properties.iter().map(of).collect::<Vec<_>>());
    assert!(heard.iter().all(|(_, says, _)| !says.is_empty()));
}

#[test]
fn a_witness_says_what_to_enter() {
    for (id, what) in [
        (
            "before.now",
            "0 h after the session, soreness 0, trend getting better, tiredness 0, known before saddle_numbness",
        ),
        (
            "earlier.weak_limb",
            "0 h after the session, soreness 0, trend getting better, tiredness 0, earlier weak_limb",
        ),
        (
            "c1.worse",
            "12 h after the session, soreness 0, trend getting worse, tiredness 0",
        ),
        (
            "c1.lasts",
            "72 h 1 min after the session, soreness 1, trend getting better, tiredness 0",
        ),
        (
            "c9.interferes",
            "0 h after the session, soreness 0, trend getting better, tiredness 0, tiredness gets in the way",
        ),
        (
            "c4.lump",
            "0 h after the session, soreness 0, trend getting better, tiredness 0, new lump",
        ),
        (
            "u3",
            "0 h after the session, soreness 0, trend getting better, tiredness 1",
        ),
    ] {
        let shown = PROOF.witnesses().find(|one| one.id == id).unwrap();
        assert!(
            all_no_but(&shown.check_in, &format!("{what}, risks none, all else no")),
            "{shown:?}"
        );
    }
    let of = |id: &str| {
        PROOF
            .witnesses()
            .find(|one| one.id == id)
            .unwrap()
            .check_in
            .clone()
    };
    assert!(all_no_but(
        &of("c10.words_unread"),
        "0 h after the session, soreness 0, trend getting better, tiredness 0, risks none, own words that nobody has read, \
         all else no"
    ));
    assert!(all_no_but(
        &of("d10.pregnant_fainted"),
        "0 h after the session, soreness 0, trend getting better, tiredness 0, known before fainted, risks none, the own \
         words name pregnant, all else no"
    ));
}

#[test]
fn a_violation_is_told_with_its_check_in_and_its_rules() {
    let mut found = Violation {
        property: "P9",
        what: "it is wrong".to_owned(),
        check_in: None,
        rules: Vec::new(),
    };
    assert_eq!(found.to_string(), "P9: it is wrong");
    found.rules = vec!["a.one".to_owned(), "b.two".to_owned()];
    assert_eq!(found.to_string(), "P9: it is wrong; rules: a.one, b.two");
    found.check_in = Some("0 h, all else no".to_owned());
    assert_eq!(
        found.to_string(),
        "P9: it is wrong; the check-in: 0 h, all else no; rules: a.one, b.two"
    );
}

#[test]
fn a_proof_with_a_property_missing_or_a_violation_does_not_hold() {
    let mut short = PROOF.clone();
    assert!(short.holds());
    short.properties.pop();
    assert!(!short.holds() && !Proof::default().holds());
    let mut broken = PROOF.clone();
    broken.properties[6].violations.push(Violation {
        property: "P6",
        what: String::new(),
        check_in: None,
        rules: Vec::new(),
    });
    assert!(!broken.holds());
}

#[test]
fn a_record_is_of_the_protocol_that_it_was_made_of_and_of_no_other() {
    let folder = Folder::copy(|_| true);
    folder.replace("rules/contact.toml", "%soreness >= 7", "%soreness >= 6");
    let other = read(&folder);
    let record = record_of(&SHIPPED);
    assert!(record.contains(SHIPPED.sha256()));
    assert!(is_record_of(&SHIPPED, &record) && is_record_of(&SHIPPED, record.trim_end()));
    assert!(!is_record_of(&other, &record) && !is_record_of(&SHIPPED, ""));
}

#[test]
fn a_rule_that_only_every_area_together_makes_sure_of_is_bypassed_by_unknown_areas() {
    let all: Vec<String> = SHIPPED
        .regions()
        .iter()
        .map(|one| format!("%{}", one.id))
        .collect();
    let folder = Folder::copy(|_| true);
    folder.write(
        "rules/extra.toml",
        &rule("x.anywhere", "emergency", &all.join(" or ")),
    );
    let proof = prove(&read(&folder), |_| {});
    let found: Vec<&Violation> = proof
        .violations()
        .filter(|one| one.property == "P5")
        .collect();
    // For contact, urgent and emergency: all are certain whatever area is named, and none is while no area is.
    assert_eq!(found.len(), 3, "{found:#?}");
    assert!(found.iter().all(|one| *one == found[0]), "{found:#?}");
    assert_eq!(
        found[0].what,
        "what is certain while answers are missing is not the least of all completions: an unknown bypasses a rule"
    );
    let shown = found[0].check_in.as_ref().unwrap();
    assert!(shown.contains("areas unknown"), "{shown}");
}
