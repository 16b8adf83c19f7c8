//! The choice of a page's language, and the strip on pages of a translation that nobody has checked.

use crate::text::Text;

/// Languages to choose from. Without a script: each is a button of a form.
#[derive(Clone)]
pub struct Chooser {
    /// Where the choice is sent.
    pub action: String,
    /// The page to come back to.
    pub back: String,
    /// In the order in which they are shown.
    pub languages: Vec<Text>,
    /// Whether a form of the page travels along, so that nothing typed is lost.
    pub carries: Carries,
}

/// What travels along with a choice of language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carries {
    /// Nothing: the page is loaded anew.
    Nothing,
    /// The form with this id, which is shown again as it was.
    Form(&'static str),
}

/// A translation that nobody has checked for this clinic.
#[derive(Clone)]
pub struct Draft {
    /// The language of the page.
    pub text: Text,
    /// The language that counts.
    pub counts: Text,
}

impl Chooser {
    /// For the page at this path and query behind a patient's link; `None` elsewhere, or where there is nothing to choose.
    pub(crate) fn at(place: &str, languages: &[Text]) -> Option<Self> {
        let (home, rest) = split(place)?;
        let rest = rest.split_once("?in=").map_or(rest, |(path, _)| path);
        let back = if is_shown_by_get(rest) {
            format!("{home}{rest}")
        } else {
            home.to_owned()
        };
        (languages.len() > 1).then(|| Self {
            action: format!("{home}/language"),
            back,
            languages: languages.to_vec(),
            carries: Carries::Nothing,
        })
    }

    /// The same for a page whose form with this id has to come along.
    pub(crate) fn carrying(self, form: &'static str) -> Self {
        Self {
            carries: Carries::Form(form),
            ..self
        }
    }

    /// The form that travels along, if one does.
    pub fn form(&self) -> Option<&'static str> {
        match self.carries {
            Carries::Nothing => None,
            Carries::Form(id) => Some(id),
        }
    }

    /// Where a form of this page is sent to be shown again in another language.
    pub fn again(&self, language: &Text) -> String {
        let path = self.back.split('?').next().unwrap_or_default();
        format!("{path}?in={}", language.lang())
    }

    /// For `aria-current`.
    pub fn current(&self, page: &Text, language: &Text) -> &'static str {
        if page.lang() == language.lang() {
            "true"
        } else {
            "false"
        }
    }

    /// Of an invented patient's page.
    pub fn sample() -> Option<Self> {
        Self::at("/r/sample", &Text::all())
    }
}

impl Draft {
    /// The sentences of the strip, each with its language: in that of the page, and in English.
    pub fn sentences(&self) -> [(Text, String); 2] {
        let sentence = |text: Text| {
            let counts = text.name_of(self.counts);
            (text, text.with("draft-translation", "language", &counts))
        };
        [sentence(self.text), sentence(Text::english())]
    }

    /// The words of the button that leads to the language that counts, in that language.
    pub fn back(&self) -> String {
        self.counts.get("draft-switch")
    }
}

/// The address of a link's own page, and the rest of the place: `/r/{token}` and `/data`. The code of a text message has
/// one, too: `/o/{code}`.
pub(crate) fn split(place: &str) -> Option<(&str, &str)> {
    const BEFORE: [&str; 2] = ["/r/", "/o/"];
    let before = BEFORE.iter().find(|before| place.starts_with(**before))?;
    let token = place.strip_prefix(before)?;
    let end = token.find(['/', '?']).unwrap_or(token.len());
    (end > 0).then(|| place.split_at(before.len() + end))
}

/// Whether the rest of a place is a page that can be asked for again without sending anything.
pub(crate) fn is_shown_by_get(rest: &str) -> bool {
    const PAGES: [&str; 8] = [
        "",
        "/check-in",
        "/message",
        "/leaflet",
        "/progress",
        "/data",
        "/hand-out",
        "/reminders",
    ];
    let path = rest.split('?').next().unwrap_or(rest);
    let is_answer = path.strip_prefix("/check-ins/").is_some_and(is_plain);
    let query = rest.strip_prefix(path).unwrap_or_default();
    let is_query = query.is_empty() || query.strip_prefix("?correct=").is_some_and(is_plain);
    (PAGES.contains(&path) || is_answer) && is_query
}

/// Letters, digits and hyphens, as ids are made of.
fn is_plain(id: &str) -> bool {
    !id.is_empty()
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_leads_back_to_the_page_unless_it_was_made_by_sending_something() {
        let back = |place: &str| Chooser::at(place, &Text::all()).map(|chooser| chooser.back);
        assert_eq!(back("/r/abc").as_deref(), Some("/r/abc"));
        assert_eq!(back("/r/abc/data").as_deref(), Some("/r/abc/data"));
        let correct = "/r/abc/check-in?correct=018f-2";
        assert_eq!(back(correct).as_deref(), Some(correct));
        assert_eq!(back("/r/abc/erasure").as_deref(), Some("/r/abc"));
        assert_eq!(back("/r/abc/erasure?in=es").as_deref(), Some("/r/abc"));
        let form = "/r/abc/check-in";
        assert_eq!(back("/r/abc/check-in?in=es").as_deref(), Some(form));
        assert_eq!(back("/o/abc").as_deref(), Some("/o/abc"));
        assert_eq!(back("/o/abc/new-link").as_deref(), Some("/o/abc"));
        assert_eq!(back("/worklist"), None);
        assert_eq!(back("/r/"), None);
    }
}
