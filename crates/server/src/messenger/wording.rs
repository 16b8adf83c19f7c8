//! The words of reminders, from a Fluent file in the reader's language.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

const SOURCE: &str = include_str!("../../text/en.ftl");

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    // A faulty entry is left out and the rest is kept; a test refuses faulty entries.
    let resource = FluentResource::try_new(SOURCE.to_owned()).unwrap_or_else(|(kept, _)| kept);
    let mut bundle = FluentBundle::new_concurrent("en".parse().into_iter().collect());
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
});

/// The words of one language.
#[derive(Clone, Copy)]
pub(crate) struct Wording(&'static FluentBundle<FluentResource>);

impl Wording {
    /// In the best language that we have for `wanted` (a language tag); English otherwise.
    pub(crate) fn of(_wanted: &str) -> Self {
        Self(&ENGLISH)
    }

    /// The subject of a mail.
    pub(crate) fn subject(self) -> String {
        self.format("reminder-subject", &[])
    }

    /// The text of a mail.
    pub(crate) fn mail(self, page: &str, stop: &str) -> String {
        let text = self.format("reminder-mail", &[("page", page), ("stop", stop)]);
        format!("{text}\n")
    }

    /// A text message. It has no place for the patient's page.
    pub(crate) fn sms(self, stop: &str) -> String {
        self.format("reminder-sms", &[("stop", stop)])
    }

    fn format(self, key: &str, values: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, (*value).to_owned());
        }
        let message = self.0.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return key.to_owned();
        };
        self.0
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_entry_is_faulty_and_every_one_has_its_words() {
        let read = FluentResource::try_new(SOURCE.to_owned());
        assert!(read.is_ok(), "{:?}", read.err().map(|(_, errors)| errors));
        let words = Wording::of("en");
        let mail = words.mail("https://a.test/r/t", "https://a.test/stop/c");
        assert!(mail.contains("\nhttps://a.test/r/t\n") && mail.ends_with("/stop/c\n"));
        assert!(words.sms("https://a.test/stop/c").ends_with("/stop/c"));
        assert!(!words.subject().contains("reminder-"));
    }

    #[test]
    fn no_word_says_that_somebody_is_treated() {
        let words = Wording::of("en");
        let all = [words.subject(), words.mail("", ""), words.sms("")].concat();
        let all = all.to_lowercase();
        for telling in [
            "needl", "muscle", "sore", "pain", "treat", "session", "check-in", "recover",
            "patient", "health", "symptom", "physio",
        ] {
            assert!(!all.contains(telling), "{telling} in: {all}");
        }
    }

    #[test]
    fn a_text_message_fits_into_one() {
        let stop = "https://aftercare.example.org/stop/0123456789abcdef";
        assert!(Wording::of("en").sms(stop).len() <= 160);
    }
}
