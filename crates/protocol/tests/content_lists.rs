//! The content as it is asked for by pages, exports and the decision: lists, sentences to pick from, and numbers.
#![expect(clippy::panic, reason = "a test says where it broke by panicking")]

use std::sync::LazyLock;

use protocol::{CompiledProtocol, Lung};
use triage::words::Lexicon;

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

fn bits_of<'a>(all: impl Iterator<Item = &'a str>, wanted: &[&str]) -> u32 {
    let numbered = all.enumerate();
    numbered
        .filter(|(_, id)| wanted.contains(id))
        .map(|(index, _)| 1 << index)
        .sum()
}

#[test]
fn what_comes_next_is_told_until_it_begins() {
    let next = |minutes: u32| -> Vec<&str> {
        let all = PROTOCOL.advice_next(minutes);
        all.into_iter().map(|one| one.id.as_str()).collect()
    };
    let later = PROTOCOL
        .advice()
        .iter()
        .find(|one| one.id == "step_by_step")
        .unwrap();
    assert_eq!((later.from_min, later.until_min), (1_440, Some(4_320)));
    assert_eq!(next(0), ["step_by_step"]);
    assert_eq!(next(1_439), ["step_by_step"]);
    assert_eq!(next(1_440), Vec::<&str>::new());
}

#[test]
fn a_practitioner_picks_among_ready_sentences_and_the_slot_for_own_words_is_none_of_them() {
    let ready: Vec<&str> = PROTOCOL
        .ready_guidance()
        .map(|one| one.id.as_str())
        .collect();
    let picked = [
        "rest_longer",
        "short_walks",
        "stretch_gently",
        "keep_warm",
        "less_at_first",
        "tell_if_not_better",
    ];
    assert_eq!(ready, picked);
    let own = PROTOCOL.own_guidance().unwrap();
    assert_eq!(
        (own.id.as_str(), own.by_practitioner),
        ("own_guidance", true)
    );
}

#[test]
fn only_a_rule_that_asks_for_a_risk_tells_of_risks() {
    for rule in PROTOCOL.rules() {
        let mut risks = PROTOCOL.risks().iter();
        let names_one = risks.any(|risk| rule.when.contains(&format!("%{}", risk.id)));
        assert_eq!(PROTOCOL.tells_of_risks(&rule.id), names_one, "{}", rule.id);
    }
    let telling = PROTOCOL
        .rules()
        .iter()
        .filter(|rule| PROTOCOL.tells_of_risks(&rule.id));
    assert!((1..PROTOCOL.rules().len()).contains(&telling.count()));
    assert!(PROTOCOL.tells_of_risks("a.rule.of.later"));
}

#[test]
fn what_is_compiled_holds_the_content_in_numbers() {
    let core = triage::Protocol::from_bytes(PROTOCOL.bytes()).unwrap();
    assert_eq!(
        (
            core.worse_from_min(),
            core.rise_from_min(),
            core.rise_points()
        ),
        (720, 720, 2)
    );
    let sizes = (
        PROTOCOL.sign_count(),
        PROTOCOL.risks().len(),
        PROTOCOL.regions().len(),
    );
    assert_eq!(
        (core.sign_count(), core.risk_count(), core.region_count()),
        sizes
    );
    assert_eq!(
        (core.rule_count(), core.group_count()),
        (PROTOCOL.rules().len(), 4)
    );
    assert_eq!(PROTOCOL.groups().len(), 4);
    let mut first = 0;
    for (index, group) in PROTOCOL.groups().iter().enumerate() {
        let next = first + group.signs.len();
        assert!(core.group(index).iter().eq(first..next), "{}", group.id);
        first = next;
    }
    let over = PROTOCOL.regions().iter().filter(|one| one.over_lung);
    let over: Vec<&str> = over.map(|one| one.id.as_str()).collect();
    assert_eq!(
        core.lung_regions(),
        bits_of(PROTOCOL.regions().iter().map(|one| one.id.as_str()), &over)
    );
    assert!(Lexicon::from_bytes(PROTOCOL.lexicon()).is_ok());
}

#[test]
fn lists_hold_what_the_files_name_in_their_order() {
    let ids = |all: &[protocol::Choice]| all.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(
        ids(PROTOCOL.techniques()),
        ["pistoning", "static", "electrical"]
    );
    assert_eq!(ids(PROTOCOL.depths()), ["superficial", "deep"]);
    assert_eq!(ids(PROTOCOL.risks()).first().unwrap(), "anticoagulant");
    let scales: Vec<&str> = PROTOCOL
        .scales()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(
        scales,
        [
            "soreness", "fatigue", "worry", "function", "comfort", "mobility"
        ]
    );
    assert_eq!(PROTOCOL.facts().first().unwrap().id, "T1");
    assert_eq!(PROTOCOL.explanations().first().unwrap().id, "sore");
    assert!(PROTOCOL.sources().iter().any(|one| one.id == "lin_2019"));
    assert!(PROTOCOL.usual().rows.iter().any(|one| one.id == "u1"));
    assert!(PROTOCOL.languages().eq(["ar", "en", "es"]));
    let near = |lung: Lung| {
        PROTOCOL
            .muscles()
            .iter()
            .filter(move |one| one.lung == lung)
            .count()
    };
    assert_eq!(
        (near(Lung::Over), near(Lung::Near), near(Lung::Far)),
        (24, 13, 81)
    );
    assert!(PROTOCOL.has_text("en", "unseen") && !PROTOCOL.has_text("en", "no-such-key"));
    assert!(
        PROTOCOL
            .text_keys("en")
            .iter()
            .any(|key| key == "sign-fever")
    );
    assert!(PROTOCOL.text_keys("fr").is_empty());
}

#[test]
fn a_source_is_cited_with_its_numbers_and_linked_by_the_best_of_them() {
    let of = |id: &str| PROTOCOL.source(id).unwrap();
    let brady = of("brady_2014");
    assert!(
        brady
            .citation
            .ends_with(", doi 10.1179/2042618613Y.0000000044, PMID 25125935")
    );
    assert_eq!(
        brady.url.as_deref(),
        Some("https://doi.org/10.1179/2042618613Y.0000000044")
    );
    assert_eq!(
        (
            of("lorem_2024").url.as_ref(),
            of("lorem_2024").read_as.as_str()
        ),
        (None, "full")
    );
    assert!(of("lorem_2024").citation.ends_with("23 May 2024"));
}
