//! Content that does not hold together is refused with file, line, column and remedy.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

use std::path::Path;

use protocol::{CompiledProtocol, Finding};

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clinical");

/// A copy of the content in which one file is changed.
fn findings_after(file: &str, change: impl Fn(String) -> Option<String>) -> Vec<Finding> {
    let folder = tempfile::tempdir().unwrap();
    for part in ["", "rules", "text", "words"] {
        let to = folder.path().join(part);
        std::fs::create_dir_all(&to).unwrap();
        for entry in std::fs::read_dir(Path::new(CONTENT).join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                std::fs::write(
                    to.join(path.file_name().unwrap()),
                    std::fs::read(&path).unwrap(),
                )
                .unwrap();
            }
        }
    }
    let path = folder.path().join(file);
    match change(std::fs::read_to_string(&path).unwrap_or_default()) {
        Some(text) => std::fs::write(&path, text).unwrap(),
        None => std::fs::remove_file(&path).unwrap(),
    }
    CompiledProtocol::read(folder.path())
        .map(|_| Vec::new())
        .unwrap_or_else(|error| error.findings)
}

/// The findings after the condition of an extra rule file.
fn told_of_rule(when: &str) -> String {
    let rule = format!(
        "[[rule]]\nid = \"x.extra\"\ndisposition = \"urgent\"\nwhen = \"{when}\"\ntext = \"reason-worse\"\n\
         sources = [\"lorem_2024\"]\ngrade = \"expert\"\nhazard = \"X\"\nreviewer = \"\"\nreview_by = \"2027-01-01\"\n"
    );
    let found = findings_after("rules/extra.toml", |_| Some(rule.clone()));
    found
        .iter()
        .find(|one| one.line == 4)
        .map(ToString::to_string)
        .unwrap_or_default()
}

#[test]
fn the_shipped_folder_itself_is_sound_and_has_the_hash_of_the_copy_inside() {
    let read = CompiledProtocol::read(Path::new(CONTENT)).unwrap_or_else(|error| panic!("{error}"));
    let shipped = CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(read.sha256(), shipped.sha256());
    assert!(!shipped.signed());
}

#[test]
fn a_condition_that_could_lower_or_cannot_be_read_is_refused_at_its_column() {
    for (when, message) in [
        (
            "%fevr",
            "rules/extra.toml:4:9: %fevr is not a variable; did you mean %fever?",
        ),
        (
            "%soreness < 3",
            "rules/extra.toml:4:19: a raising rule has no \"<\"; turn the rule round",
        ),
        (
            "%fever and < 3",
            "rules/extra.toml:4:20: expected a variable, like %fever, or \"(\", found <; turn the rule round",
        ),
        (
            "%soreness = 3",
            "rules/extra.toml:4:19: %soreness is a number and \"=\" would exclude what is worse; write %soreness >=",
        ),
        (
            "%fever = false",
            "rules/extra.toml:4:18: \"%fever = false\" is a negation, and a raising rule has none; say what is there",
        ),
        (
            "not %fever",
            "rules/extra.toml:4:9: expected a variable, like %fever, or \"(\", found not; say what is there",
        ),
        (
            "%fever and",
            "rules/extra.toml:4:19: expected a variable, like %fever, or \"(\", found the end",
        ),
        (
            "(%fever or %pus",
            "rules/extra.toml:4:24: expected \")\", found the end",
        ),
        (
            "%fever %pus",
            "rules/extra.toml:4:16: expected \"and\", \"or\" or the end, found %pus",
        ),
        (
            "%fever > 2",
            "rules/extra.toml:4:16: %fever is yes or no and cannot be compared with >; write %fever alone",
        ),
        (
            "%soreness >= 11",
            "rules/extra.toml:4:22: 11 is no value that %soreness can have",
        ),
        (
            "%fever != true",
            "rules/extra.toml:4:16: expected \"and\", \"or\" or the end, found !=; say what is there",
        ),
        (
            "fever",
            "rules/extra.toml:4:9: expected a variable, like %fever, or \"(\", found fever; a variable starts with %",
        ),
    ] {
        let told = told_of_rule(when);
        assert!(
            told.starts_with(message),
            "{when}\n  gave   {told}\n  wanted {message}"
        );
    }
}

#[test]
fn parentheses_without_end_are_refused_rather_than_followed() {
    assert!(told_of_rule(&"(".repeat(5_000)).contains("too deep"));
}

#[test]
fn a_rule_with_too_many_alternatives_is_refused() {
    let part = "(%any_now or %any_today)";
    assert!(told_of_rule(&[part; 4].join(" and ")).contains("too many alternatives"));
}

