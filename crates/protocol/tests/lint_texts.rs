//! What the lint says of sentences, each in its own language, at its own word: a content whose texts say almost nothing, and
//! a few that say too much.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

mod wordless;

use std::sync::LazyLock;

use jiff::civil::date;
use protocol::{Kind, Lint, lint};

/// What a sentence of 12 words of one syllable has.
const AGE_LIMIT: f64 = 0.39 * 12.0 + 11.8 * 1.0 - 15.59 + 5.0;
/// The same in Spanish.
const EASE_LIMIT: f64 = 206.835 - 62.3 * 1.0 - 12.0;

fn settings() -> String {
    format!(
        r#"
review_soon_days = 60
variables = ["number", "clinic"]
shown_only = []
labels = ["muscle", "region"]
speaks_against = []
[[reading]]
language = "en"
formula = "flesch_kincaid"
limit = {AGE_LIMIT}
words_least = 6
names = ["practitioner"]
[[reading]]
language = "es"
formula = "szigriszt_pazos"
limit = {EASE_LIMIT}
words_least = 6
[[promise]]
language = "en"
words = ["will", "sure to"]
[[promise]]
language = "es"
words = ["cura"]
[[alarm]]
language = "en"
kinds = ["explain"]
always = ["reason"]
words = ["blood"]
actions = ["call"]
[[wording]]
language = "en"
parts = [["breath"], ["for weeks", "may last"]]
what = "says how long"
remedy = "say nothing of it"
"#
    )
}

/// English sentences that say more than "Go on", by key, with what follows the key in the file.
const ENGLISH: [(&str, &str); 18] = [
    (
        "explain-sore",
        "The cat sat and the dog ran and ran and ran on.",
    ),
    (
        "explain-tired",
        "'Practitioner', practitioner, practitioner: don't ' can’t... Sit!",
    ),
    ("explain-course", "Go on and on and on."),
    ("explain-works", "\u{212A}, it WILL"),
    (
        "explain-usual",
        "{ NUMBER($number) } is\n    swill { { $clinic } } and will",
    ),
    (
        "advice-rest",
        "{ $when ->\n    [one] Go on\n   *[other] We are sure\n    to go\n    }",
    ),
    ("advice-sleep", "Ask { $phone }"),
    ("advice-fluids", "Se cura"),
    ("advice-warmth", "Weeks may last a breath"),
    ("advice-ask", "Breath may go"),
    ("explain-nothing", "A blood: call us"),
    ("explain-bruise", "It is\n    an Blood"),
    ("usual-now", "Blood"),
    ("reason-d5-fever", "Go on"),
    ("incomplete", "Inflammation necessitates evaluation"),
    ("course-below", "Inflammation necessitates"),
    ("course-within", "Physiological evaluation"),
    ("course-above", "Characteristically residual"),
];

const SPANISH: [(&str, &str); 6] = [
    ("explain-sore", "El sol y la luz y el sol va y va ya."),
    (
        "explain-tired",
        "Enrojecimiento médico, cuidado maestra. Ya va.",
    ),
    ("advice-fluids", "No se\n    cura"),
    ("advice-rest", "{ $when }"),
    ("advice-sleep", "Ask { $clinic }, will you"),
    ("explain-bruise", "Blood"),
];

/// Texts that say nothing under the keys of the shipped ones, but for these.
fn texts(shipped: &str, said: &[(&str, &str)]) -> String {
    let mut texts = String::new();
    for line in shipped.lines() {
        let Some((key, _)) = line.split_once(" =") else {
            continue;
        };
        let own = said.iter().find(|(one, _)| *one == key);
        let usual = if key.starts_with("reason-") {
            "Call us"
        } else {
            "Go on"
        };
        let text = own.map_or(usual, |(_, text)| text);
        if key.starts_with("    .") || key.starts_with(|c: char| c.is_ascii_lowercase()) {
            texts += &format!("{key} = {text}\n");
        }
    }
    texts
}

fn line_of(file: &str, key: &str) -> usize {
    let start = format!("{key} =");
    let at = file.lines().position(|line| line.starts_with(&start));
    at.unwrap_or_else(|| panic!("no {key}")) + 1
}

