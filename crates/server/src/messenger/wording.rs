//! The words of reminders and notices, from a Fluent file in the reader's language.

use std::sync::LazyLock;

use care::alert::Rung;
use care::port::{Notice, Way, What};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

/// Language and file; English first, for whoever reads none of them.
const SOURCES: [(&str, &str); 3] = [
    ("en", include_str!("../../text/en.ftl")),
    ("es", include_str!("../../text/es.ftl")),
    ("ar", include_str!("../../text/ar.ftl")),
];

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<Vec<(&str, Bundle)>> = LazyLock::new(|| SOURCES.map(read).into());

fn read((language, source): (&'static str, &str)) -> (&'static str, Bundle) {
    // A faulty entry is left out and the rest is kept; a test refuses faulty entries.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(kept, _)| kept);
    let mut bundle = FluentBundle::new_concurrent(language.parse().into_iter().collect());
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    (language, bundle)
}

/// A message in words; a text message has no subject.
pub(crate) struct Said {
    pub(crate) subject: String,
    pub(crate) text: String,
}

/// The words of one language.
#[derive(Clone, Copy)]
pub(crate) struct Wording(Option<&'static Bundle>);

impl Wording {
    /// In the best language that we have for `wanted` (a language tag); English otherwise.
    pub(crate) fn of(wanted: &str) -> Self {
        let wanted = wanted.split('-').next().unwrap_or_default();
        let found = BUNDLES.iter().find(|(language, _)| *language == wanted);
        Self(found.or(BUNDLES.first()).map(|(_, bundle)| bundle))
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

    /// The subject of the mail that brings the link.
    pub(crate) fn link_subject(self) -> String {
        self.format("link-subject", &[])
    }

    /// The text of the mail that brings the link.
    pub(crate) fn link_mail(self, page: &str) -> String {
        let text = self.format("link-mail", &[("page", page)]);
        format!("{text}\n")
    }

    /// The text message that opens the patient's page by a code.
    pub(crate) fn link_text(self, page: &str) -> String {
        self.format("link-sms", &[("page", page)])
    }

    /// A text message. It has no place for the patient's page.
    pub(crate) fn sms(self, stop: &str) -> String {
        self.format("reminder-sms", &[("stop", stop)])
    }

    /// A notice about an alert.
    pub(crate) fn notice(self, notice: &Notice) -> Said {
        match (&notice.what, &notice.way) {
            (
                What::Alert {
                    rung,
                    due,
                    worklist,
                },
                Way::Mail { .. },
            ) => {
                let why = self.format(why(*rung), &[]);
                let values = [("why", why.as_str()), ("due", due), ("worklist", worklist)];
                Said {
                    subject: self.format("alert-subject", &[]),
                    text: format!("{}\n", self.format("alert-mail", &values)),
                }
            }
            (What::Alert { worklist, .. }, Way::Sms { .. }) => Said {
                subject: String::new(),
                text: self.format("alert-sms", &[("worklist", worklist)]),
            },
            (What::Page { stop }, Way::Mail { page, .. }) => {
                let values = [("page", page.as_str()), ("stop", stop)];
                Said {
                    subject: self.format("page-subject", &[]),
                    text: format!("{}\n", self.format("page-mail", &values)),
                }
            }
            (What::Page { stop }, Way::Sms { .. }) => Said {
                subject: String::new(),
                text: self.format("page-sms", &[("stop", stop)]),
            },
            (What::News { stop }, Way::Mail { page, .. }) => {
                let values = [("page", page.as_str()), ("stop", stop)];
                Said {
                    subject: self.format("page-subject", &[]),
                    text: format!("{}\n", self.format("news-mail", &values)),
                }
            }
            (What::News { stop }, Way::Sms { .. }) => Said {
                subject: String::new(),
                text: self.format("news-sms", &[("stop", stop)]),
            },
        }
    }

    fn format(self, key: &str, values: &[(&'static str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, (*value).to_owned());
        }
        let said = self.0.and_then(|bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            let said = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
            Some(said.into_owned())
        });
        said.unwrap_or_else(|| key.to_owned())
    }
}

/// Why somebody of the staff is told.
fn why(rung: Rung) -> &'static str {
    match rung {
        Rung::Owner => "alert-why-owner",
        Rung::Cover => "alert-why-cover",
        Rung::Lead | Rung::House | Rung::Patient => "alert-why-lead",
        Rung::Again => "alert-why-again",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_entry_is_faulty_and_every_language_has_its_words() {
        for (language, source) in SOURCES {
            let read = FluentResource::try_new(source.to_owned());
            assert!(read.is_ok(), "{:?}", read.err().map(|(_, errors)| errors));
            let words = Wording::of(language);
            let mail = words.mail("https://a.test/r/t", "https://a.test/stop/c");
            assert!(mail.contains("\nhttps://a.test/r/t\n") && mail.ends_with("/stop/c\n"));
            assert!(words.sms("https://a.test/stop/c").ends_with("/stop/c"));
            assert!(!words.subject().contains("reminder-"));
            let text = words.link_text("https://a.test/o/c");
            assert!(text.contains(" https://a.test/o/c ") && !text.contains("link-sms"));
            let link = words.link_mail("https://a.test/r/t");
            assert!(link.contains("\nhttps://a.test/r/t\n"));
            assert!(
                !words.link_subject().contains("link-") && !words.link_subject().contains("/r/")
            );
        }
        assert_eq!(Wording::of("es-MX").subject(), Wording::of("es").subject());
        assert_eq!(Wording::of("xx").subject(), Wording::of("en").subject());
    }

    fn page_notices(language: &str) -> [Said; 4] {
        let (mail, sms) = (
            Way::Mail {
                to: "x".to_owned(),
                page: String::new(),
            },
            Way::Sms { to: "x".to_owned() },
        );
        let stop = String::new();
        let page = What::Page { stop: stop.clone() };
        let news = What::News { stop };
        let ways = [(&page, &mail), (&page, &sms), (&news, &mail), (&news, &sms)];
        ways.map(|(what, way)| {
            let (what, way) = (what.clone(), way.clone());
            Wording::of(language).notice(&Notice {
                clinic: care::id::ClinicId::stored("c".to_owned()),
                id: "n".to_owned(),
                language: language.to_owned(),
                way,
                what,
            })
        })
    }

    #[test]
    fn every_language_has_the_words_of_notices() {
        for (language, _) in SOURCES {
            let words = Wording::of(language);
            for rung in Rung::ALL {
                let to = "x".to_owned();
                let what = What::Alert {
                    rung,
                    due: "2026-05-12 15:00".to_owned(),
                    worklist: "https://a.test/worklist".to_owned(),
                };
                let notice = |way| Notice {
                    clinic: care::id::ClinicId::stored("c".to_owned()),
                    id: "n".to_owned(),
                    language: language.to_owned(),
                    way,
                    what: what.clone(),
                };
                let page = String::new();
                let mail = words.notice(&notice(Way::Mail {
                    to: to.clone(),
                    page,
                }));
                assert!(
                    mail.text.contains("https://a.test/worklist\n"),
                    "{}",
                    mail.text
                );
                assert!(mail.text.contains("2026-05-12 15:00"), "{}", mail.text);
                assert!(
                    !mail.text.contains("alert-why") && !mail.subject.contains("alert-subject")
                );
                let sms = words.notice(&notice(Way::Sms { to }));
                assert!(sms.text.contains("https://a.test/worklist"), "{}", sms.text);
                assert!(sms.text.chars().count() <= 160);
            }
            for said in page_notices(language) {
                let keys = ["page-mail", "page-sms", "news-mail", "news-sms"];
                assert!(
                    !keys.iter().any(|key| said.text.contains(key)),
                    "{}",
                    said.text
                );
            }
        }
    }

    #[test]
    fn no_word_says_that_somebody_is_treated() {
        let all = SOURCES.map(|(language, _)| {
            let words = Wording::of(language);
            let notices = page_notices(language).map(|said| said.subject + &said.text);
            [
                words.subject(),
                words.mail("", ""),
                words.sms(""),
                notices.concat(),
                words.link_subject(),
                words.link_mail(""),
                words.link_text(""),
            ]
            .concat()
        });
        let all = all.concat().to_lowercase();
        for telling in [
            "needl", "muscle", "sore", "pain", "treat", "session", "check-in", "recover",
            "patient", "health", "symptom", "physio", "punci", "dolor", "sesi", "paciente",
            "revisi", "tratam", "salud", "وخز", "علاج", "ألم", "مريض", "جلسة", "صحة",
        ] {
            assert!(!all.contains(telling), "{telling} in: {all}");
        }
    }

    #[test]
    fn a_text_message_fits_into_one() {
        let stop = "https://aftercare.example.org/stop/0123456789abcdef";
        assert!(Wording::of("en").sms(stop).len() <= 160);
        let page = "https://aftercare.example.org/o/0123456789abcdef";
        assert!(Wording::of("en").link_text(page).len() <= 160);
        // Letters beyond GSM 03.38 make parts of 67.
        for language in ["es", "ar"] {
            let text = Wording::of(language).link_text(page);
            assert!(text.chars().count() <= 2 * 67, "{text}");
        }
    }
}
