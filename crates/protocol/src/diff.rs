//! What differs between two versions of a protocol, as a reviewer reads it: rules, named conditions, advice, texts, ids.
//!
//! For which check-ins the answer changes is found by [`crate::proof::differences`].

use std::collections::BTreeSet;
use std::fmt;

use crate::check::needed_texts;
use crate::{Advice, CompiledProtocol, Rule};

/// One thing that was added, removed or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of thing: `rule`, `condition`, `advice`, `text`, `sign`, `risk`, `region`, `source`, `schedule`.
    pub kind: &'static str,
    /// Its id; for a text, language and key.
    pub id: String,
    /// What happened to it.
    pub how: How,
}

/// What happened to a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// These fields differ: name, before, after.
    Changed(Vec<(&'static str, String, String)>),
}

impl fmt::Display for Change {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { kind, id, how } = self;
        match how {
            How::Added => write!(out, "+ {kind} {id}"),
            How::Removed => write!(out, "- {kind} {id}"),
            How::Changed(fields) => {
                write!(out, "~ {kind} {id}")?;
                for (name, before, after) in fields {
                    write!(
                        out,
                        "\n    {name}: {before}\n    {:>1$}> {after}",
                        "",
                        name.len()
                    )?;
                }
                Ok(())
            }
        }
    }
}

/// Fields of a thing in words: name and value.
type Fields = Vec<(&'static str, String)>;
/// Things of one kind: id and fields.
type Things = Vec<(String, Fields)>;
/// A kind, and where its things come from.
type Kind = (&'static str, fn(&CompiledProtocol) -> Things);

/// Everything that differs, by kind, in the order of the second protocol; what is gone comes last of its kind.
#[must_use]
pub fn changes(a: &CompiledProtocol, b: &CompiledProtocol) -> Vec<Change> {
    let kinds: [Kind; 8] = [
        ("rule", |one| one.rules().iter().map(rule).collect()),
        ("condition", conditions),
        ("sign", signs),
        ("risk", |one| bare(one.risks().iter().map(|one| &one.id))),
        ("region", regions),
        ("advice", |one| one.advice().iter().map(advice).collect()),
        ("source", sources),
        ("schedule", |one| {
            vec![(
                "schedule".to_owned(),
                vec![("plan", format!("{:?}", one.schedule()))],
            )]
        }),
    ];
    let each = kinds.into_iter();
    let mut all: Vec<Change> = each
        .flat_map(|(kind, of)| compared(kind, &of(a), &of(b)))
        .collect();
    all.extend(texts(a, b));
    all
}

fn compared(kind: &'static str, a: &[(String, Fields)], b: &[(String, Fields)]) -> Vec<Change> {
    let find = |all: &[(String, Fields)], id: &str| {
        let found = all.iter().find(|(one, _)| one == id);
        found.map(|(_, fields)| fields.clone())
    };
    let mut found = Vec::new();
    for (id, after) in b {
        let how = match find(a, id) {
            None => How::Added,
            Some(before) => {
                let pairs = before.into_iter().zip(after);
                let differing = pairs.filter(|((_, before), (_, after))| before != after);
                How::Changed(
                    differing
                        .map(|((name, before), (_, after))| (name, before, after.clone()))
                        .collect(),
                )
            }
        };
        if how != How::Changed(Vec::new()) {
            found.push(Change {
                kind,
                id: id.clone(),
                how,
            });
        }
    }
    let gone = a.iter().filter(|(id, _)| find(b, id).is_none());
    found.extend(gone.map(|(id, _)| Change {
        kind,
        id: id.clone(),
        how: How::Removed,
    }));
    found
}

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

fn conditions(protocol: &CompiledProtocol) -> Things {
    let named = protocol.definitions().iter();
    named
        .map(|one| (one.id.clone(), vec![("when", one.when.clone())]))
        .collect()
}

fn signs(protocol: &CompiledProtocol) -> Things {
    let signs = protocol.signs();
    signs
        .map(|sign| (sign.id.clone(), vec![("group", sign.group.clone())]))
        .collect()
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

fn sources(protocol: &CompiledProtocol) -> Things {
    let sources = protocol.sources().iter();
    sources
        .map(|one| (one.id.clone(), vec![("citation", one.citation.clone())]))
        .collect()
}

fn advice(advice: &Advice) -> (String, Fields) {
    (advice.id.clone(), vec![("advice", format!("{advice:?}"))])
}

fn bare<'i>(ids: impl Iterator<Item = &'i String>) -> Things {
    ids.map(|id| (id.clone(), Vec::new())).collect()
}

/// Texts of every language of either, attributes included.
fn texts(a: &CompiledProtocol, b: &CompiledProtocol) -> Vec<Change> {
    let languages: BTreeSet<&str> = a.languages().chain(b.languages()).collect();
    let of = |protocol: &CompiledProtocol, language: &str| -> Things {
        let needed = needed_texts(protocol).into_iter().map(|(key, _)| key);
        let listed = protocol.text_keys(language).iter().cloned();
        let keys: BTreeSet<String> = needed.chain(listed).collect();
        keys.into_iter()
            .filter(|key| protocol.has_text(language, key))
            .map(|key| {
                let text = protocol.text(language, &key);
                (format!("{language} {key}"), vec![("text", text)])
            })
            .collect()
    };
    let each = languages.into_iter();
    each.flat_map(|language| compared("text", &of(a, language), &of(b, language)))
        .collect()
}
