//! The condition language: the subset of FHIRPath that rules are written in.
//!
//! `docs/clinical/rule-language.md` describes it. A condition is parsed against the vocabulary and expanded into
//! alternatives of atoms. A raising rule has no negation and no "less than" to parse; the affirmative conditions of
//! `usual.toml` have, and are never expanded.

use crate::CompiledProtocol;

mod token;
mod parse;
mod expand;
mod outline;

pub(crate) use expand::{Alternative, covers, expand};
pub use outline::{Comparison, Outline};
pub use parse::Fault;
pub(crate) use parse::{Expression, Form, parse};

impl CompiledProtocol {
    /// In how many ways a condition can come about, each a set of facts that must all hold; for tools that check a condition
    /// while it is written.
    ///
    /// # Errors
    /// [`Fault`] where the text is no condition of a raising rule of this protocol.
    pub fn alternatives(&self, when: &str) -> Result<usize, Fault> {
        let expression = parse(when, Form::Raising, &self.vocabulary)?;
        let alternatives = expand(&expression).ok_or_else(|| {
            Fault::new(
                0,
                "the condition has too many alternatives",
                "write it as several rules",
            )
        })?;
        Ok(alternatives.len())
    }
}
