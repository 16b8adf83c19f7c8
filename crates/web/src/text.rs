//! Page furniture in the reader's language: buttons, headings, labels.
//!
//! Not here: clinical sentences. Those live in `clinical/text/` and arrive in the page contexts.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

static ENGLISH: LazyLock<Language> =
    LazyLock::new(|| Language::read("en", Direction::LeftToRight, include_str!("../text/en.ftl")));

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As English.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

struct Language {
    code: &'static str,
    direction: Direction,
    bundle: FluentBundle<FluentResource>,
}

impl Language {
    fn read(code: &'static str, direction: Direction, source: &str) -> Self {
        // A faulty entry is left out and the rest is kept; a test refuses faulty entries.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(kept, _)| kept);
        let mut bundle = FluentBundle::new_concurrent(code.parse().into_iter().collect());
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self {
            code,
            direction,
            bundle,
        }
    }
}

/// The furniture of one language. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Text(&'static Language);

impl Text {
    /// The text in the best language that we have for `wanted` (a language tag); English otherwise.
    pub fn of(_wanted: &str) -> Self {
        Self(&ENGLISH)
    }

    /// The language tag, for the attribute `lang`.
    pub fn lang(self) -> &'static str {
        self.0.code
    }

    /// The direction of writing, for the attribute `dir`.
    pub fn dir(self) -> &'static str {
        match self.0.direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    /// The text for `key`, or the key itself where it is missing, so that a page still stands.
    pub fn get(self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text for `key` with one word or sentence put in.
    pub fn with(self, key: &str, name: &str, value: &str) -> String {
        let mut args = FluentArgs::new();
        args.set(name.to_owned(), value.to_owned());
        self.format(key, Some(&args))
    }

    /// The text for `key` with a number put in; the language's plural rules apply.
    pub fn count(self, key: &str, count: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count);
        self.format(key, Some(&args))
    }

    fn format(self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = &self.0.bundle;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        bundle
            .format_pattern(pattern, args, &mut Vec::new())
            .into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_furniture_has_no_faulty_entry() {
        let read = FluentResource::try_new(include_str!("../text/en.ftl").to_owned());
        assert!(read.is_ok(), "{:?}", read.err().map(|(_, errors)| errors));
    }

    #[test]
    fn a_missing_key_shows_itself() {
        assert_eq!(Text::of("en").get("no-such-key"), "no-such-key");
    }
}
