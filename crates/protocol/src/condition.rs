//! The condition language: the subset of FHIRPath that rules are written in.
//!
//! `docs/clinical/rule-language.md` describes it. A condition is parsed against the vocabulary and expanded into
//! alternatives of atoms. There is no negation and no "less than" to parse.

mod token;
mod parse;
mod expand;
mod outline;

pub(crate) use expand::{Alternative, covers, expand};
pub use outline::{Comparison, Outline};
pub(crate) use parse::{Expression, Fault, parse};
