//! The shipped content passes its own lint, and each rule finds what it is there for.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jiff::civil::{Date, date};
use protocol::{Kind, Lint, lint};

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clinical");
const TODAY: Date = date(2026, 12, 1);

/// What the shipped content is told.
static SHIPPED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let remarks = lint(None, TODAY).remarks;
    remarks.into_iter().map(|one| one.finding.what).collect()
});

/// A copy of the content whose files can be changed.
struct Copy(tempfile::TempDir);

impl Copy {
    fn new() -> Self {
        let copy = Self(tempfile::tempdir().unwrap());
        copy.fill("");
        copy
    }

    /// The content in its first language alone, for rules that do not look at others.
    fn in_english() -> Self {
        let copy = Self::new().with(
            "protocol.toml",
            "languages = [\"en\", \"es\", \"ar\"]",
            "languages = [\"en\"]",
        );
        for language in ["es", "ar"] {
            std::fs::remove_file(copy.path(&format!("text/{language}.ftl"))).unwrap();
        }
        copy.with("protocol.toml", "drafts = [\"es\", \"ar\"]", "")
    }

    /// Copies a folder of the content with those in it.
    fn fill(&self, folder: &str) {
        std::fs::create_dir_all(self.path(folder)).unwrap();
        for entry in std::fs::read_dir(Path::new(CONTENT).join(folder)).unwrap() {
            let from = entry.unwrap().path();
            let name = Path::new(folder).join(from.file_name().unwrap());
            if from.is_file() {
                std::fs::copy(&from, self.0.path().join(name)).unwrap();
            } else {
                self.fill(name.to_str().unwrap());
            }
        }
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    /// Replaces the first `from`, which must be there.
    fn with(self, file: &str, from: &str, to: &str) -> Self {
        let text = std::fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        std::fs::write(self.path(file), text.replacen(from, to, 1)).unwrap();
        self
    }

    fn and(self, file: &str, more: &str) -> Self {
        let text = std::fs::read_to_string(self.path(file)).unwrap_or_default();
        std::fs::write(self.path(file), text + more).unwrap();
        self
    }

    fn lint(&self) -> Lint {
        lint(Some(self.0.path()), TODAY)
    }

    /// The remark that the change brought about, without those that the shipped content has too.
    fn told(&self) -> Vec<String> {
        let lint = self.lint();
        let new = lint
            .remarks
            .iter()
            .filter(|remark| !SHIPPED.contains(&remark.finding.what));
        new.map(ToString::to_string).collect()
    }
}

fn one_remark(told: &[String], kind_and_rule: &str, place: &str, words: &str) {
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(
        told[0].starts_with(&format!("{kind_and_rule} {place}")) && told[0].contains(words),
        "gave   {}\nwanted {kind_and_rule} {place} … {words}",
        told[0]
    );
}

#[test]
fn the_shipped_content_has_no_error_and_is_the_same_as_the_folder() {
    let inside = lint(None, TODAY);
    let errors: Vec<String> = inside
        .remarks
        .iter()
        .filter(|remark| remark.kind == Kind::Error)
        .map(ToString::to_string)
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    assert_eq!(
        inside.remarks,
        lint(Some(Path::new(CONTENT)), TODAY).remarks
    );
}

#[test]
fn the_shipped_english_is_measured_and_read_at_eleven_or_younger() {
    let lint = lint(None, TODAY);
    let english = lint
        .measured
        .iter()
        .find(|one| one.language == "en")
        .unwrap();
    assert!(english.formula.is_some());
    assert!(english.texts > 150, "{english:?}");
    assert!(
        english.hardest > 5.0 && english.hardest <= 11.0,
        "{english:?}"
    );
}

#[test]
fn content_that_cannot_be_used_is_an_error_of_its_own_kind() {
    let told = Copy::new()
        .with("rules/contact.toml", "\"%worse\"", "\"%wurse\"")
        .told();
    one_remark(
        &told,
        "error [content]",
        "rules/contact.toml:",
        "did you mean %worse?",
    );
}

#[test]
fn a_fact_and_a_source_that_do_not_exist_are_found() {
    let told = Copy::new()
        .with("explanations.toml", "\"E1\"", "\"E91\"")
        .told();
    one_remark(
        &told,
        "error [content]",
        "explanations.toml:",
        "there is no fact \"E91\"",
    );
    let told = Copy::new()
        .with("advice.toml", "hazard = \"D5\"", "hazard = \"D55\"")
        .told();
    one_remark(
        &told,
        "error [content]",
        "advice.toml:",
        "there is no fact \"D55\"",
    );
    let told = Copy::new()
        .with("facts.toml", "\"hong_1994\"", "\"hong_1949\"")
        .told();
    one_remark(
        &told,
        "error [content]",
        "facts.toml:",
        "did you mean hong_1994?",
    );
}

#[test]
fn what_names_no_source_or_fact_is_refused() {
    let told = Copy::new()
        .with("explanations.toml", "facts = [\"E1\"]", "facts = []")
        .told();
    one_remark(
        &told,
        "error [content]",
        "explanations.toml:",
        "sore names no fact",
    );
    let told = Copy::new()
        .with(
            "course.toml",
            "sources = [\"martin_pintado_2015\"]",
            "sources = []",
        )
        .told();
    one_remark(&told, "error [content]", "course.toml:", "names no source");
}

#[test]
fn a_course_whose_number_lies_outside_its_own_width_is_refused() {
    let told = Copy::new()
        .with("course.toml", "value = 3.5", "value = 7.5")
        .told();
    one_remark(
        &told,
        "error [content]",
        "course.toml:",
        "low 1, value 7.5 and high 6 do not fit",
    );
}

#[test]
fn a_rule_that_rests_only_on_hearsay_is_a_warning() {
    let told = Copy::new()
        .with(
            "rules/d2_lung.toml",
            "[\"weagle_2021\", \"lin_2019\"]",
            "[\"case_reports\"]",
        )
        .told();
    one_remark(
        &told,
        "warning [unsourced]",
        "rules/d2_lung.toml:",
        "d2.crackling_lung rests only on",
    );
}

#[test]
fn an_overdue_review_is_an_error_and_a_near_one_a_warning() {
    let at = |today: Date| {
        let lint = lint(None, today);
        let due = lint.remarks.iter().filter(|one| one.rule == "overdue");
        due.map(|one| one.kind).collect::<Vec<_>>()
    };
    assert_eq!(at(date(2027, 4, 1)), []);
    let soon = at(date(2027, 5, 31));
    assert!(
        soon.len() > 100 && soon.iter().all(|kind| *kind == Kind::Warning),
        "{soon:?}"
    );
    let late = at(date(2027, 6, 1));
    assert!(
        late.len() > 100 && late.iter().all(|kind| *kind == Kind::Error),
        "{late:?}"
    );
    let told = Copy::new()
        .with("advice.toml", "\"2027-05-31\"", "\"31 May 2027\"")
        .told();
    one_remark(
        &told,
        "error [overdue]",
        "advice.toml:",
        "\"31 May 2027\" is not a date",
    );
}

#[test]
fn a_signed_protocol_needs_a_reviewer_for_everything() {
    let lint = Copy::new()
        .with("protocol.toml", "status = \"draft\"", "status = \"signed\"")
        .lint();
    let unreviewed = lint.remarks.iter().filter(|one| {
        one.kind == Kind::Error && one.finding.what.starts_with("the protocol is signed, but")
    });
    assert!(unreviewed.count() > 100);
}

const RULE_TAIL: &str = "hazard = \"D5\"\nsources = [\"kim_2018\"]\ngrade = \"case_report\"\nreviewer = \"\"\nreview_by = \"2027-05-31\"\n";

fn with_rule(level: &str, when: &str, text: &str) -> Copy {
    let rule = format!(
        "[[rule]]\nid = \"x.extra\"\ndisposition = \"{level}\"\nwhen = \"{when}\"\ntext = \"{text}\"\n{RULE_TAIL}"
    );
    Copy::in_english().and("rules/zz_extra.toml", &rule).and(
        "text/en.ftl",
        "reason-extra = You told us about this. See a doctor today.\n",
    )
}

#[test]
fn a_rule_that_waits_too_long_or_is_always_overtaken_is_found() {
    let told = with_rule("urgent", "%low_mood and %elapsed_h > 10000", "reason-extra").told();
    one_remark(
        &told,
        "error [unreachable]",
        "rules/zz_extra.toml:2:",
        "waits for more than 10000 hours",
    );
    let told = with_rule("urgent", "%fever_new and %elapsed_h > 48", "reason-extra").told();
    one_remark(
        &told,
        "error [unreachable]",
        "rules/zz_extra.toml:2:",
        "d5.fever fires whenever it does",
    );
    let told = with_rule("urgent", "%fever_new", "reason-extra").told();
    one_remark(
        &told,
        "error [unreachable]",
        "rules/zz_extra.toml:2:",
        "d5.fever fires whenever it does",
    );
    let told = with_rule("emergency", "%fever_new and %low_mood", "reason-extra").told();
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn a_rule_may_wait_until_the_last_hour_of_a_check_in() {
    for (when, is_found) in [
        ("%low_mood and %elapsed_h >= 10000", false),
        ("%low_mood and %elapsed_h > 9999", false),
        ("%low_mood and %elapsed_h >= 10001", true),
        ("%low_mood and (%itch or %elapsed_h > 10000)", false),
    ] {
        let told = with_rule("urgent", when, "reason-extra").told();
        assert_eq!(!told.is_empty(), is_found, "{when}: {told:?}");
    }
}

#[test]
fn advice_that_can_never_be_shown_is_found() {
    let told = Copy::new()
        .with("advice.toml", "until_h = 24", "until_h = 0")
        .told();
    one_remark(
        &told,
        "error [unreachable]",
        "advice.toml:",
        "rest ends before it begins",
    );
    let told = Copy::new()
        .with("advice.toml", "from_h = 24", "from_h = 1008")
        .told();
    assert!(
        told.iter().any(|one| one.contains("step_by_step")),
        "{told:?}"
    );
    let told = Copy::new()
        .with(
            "advice.toml",
            "only_when = [\"drowsy\"]\nfatigue_from = 3",
            "only_when = [\"drowsy\"]\nnot_when = [\"drowsy\"]",
        )
        .told();
    one_remark(
        &told,
        "error [unreachable]",
        "advice.toml:",
        "tired is shown only with signs that speak against it",
    );
}

#[test]
fn advice_that_contradicts_other_advice_is_found_when_both_can_show() {
    let told = Copy::new()
        .with("advice.toml", "until_h = 24", "until_h = 25")
        .told();
    one_remark(
        &told,
        "error [contradiction]",
        "advice.toml:",
        "rest and step_by_step can be shown together",
    );
}

#[test]
fn pieces_whose_signs_exclude_each_other_do_not_contradict() {
    let told = Copy::new()
        .with(
            "advice.toml",
            "id = \"movement\"",
            "id = \"movement\"\nnot_with = [\"no_driving\"]",
        )
        .told();
    one_remark(
        &told,
        "error [contradiction]",
        "advice.toml:",
        "movement and no_driving can be shown together",
    );
    let told = Copy::new()
        .with(
            "advice.toml",
            "id = \"movement\"",
            "id = \"movement\"\nnot_with = [\"no_driving\"]",
        )
        .with(
            "advice.toml",
            "only_when = [\"drowsy\", \"dizziness\"",
            "only_when = [\"dizziness\"",
        )
        .told();
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn advice_beside_an_urgent_answer_is_found() {
    let told = Copy::new()
        .with(
            "advice.toml",
            "highest = \"contact\"",
            "highest = \"urgent\"",
        )
        .told();
    one_remark(
        &told,
        "error [contradiction]",
        "advice.toml:",
        "rest can stand beside an urgent or emergency answer",
    );
}

#[test]
fn warmth_that_is_shown_over_numb_skin_is_found() {
    let told = Copy::new()
        .with(
            "advice.toml",
            "not_when = [\n    \"numbness\",",
            "not_when = [",
        )
        .told();
    one_remark(
        &told,
        "error [against]",
        "advice.toml:",
        "warmth is shown with numbness, which speaks against it",
    );
    let told = Copy::new()
        .with("lint.toml", "fact = \"H3\"", "fact = \"H33\"")
        .told();
    one_remark(
        &told,
        "error [against]",
        "lint.toml:",
        "no advice rests on the fact H33",
    );
    let told = Copy::new()
        .with(
            "lint.toml",
            "signs = [\"dizziness\"",
            "signs = [\"dizzyness\"",
        )
        .told();
    assert!(
        told.iter()
            .any(|one| one.contains("there is no sign \"dizzyness\"")),
        "{told:?}"
    );
}

#[test]
fn two_rules_with_one_sentence_are_found() {
    let told = with_rule("emergency", "%fever_new and %low_mood", "reason-d5-fever").told();
    let shared = told.iter().any(|one| {
        one.starts_with("error [shared-reason] rules/zz_extra.toml:5:")
            && one.contains("reason-d5-fever is the sentence of d5.fever already")
    });
    assert!(shared, "{told:?}");
}

#[test]
fn a_risk_that_is_only_shown_may_not_raise() {
    for risk in ["lung_disease", "clot_risk", "faint_before", "under_16"] {
        let told = with_rule("urgent", &format!("%{risk} and %low_mood"), "reason-extra").told();
        one_remark(
            &told,
            "error [shown-only]",
            "rules/zz_extra.toml:4:",
            &format!("x.extra raises by {risk}"),
        );
    }
}

#[test]
fn a_schedule_out_of_order_is_found() {
    for (from, to, words) in [
        (
            "[6, 24, 48, 72]",
            "[24, 6, 48, 72]",
            "the hours of the check-ins do not rise",
        ),
        (
            "daily_until_h = 168",
            "daily_until_h = 60",
            "the daily check-ins end before",
        ),
        (
            "[72, 168, 336",
            "[72, 72, 336",
            "the hours of the outcomes do not rise",
        ),
        (
            "link_valid_days = 42",
            "link_valid_days = 41",
            "when the link is no longer valid",
        ),
        (
            "link_again_days = 14",
            "link_again_days = 43",
            "longer than the first",
        ),
        (
            "outcomes_before_next_h = 24",
            "outcomes_before_next_h = 169",
            "more than a week before",
        ),
        (
            "\"20:00\"",
            "\"8 pm\"",
            "the times to send are not two times",
        ),
    ] {
        let told = Copy::new().with("schedule.toml", from, to).told();
        one_remark(&told, "error [schedule]", "schedule.toml:", words);
    }
}

#[test]
fn a_text_with_a_variable_that_no_page_fills_in_is_found() {
    let told = Copy::in_english()
        .with(
            "text/en.ftl",
            "Call { $number } now\n",
            "Call { $phone } now\n",
        )
        .told();
    one_remark(
        &told,
        "error [variables]",
        "text/en.ftl:",
        "no page fills in $phone of disposition-emergency.action",
    );
}

/// The content in a second language: a copy of the English texts, changed.
fn in_spanish(change: impl Fn(String) -> String) -> Copy {
    let copy = Copy::in_english().with("protocol.toml", "[\"en\"]", "[\"en\", \"es\"]");
    let english = std::fs::read_to_string(copy.path("text/en.ftl")).unwrap();
    std::fs::write(copy.path("text/es.ftl"), change(english)).unwrap();
    copy
}

#[test]
fn a_text_that_lacks_a_variable_of_the_first_language_is_found() {
    let lint = in_spanish(|text| text.replacen("Call { $number } now\n", "Llame ya\n", 1)).lint();
    let told = lint
        .remarks
        .iter()
        .find(|one| one.rule == "variables")
        .unwrap();
    assert_eq!(told.finding.file, "text/es.ftl");
    assert!(
        told.finding
            .what
            .contains("has no variables, but $number in en"),
        "{told}"
    );
}

#[test]
fn a_text_that_one_language_lacks_is_found() {
    let told = in_spanish(|text| text.replace("explain-sore =", "explain-soar =")).told();
    assert!(
        told.iter()
            .any(|one| one.starts_with("error [content] text/es.ftl:")
                && one.contains("there is no text explain-sore")),
        "{told:?}"
    );
}

#[test]
fn spanish_is_measured_by_its_own_formula_and_other_languages_are_said_to_be_unmeasured() {
    let spanish = in_spanish(|text| text).lint();
    assert!(
        spanish.measured[1]
            .formula
            .unwrap()
            .contains("Szigriszt-Pazos")
    );
    let copy = Copy::in_english().with("protocol.toml", "[\"en\"]", "[\"en\", \"fr\"]");
    std::fs::copy(copy.path("text/en.ftl"), copy.path("text/fr.ftl")).unwrap();
    let lint = copy.lint();
    assert_eq!(lint.measured[1].formula, None);
    let told = lint
        .remarks
        .iter()
        .find(|one| one.rule == "reading-age")
        .unwrap();
    assert_eq!(told.kind, Kind::Warning);
    assert!(
        told.finding
            .what
            .contains("the texts in fr are not measured"),
        "{told}"
    );
}

#[test]
fn what_nothing_uses_is_found() {
    let told = Copy::new()
        .and(
            "text/en.ftl",
            "reason-old = Please tell your practitioner.\n",
        )
        .told();
    one_remark(
        &told,
        "error [unused]",
        "text/en.ftl:",
        "nothing uses the text reason-old",
    );
    let told = Copy::new()
        .and(
            "sources.toml",
            "\n[[source]]\nid = \"old_1990\"\ncitation = \"Old 1990\"\nread_as = \"full\"\n",
        )
        .told();
    one_remark(
        &told,
        "warning [unused]",
        "sources.toml:",
        "nothing rests on the source old_1990",
    );
    let told = Copy::new()
        .and(
            "facts.toml",
            "\n[[fact]]\nid = \"X1\"\nsays = \"Something.\"\nsources = [\"lorem_2024\"]\n",
        )
        .told();
    one_remark(
        &told,
        "warning [unused]",
        "facts.toml:",
        "nothing rests on the fact X1",
    );
}

/// The content with another text for why one is sore.
fn with_sore(text: &str) -> Vec<String> {
    let copy = Copy::new();
    let file = std::fs::read_to_string(copy.path("text/en.ftl")).unwrap();
    let start = file.find("explain-sore = ").unwrap();
    let end = start + file[start..].find('\n').unwrap();
    let changed = format!("{}explain-sore = {text}{}", &file[..start], &file[end..]);
    std::fs::write(copy.path("text/en.ftl"), changed).unwrap();
    copy.told()
}

#[test]
fn a_text_that_is_hard_to_read_is_found() {
    let told = with_sore(
        "Inflammatory mediators accumulate locally following intramuscular needle insertion, temporarily producing transient hyperalgesia.",
    );
    one_remark(
        &told,
        "error [reading-age]",
        "text/en.ftl:",
        "explain-sore has the reading age",
    );
}

#[test]
fn short_texts_are_measured_together() {
    let told = Copy::new()
        .with(
            "text/en.ftl",
            "= Soreness is most noticeable. You may feel tired or very relaxed.",
            "= Physiological inflammation predominates initially.",
        )
        .with(
            "text/en.ftl",
            "= It begins to ease. Many people are nearly back to usual.",
            "= Spontaneous amelioration characteristically accelerates.",
        )
        .with(
            "text/en.ftl",
            "= For most people it has gone. If you are still sore, talk to your practitioner.",
            "= Residual symptomatology necessitates evaluation.",
        )
        .told();
    one_remark(
        &told,
        "error [reading-age]",
        "text/en.ftl:",
        "the short texts of the kind \"course\"",
    );
}

#[test]
fn a_promise_is_found_at_its_word() {
    let told =
        with_sore("It heals. In three days it will be gone, and you feel as you did before.");
    one_remark(
        &told,
        "error [promise]",
        "text/en.ftl:",
        "explain-sore promises (\"will\")",
    );
    assert!(told[0].contains(":43: "), "{}", told[0]);
}

#[test]
fn an_alarm_without_an_action_is_found() {
    let told =
        with_sore("The needle leaves a small wound in the muscle, and that can mean an infection.");
    one_remark(
        &told,
        "error [alarm]",
        "text/en.ftl:",
        "explain-sore alarms (\"infection\") and says nothing to do",
    );
    let told = with_sore(
        "The needle leaves a small wound. If it is an infection, see a doctor on the same day.",
    );
    assert_eq!(told, Vec::<String>::new());
    let told = Copy::new()
        .with("text/en.ftl", "The area is numb. That is not one of the usual effects. Please tell your practitioner.", "The area is numb. That is not one of the usual effects.")
        .told();
    one_remark(
        &told,
        "error [alarm]",
        "text/en.ftl:",
        "reason-c6-numbness says nothing to do",
    );
}

#[test]
fn the_consent_wording_about_breathing_is_found() {
    let told = with_sore(
        "You may be a bit short of breath after the needles. This may last days to weeks.",
    );
    one_remark(
        &told,
        "error [wording]",
        "text/en.ftl:",
        "explain-sore: says that trouble with breathing may last",
    );
}
