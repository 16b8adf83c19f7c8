//! Page furniture in the reader's language: buttons, headings, labels.
//!
//! Not here: clinical sentences. Those live in `clinical/text/` and arrive in the page contexts.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// English first: it is what others fall back to.
static LANGUAGES: LazyLock<[Language; 3]> = LazyLock::new(|| {
    [
        Language::read("en", include_str!("../text/en.ftl")),
        Language::read("es", include_str!("../text/es.ftl")),
        Language::read("ar", include_str!("../text/ar.ftl")),
    ]
});

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
    fn read(code: &'static str, source: &str) -> Self {
        let direction = if protocol::is_right_to_left(code) {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        // A faulty entry is left out and the rest is kept; a test refuses faulty entries.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(kept, _)| kept);
        let mut bundle = FluentBundle::new_concurrent(code.parse().into_iter().collect());
        // Telephone numbers and ranges keep their own order within a text from right to left.
        bundle.set_use_isolating(direction == Direction::RightToLeft);
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
    pub fn of(wanted: &str) -> Self {
        Self::known(wanted).unwrap_or_else(Self::english)
    }

    /// The furniture of the language tag, if we have it: by its primary part, `es` for `es-MX`.
    pub fn known(wanted: &str) -> Option<Self> {
        let primary = wanted.split('-').next().unwrap_or(wanted);
        let mut all = LANGUAGES.iter();
        all.find(|language| language.code.eq_ignore_ascii_case(primary))
            .map(Self)
    }

    /// English.
    pub fn english() -> Self {
        let [english, ..] = &*LANGUAGES;
        Self(english)
    }

    /// Every language that we have, English first.
    pub fn all() -> [Self; 3] {
        let [a, b, c] = &*LANGUAGES;
        [Self(a), Self(b), Self(c)]
    }

    /// The language's name in the language itself: "Español".
    pub fn own_name(self) -> String {
        self.get("language-own")
    }

    /// What this language calls another: "Spanish".
    pub fn name_of(self, other: Self) -> String {
        self.get(&format!("language-{}", other.lang()))
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

    /// The text for `key` with several words put in.
    pub fn with_all(self, key: &str, values: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set((*name).to_owned(), (*value).to_owned());
        }
        self.format(key, Some(&args))
    }

    /// Things in a row, parted as the language parts them: "neck, upper back".
    pub fn list(self, things: &[String]) -> String {
        self.whole(things.join(&self.get("list-comma")))
    }

    /// A text put together of pieces, which runs the language's way wherever it stands and whatever it begins with: a
    /// Latin name, a number, or something that is isolated itself and so says nothing about the direction.
    pub fn whole(self, text: String) -> String {
        match self.0.direction {
            Direction::LeftToRight => text,
            Direction::RightToLeft => format!("\u{2067}{text}\u{2069}"),
        }
    }

    /// A range or a number that keeps its order from left to right in every language: "2–5".
    pub fn figures(self, figures: &str) -> String {
        match self.0.direction {
            Direction::LeftToRight => figures.to_owned(),
            Direction::RightToLeft => format!("\u{2066}{figures}\u{2069}"),
        }
    }

    fn format(self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let of = |text: Self| text.0.bundle.get_message(key)?.value();
        let (bundle, pattern) = match (of(self), of(Self::english())) {
            (Some(pattern), _) => (&self.0.bundle, pattern),
            (None, Some(pattern)) => (&Self::english().0.bundle, pattern),
            (None, None) => return key.to_owned(),
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
    fn the_furniture_of_no_language_has_a_faulty_entry() {
        for source in [
            include_str!("../text/en.ftl"),
            include_str!("../text/es.ftl"),
            include_str!("../text/ar.ftl"),
        ] {
            let read = FluentResource::try_new(source.to_owned());
            assert!(read.is_ok(), "{:?}", read.err().map(|(_, errors)| errors));
        }
    }

    #[test]
    fn a_language_is_found_by_its_primary_part_and_anything_else_is_english() {
        assert_eq!(Text::of("es-MX").lang(), "es");
        assert_eq!(Text::of("AR").dir(), "rtl");
        assert_eq!(Text::of("de").lang(), "en");
        assert!(Text::known("de").is_none());
    }

    #[test]
    fn figures_keep_their_order_in_a_text_from_right_to_left_alone() {
        assert_eq!(Text::of("en").figures("2–5"), "2–5");
        assert_eq!(Text::of("ar").figures("2–5"), "\u{2066}2–5\u{2069}");
        let call = Text::of("ar").with("call", "number", "+49 30 1234");
        assert!(call.contains("\u{2068}+49 30 1234\u{2069}"), "{call}");
        let pain = Text::of("ar").with("needling-pain", "points", "6");
        assert!(
            pain.contains("\u{2066}\u{2068}6\u{2069}/10\u{2069}"),
            "{pain}"
        );
    }

    #[test]
    fn a_missing_key_shows_itself() {
        assert_eq!(Text::of("en").get("no-such-key"), "no-such-key");
    }
}
