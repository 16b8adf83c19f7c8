//! What a protocol says, as text: what a signature keeps, so that a later version can be compared with what was signed when
//! its files are long gone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::things::{KINDS, texts};
use super::{Change, How};
use crate::CompiledProtocol;

/// A protocol's things by kind, and its texts by language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    kinds: Vec<(String, Vec<Thing>)>,
    texts: BTreeMap<String, Vec<Thing>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Thing {
    id: String,
    fields: Vec<(String, String)>,
}

/// The snapshot of another program, or one that was changed, cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("what was kept of a signed protocol cannot be read: {0}")]
pub struct SnapshotBroken(#[from] serde_json::Error);

impl Snapshot {
    /// Of a protocol.
    #[must_use]
    pub fn of(protocol: &CompiledProtocol) -> Self {
        let kinds = KINDS.into_iter();
        let languages = protocol.languages();
        Self {
            kinds: kinds
                .map(|(kind, of)| (kind.to_owned(), things(of(protocol))))
                .collect(),
            texts: languages
                .map(|one| (one.to_owned(), things(texts(protocol, one))))
                .collect(),
        }
    }

    /// As it is kept.
    ///
    /// # Errors
    /// [`SnapshotBroken`]; there is no such snapshot.
    pub fn to_json(&self) -> Result<String, SnapshotBroken> {
        Ok(serde_json::to_string(self)?)
    }

    /// As it was kept.
    ///
    /// # Errors
    /// [`SnapshotBroken`].
    pub fn from_json(text: &str) -> Result<Self, SnapshotBroken> {
        Ok(serde_json::from_str(text)?)
    }

    /// Everything that differs in `after`, by kind, in the order of `after`; what is gone comes last of its kind. A kind of
    /// things that one of the two programs does not know is left out: nothing was kept of it.
    #[must_use]
    pub fn changes_to(&self, after: &Self) -> Vec<Change> {
        let mut all = Vec::new();
        for (kind, now) in &after.kinds {
            let before = self.kinds.iter().find(|(one, _)| one == kind);
            if let Some((_, before)) = before {
                all.extend(compared(kind, before, now));
            }
        }
        let mut languages: Vec<&String> = self.texts.keys().chain(after.texts.keys()).collect();
        languages.sort_unstable();
        languages.dedup();
        for language in languages {
            let of = |one: &Self| one.texts.get(language).cloned().unwrap_or_default();
            all.extend(compared("text", &of(self), &of(after)));
        }
        all
    }
}

fn things(all: Vec<(String, Vec<(&'static str, String)>)>) -> Vec<Thing> {
    let owned = |(name, value): (&'static str, String)| (name.to_owned(), value);
    all.into_iter()
        .map(|(id, fields)| Thing {
            id,
            fields: fields.into_iter().map(owned).collect(),
        })
        .collect()
}

fn compared(kind: &str, before: &[Thing], after: &[Thing]) -> Vec<Change> {
    let known: BTreeMap<&str, &Thing> = before.iter().map(|one| (one.id.as_str(), one)).collect();
    let left: BTreeMap<&str, &Thing> = after.iter().map(|one| (one.id.as_str(), one)).collect();
    let change = |one: &Thing, how| Change {
        kind: kind.to_owned(),
        id: one.id.clone(),
        how,
    };
    let there = after.iter().filter_map(|one| {
        let how = match known.get(one.id.as_str()) {
            None => How::Added,
            Some(before) => How::Changed(differing(before, one)),
        };
        (how != How::Changed(Vec::new())).then(|| change(one, how))
    });
    let gone = before
        .iter()
        .filter(|one| !left.contains_key(one.id.as_str()))
        .map(|one| change(one, How::Removed));
    there.chain(gone).collect()
}

/// Name, before and after of each field that both know and that differs.
fn differing(before: &Thing, after: &Thing) -> Vec<(String, String, String)> {
    let pairs = after.fields.iter().filter_map(|(name, now)| {
        let found = before.fields.iter().find(|(one, _)| one == name);
        found.map(|(_, then)| (name.clone(), then.clone(), now.clone()))
    });
    pairs.filter(|(_, then, now)| then != now).collect()
}
