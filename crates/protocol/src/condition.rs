//! The condition language: the subset of FHIRPath that rules are written in.
//!
//! `docs/clinical/rule-language.md` describes it. A condition is parsed against the vocabulary and expanded into
//! alternatives of atoms. A raising rule has no negation and no "less than" to parse; the affirmative conditions of
//! `usual.toml` have, and are never expanded.

mod token;
mod parse;
mod expand;
mod outline;

pub(crate) use expand::{Alternative, covers, expand};
pub use outline::{Comparison, Outline};
pub(crate) use parse::{Expression, Fault, Form, parse};