#[test]
fn a_missing_file_is_named() {
    let found = findings_after("sources.toml", |_| None);
    assert_eq!(
        found[0].to_string(),
        "sources.toml:1:1: the file is missing; add it; clinical/README.md says what belongs in it"
    );
}

#[test]
fn a_misspelt_key_is_found_at_its_line() {
    let found = findings_after("schedule.toml", |text| {
        Some(text.replace("send_from", "send_form"))
    });
    assert!(
        found[0].what.contains("unknown field `send_form`"),
        "{}",
        found[0]
    );
    assert!(found[0].line > 1);
}

#[test]
fn an_id_that_stands_twice_is_found() {
    let found = findings_after("questions.toml", |text| {
        Some(text.replace("\"dry_cough\"", "\"chest_pain\""))
    });
    assert!(
        found
            .iter()
            .any(|one| one.what == "the id chest_pain is used twice"),
        "{found:?}"
    );
}

#[test]
fn a_source_that_does_not_exist_is_found() {
    let found = findings_after("advice.toml", |text| {
        Some(text.replacen("\"lorem_2024\"", "\"lorem_2042\"", 1))
    });
    assert!(
        found[0]
            .to_string()
            .ends_with("there is no source \"lorem_2042\"; did you mean lorem_2024?"),
        "{}",
        found[0]
    );
}

#[test]
fn a_sentence_that_is_missing_is_found() {
    let found = findings_after("text/en.ftl", |text| {
        Some(text.replace("sign-fever =", "sign-fewer ="))
    });
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(
        told.iter()
            .any(|one| one.contains("there is no text sign-fever, which fever needs")),
        "{told:?}"
    );
}

#[test]
fn a_text_that_stands_twice_is_found_at_its_second_place() {
    let found = findings_after("text/en.ftl", |text| {
        Some(format!("{text}\nunseen = Lorem\n"))
    });
    let lines = std::fs::read_to_string(Path::new(CONTENT).join("text/en.ftl"))
        .unwrap()
        .lines()
        .count();
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(
        told[0].starts_with(&format!(
            "text/en.ftl:{}:1: unseen is defined twice",
            lines + 2
        )),
        "{told:?}"
    );
}

#[test]
fn a_language_without_a_file_is_found() {
    let found = findings_after("protocol.toml", |text| {
        Some(text.replace("[\"en\", ", "[\"en\", \"fr\", "))
    });
    assert!(
        found[0].what.contains("text/fr.ftl is missing"),
        "{}",
        found[0]
    );
}

#[test]
fn a_draft_in_a_language_that_is_not_declared_is_found() {
    let found = findings_after("protocol.toml", |text| {
        Some(text.replace("drafts = [\"es\"", "drafts = [\"fr\""))
    });
    assert_eq!(found[0].what, "there is no language \"fr\"");
}

#[test]
fn a_sign_without_its_floor_is_found() {
    let found = findings_after("rules/floors_today.toml", |text| {
        Some(text.replace("\"%pus_new\"", "\"%fever_new\""))
    });
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(
        told[0].contains("the sign pus alone does not reach urgent, the floor of its group"),
        "{told:?}"
    );
}

#[test]
fn a_rule_that_raises_to_nothing_is_found() {
    let found = findings_after("rules/contact.toml", |text| {
        Some(text.replacen(
            "disposition = \"contact\"",
            "disposition = \"self_care\"",
            1,
        ))
    });
    assert!(found[0].what.contains("raises to nothing"), "{}", found[0]);
}

#[test]
fn a_condition_of_the_usual_that_cannot_be_read_is_refused_at_its_column() {
    let row = "[[row]]\nid = \"x\"\nshows = \"%itch\"\nwithin = \"WITHIN\"\nfacts = [\"U4\"]\nsources = [\"lorem_2024\"]\n\n";
    for (within, message) in [
        (
            "%soreness = 3",
            "usual.toml:4:21: %soreness is a number, and numbers have limits here, no \"=\"; write %soreness <=",
        ),
        (
            "%itch = no",
            "usual.toml:4:19: expected true or false, found no",
        ),
        (
            "%soreness 3",
            "usual.toml:4:21: expected \">=\", \">\", \"<=\" or \"<\" after %soreness, found 3",
        ),
        (
            "(%itch or %flare) = flase",
            "usual.toml:4:31: expected true or false, found flase",
        ),
        (
            "%itch < 3",
            "usual.toml:4:17: %itch is yes or no and cannot be compared with <; write %itch alone",
        ),
        (
            "%ich = false",
            "usual.toml:4:11: %ich is not a variable; did you mean %itch?",
        ),
        (
            "not %itch",
            "usual.toml:4:11: expected a variable, like %fever, or \"(\", found not",
        ),
    ] {
        let found = findings_after("usual.toml", |text| {
            Some(row.replace("WITHIN", within) + &text)
        });
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(
            told.iter().any(|one| one.starts_with(message)),
            "{within}\n  gave {told:#?}\n  wanted {message}"
        );
    }
}

