//! What the lint says of rules, advice, sources and the schedule, up to the last value that is in order.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

mod wordless;

use std::sync::LazyLock;

use jiff::civil::date;
use protocol::{Kind, Lint, lint};
use wordless::Folder;

fn reviewed(folder: &Folder) -> Lint {
    lint(Some(folder.path()), date(2026, 12, 1))
}

/// What a rule of the lint says, errors and warnings, without the places.
fn of<'a>(lint: &'a Lint, rule: &str) -> Vec<&'a str> {
    let of_rule = lint.remarks.iter().filter(|one| one.rule == rule);
    of_rule.map(|one| one.finding.what.as_str()).collect()
}

fn rule(id: &str, level: &str, when: &str, sources: &str) -> String {
    format!(
        "[[rule]]\nid = \"{id}\"\ndisposition = \"{level}\"\nwhen = \"{when}\"\ntext = \"reason-d5-fever\"\nhazard = \"D5\"\n\
         sources = [{sources}]\ngrade = \"expert\"\nreviewer = \"\"\nreview_by = \"2027-05-31\"\n\n"
    )
}

fn source(id: &str, place: &str, read_as: &str) -> String {
    format!("\n[[source]]\nid = \"{id}\"\ncitation = \"Lorem\"\n{place}\nread_as = \"{read_as}\"\n")
}

fn advice(id: &str, more: &str) -> String {
    format!(
        "\n[[advice]]\nid = \"{id}\"\n{more}\nstronger_after_first = false\nhighest = \"contact\"\nhazard = \"D5\"\nfacts = [\"H9\"]\n\
         sources = [\"lorem_2024\"]\ngrade = \"expert\"\nreviewer = \"\"\nreview_by = \"2027-05-31\"\n"
    )
}

/// A new piece of advice of each kind: its times and signs, and what is said of it.
const ADVICE: [(&str, &str, &str); 8] = [
    (
        "x_empty",
        "from_h = 5\nuntil_h = 5",
        "ends before it begins",
    ),
    ("x_hour", "from_h = 5\nuntil_h = 6", ""),
    ("x_last", "from_h = 1007", ""),
    (
        "x_late",
        "from_h = 1008",
        "begins when the link is no longer valid",
    ),
    (
        "x_hidden",
        "from_h = 0\nonly_when = [\"itch\"]\nnot_when = [\"itch\"]",
        "is shown only with signs that speak against it",
    ),
    (
        "x_tired",
        "from_h = 0\nonly_when = [\"itch\"]\nfatigue_from = 3\nnot_when = [\"itch\"]\nnot_with = [\"x_hour\", \"x_other\"]",
        "",
    ),
    (
        "x_other",
        "from_h = 0\nuntil_h = 5\nnot_when = [\"itch\"]\nnot_with = [\"x_hour\"]",
        "",
    ),
    (
        "x_itch",
        "from_h = 0\nonly_when = [\"itch\"]\nnot_with = [\"x_other\"]",
        "",
    ),
];

static CHANGED: LazyLock<Lint> = LazyLock::new(|| {
    let folder = wordless::copy();
    let sources = [
        source("x_doi", "doi = \"10.1/2\"", "second_hand"),
        source("x_pmid", "pmid = \"1\"", "second_hand"),
        source("x_url", "url = \"https://example.org/\"", "second_hand"),
        source("x_full", "", "full"),
        source("x_none", "", "abstract"),
        source("x_course", "doi = \"10.1/2\"", "full"),
        source("x_nobody", "doi = \"10.1/2\"", "full"),
    ];
    folder.write(
        "sources.toml",
        &(folder.read("sources.toml") + &sources.concat()),
    );
    // Ahead of the rules that each of these meets.
    let rules = [
        rule("x.narrow", "urgent", "%fever_new and %itch", "\"x_doi\""),
        rule("x.same", "contact", "%breathless_new", "\"x_pmid\""),
        rule("x.first", "urgent", "%low_mood and %itch", "\"x_url\""),
        rule("x.second", "urgent", "%itch and %low_mood", "\"x_full\""),
        rule(
            "x.alone",
            "emergency",
            "%fever_new and %flare",
            "\"x_none\"",
        ),
        rule(
            "x.both",
            "urgent",
            "%low_mood and %flare",
            "\"x_none\", \"x_doi\"",
        ),
    ];
    folder.write("rules/aa.toml", &rules.concat());
    let pieces = ADVICE.map(|(id, more, _)| advice(id, more));
    folder.write(
        "advice.toml",
        &(folder.read("advice.toml") + &pieces.concat()),
    );
    for language in ["en", "es", "ar"] {
        let file = format!("text/{language}.ftl");
        let texts = ADVICE.map(|(id, _, _)| format!("advice-{id} = Lorem\n    .known = Lorem\n"));
        folder.write(&file, &(folder.read(&file) + &texts.concat()));
    }
    let course = folder.read("course.toml");
    let changed = course.replacen(
        "sources = [\"martin_pintado_2015\"]",
        "sources = [\"martin_pintado_2015\", \"x_course\"]",
        1,
    );
    folder.write("course.toml", &changed);
    folder.replace("schedule.toml", "real_change = 2", "real_change = 11");
    folder.replace("schedule.toml", "20:00", "20:00:00");
    reviewed(&folder)
});

