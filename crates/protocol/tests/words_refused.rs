//! Words that cannot be compiled are told with line, column and remedy, all at once.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

mod small_words;

/// What is told of these files, one line each.
fn told(files: &[(&str, &str)]) -> Vec<String> {
    let findings = small_words::read(files).err().unwrap_or_default();
    let line = |finding: &protocol::Finding| {
        let protocol::Finding {
            file,
            line,
            column,
            what,
            remedy,
        } = finding;
        format!("{file}:{line}:{column}: {what}; {remedy}")
    };
    findings.iter().map(line).collect()
}

fn phrase(line: &str) -> String {
    format!(
        "language = \"en\"\n[[phrase]]\nsign = \"fever\"\nlevel = \"certain\"\npatterns = \"{line}\"\n"
    )
}

/// What is told of a phrase of these lines, each as "line:column what" counted from the first line.
fn told_of_lines(lines: &str) -> Vec<String> {
    let text = format!(
        "language = \"en\"\n[[phrase]]\nsign = \"fever\"\nlevel = \"certain\"\npatterns = \"\"\"\n{lines}\n\"\"\"\n"
    );
    let findings = small_words::read(&[("en.toml", &text)])
        .err()
        .unwrap_or_default();
    let line = |one: &protocol::Finding| format!("{}:{} {}", one.line - 5, one.column, one.what);
    findings.iter().map(line).collect()
}

#[test]
fn every_line_that_is_no_pattern_is_told_at_its_place() {
    let shape =
        "a pattern begins with a word or number, does not end with a gap, and has at most 12 parts";
    let gap = |text: &str| format!("\"{text}\" is no gap");
    let range = |text: &str| format!("\"<{text}>\" is no range of numbers");
    let lines = [
        ("so ..0 it", "1:4", gap("..0")),
        ("so  ..16 it", "2:5", gap("..16")),
        ("so //0 it", "3:4", gap("//0")),
        ("so ~16 it", "4:4", gap("~16")),
        ("so ..2? it", "5:4", gap("..2?")),
        ("so //x it", "6:4", gap("//x")),
        ("so <38.0> it", "7:4", range("38.0")),
        ("so <38-39> it", "8:4", range("38-39")),
        ("so <38.10-39.0> it", "9:4", range("38.10-39.0")),
        ("so <39.0-38.9> it", "10:4", range("39.0-38.9")),
        ("so <1.0-6553.9> it", "11:4", range("1.0-6553.9")),
        ("so <1.0-9999.0> it", "12:4", range("1.0-9999.0")),
        ("so (it", "13:4", "a \"(\" is not closed".to_owned()),
        ("so it) so", "14:4", "a \"(\" is not closed".to_owned()),
        ("so @nosuch", "15:1", "there is no class @nosuch".to_owned()),
        ("so 中 it", "16:1", "\"中\" is not a word".to_owned()),
        (
            "so abcdefghijklmnopqrstuvwxy",
            "17:1",
            "\"abcdefghijklmnopqrstuvwxy\" is not a word".to_owned(),
        ),
        ("so *", "18:1", "\"\" is not a word".to_owned()),
        ("so (a ~2 b) it", "19:1", "~ cannot stand here".to_owned()),
        ("so ~2 a ~2 b", "20:1", "~ cannot stand here".to_owned()),
        ("..2 so", "21:1", shape.to_owned()),
        ("//2 so", "22:1", shape.to_owned()),
        ("so ..2", "23:1", shape.to_owned()),
        ("so //2", "24:1", shape.to_owned()),
        ("so?", "25:1", shape.to_owned()),
        ("^", "26:1", shape.to_owned()),
        ("a b c d e f g h i j k l m", "27:1", shape.to_owned()),
        ("(so|..2 it) so", "28:1", shape.to_owned()),
    ];
    let text: Vec<&str> = lines.iter().map(|(line, ..)| *line).collect();
    let expected: Vec<String> = lines
        .iter()
        .map(|(_, at, what)| format!("{at} {what}"))
        .collect();
    assert_eq!(told_of_lines(&text.join("\n")), expected);
}

#[test]
fn every_line_that_is_a_pattern_is_taken() {
    let lines = "so ..1 it\nso ..15 it\nso //1 it\nso //15 it\nso ~15 it\n<38.0-38.0>\n<0.0-6553.5> so\n38 so\nso (it|(a|b c) d)\n
  # so (it\n^ so\nso ^\nso? it\n(so|it) a\na b c d e f g h i j k l\nabcdefghijklmnopqrstuvwx\nso*\nniño";
    assert_eq!(told_of_lines(lines), Vec::<String>::new());
}

/// Names that do not exist or stand twice, one beside the other.
const WRONG_NAMES: &str = r#"language = "en"
common = "so 中 it 語"
[spellings]
fevver = "fevr"
so = "zo 中 it"
[[class]]
id = "limb"
words = "arm leg"
[[class]]
id = "limb"
words = "so (arm ..2 a? @lim @limb"
[[group]]
id = "many"
choices = """
so it
so @limp
"""
[[group]]
id = "many"
choices = "so it"
[[group]]
id = "many"
choices = "so it"
[[cue]]
cue = "nott"
patterns = "so"
[[cue]]
cue = "nothing_like_it"
patterns = "so"
[[phrase]]
sign = "fevr"
level = "certain"
patterns = "so"
[[phrase]]
risk = "nothing_like_it"
level = "certain"
patterns = "so"
[[phrase]]
sign = "fever"
risk = "diabetes"
level = "certain"
patterns = "so"
[[phrase]]
level = "certain"
patterns = "so"
[[phrase]]
sign = "fever"
worse = true
level = "hint"
patterns = "so"
"#;

