//! What the content names must exist, ids are plain and used once, and each fault is told at its place.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

mod wordless;

use std::sync::LazyLock;

use protocol::CompiledProtocol;
use wordless::Folder;

const TAIL: &str = "grade = \"expert\"\nreviewer = \"\"\nreview_by = \"2027-01-01\"\n";

/// What a changed copy of the content is told; nothing where it is taken.
fn told(folder: &Folder) -> Vec<String> {
    let findings = CompiledProtocol::read(folder.path())
        .map(|_| Vec::new())
        .unwrap_or_else(|error| error.findings);
    findings.iter().map(ToString::to_string).collect()
}

fn rule(id: &str, level: &str, when: &str, named: &str) -> String {
    format!(
        "[[rule]]\nid = \"{id}\"\ndisposition = \"{level}\"\nwhen = {when}\ntext = \"reason-worse\"\n{named}\n"
    )
}

fn source(id: &str) -> String {
    format!("\n[[source]]\nid = \"{id}\"\ncitation = \"Lorem\"\nread_as = \"full\"\n")
}

const NEW_IDS: [&str; 7] = [
    "zebraquagga",
    "qxk",
    "a.b_9",
    "Upper",
    "9lives",
    "with-hyphen",
    "mixedCase",
];

/// Ids, and what a misspelling of one of the sources above is told.
const MISSPELT: [(&str, &str); 12] = [
    ("zebraquaga", "did you mean zebraquagga?"),
    ("zebbraquagga", "did you mean zebraquagga?"),
    ("zebraqvagga", "did you mean zebraquagga?"),
    ("zebraquaxyz", "did you mean zebraquagga?"),
    ("zebraquaggaxyz", "did you mean zebraquagga?"),
    ("zebraqwxyz", "add the source or correct the id"),
    ("zebraqu", "add the source or correct the id"),
    ("aaaazebraquagga", "add the source or correct the id"),
    ("zebraquaggaaaaa", "add the source or correct the id"),
    ("qvk", "did you mean qxk?"),
    ("qkx", "add the source or correct the id"),
    ("zz", "add the source or correct the id"),
];

/// An id of as many bytes as a misspelling of it may have at most.
fn longest() -> String {
    format!("w{}", "v".repeat(63))
}

/// One copy in which much is wrong, and what it is told.
static BROKEN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = wordless::copy();
    let sources = folder.read("sources.toml");
    let more: String = NEW_IDS.into_iter().map(source).collect();
    folder.write("sources.toml", &(sources + &more + &source(&longest())));
    let sources_of = |ids: &[&str]| format!("sources = {ids:?}\nhazard = \"D5\"\n{TAIL}");
    let misspelt: Vec<&str> = MISSPELT.iter().map(|(id, _)| *id).collect();
    let nearly = format!("{}u", &longest()[..63]);
    let too_long = longest() + "v";
    let rules = [
        rule("x.a", "urgent", "'x'", &sources_of(&misspelt)),
        rule(
            "x.b",
            "urgent",
            "'''%wrong'''",
            &sources_of(&[&nearly, &too_long]),
        ),
        rule(
            "x.c",
            "urgent",
            "\"\"\"\n%fever and\n%wrong\"\"\"",
            &sources_of(&["qxk"]),
        ),
        rule("x.d", "urgent", "'''\n%wrong'''", &sources_of(&["qxk"])),
        rule("x.e", "urgent", "\"%wrong\"", &sources_of(&[])),
        rule(
            "x.f",
            "urgnt",
            "\"%fever\"",
            &sources_of(&["qxk"]).replace("expert", "exprt"),
        ),
        rule(
            "x.f",
            "urgent",
            "\"%fever\"",
            &sources_of(&["qxk"]).replace("D5", "D55"),
        ),
        rule("x.h", "self_care", "\"%fever\"", &sources_of(&["qxk"])),
        rule(
            "x-g",
            "urgent",
            "\"%fever\"",
            &(sources_of(&["qxk"]) + "facts = [\"D66\"]\n"),
        ),
    ];
    folder.write("rules/zz.toml", &rules.concat());
    folder.replace(
        "protocol.toml",
        "[\"en\", \"es\"",
        "[\"en\", \"fr\", \"es\"",
    );
    folder.replace("usual.toml", "facts = [\"U2\", \"C9\"]", "facts = []");
    told(&folder)
});

