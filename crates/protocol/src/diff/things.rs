//! What a protocol consists of, kind by kind, in words that can be compared: id, and fields by name.

use std::collections::BTreeSet;

use triage::Protocol;

use crate::check::needed_texts;
use crate::{Advice, CallQuestion, CompiledProtocol, Explanation, Rule};

/// Fields of a thing: name and value.
pub(super) type Fields = Vec<(&'static str, String)>;
/// Things of one kind: id and fields.
pub(super) type Things = Vec<(String, Fields)>;
/// A kind, and where its things come from.
type Kind = (&'static str, fn(&CompiledProtocol) -> Things);

/// Every kind but texts, in the order in which a reviewer reads.
pub(super) const KINDS: [Kind; 16] = [
    ("rule", |one| one.rules().iter().map(rule).collect()),
    ("condition", conditions),
    ("derived", derived),
    ("usual", usual),
    ("sign", signs),
    ("risk", risks),
    ("region", regions),
    ("muscle", muscles),
    ("advice", |one| one.advice().iter().map(advice).collect()),
    ("explanation", |one| {
        one.explanations().iter().map(explanation).collect()
    }),
    ("telephone question", call_questions),
    ("kind of adverse event", adverse_kinds),
    ("fact", facts),
    ("source", sources),
    ("schedule", schedule),
    ("reaction", reaction),
];

fn rule(rule: &Rule) -> (String, Fields) {
    let fields = vec![
        ("disposition", rule.disposition.id().to_owned()),
        ("when", rule.when.clone()),
        ("text", rule.text_key.clone()),
        ("hazard", rule.hazard.clone()),
        ("facts", rule.facts.join(", ")),
        ("sources", rule.sources.join(", ")),
        ("grade", rule.grade.clone()),
        ("reviewer", rule.reviewer.clone()),
        ("review_by", rule.review_by.clone()),
    ];
    (rule.id.clone(), fields)
}

fn call_questions(protocol: &CompiledProtocol) -> Things {
    let fields = |one: &CallQuestion| {
        vec![
            ("from", one.from.id().to_owned()),
            ("hazards", one.hazards.join(", ")),
            ("signs", one.signs.join(", ")),
            ("grade", one.grade.clone()),
            ("sources", one.sources.join(", ")),
        ]
    };
    let all = protocol.call_questions().iter();
    all.map(|one| (one.id.clone(), fields(one))).collect()
}

fn adverse_kinds(protocol: &CompiledProtocol) -> Things {
    let all = protocol.adverse_kinds().iter();
    all.map(|one| (one.id.clone(), vec![("sources", one.sources.join(", "))]))
        .collect()
}

fn conditions(protocol: &CompiledProtocol) -> Things {
    let named = protocol.definitions().iter();
    named
        .map(|one| (one.id.clone(), vec![("when", one.when.clone())]))
        .collect()
}

/// The numbers behind `%worse`, in minutes and points.
fn derived(protocol: &CompiledProtocol) -> Things {
    let number = |core: &Protocol<'_>| {
        vec![
            ("worse_from_min", core.worse_from_min().to_string()),
            ("rise_from_min", core.rise_from_min().to_string()),
            ("rise_points", core.rise_points().to_string()),
        ]
    };
    let fields = protocol.with_core(number).unwrap_or_default();
    vec![("worse".to_owned(), fields)]
}

fn usual(protocol: &CompiledProtocol) -> Things {
    let usual = protocol.usual();
    let rows = usual.rows.iter().map(|row| {
        let fields = vec![
            ("shows", row.shows.clone()),
            ("within", row.within.clone()),
            ("facts", row.facts.join(", ")),
            ("sources", row.sources.join(", ")),
        ];
        (row.id.clone(), fields)
    });
    let others = usual.rest.iter().chain(&usual.contact);
    rows.chain(others.map(|one| (one.id.clone(), vec![("when", one.when.clone())])))
        .collect()
}

fn signs(protocol: &CompiledProtocol) -> Things {
    let signs = protocol.signs();
    signs
        .map(|sign| (sign.id.clone(), vec![("group", sign.group.clone())]))
        .collect()
}

fn risks(protocol: &CompiledProtocol) -> Things {
    let risks = protocol.risks().iter();
    risks.map(|risk| (risk.id.clone(), Vec::new())).collect()
}

fn regions(protocol: &CompiledProtocol) -> Things {
    let regions = protocol.regions().iter();
    regions
        .map(|one| {
            let fields = vec![
                ("over_lung", one.over_lung.to_string()),
                ("borders_lung", one.borders_lung.to_string()),
                ("over_cord", one.over_cord.to_string()),
            ];
            (one.id.clone(), fields)
        })
        .collect()
}

fn muscles(protocol: &CompiledProtocol) -> Things {
    let muscles = protocol.muscles().iter();
    muscles
        .map(|one| {
            let fields = vec![
                ("latin", one.latin.clone()),
                ("region", one.region.clone()),
                ("paired", one.paired.to_string()),
                ("lung", format!("{:?}", one.lung).to_lowercase()),
                ("over_cord", one.over_cord.to_string()),
            ];
            (one.id.clone(), fields)
        })
        .collect()
}

fn advice(advice: &Advice) -> (String, Fields) {
    let or_none =
        |number: Option<u32>| number.map_or_else(|| "none".to_owned(), |one| one.to_string());
    let fields = vec![
        ("from_min", advice.from_min.to_string()),
        ("until_min", or_none(advice.until_min)),
        ("not_when", advice.not_when.join(", ")),
        ("only_when", advice.only_when.join(", ")),
        ("fatigue_from", or_none(advice.fatigue_from.map(u32::from))),
        (
            "stronger_after_first",
            advice.stronger_after_first.to_string(),
        ),
        ("highest", advice.highest.id().to_owned()),
        ("hazard", advice.hazard.clone()),
        ("facts", advice.facts.join(", ")),
        ("sources", advice.sources.join(", ")),
        ("grade", advice.grade.clone()),
        ("reviewer", advice.reviewer.clone()),
        ("review_by", advice.review_by.clone()),
    ];
    (advice.id.clone(), fields)
}

fn explanation(explanation: &Explanation) -> (String, Fields) {
    let fields = vec![
        ("hazard", explanation.hazard.clone()),
        ("facts", explanation.facts.join(", ")),
        ("sources", explanation.sources.join(", ")),
        ("grade", explanation.grade.clone()),
        ("reviewer", explanation.reviewer.clone()),
        ("review_by", explanation.review_by.clone()),
    ];
    (explanation.id.clone(), fields)
}

fn facts(protocol: &CompiledProtocol) -> Things {
    let facts = protocol.facts().iter();
    facts
        .map(|one| (one.id.clone(), vec![("says", one.says.clone())]))
        .collect()
}

fn sources(protocol: &CompiledProtocol) -> Things {
    let sources = protocol.sources().iter();
    sources
        .map(|one| {
            let fields = vec![
                ("citation", one.citation.clone()),
                ("url", one.url.clone().unwrap_or_default()),
                ("read_as", one.read_as.clone()),
            ];
            (one.id.clone(), fields)
        })
        .collect()
}

fn reaction(protocol: &CompiledProtocol) -> Things {
    let one = protocol.reaction();
    let fields = vec![
        ("strong_from", one.strong_from.to_string()),
        ("long_from_h", one.long_from_h.to_string()),
        ("facts", one.facts.join(", ")),
        ("sources", one.sources.join(", ")),
        ("reviewer", one.reviewer.clone()),
        ("review_by", one.review_by.clone()),
    ];
    vec![("reaction".to_owned(), fields)]
}

fn schedule(protocol: &CompiledProtocol) -> Things {
    let plan = protocol.schedule();
    let list = |hours: &[u16]| {
        let hours: Vec<String> = hours.iter().map(ToString::to_string).collect();
        hours.join(", ")
    };
    let fields = vec![
        ("check_in_h", list(&plan.check_in_h)),
        ("daily_until_h", plan.daily_until_h.to_string()),
        ("send", format!("{} to {}", plan.send_from, plan.send_until)),
        (
            "not_heard_after_missed",
            plan.not_heard_after_missed.to_string(),
        ),
        ("link_valid_days", plan.link_valid_days.to_string()),
        ("outcomes_h", list(&plan.outcomes_h)),
        (
            "outcomes_before_next_h",
            plan.outcomes_before_next_h.to_string(),
        ),
        ("link_again_days", plan.link_again_days.to_string()),
        ("real_change", plan.real_change.to_string()),
    ];
    vec![("plan".to_owned(), fields)]
}

/// The texts of a language, attributes included.
pub(super) fn texts(protocol: &CompiledProtocol, language: &str) -> Things {
    let needed = needed_texts(protocol).into_iter().map(|(key, _)| key);
    let listed = protocol.text_keys(language).iter().cloned();
    let keys: BTreeSet<String> = needed.chain(listed).collect();
    let own = keys.into_iter();
    own.filter(|key| protocol.has_text(language, key))
        .map(|key| {
            let text = protocol.text(language, &key);
            (format!("{language} {key}"), vec![("text", text)])
        })
        .collect()
}