#[test]
fn names_that_do_not_exist_or_stand_twice_are_told_with_what_may_be_meant() {
    let letters = "use letters and apostrophes";
    let one_word = "a class holds single words, begin* and @class";
    let one = "a phrase names one sign or one risk, or says worse; write one of sign =, risk =, worse = true";
    let everyday = "leave it out, or write it into the patterns where it can mean nothing else";
    let expected = [
        format!("2:14: \"中\" is not a word; {letters}"),
        format!("2:19: \"語\" is not a word; {letters}"),
        "11:13: a \"(\" is not closed; close it with \")\"".to_owned(),
        format!("11:18: \"..2\" is not one word; {one_word}"),
        format!("11:22: \"a?\" is not one word; {one_word}"),
        "11:25: there is no class @lim; did you mean @limb?".to_owned(),
        "10:6: the class limb is declared twice; give each its own id".to_owned(),
        "15:1: there is no class @limp; did you mean @limb?".to_owned(),
        "22:6: the group many is declared twice; give each its own id".to_owned(),
        "25:7: there is no cue \"nott\"; did you mean not?".to_owned(),
        "28:7: there is no cue \"nothing_like_it\"; correct the cue's id".to_owned(),
        "31:8: there is no sign \"fevr\"; did you mean fever?".to_owned(),
        "35:8: there is no risk \"nothing_like_it\"; correct the risk's id".to_owned(),
        format!("42:12: {one}"),
        format!("45:12: {one}"),
        format!("50:12: {one}"),
        "4:10: no pattern asks for \"fevver\"; name a word of a class or a pattern".to_owned(),
        format!("5:10: \"中\" is not a word; {letters}"),
        format!("5:12: \"it\" is an everyday word and no misspelling; {everyday}"),
    ];
    let expected = expected.map(|line| format!("words/en.toml:{line}"));
    assert_eq!(told(&[("en.toml", WRONG_NAMES)]), expected);
}

#[test]
fn a_language_stands_in_files_of_its_name() {
    let text = phrase("so");
    for name in ["en.toml", "en_more.toml"] {
        assert_eq!(told(&[(name, &text)]), Vec::<String>::new(), "{name}");
    }
    for name in ["es.toml", "eng.toml", "e.toml", "more_en.toml"] {
        let expected = format!(
            "words/{name}:1:12: the language en stands in words/{name}; name the file LANGUAGE.toml or LANGUAGE_TOPIC.toml"
        );
        assert_eq!(told(&[(name, &text)]), [expected], "{name}");
    }
}

#[test]
fn folds_are_to_one_to_four_plain_letters() {
    let words = phrase("so");
    let fold = |line: &str| {
        told(&[
            ("folding.toml", &format!("[fold]\n{line}\n")),
            ("en.toml", &words),
        ])
    };
    for good in ["a = \"á\"", "abcd = \"á\"", "\"'\" = \"’\""] {
        assert_eq!(fold(good), Vec::<String>::new());
    }
    for (bad, column, plain) in [
        ("abcde = \"á\"", 9, "abcde"),
        ("A = \"á\"", 5, "A"),
        ("\"\" = \"á\"", 6, ""),
        ("a1 = \"á\"", 6, "a1"),
    ] {
        let expected = format!(
            "words/folding.toml:2:{column}: \"{plain}\" is not one to four plain letters; use a to z"
        );
        assert_eq!(fold(bad), [expected], "{bad}");
    }
}

#[test]
fn six_languages_fit_and_a_seventh_does_not() {
    let names = ["aa", "bb", "cc", "dd", "ee", "ff", "gg"];
    let texts = names.map(|name| {
        (
            format!("{name}.toml"),
            phrase(&format!("so {name}")).replace("\"en\"", &format!("\"{name}\"")),
        )
    });
    let files: Vec<(&str, &str)> = texts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let protocol = small_words::read(&files[..6]).unwrap_or_else(|findings| panic!("{findings:?}"));
    for name in &names[..6] {
        let heard = protocol.hear(Some(&format!("so {name}")));
        assert!(heard.certain == ["fever"] && !heard.unread, "{name}");
    }
    assert!(protocol.hear(Some("aa bb")).unread);
    let found = told(&files);
    assert_eq!(
        found,
        [
            "words/folding.toml:1:1: the words do not fit the limits of a lexicon; have fewer words, classes, patterns or languages"
        ]
    );
}

#[test]
fn a_lexicon_of_one_word_hears_it_once_and_twice() {
    for line in ["pain", "pain pain", "pain ..2 pain"] {
        let protocol = small_words::read(&[("en.toml", &phrase(line))]).unwrap();
        assert_eq!(
            protocol.hear(Some("pain pain")).certain,
            ["fever"],
            "{line}"
        );
        assert_eq!(
            protocol.hear(Some("pain 38")).certain.is_empty(),
            line != "pain",
            "{line}"
        );
    }
}