/// Is the broken copy told this at a place that begins so?
fn has(place: &str, words: &str) -> bool {
    BROKEN
        .iter()
        .any(|one| one.starts_with(place) && one.contains(words))
}

#[test]
fn an_id_begins_with_a_lower_case_letter_and_has_only_letters_digits_and_two_marks() {
    let refused: Vec<&str> = BROKEN
        .iter()
        .filter(|one| one.contains("is not an id"))
        .map(|one| one.split('"').nth(1).unwrap())
        .collect();
    assert_eq!(refused.len(), 5, "{refused:?}");
    for id in ["Upper", "9lives", "with-hyphen", "mixedCase", "x-g"] {
        assert!(refused.contains(&id), "{id} in {refused:?}");
    }
}

#[test]
fn a_misspelling_is_told_the_id_that_was_meant_where_it_is_near_enough() {
    for (id, remedy) in MISSPELT {
        let line = format!("there is no source \"{id}\"; {remedy}");
        assert!(has("rules/zz.toml:6:", &line), "{line}\n{BROKEN:#?}");
    }
}

#[test]
fn nobody_is_told_what_was_meant_by_a_very_long_word() {
    let meant = format!("did you mean {}?", longest());
    let told: Vec<&String> = BROKEN.iter().filter(|one| one.contains(&meant)).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    let too_long = format!("\"{}v\"; add the source", longest());
    assert!(BROKEN.iter().any(|one| one.contains(&too_long)));
}

#[test]
fn a_fault_in_a_condition_is_told_at_its_column_in_every_kind_of_quotes() {
    let wrong: Vec<&str> = BROKEN
        .iter()
        .filter(|one| one.contains("%wrong is not") || one.contains("found x;"))
        .map(|one| one.split(": ").next().unwrap())
        .collect();
    // Each rule has eleven lines here, and one more for each line feed in its condition.
    let expected = ["4:9", "15:11", "28:1", "40:1", "51:9"];
    let expected = expected.map(|place| format!("rules/zz.toml:{place}"));
    assert_eq!(wrong, expected, "{BROKEN:#?}");
}

#[test]
fn what_a_rule_names_must_exist() {
    for words in [
        "x.e names no source",
        "\"urgnt\" is not a disposition; write self_care, contact, urgent or emergency",
        "there is no grade \"exprt\"; did you mean expert?",
        "there is no fact \"D55\"",
        "there is no fact \"D66\"",
        "x.h raises to nothing",
        "the rule id x.f is used twice; give each rule its own id",
    ] {
        assert!(has("rules/zz.toml:", words), "{words}\n{BROKEN:#?}");
    }
    let twice = BROKEN.iter().filter(|one| one.contains("is used twice"));
    assert_eq!(twice.count(), 1);
}

#[test]
fn a_sentence_that_nobody_wrote_is_told_at_the_end_of_each_file_that_lacks_it() {
    let lacking: Vec<&String> = BROKEN
        .iter()
        .filter(|one| one.contains("there is no text"))
        .collect();
    for language in ["en", "es", "ar"] {
        let file = format!("text/{language}.ftl");
        let lines = wordless::copy().read(&file).lines().count();
        let told = format!(
            "{file}:{}:1: there is no text reason-worse, which x.a needs; add \"reason-worse = …\"",
            lines + 1
        );
        assert!(lacking.contains(&&told), "{told}\n{lacking:#?}");
    }
    // Nine rules name it, in three languages; nothing else is missing.
    assert_eq!(lacking.len(), 27, "{lacking:#?}");
    assert!(has(
        "protocol.toml:",
        "the language fr is declared, but text/fr.ftl is missing"
    ));
}

#[test]
fn what_is_usual_must_rest_on_something() {
    assert!(has("usual.toml:", "u2 names no fact"), "{BROKEN:#?}");
}
