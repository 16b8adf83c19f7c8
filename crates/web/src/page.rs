//! What every page carries: language, the clinic's name and telephone, and the marks that must not be missed.
//!
//! The pieces below it are shared by pages of both doors.

pub mod phone;
pub mod moment;
pub mod chart;
pub mod bars;
pub mod advised;
pub(crate) mod change;
pub(crate) mod moving;
pub mod choice;
pub mod language;
pub mod problem;
pub mod source;
pub mod qr;
pub mod hours;

use std::borrow::Borrow;

use crate::text::Text;
use language::{Chooser, Draft};
use phone::Phone;

/// The frame around a page. Templates reach it as `page`.
#[derive(Clone)]
pub struct Page {
    /// The furniture in the reader's language.
    pub text: Text,
    /// The clinic's name.
    pub clinic: String,
    /// The clinic's telephone, where one is known.
    pub phone: Option<Phone>,
    /// The clinic's own words for its patients; may be empty.
    pub note: String,
    /// What the strip at the top says.
    pub mark: Mark,
    /// Set where nobody has checked this translation for the clinic.
    pub draft: Option<Draft>,
    /// The languages that a patient may choose from.
    pub chooser: Option<Chooser>,
}

/// The strip at the top of every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Invented people and an unsigned protocol.
    Demo,
    /// Real use, but no clinical lead has signed the protocol.
    Unsigned,
    /// Nothing to warn of.
    Signed,
}

impl Page {
    /// The furniture text for `key`.
    pub fn t(&self, key: &str) -> String {
        self.text.get(key)
    }

    /// The furniture text for `key` with `value` as its `name`.
    pub fn tw(&self, key: &str, name: &str, value: &str) -> String {
        self.text.with(key, name, value)
    }

    /// The furniture text for `key` with a number as its `count`.
    pub fn tc(&self, key: &str, count: impl Borrow<usize>) -> String {
        self.text.count(key, *count.borrow())
    }

    /// A drawing.
    pub fn icon(&self, name: &str) -> &'static str {
        crate::icon::svg(name)
    }

    /// Where a static file is served, its content's hash in the name.
    pub fn asset(&self, name: &str) -> &'static str {
        crate::assets::url(name)
    }

    /// The furniture key of the strip at the top.
    pub fn mark_key(&self) -> Option<&'static str> {
        match self.mark {
            Mark::Demo => Some("mark-demo"),
            Mark::Unsigned => Some("mark-unsigned"),
            Mark::Signed => None,
        }
    }

    /// The frame of the invented clinic.
    pub fn sample() -> Self {
        Self {
            text: Text::of("en"),
            clinic: "Harbour Lane Physiotherapy".to_owned(),
            phone: Some(Phone::new("020 7946 0123")),
            note: "The door is beside the bakery. Ring twice.".to_owned(),
            mark: Mark::Demo,
            draft: None,
            chooser: Chooser::sample(),
        }
    }

    /// The same in another language, which is a draft unless it is English.
    #[must_use]
    pub fn in_language(self, text: Text) -> Self {
        let is_draft = text.lang() != self.text.lang();
        let draft = Draft {
            text,
            counts: self.text,
        };
        Self {
            draft: is_draft.then_some(draft),
            text,
            ..self
        }
    }

    /// The same, where a form with this id must not be lost when another language is chosen.
    #[must_use]
    pub fn carrying(self, form: &'static str) -> Self {
        Self {
            chooser: self.chooser.map(|chooser| chooser.carrying(form)),
            ..self
        }
    }
}