struct Reviewed {
    english: String,
    spanish: String,
    lint: Lint,
}

impl Reviewed {
    /// Remarks of a rule: the place, and what it says.
    fn told(&self, rule: &str) -> Vec<(String, &str)> {
        let of_rule = self.lint.remarks.iter().filter(|one| one.rule == rule);
        of_rule
            .map(|one| {
                let finding = &one.finding;
                let place = format!("{}:{}:{}", finding.file, finding.line, finding.column);
                (place, finding.what.as_str())
            })
            .collect()
    }

    fn english(&self, key: &str, more: usize, column: usize) -> String {
        format!(
            "text/en.ftl:{}:{column}",
            line_of(&self.english, key) + more
        )
    }

    fn spanish(&self, key: &str, more: usize, column: usize) -> String {
        format!(
            "text/es.ftl:{}:{column}",
            line_of(&self.spanish, key) + more
        )
    }
}

static REVIEWED: LazyLock<Reviewed> = LazyLock::new(|| {
    let folder = wordless::copy();
    folder.replace(
        "protocol.toml",
        "\"es\", \"ar\"]\n# Made",
        "\"es\"]\n# Made",
    );
    folder.replace(
        "protocol.toml",
        "drafts = [\"es\", \"ar\"]",
        "drafts = [\"es\"]",
    );
    std::fs::remove_file(folder.path().join("text/ar.ftl")).unwrap();
    let shipped = folder.read("text/en.ftl");
    let old = "old-text = Go on\n    .more = Go on\n";
    let english = texts(&shipped, &ENGLISH)
        .replace("advice-sleep =", &format!("{old}advice-sleep ="))
        .replacen("    .title = Go on", "    .title = A blood test", 1);
    let spanish = texts(&shipped, &SPANISH);
    folder.write("text/en.ftl", &english);
    folder.write("text/es.ftl", &spanish);
    folder.write("lint.toml", &settings());
    let lint = lint(Some(folder.path()), date(2026, 12, 1));
    Reviewed {
        english,
        spanish,
        lint,
    }
});

fn places<'a>(told: &'a [(String, &str)]) -> Vec<&'a str> {
    told.iter().map(|(place, _)| place.as_str()).collect()
}

#[test]
fn a_promise_is_found_at_its_word_in_its_own_language() {
    let told = REVIEWED.told("promise");
    let expected = [
        REVIEWED.english("explain-works", 0, 23),
        REVIEWED.english("explain-usual", 1, 31),
        REVIEWED.english("advice-rest", 2, 20),
        REVIEWED.spanish("advice-fluids", 1, 5),
    ];
    let mut expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    expected.sort_unstable();
    let mut places = places(&told);
    places.sort_unstable();
    assert_eq!(places, expected, "{told:#?}");
}

#[test]
fn an_alarm_needs_an_action_in_a_reason_and_where_an_alarming_word_stands() {
    let told = REVIEWED.told("alarm");
    let expected = [
        (
            REVIEWED.english("explain-bruise", 1, 8),
            "explain-bruise alarms (\"blood\") and says nothing to do",
        ),
        (
            REVIEWED.english("reason-d5-fever", 0, 1),
            "reason-d5-fever says nothing to do",
        ),
    ];
    assert_eq!(told.len(), 2, "{told:#?}");
    for one in expected {
        assert!(told.contains(&one), "{told:#?}");
    }
}

#[test]
fn a_harmful_wording_needs_one_of_each_part_and_is_found_at_the_first() {
    let told = REVIEWED.told("wording");
    let place = REVIEWED.english("advice-warmth", 0, 23);
    assert_eq!(told, [(place, "advice-warmth: says how long")]);
}

