//! How a text is read: characters, languages, levels, spellings, and what is left to a person.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

mod small_words;

use std::sync::LazyLock;

use protocol::{CompiledProtocol, Heard};

const ENGLISH: &str = r#"
language = "en"
common = "so very the and a our cold b"
[spellings]
sore = "soar sorr"
[[phrase]]
sign = "fever"
level = "certain"
patterns = """
fever
can't breathe
spinn*
sore
o'clock
it's burning
palpitations
<38.6-38.6>
ache chest
"""
[[phrase]]
sign = "chest_pain"
level = "hint"
patterns = """
pain
spine
"""
[[phrase]]
sign = "chest_pain"
level = "certain"
event = true
patterns = "bad pain"
[[phrase]]
sign = "fainted"
level = "hint"
event = true
patterns = "faint"
[[phrase]]
risk = "diabetes"
level = "certain"
patterns = "sugar"
[[phrase]]
risk = "pregnant"
level = "certain"
patterns = "baby"
[[phrase]]
risk = "implant"
level = "hint"
patterns = "plate"
[[phrase]]
worse = true
level = "certain"
patterns = "worse"
[[phrase]]
worse = true
level = "hint"
patterns = "louder"
[[cue]]
cue = "doubt"
patterns = "maybe"
[[cue]]
cue = "no"
patterns = "no"
[[cue]]
cue = "passed"
patterns = "gone"
[[cue]]
cue = "mask"
patterns = "chest of drawers"
"#;

const ENGLISH_MORE: &str = r#"
language = "en"
common = "more"
"#;

const SPANISH: &str = r#"
language = "es"
common = "tengo mucho hoy a y"
[[phrase]]
sign = "fever"
level = "certain"
patterns = "calentura añeja"
"#;

static PROTOCOL: LazyLock<CompiledProtocol> = LazyLock::new(|| {
    let files = [
        ("en.toml", ENGLISH),
        ("en_more.toml", ENGLISH_MORE),
        ("es.toml", SPANISH),
    ];
    small_words::read(&files).unwrap_or_else(|findings| panic!("{findings:?}"))
});

fn hear(words: &str) -> Heard {
    PROTOCOL.hear(Some(words))
}

fn is_fever(words: &str) -> bool {
    hear(words).certain == ["fever"]
}

fn is_unread(words: &str) -> bool {
    hear(words).unread
}

#[test]
fn a_text_is_read_where_one_language_has_two_thirds_of_its_words() {
    for (words, unread) in [
        ("so very cold", false),
        ("so very zzz", false),
        ("so zzz zzq", true),
        ("zzz", true),
        ("so zzz", true),
        ("so so so so zzz zzq", false),
        ("so so so so so so so so so so zzz zzz zzz zzz zzz", false),
        ("so so so so so so so so so zzz zzz zzz zzz zzz zzz", true),
        ("so very more", false),
        // "a" is a word of both, "tengo" and "so" each of one.
        ("a a tengo", false),
        ("a a so", false),
        ("so tengo", true),
        ("so so tengo mucho", true),
        ("tengo mucho hoy", false),
        // Numbers are no words.
        ("so 38 39 40", false),
        ("38", false),
        // A misspelling tells no language, though it is heard; one that is written down does not either.
        ("fevver fevver", true),
        ("sorr sorr", true),
        ("fever calentura", true),
        ("cant breathe", false),
        ("can't breathe", false),
        ("spinning", false),
        ("so \u{4e2d}\u{4e2d}", true),
        ("so 38\u{4e2d}", true),
        ("so \u{4e2d}38", true),
        ("so \u{1f600} ++ --", false),
    ] {
        assert_eq!(is_unread(words), unread, "{words}");
    }
}

#[test]
fn each_level_and_kind_of_phrase_tells_what_it_names() {
    let heard = |words: &str| {
        let Heard {
            certain,
            hint,
            risks,
            worse,
            ..
        } = hear(words);
        (certain.join(" "), hint.join(" "), risks.join(" "), worse)
    };
    let told = |certain: &str, hint: &str, risks: &str, worse: bool| {
        (certain.to_owned(), hint.to_owned(), risks.to_owned(), worse)
    };
    for (words, expected) in [
        ("pain", told("", "chest_pain", "", false)),
        ("no pain", told("", "", "", false)),
        ("bad pain", told("chest_pain", "", "", false)),
        ("bad pain gone", told("chest_pain", "", "", false)),
        ("faint", told("", "fainted", "", false)),
        ("fever gone", told("", "fever", "", false)),
        ("sugar", told("", "", "diabetes", false)),
        ("sugar and baby", told("", "", "diabetes pregnant", false)),
        ("sugar sugar", told("", "", "diabetes", false)),
        ("no sugar", told("", "", "", false)),
        ("maybe sugar", told("", "", "", false)),
        ("sugar. maybe sugar", told("", "", "diabetes", false)),
        ("plate", told("", "", "", false)),
        ("worse", told("", "", "", true)),
        ("maybe worse", told("", "", "", false)),
        ("no worse", told("", "", "", false)),
        ("louder", told("", "", "", false)),
        ("worse. maybe worse. louder", told("", "", "", true)),
    ] {
        assert_eq!(heard(words), expected, "{words}");
    }
}