#[test]
fn a_row_of_the_usual_must_rest_on_something_and_have_its_own_id() {
    let found = findings_after("usual.toml", |text| {
        Some(text.replacen("facts = [\"U2\", \"C9\"]", "facts = []", 1))
    });
    assert!(
        found.iter().any(|one| one.what == "u2 names no fact"),
        "{found:?}"
    );
    let found = findings_after("usual.toml", |text| {
        Some(text.replace("id = \"u6\"", "id = \"u5\""))
    });
    assert!(
        found
            .iter()
            .any(|one| one.what == "the id u5 is used twice"),
        "{found:?}"
    );
}

/// What an extra file of English words is told.
fn told_of_words(file: &str, text: &str) -> String {
    let found = findings_after(file, |_| Some(text.to_owned()));
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn a_language_in_several_files_shares_its_names_and_each_is_declared_once() {
    let phrase = "language = \"en\"\n[[phrase]]\nsign = \"cold_limb\"\nlevel = \"hint\"\npatterns = \"@breathe lorem\"\n";
    assert_eq!(told_of_words("words/en_extra.toml", phrase), "");
    let class = "language = \"en\"\n[[class]]\nid = \"breathe\"\nwords = \"lorem\"\n";
    let told = told_of_words("words/en_extra.toml", class);
    assert!(told.contains("declared twice"), "{told}");
    let told = told_of_words("words/extra.toml", phrase);
    assert!(told.contains("LANGUAGE_TOPIC.toml"), "{told}");
}

#[test]
fn a_group_that_names_itself_or_a_later_one_is_told_where_it_stands() {
    let phrase =
        "[[phrase]]\nsign = \"cold_limb\"\nlevel = \"hint\"\npatterns = \"@round lorem\"\n";
    let group =
        |id: &str, of: &str| format!("[[group]]\nid = \"{id}\"\nchoices = \"{of} dolor\"\n");
    for groups in [
        group("round", "@round"),
        group("round", "@later") + &group("later", "ipsum"),
    ] {
        let told = told_of_words(
            "words/en_extra.toml",
            &format!("language = \"en\"\n{groups}{phrase}"),
        );
        assert!(
            told.contains("words/en_extra.toml:4:12: there is no class @"),
            "{told}"
        );
        assert!(told.contains("declare it above"), "{told}");
    }
}

#[test]
fn a_part_of_a_line_that_cannot_be_read_is_told_at_its_column() {
    let told =
        |rest: &str| told_of_words("words/en_extra.toml", &format!("language = \"en\"\n{rest}"));
    let phrase = |line: &str| {
        format!("[[phrase]]\nsign = \"cold_limb\"\nlevel = \"hint\"\npatterns = \"{line}\"\n")
    };
    let found = told(&phrase("lorem ipsum (dolor"));
    assert!(
        found.contains("en_extra.toml:5:25: a \"(\" is not closed"),
        "{found}"
    );
    let found = told(&phrase("lorem  @nothing_like_it"));
    assert!(
        found.contains("en_extra.toml:5:13: there is no class @nothing_like_it"),
        "{found}"
    );
    let class = |words: &str| format!("[[class]]\nid = \"x\"\nwords = \"{words}\"\n");
    let found = told(&class("lorem ipsum ~"));
    assert!(found.contains("en_extra.toml:4:22: "), "{found}");
    let found = told(&class("lorem (ipsum dolor"));
    assert!(
        found.contains("en_extra.toml:4:16: a \"(\" is not closed"),
        "{found}"
    );
    let group =
        |choices: &str| format!("[[group]]\nid = \"x\"\nchoices = \"\"\"\n{choices}\"\"\"\n");
    let found = told(&group("lorem\nipsum (dolor\n"));
    assert!(
        found.contains("en_extra.toml:6:7: a \"(\" is not closed"),
        "{found}"
    );
}

#[test]
fn a_misspelling_of_a_word_that_nothing_asks_for_or_that_is_an_everyday_word_is_told() {
    let spelt = |line: &str| {
        let text = format!("language = \"en\"\n[spellings]\n{line}\n");
        told_of_words("words/en_extra.toml", &text)
    };
    assert_eq!(spelt("breathless = \"brethlss\""), "");
    let told = spelt("loremipsum = \"lorm\"");
    assert!(
        told.contains("words/en_extra.toml:3:14: no pattern asks for \"loremipsum\""),
        "{told}"
    );
    let told = spelt("breath = \"brt bath\"");
    assert!(
        told.contains("words/en_extra.toml:3:15: \"bath\" is an everyday word"),
        "{told}"
    );
}
