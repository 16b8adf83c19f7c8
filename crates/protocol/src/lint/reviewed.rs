//! What every rule of the lint looks at.

use jiff::civil::Date;

use super::entry::Entry;
use super::settings::Settings;
use crate::CompiledProtocol;
use crate::content::{Content, Placed};

pub(super) struct Reviewed<'a> {
    pub(super) content: &'a Content,
    pub(super) protocol: &'a CompiledProtocol,
    pub(super) settings: &'a Placed<Settings>,
    pub(super) entries: Vec<Entry<'a>>,
    pub(super) today: Date,
}

impl<'a> Reviewed<'a> {
    /// The sentences of a language.
    pub(super) fn of_language(&self, language: &str) -> impl Iterator<Item = &Entry<'a>> {
        self.entries
            .iter()
            .filter(move |entry| entry.language == language)
    }
}
