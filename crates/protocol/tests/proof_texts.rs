//! The proof that everything has its sentence compares the variables of each, however they are written.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

mod wordless;

use protocol::CompiledProtocol;
use protocol::proof::prove;
use wordless::Folder;

/// Replaces what a text says, which stands in one line of its file.
fn say(folder: &Folder, language: &str, key: &str, text: &str) {
    let file = format!("text/{language}.ftl");
    let start = format!("{key} = ");
    let all = folder.read(&file);
    let shipped = all.lines().find(|line| line.starts_with(&start)).unwrap();
    folder.replace(&file, shipped, &format!("{start}{text}"));
}

#[test]
fn a_sentence_names_the_same_values_in_every_language_however_it_does() {
    let folder = wordless::copy();
    for (key, texts) in [
        (
            "reason-d5-fever",
            ["{ NUMBER($when) }", "{ { $when } }", "{ $when }"],
        ),
        (
            "reason-d5-pus",
            [
                "{ $clinic ->\n    [one] Go to { $when }\n   *[other] Go\n    }",
                "{ $clinic } { $when }",
                "{ $when } { $clinic }",
            ],
        ),
        (
            "reason-d5-chills",
            ["Go to { $clinic }", "Go on { $when }", "Go on { $when }"],
        ),
        (
            "reason-d2-dry_cough",
            [
                "Go { $clinic ->\n   *[other] to { $when }\n    }",
                "Go",
                "Go { $when }",
            ],
        ),
        ("reason-d5-hot_joint", ["Go", "Go { { $when } }", "Go"]),
        ("reason-d8-hives", ["Go { NUMBER($when) }", "Go", "Go"]),
    ] {
        for (language, text) in ["en", "es", "ar"].into_iter().zip(texts) {
            say(&folder, language, key, text);
        }
    }
    let protocol = CompiledProtocol::read(folder.path()).unwrap_or_else(|error| panic!("{error}"));
    let proof = prove(&protocol, |_| {});
    let mut told: Vec<(&str, &str)> = proof
        .violations()
        .filter(|one| one.property == "P6")
        .map(|one| {
            (
                one.what.split(',').next().unwrap(),
                one.what.split(" in ").nth(1).unwrap(),
            )
        })
        .collect();
    told.sort_unstable();
    assert_eq!(
        told,
        [
            ("reason-d2-dry_cough", "en than"),
            ("reason-d2-dry_cough", "es than"),
            ("reason-d5-chills", "en than"),
            ("reason-d5-hot_joint", "es than"),
            ("reason-d8-hives", "en than"),
        ]
    );
}
