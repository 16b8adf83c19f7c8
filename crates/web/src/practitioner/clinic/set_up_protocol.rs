//! The last page of the first run: who answers for the protocol, and the languages that they have checked for their patients.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::{Desk, Room};
use crate::text::Text;

/// Who signs the protocol, in which languages, and the way out.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/set_up_protocol.html")]
pub struct SetUpProtocol {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// How the protocol stands.
    pub signing: Signing,
    /// What is wrong.
    pub problems: Problems,
    /// Hash of the content that is signed.
    pub sha256: String,
    /// The languages of patients' pages.
    pub languages: Vec<Language>,
    /// "I have read this version".
    pub read: Choice,
    /// "I read each of these languages".
    pub checked: Choice,
}

/// How the protocol stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signing {
    /// The reader may sign it.
    Yours,
    /// Somebody else has to.
    Others,
    /// It is signed, and the reader may sign more languages.
    More,
    /// It is signed, and nothing is left for the reader to sign.
    Done,
}

/// A language of patients' pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// What the form sends.
    pub choice: Choice,
    /// Whether it can be left out.
    pub state: LanguageState,
}

/// Whether a language can be left out, and whether somebody has to sign it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LanguageState {
    /// No draft, or signed before.
    Checked,
    /// A draft that is the clinic's own: signed along with the protocol.
    Own,
    /// A draft to choose.
    Draft,
}

impl Language {
    /// Whether the reader cannot leave it out.
    pub fn is_fixed(&self) -> bool {
        self.state != LanguageState::Draft
    }

    /// Whether it is signed with this form.
    pub(super) fn is_to_sign(&self) -> bool {
        self.choice.chosen && self.state != LanguageState::Checked
    }
}

/// That a language is the clinic's own, and how it stands.
pub(super) fn own(text: Text, key: &str) -> String {
    text.whole(format!(
        "{} {}",
        text.get("set-up-language-own"),
        text.get(key)
    ))
}

impl Sample for SetUpProtocol {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let language = |tag: &str, name: &str, hint: &str, state| Language {
            choice: Choice {
                chosen: state != LanguageState::Draft,
                ..Choice::new(tag, name).hint(hint)
            },
            state,
        };
        let draft = page.t("translation-draft");
        let english = own(page.text, "translation-original");
        let of = |signing| Self {
            desk: Desk::sample(Room::Settings),
            signing,
            problems: Problems::default(),
            sha256: "5b1f".to_owned(),
            languages: vec![
                language("en", "English", &english, LanguageState::Checked),
                language("es", "Español", &draft, LanguageState::Draft),
                language("ar", "العربية", &draft, LanguageState::Draft),
            ],
            read: Choice::new("yes", &page.t("protocol-read")),
            checked: Choice::new("yes", &page.t("set-up-languages-read")),
            page: page.clone(),
        };
        let mut wrong = of(Signing::Yours);
        wrong.languages[1].choice.chosen = true;
        wrong.read.chosen = true;
        wrong.problems = Problems::one("checked", &page.t("translation-read-missing"));
        let mut more = of(Signing::More);
        let signed = page.t("set-up-language-signed");
        more.languages[1] = language("es", "Español", &signed, LanguageState::Checked);
        vec![
            ("set-up-protocol", of(Signing::Yours)),
            ("set-up-protocol-wrong", wrong),
            ("set-up-protocol-others", of(Signing::Others)),
            ("set-up-protocol-more", more),
            ("set-up-protocol-done", of(Signing::Done)),
        ]
    }
}