#[test]
fn a_source_is_at_hand_by_any_address_or_where_all_of_it_was_read() {
    let told = of(&CHANGED, "unsourced");
    let new: Vec<&&str> = told.iter().filter(|what| what.starts_with("x.")).collect();
    assert_eq!(new, [&"x.alone rests only on what nobody can look up"]);
    let shipped = of(&CHANGED, "unsourced").len() - 1;
    assert!(shipped < 10, "{told:#?}");
}

#[test]
fn a_rule_is_overtaken_by_a_wider_one_of_its_level_or_above_and_the_later_of_two_equal_ones() {
    let told = of(&CHANGED, "unreachable");
    let mut rules: Vec<&&str> = told
        .iter()
        .filter(|what| what.starts_with("the rule"))
        .collect();
    rules.sort_unstable();
    assert_eq!(rules.len(), 3, "{told:#?}");
    assert_eq!(
        *rules[0],
        "the rule x.narrow decides nothing: d5.fever fires whenever it does"
    );
    assert!(
        rules[1].starts_with("the rule x.same decides nothing: "),
        "{}",
        rules[1]
    );
    assert_eq!(
        *rules[2],
        "the rule x.second decides nothing: x.first fires whenever it does"
    );
}

#[test]
fn advice_that_can_be_shown_for_an_hour_can_be_shown() {
    let told = of(&CHANGED, "unreachable");
    let mut advice: Vec<String> = told
        .iter()
        .filter(|what| what.starts_with("the advice"))
        .map(|what| (*what).to_owned())
        .collect();
    let said = ADVICE.iter().filter(|(_, _, said)| !said.is_empty());
    let mut expected: Vec<String> = said
        .map(|(id, _, said)| format!("the advice {id} {said}"))
        .collect();
    advice.sort_unstable();
    expected.sort_unstable();
    assert_eq!(advice, expected);
}

#[test]
fn pieces_of_advice_meet_unless_their_hours_or_their_signs_part_them() {
    let mut told = of(&CHANGED, "contradiction");
    told.sort_unstable();
    // x_other ends in the hour in which x_hour begins, and is hidden by the sign that x_itch needs; tiredness alone shows x_tired.
    assert_eq!(
        told,
        [
            "x_tired and x_hour can be shown together",
            "x_tired and x_other can be shown together"
        ]
    );
}

#[test]
fn what_only_a_number_of_the_course_rests_on_is_used() {
    let mut told: Vec<&str> = of(&CHANGED, "unused");
    told.retain(|what| !what.contains("text"));
    assert_eq!(told, ["nothing rests on the source x_nobody"]);
}

#[test]
fn rules_with_one_sentence_are_told_whose_it_was_first() {
    let told = of(&CHANGED, "shared-reason");
    assert_eq!(told.len(), 6, "{told:#?}");
    assert!(
        told.iter()
            .all(|what| *what == "reason-d5-fever is the sentence of x.narrow already")
    );
}

#[test]
fn a_real_change_has_points_and_a_source_and_times_of_a_day_are_written_with_five_signs() {
    let change =
        "what counts as a real change is not 1 to 10 points, or no source of sources.toml says so";
    let times = "the times to send are not two times of a day in order";
    assert_eq!(of(&CHANGED, "schedule"), [times, change]);
    let folder = wordless::copy();
    let shipped = folder.read("schedule.toml");
    for (changes, expected) in [
        (
            [
                ("real_change = 2", "real_change = 10"),
                ("[6, 24, 48, 72]", "[]"),
            ],
            vec!["the hours of the check-ins do not rise"],
        ),
        (
            [("[\"stratford_1995\"]", "[]"), ("\"20:00\"", "\"08:00\"")],
            vec![times, change],
        ),
        (
            [
                ("[\"stratford_1995\"]", "[\"stratford_1995\", \"x_1995\"]"),
                ("\"08:00\"", "\"8 am\""),
            ],
            vec![times, change],
        ),
    ] {
        let text = changes.iter().fold(shipped.clone(), |text, (from, to)| {
            assert!(text.contains(from), "{from}");
            text.replace(from, to)
        });
        folder.write("schedule.toml", &text);
        let lint = reviewed(&folder);
        assert_eq!(of(&lint, "schedule"), expected, "{changes:?}");
        assert!(lint.remarks.iter().any(|one| one.kind == Kind::Error));
    }
}
