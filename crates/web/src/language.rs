//! Which language somebody reads a page in.
//!
//! For patients: what they chose on this device (a cookie of ours), what they chose on another (it is stored), then what their
//! browser asks for, but only a translation that somebody has checked, then the clinic's language, then English. Staff read
//! in their clinic's language.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum_extra::extract::CookieJar;
use care::Care;
use care::clinic::Clinic;
use care::port::StoreError;
use care::record::translation::signed_translations;
use protocol::CompiledProtocol;

use crate::text::Text;

/// Name of the cookie that keeps a patient's choice.
pub(crate) const COOKIE: &str = "afterneedle-language";

/// What a request says about languages, and which page it asks for.
#[derive(Clone, Default)]
pub(crate) struct Wanted {
    chosen: Option<Text>,
    /// Chosen earlier by the patient whose link it is, on whatever device.
    kept: Option<Text>,
    /// Chosen with this very request, in the middle of a form.
    told: Option<Text>,
    /// What the browser asks for, best first.
    accepted: Vec<Text>,
    /// Path and query.
    pub(crate) place: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Wanted {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let jar = CookieJar::from_headers(&parts.headers);
        let kept = jar.get(COOKIE);
        let query = parts.uri.query().unwrap_or_default();
        let told = query.split('&').find_map(|part| part.strip_prefix("in="));
        // A link must not choose for whoever follows it.
        let told = told.filter(|_| parts.method == Method::POST);
        let told = told.and_then(Text::known);
        let place = parts.uri.path_and_query();
        Ok(Self {
            chosen: told.or_else(|| kept.and_then(|cookie| Text::known(cookie.value()))),
            told,
            kept: None,
            accepted: accepted(&parts.headers),
            place: place.map_or_else(String::new, ToString::to_string),
        })
    }
}

impl Wanted {
    /// The same, knowing what the patient whose link it is chose.
    pub(crate) fn of_patient(self, language: Option<&str>) -> Self {
        let kept = language.and_then(Text::known);
        Self { kept, ..self }
    }

    /// The language that was chosen with this very request.
    pub(crate) fn told(&self) -> Option<Text> {
        self.told
    }

    /// Whether a draft is chosen or asked for, so that it matters who has signed it.
    pub(crate) fn asks_for_draft(&self, protocol: &CompiledProtocol) -> bool {
        let mut asked = self.chosen.iter().chain(&self.kept).chain(&self.accepted);
        asked.any(|text| protocol.is_draft(text.lang()))
    }

    /// The language of a page of this clinic.
    ///
    /// # Errors
    /// Where the store fails.
    pub(crate) async fn at(self, care: &Care, clinic: &Clinic) -> Result<Reader, StoreError> {
        let protocol = &care.protocol;
        let home = spoken(protocol, Text::of(&clinic.language));
        let has_draft = self.asks_for_draft(protocol) || protocol.is_draft(home.lang());
        let signed = if has_draft {
            signed_translations(care, clinic).await?
        } else {
            Vec::new()
        };
        let is_checked = |text: Text| {
            !protocol.is_draft(text.lang()) || signed.iter().any(|one| one.language == text.lang())
        };
        let known = |text: &&Text| is_spoken(protocol, **text);
        let chosen = self.chosen.iter().chain(&self.kept).find(known);
        let accepted = || {
            let mut accepted = self.accepted.iter().filter(known);
            accepted.find(|text| is_checked(**text))
        };
        let text = chosen.or_else(accepted).copied().unwrap_or(home);
        Ok(Reader {
            draft: (!is_checked(text)).then(|| counts(text, home, is_checked(home))),
            offered: offered(protocol),
            text,
            wanted: self,
        })
    }

    /// The language of a page that belongs to no clinic: the chosen one, what the browser asks for, or English.
    /// `is_checked` says whether every clinic of the house has signed a translation.
    pub(crate) fn nowhere(
        self,
        protocol: &CompiledProtocol,
        is_checked: impl Fn(Text) -> bool,
    ) -> Reader {
        let mut asked = self.chosen.iter().chain(&self.accepted);
        let found = asked.find(|text| is_spoken(protocol, **text)).copied();
        let text = found.unwrap_or_else(Text::english);
        let is_draft = protocol.is_draft(text.lang()) && !is_checked(text);
        Reader {
            draft: is_draft.then(Text::english),
            offered: offered(protocol),
            text,
            wanted: self,
        }
    }
}

