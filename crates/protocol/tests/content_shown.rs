//! What is read of the files is what stands in them, wherever they are read.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

mod wordless;

use std::sync::LazyLock;

use protocol::{CompiledProtocol, Condition};
use wordless::Folder;

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

fn told(folder: &Folder) -> Vec<String> {
    let read = CompiledProtocol::read(folder.path());
    let findings = read
        .map(|_| Vec::new())
        .unwrap_or_else(|error| error.findings);
    findings.iter().map(ToString::to_string).collect()
}

#[test]
fn a_condition_over_several_lines_is_shown_in_one() {
    let definition = PROTOCOL
        .definitions()
        .iter()
        .find(|one| one.id == "infection");
    assert_eq!(
        definition.unwrap().when,
        "%fever or %chills or %spreading_redness or %pus or %hot_joint or %redness or %warmth"
    );
    for one in PROTOCOL.definitions() {
        assert!(!one.when.contains('\n'), "{one:?}");
    }
    assert_eq!(PROTOCOL.definitions().len(), 2);
    assert_eq!(PROTOCOL.rule("d5.pus").unwrap().when, "%pus_new");
}

#[test]
fn what_is_usual_is_shown_with_what_it_rests_on() {
    let usual = PROTOCOL.usual();
    let row = usual.rows.iter().find(|row| row.id == "u2").unwrap();
    assert_eq!(row.shows, "%tightness or %tenderness");
    assert_eq!(row.within, "%not_better = false or %elapsed_h <= 96");
    assert_eq!(row.facts, ["U2", "C9"]);
    assert_eq!(row.sources, ["lorem_2024"]);
    let others: Vec<&Condition> = usual.rest.iter().chain(&usual.contact).collect();
    assert!(!usual.rest.is_empty() && !usual.contact.is_empty());
    for one in others {
        assert!(!one.when.is_empty() && !one.facts.is_empty(), "{one:?}");
        for source in &one.sources {
            assert!(PROTOCOL.source(source).is_some(), "{one:?}");
        }
    }
}

#[test]
fn the_texts_of_a_language_are_listed_in_the_order_of_its_file() {
    let keys = PROTOCOL.text_keys("en");
    assert_eq!(keys[..3], ["group-now", "group-today", "group-contact"]);
    assert!(keys.iter().all(|key| PROTOCOL.has_text("en", key)));
    assert_eq!(PROTOCOL.text_keys("fr"), [""; 0]);
}

#[test]
fn a_text_and_its_attributes_are_there_by_their_keys_and_nothing_else_is() {
    assert!(PROTOCOL.has_text("en", "group-now") && PROTOCOL.has_text("en", "group-now.none"));
    assert!(!PROTOCOL.has_text("en", "group-now.nun") && !PROTOCOL.has_text("en", "group"));
    assert!(!PROTOCOL.has_text("fr", "group-now"));
    assert_eq!(
        PROTOCOL.text("en", "group-now"),
        "Do you have any of these now?"
    );
    assert_eq!(PROTOCOL.text("en", "group-now.none"), "None of these");
    assert_eq!(PROTOCOL.text("fr", "group-now.none"), "None of these");
    assert_eq!(
        PROTOCOL.text_with("en", "disposition-emergency.action", &[("number", "112")]),
        "Call 112 now"
    );
    for key in ["", "no-such-key", "xyzzy"] {
        assert_eq!(PROTOCOL.text("en", key), key);
    }
    assert_ne!(
        PROTOCOL.text("es", "group-now"),
        PROTOCOL.text("en", "group-now")
    );
}

#[test]
fn a_protocol_that_is_printed_for_debugging_names_its_languages_and_not_every_sentence() {
    let printed = format!("{:?}", *PROTOCOL);
    assert!(printed.contains("Texts { languages: [\"ar\", \"en\", \"es\"], .. }"));
    assert!(!printed.contains("None of these"));
}