#[test]
fn variables_are_known_to_pages_and_the_same_in_every_language() {
    let told = REVIEWED.told("variables");
    let expected = [
        (
            REVIEWED.english("advice-rest", 0, 1),
            "no page fills in $when of advice-rest",
        ),
        (
            REVIEWED.spanish("advice-rest", 0, 1),
            "no page fills in $when of advice-rest",
        ),
        (
            REVIEWED.english("advice-sleep", 0, 1),
            "no page fills in $phone of advice-sleep",
        ),
        (
            REVIEWED.spanish("advice-sleep", 0, 1),
            "advice-sleep has $clinic, but $phone in en",
        ),
        (
            REVIEWED.spanish("explain-usual", 0, 1),
            "explain-usual has no variables, but $clinic, $number in en",
        ),
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for one in expected {
        assert!(told.contains(&one), "{one:?}\n{told:#?}");
    }
}

#[test]
fn a_text_and_an_attribute_that_nothing_uses_are_found() {
    let told = REVIEWED.told("unused");
    let place = |more, column| REVIEWED.english("old-text", more, column);
    let expected = [
        (place(0, 1), "nothing uses the text old-text"),
        (place(1, 6), "nothing uses the text old-text.more"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_text_as_hard_as_the_limit_passes_and_a_harder_one_does_not() {
    let told = REVIEWED.told("reading-age");
    // 6 words, 2 sentences, 9 syllables of which three names have 6; and 6 words, 2 sentences, 17 syllables.
    let expected = [
        (
            REVIEWED.english("explain-tired", 0, 1),
            format!(
                "explain-tired has the reading age (Flesch-Kincaid grade and 5) 8.3, at most {AGE_LIMIT} is the limit"
            ),
        ),
        (
            REVIEWED.spanish("explain-tired", 0, 1),
            format!(
                "explain-tired has the ease (Szigriszt-Pazos) 27.3, at least {EASE_LIMIT} is the limit"
            ),
        ),
    ];
    assert_eq!(told.len(), 3, "{told:#?}");
    for (place, what) in expected {
        assert!(told.contains(&(place, what.as_str())), "{what}\n{told:#?}");
    }
    let together = told
        .iter()
        .find(|(_, what)| what.starts_with("the short texts of the kind \"course\" has"));
    assert_eq!(together.unwrap().0, REVIEWED.english("course-below", 0, 1));
}

#[test]
fn what_was_measured_alone_together_and_not_at_all_is_counted() {
    let [english, spanish] = &REVIEWED.lint.measured[..] else {
        panic!("{:?}", REVIEWED.lint.measured);
    };
    let all = |file: &str| file.lines().filter(|line| line.contains(" = ")).count();
    let labels = |file: &str| {
        file.lines()
            .filter(|line| line.starts_with("muscle-") || line.starts_with("region-"))
            .count()
    };
    assert_eq!(english.language, "en");
    assert_eq!(
        english.formula,
        Some("reading age (Flesch-Kincaid grade and 5)")
    );
    assert_eq!(english.labels, labels(&REVIEWED.english));
    assert_eq!(spanish.language, "es");
    assert_eq!(spanish.formula, Some("ease (Szigriszt-Pazos)"));
    assert_eq!(spanish.labels, labels(&REVIEWED.spanish));
    assert_eq!(
        (spanish.texts, spanish.short),
        (2, all(&REVIEWED.spanish) - labels(&REVIEWED.spanish) - 2)
    );
    assert!(
        (spanish.hardest - (206.835 - 62.3 * 17.0 / 6.0 - 3.0)).abs() < 1e-9,
        "{spanish:?}"
    );
    assert_eq!(
        english.texts + english.short + english.labels,
        all(&REVIEWED.english)
    );
    assert_eq!(english.texts, 5);
}

#[test]
fn errors_stand_before_warnings_and_each_by_its_place() {
    let lint = &REVIEWED.lint;
    let places: Vec<_> = lint
        .remarks
        .iter()
        .map(|one| {
            (
                one.kind,
                one.finding.file.as_str(),
                one.finding.line,
                one.finding.column,
            )
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(lint.count(Kind::Warning) > 1 && lint.count(Kind::Error) > 1);
    assert_eq!(
        lint.count(Kind::Error) + lint.count(Kind::Warning),
        lint.remarks.len()
    );
    let first = lint
        .remarks
        .iter()
        .position(|one| one.kind == Kind::Warning);
    assert_eq!(first, Some(lint.count(Kind::Error)));
}
