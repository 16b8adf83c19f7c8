//! What differs between two versions of a protocol, as a reviewer reads it: rules, named conditions, advice, texts, ids.
//!
//! For which check-ins the answer changes is found by [`crate::proof::differences`].

mod things;

use std::collections::BTreeSet;
use std::fmt;

use things::{Fields, KINDS, texts};

use crate::CompiledProtocol;

/// One thing that was added, removed or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of thing: `rule`, `condition`, `sign`, `advice`, `text` and so on.
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

/// Everything that differs, by kind, in the order of the second protocol; what is gone comes last of its kind.
#[must_use]
pub fn changes(a: &CompiledProtocol, b: &CompiledProtocol) -> Vec<Change> {
    let each = KINDS.into_iter();
    let mut all: Vec<Change> = each
        .flat_map(|(kind, of)| compared(kind, &of(a), &of(b)))
        .collect();
    let languages: BTreeSet<&str> = a.languages().chain(b.languages()).collect();
    for language in languages {
        let (a, b) = (texts(a, language), texts(b, language));
        all.extend(compared("text", &a, &b));
    }
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
