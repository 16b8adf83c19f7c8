//! What differs between two versions of a protocol, as a reviewer reads it: rules, named conditions, advice, texts, ids.
//!
//! For which check-ins the answer changes is found by [`crate::proof::differences`].

mod snapshot;
mod things;

use std::fmt;

pub use snapshot::{Snapshot, SnapshotBroken};

use crate::CompiledProtocol;

/// One thing that was added, removed or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of thing: `rule`, `condition`, `sign`, `advice`, `text` and so on.
    pub kind: String,
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
    Changed(Vec<(String, String, String)>),
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
    Snapshot::of(a).changes_to(&Snapshot::of(b))
}