#[test]
fn the_hash_is_of_what_stands_in_the_files_and_not_of_how_their_lines_end() {
    let folder = wordless::copy();
    let hash = || {
        let read = CompiledProtocol::read(folder.path()).unwrap();
        read.sha256().to_owned()
    };
    let first = hash();
    assert!(first.len() == 64 && first.bytes().all(|digit| digit.is_ascii_hexdigit()));
    assert_ne!(first, PROTOCOL.sha256());
    let advice = folder.read("advice.toml");
    folder.write("advice.toml", &advice.replace('\n', "\r\n"));
    folder.write("notes.md", "Not read.");
    folder.write("rules/contact.toml.bak", "neither = [");
    assert_eq!(hash(), first);
    folder.write("advice.toml", &(advice + "# One more remark.\n"));
    assert_ne!(hash(), first);
}

#[test]
fn files_that_cannot_be_read_are_all_told_at_once() {
    let folder = wordless::copy();
    folder.write("rules/broken.toml", "[[rule]]\nid = \n");
    folder.write("words/en_broken.toml", "language = \"en\"\nlorem = 1\n");
    folder.replace("reaction.toml", "reviewer = \"\"", "reviewed = \"\"");
    let told = told(&folder);
    assert_eq!(told.len(), 3, "{told:#?}");
    for (one, place) in told.iter().zip([
        "reaction.toml:",
        "rules/broken.toml:2:",
        "words/en_broken.toml:2:1:",
    ]) {
        assert!(one.starts_with(place), "{told:#?}");
    }
    std::fs::write(folder.path().join("rules/broken.toml"), [0xff, 0xfe]).unwrap();
    let error = CompiledProtocol::read(folder.path()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the clinical content cannot be used:\n\
         rules/broken.toml:1:1: the file is not UTF-8; save it as UTF-8"
    );
}

#[test]
fn a_rule_file_alone_that_cannot_be_read_is_told() {
    let folder = wordless::copy();
    folder.write("rules/broken.toml", "[[rule]]\nlorem = 1\n");
    let told = told(&folder);
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(
        told[0].starts_with("rules/broken.toml:2:1: unknown field `lorem`"),
        "{told:#?}"
    );
}

#[test]
fn texts_that_stand_twice_are_each_told_at_their_last_place() {
    let folder = wordless::copy();
    folder.write(
        "text/en.ftl",
        "a-b = One\nc-d = Two\na-b = Three\n c-d = not a key\nc-d = Four\n",
    );
    folder.write("text/1x.ftl", "a-b = One\n");
    let told = told(&folder);
    let expected = [
        "text/1x.ftl:1:1: \"1x\" is not a language",
        "text/en.ftl:3:1: a-b is defined twice; remove one of the two",
        "text/en.ftl:5:1: c-d is defined twice; remove one of the two",
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for (one, start) in told.iter().zip(expected) {
        assert!(one.starts_with(start), "{told:#?}");
    }
}

#[test]
fn the_floor_of_a_group_is_reached_late_without_risks_and_away_from_the_lung() {
    let folder = wordless::copy();
    for (sign, more) in [
        ("pus", "%elapsed_h > 100"),
        ("needle_left", "%lung_possible"),
        ("dark_urine", "%anticoagulant"),
        ("pregnancy_sign", "%over_lung"),
    ] {
        let (from, to) = (
            format!("\"%{sign}_new\""),
            format!("\"%{sign}_new and {more}\""),
        );
        folder.replace("rules/floors_today.toml", &from, &to);
    }
    let told = told(&folder);
    let signs: Vec<&str> = told
        .iter()
        .filter_map(|one| one.split("the sign ").nth(1)?.split(' ').next())
        .collect();
    assert_eq!(
        signs,
        ["needle_left", "dark_urine", "pregnancy_sign"],
        "{told:#?}"
    );
    let line = 1 + folder
        .read("questions.toml")
        .lines()
        .position(|line| line.contains("\"needle_left\""))
        .unwrap();
    assert!(
        told[0].starts_with(&format!("questions.toml:{line}:5: ")),
        "{told:#?}"
    );
    assert!(told[0].contains("floor of its group; add a rule with when = \"%needle_left_new\""));
}
