//! Every text key that the content names must exist in every declared language.

use crate::content::Content;
use crate::finding::File;
use crate::texts::Texts;
use crate::{CompiledProtocol, Disposition, Finding};

/// Sentences that pages and the export need whatever the content says.
const ALWAYS: [&str; 44] = [
    "emergency-advice",
    "emergency-tell",
    "crisis-line",
    "words-question",
    "words-question.hint",
    "incomplete",
    "contact-always",
    "not-monitored",
    "outside-hours",
    "unseen",
    "unseen.self_care",
    "unseen.contact",
    "unseen.urgent",
    "unseen.emergency",
    "unseen-written",
    "unseen-written.contact",
    "when-emergency",
    "when-today",
    "when-contact",
    "usual-now",
    "progress-lead",
    "progress-activities",
    "progress-first",
    "progress-better",
    "progress-worse",
    "progress-same",
    "course-below",
    "course-within",
    "course-above",
    "course-first",
    "course-first.when",
    "course-then",
    "course-then.when",
    "course-after",
    "course-after.when",
    "question-soreness_trend",
    "question-soreness_trend.better",
    "question-soreness_trend.same",
    "question-soreness_trend.worse",
    "question-fatigue_interferes",
    "question-known_before",
    "question-areas",
    "question-risks",
    "question-risks.none",
];

pub(crate) fn check(content: &Content, protocol: &CompiledProtocol, texts: &Texts) -> Vec<Finding> {
    let file = &content.protocol.file;
    let mut findings = Vec::new();
    for language in &content.protocol.table.languages {
        let name: &str = language.as_ref();
        if !texts.languages().any(|known| known == name) {
            let what = format!("the language {name} is declared, but text/{name}.ftl is missing");
            findings.push(file.finding(
                language.span().start,
                what,
                "add the file or remove the language",
            ));
            continue;
        }
        let missing = keys(protocol)
            .into_iter()
            .filter(|(key, _)| !texts.has(name, key));
        findings.extend(missing.map(|(key, named_in)| lacking(content, name, &key, &named_in)));
    }
    findings
}

fn lacking(content: &Content, language: &str, key: &str, named_in: &str) -> Finding {
    let path = format!("text/{language}.ftl");
    let file = content.texts.iter().find(|file| file.path == path).cloned();
    let file = file.unwrap_or(File {
        path,
        text: String::new(),
    });
    let end = file.text.len();
    file.finding(
        end,
        format!("there is no text {key}, which {named_in} needs"),
        format!("add \"{key} = …\""),
    )
}

/// Every text that the content or a page needs, and who needs it.
pub(crate) fn keys(protocol: &CompiledProtocol) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::new();
    let mut need = |key: String, by: &str| keys.push((key, by.to_owned()));
    for group in protocol.groups() {
        for part in ["", ".none", ".hint"] {
            need(format!("{}{part}", group.text_key), &group.id);
        }
        for sign in &group.signs {
            need(sign.text_key.clone(), &sign.id);
            need(format!("{}.short", sign.text_key), &sign.id);
        }
    }
    for scale in protocol.scales() {
        for part in ["", ".low", ".high", ".short"] {
            need(format!("{}{part}", scale.text_key), &scale.id);
        }
    }
    for disposition in Disposition::ALL {
        for part in ["", ".action", ".time", ".next"] {
            need(
                format!("disposition-{}{part}", disposition.id()),
                disposition.id(),
            );
        }
    }
    for rule in protocol.rules() {
        need(rule.text_key.clone(), &rule.id);
    }
    for advice in protocol.advice() {
        need(advice.text_key.clone(), &advice.id);
        need(format!("{}.known", advice.text_key), &advice.id);
        if advice.stronger_after_first {
            need(format!("{}.first", advice.text_key), &advice.id);
        }
    }
    for explanation in protocol.explanations() {
        need(explanation.text_key.clone(), &explanation.id);
        need(format!("{}.title", explanation.text_key), &explanation.id);
    }
    for question in protocol.call_questions() {
        need(question.text_key.clone(), &question.id);
    }
    for kind in protocol.adverse_kinds() {
        need(kind.text_key.clone(), &kind.id);
    }
    for definition in protocol.definitions() {
        need(format!("definition-{}", definition.id), &definition.id);
    }
    for choice in protocol
        .risks()
        .iter()
        .chain(protocol.techniques())
        .chain(protocol.depths())
    {
        need(choice.text_key.clone(), &choice.id);
    }
    for region in protocol.regions() {
        need(region.text_key.clone(), &region.id);
    }
    for muscle in protocol.muscles() {
        need(muscle.text_key.clone(), &muscle.id);
    }
    ALWAYS
        .into_iter()
        .for_each(|key| need(key.to_owned(), "every page"));
    keys
}
