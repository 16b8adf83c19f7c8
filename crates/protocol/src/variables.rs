//! The variables of conditions, as an export or a page for people describes them.

use triage::Atom;

use crate::CompiledProtocol;
use crate::vocabulary::{Quantity, Variable};

/// What a `%variable` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariableKind<'p> {
    /// True, false or unknown: true when any of these facts is. Their numbers are positions in
    /// [`CompiledProtocol::signs`], [`CompiledProtocol::risks`] and [`CompiledProtocol::regions`].
    Flag(&'p [Atom]),
    /// A number that may be unknown.
    Number(Quantity),
    /// A name for a longer condition.
    Defined(&'p str),
}

/// A named condition of `protocol.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The name that conditions use, without `%`.
    pub id: String,
    /// Its condition; it may use definitions that stand before it.
    pub when: String,
}

impl CompiledProtocol {
    /// Every variable that a condition may use, by name, without `%`.
    pub fn variables(&self) -> impl Iterator<Item = (&str, VariableKind<'_>)> {
        self.vocabulary
            .iter()
            .map(|(name, variable)| (name, self.kind_of(name, variable)))
    }

    /// The variable with this name, written without `%`.
    #[must_use]
    pub fn variable(&self, name: &str) -> Option<VariableKind<'_>> {
        let (name, variable) = self.vocabulary.iter().find(|(known, _)| *known == name)?;
        Some(self.kind_of(name, variable))
    }

    /// The named conditions, in an order in which each uses only those before it.
    #[must_use]
    pub fn definitions(&self) -> &[Definition] {
        &self.definitions
    }

    fn kind_of<'p>(&'p self, name: &str, variable: &'p Variable) -> VariableKind<'p> {
        match variable {
            Variable::Flag(atoms) => VariableKind::Flag(atoms),
            Variable::Number(number) => VariableKind::Number(*number),
            Variable::Defined(_) => {
                let named = self.definitions.iter().find(|one| one.id == name);
                VariableKind::Defined(named.map_or("", |one| one.when.as_str()))
            }
        }
    }
}