/// Who reads a page: in which language, and what has to be said about that.
#[derive(Clone)]
pub(crate) struct Reader {
    pub(crate) text: Text,
    /// The translation is a draft that nobody has signed; the language that counts instead.
    pub(crate) draft: Option<Text>,
    /// The languages to choose from.
    pub(crate) offered: Vec<Text>,
    pub(crate) wanted: Wanted,
}

impl Reader {
    /// Staff of a clinic.
    ///
    /// # Errors
    /// Where the store fails.
    pub(crate) async fn staff(care: &Care, clinic: &Clinic) -> Result<Self, StoreError> {
        Wanted::default().at(care, clinic).await
    }

    /// Staff of a clinic, where only the words are needed and not the page's frame.
    pub(crate) fn words(protocol: &CompiledProtocol, clinic: &Clinic) -> Text {
        spoken(protocol, Text::of(&clinic.language))
    }
}

/// Where the clinic's own language is a draft, too, English counts.
fn counts(text: Text, home: Text, home_is_checked: bool) -> Text {
    if home_is_checked && text.lang() != home.lang() {
        home
    } else {
        Text::english()
    }
}

/// A language counts as ours where pages and the protocol both have it.
fn is_spoken(protocol: &CompiledProtocol, text: Text) -> bool {
    protocol.languages().any(|language| language == text.lang())
}

fn spoken(protocol: &CompiledProtocol, text: Text) -> Text {
    if is_spoken(protocol, text) {
        text
    } else {
        Text::english()
    }
}

fn offered(protocol: &CompiledProtocol) -> Vec<Text> {
    let all = Text::all().into_iter();
    all.filter(|text| is_spoken(protocol, *text)).collect()
}

/// Languages of the header `Accept-Language` that we have, best first.
fn accepted(headers: &HeaderMap) -> Vec<Text> {
    /// More than any browser sends; the rest is left unread.
    const RANGES_MAX: usize = 32;
    let header = headers.get(header::ACCEPT_LANGUAGE);
    let header = header.and_then(|value| value.to_str().ok());
    let ranges = header.unwrap_or_default().split(',').take(RANGES_MAX);
    let mut found: Vec<(u16, Text)> = ranges.filter_map(range).collect();
    found.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    found.into_iter().map(|(_, text)| text).collect()
}

/// `es-MX;q=0.8` as thousandths and a language; `None` where it is refused, or none of ours.
fn range(range: &str) -> Option<(u16, Text)> {
    let (tag, rest) = range.split_once(';').unwrap_or((range, ""));
    let text = Text::known(tag.trim())?;
    let weight = rest.trim().strip_prefix("q=").unwrap_or("1");
    let weight = thousandths(weight.trim()).filter(|weight| *weight > 0)?;
    Some((weight, text))
}

/// A weight from 0 to 1 with up to three places.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, places) = weight.split_once('.').unwrap_or((weight, ""));
    match whole {
        "1" => Some(1000),
        "0" if places.len() <= 3 => format!("{places:0<3}").parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages(header: &str) -> Vec<&'static str> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, header.parse().unwrap());
        accepted(&headers).into_iter().map(Text::lang).collect()
    }

    #[test]
    fn the_best_language_that_we_have_comes_first() {
        assert_eq!(languages("es-MX,es;q=0.9,en;q=0.8"), ["es", "es", "en"]);
        assert_eq!(languages("en;q=0.2, ar;q=0.75"), ["ar", "en"]);
        assert_eq!(languages("de-DE,fr;q=0.9"), Vec::<&str>::new());
    }

    #[test]
    fn what_is_refused_or_cannot_be_read_is_left_out() {
        assert_eq!(languages("ar;q=0, *;q=0.5, es;q=x"), Vec::<&str>::new());
        assert_eq!(languages(",;,en;q=1.0,es;q=7"), ["en"]);
    }
}