#[test]
fn apostrophes_and_repeated_letters_part_no_word() {
    for words in [
        "can't breathe",
        "cant breathe",
        "can\u{2019}t breathe",
        "'fever'",
        "fever''",
        "''fever",
        "the \u{2018}fever\u{2019}",
        "fever's",
        "feeeever",
        "feverrr",
        "o'clock",
        "it's burning",
        "oclock",
    ] {
        assert!(is_fever(words), "{words}");
    }
    for words in [
        "can breathe",
        "can't, breathe",
        "' ' '",
        "''",
        "soreee",
        "fe ver",
    ] {
        assert!(!is_fever(words), "{words}");
    }
}

#[test]
fn digits_and_letters_are_tokens_of_their_own() {
    for words in [
        "fever38",
        "38fever",
        "38.6",
        "38,6",
        "x38.6",
        "38.6x",
        "38.65",
        "38.6.",
        "so 38,6, so",
        "\u{4e2d}38.6",
        "38.6\u{4e2d}",
        "38.6'",
        "\u{e9}38.6",
    ] {
        assert!(is_fever(words), "{words}");
    }
    for words in [
        "38 6", "38;6", "38:6", "38. 6", "386", "38.5", "3.8.6", "38.", "38.x6", ".38 .6", "so.6",
    ] {
        assert!(!is_fever(words), "{words}");
    }
}

#[test]
fn letters_are_folded_and_so_is_what_the_lexicon_asks_for() {
    for words in [
        "calentura a\u{f1}eja",
        "CALENTURA A\u{d1}EJA",
        "calentura aneja",
        "calentura an\u{303}eja",
        "f\u{e9}ver",
        "f\u{eb}v\u{e8}r",
        "f\u{c9}VER",
        "fe\u{ad}ver",
        "fe\u{200b}ver",
        "fe\u{feff}ver",
        "fe\u{202a}ver",
        "fe\u{2060}ver",
        "fe\u{fe0f}ver",
    ] {
        assert!(is_fever(words), "{words:?}");
    }
    for words in [
        "fe\u{a0}ver",
        "fe-ver",
        "fe\u{4e2d}ver",
        "\u{4e2d}fever",
        "calentura, aneja",
    ] {
        assert!(!is_fever(words), "{words:?}");
    }
    for between in ["\u{a0}", "-", "/", "\u{1f600}", "\t", "+"] {
        assert!(
            is_fever(&format!("so{between}fever{between}so")),
            "{between:?}"
        );
        assert!(is_fever(&format!("can't{between}breathe")), "{between:?}");
    }
    for between in [
        ".", "!", "?", "\n", "\r", ";", "\u{2026}", "\u{bf}", "\u{a1}", ":", ",", "(", ")",
        "\u{2013}", "\u{2014}",
    ] {
        assert!(!is_fever(&format!("can't{between} breathe")), "{between:?}");
    }
}

#[test]
fn a_mask_hides_words_wherever_a_pattern_asks_for_them() {
    assert!(is_fever("ache chest"));
    assert!(!is_fever("ache chest of drawers"));
    assert!(is_fever("ache chest. chest of drawers"));
}

#[test]
fn a_spelling_that_is_written_down_is_its_word_and_no_slip_is_read_into_it() {
    assert!(is_fever("soar") && is_fever("sorr") && is_fever("sore"));
    assert!(!is_fever("soarr") && !is_fever("sori"));
    // It is what it begins like and nothing nearer.
    assert_eq!(hear("spinn").hint, ["chest_pain"]);
    assert!(is_fever("spinning") && is_fever("fever so spinnx"));
}

#[test]
fn a_word_of_more_than_twenty_four_letters_is_none() {
    assert!(is_fever(&format!("spinn{}", "ab".repeat(9))));
    assert!(is_fever(&format!("spinn{}c", "ab".repeat(9))));
    assert!(!is_fever(&format!("spinn{}", "ab".repeat(10))));
    assert!(!is_fever(&format!("fever{}", "ab".repeat(10))));
}

#[test]
fn a_long_word_is_known_with_two_slips_and_not_with_three() {
    assert!(is_fever("palpitations") && is_fever("palpitasions") && is_fever("pallpitasions"));
    assert!(is_fever("palpitxtioqs") && !is_fever("pxlpitxtioqs"));
}

/// Four thousand characters are read, however many bytes and words they are.
#[test]
fn a_text_is_read_to_its_four_thousandth_character() {
    let filled = |many: &str, length: usize, end: &str| -> String {
        let filler: String = many
            .chars()
            .cycle()
            .take(length - end.chars().count())
            .collect();
        filler + end
    };
    for many in ["so ", "a ", "\u{e1} ", "very cold ", "a. "] {
        for length in [1_000, 1_022, 1_023, 1_500, 3_999, 4_000] {
            let heard = hear(&filled(many, length, " fever"));
            assert!(
                heard.certain == ["fever"] && !heard.unread,
                "{many} {length}"
            );
        }
        for length in [4_001, 4_002, 4_500] {
            assert!(
                is_unread(&filled(many, length, " fever")),
                "{many} {length}"
            );
        }
    }
    assert!(!is_fever(&filled("so ", 4_007, " fever")));
    // A number needs no space before the next word.
    for length in [1_022, 4_000] {
        assert!(
            !is_unread(&format!("a1{}", filled(" a", length - 2, " a"))),
            "{length}"
        );
        assert!(!is_unread(&filled("a ", length, " a")), "{length}");
    }
}
