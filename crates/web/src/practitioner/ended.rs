//! A form that comes after the log-in has ended. What was typed stays in the page, goes through the log-in in hidden fields,
//! and is sent again with one press by the same person. It is never in an address, and nothing of it is stored before.

use askama::Template;
use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use care::clinic::{LoggedIn, csrf_token_of};
use care::id::ClinicId;
use care::treatment::TokenHash;

use super::door::{COOKIE, Fields, Staff, cookie, field, jar};
use super::{Desk, Room};
use crate::gallery::Sample;
use crate::house::Rooms;
use crate::page::Page;
use crate::{present, respond};

/// Name of the cookie that says whose log-in it was, without saying who that is.
const WHOSE: &str = "whose";
/// Longer forms are not kept; none of the desk's comes near.
const BYTES_MAX: u64 = 512 * 1024;
/// How forms without files come.
const FORM: &[u8] = b"application/x-www-form-urlencoded";
/// What a log-out says has come true, and passwords are written into no page.
const NEVER_KEPT: [&str; 2] = ["/log-out", "/settings/password"];
/// What the names of kept fields begin with, so that none is taken for one of the log-in's.
const KEPT: &str = "kept.";

/// A form that was not taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unsent {
    /// Where it was sent.
    pub to: String,
    /// Its fields, without the token of the log-in that has ended.
    pub fields: Vec<(String, String)>,
}

/// The cookies of whoever has just come in.
pub(crate) fn come_in(rooms: &Rooms, jar: CookieJar, token: String, email: &str) -> CookieJar {
    jar.add(cookie(rooms, COOKIE, token))
        .add(cookie(rooms, WHOSE, whose(rooms, email)))
}

fn whose(rooms: &Rooms, email: &str) -> String {
    let email = email.trim().to_lowercase();
    URL_SAFE_NO_PAD.encode(rooms.care.master_key.mac(&["whose-log-in", &email]))
}

/// Reads a form on its way to the desk, which reads it again.
pub(crate) async fn look(request: Request) -> (Request, Option<Bytes>) {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let is_form = kind.is_some_and(|kind| kind.as_bytes().starts_with(FORM));
    let is_short = (request.body().size_hint().upper()).is_some_and(|length| length <= BYTES_MAX);
    if *request.method() != Method::POST || !is_form || !is_short {
        return (request, None);
    }
    let (parts, body) = request.into_parts();
    let limit = usize::try_from(BYTES_MAX).unwrap_or(usize::MAX);
    match to_bytes(body, limit).await {
        Ok(bytes) => {
            let request = Request::from_parts(parts, Body::from(bytes.clone()));
            (request, Some(bytes))
        }
        // What did not arrive whole is refused as such by whoever reads it.
        Err(_) => (Request::from_parts(parts, Body::empty()), None),
    }
}

impl Unsent {
    /// The form, where it is of the very log-in whose cookie still stands in the browser: no other page can have made it.
    pub(crate) fn of(rooms: &Rooms, headers: &HeaderMap, place: &str, sent: Bytes) -> Option<Self> {
        let fields: Fields = serde_urlencoded::from_bytes(&sent).ok()?;
        let jar = jar(headers);
        let token = TokenHash::of(jar.get(COOKIE)?.value());
        jar.get(WHOSE)?;
        let is_of_it = field(&fields, "csrf") == csrf_token_of(&rooms.care, &token);
        if !is_of_it || NEVER_KEPT.contains(&place) {
            return None;
        }
        let fields = fields.into_iter().filter(|(name, _)| name != "csrf");
        Some(Self {
            to: own_place(place)?.to_owned(),
            fields: fields.collect(),
        })
    }

    /// As it comes back with a log-in.
    pub(crate) fn kept(fields: &Fields) -> Option<Self> {
        let to = own_place(field(fields, "kept-to"))?.to_owned();
        let kept = |(name, value): &(String, String)| {
            Some((name.strip_prefix(KEPT)?.to_owned(), value.clone()))
        };
        let fields = fields.iter().filter_map(kept).collect();
        Some(Self { to, fields })
    }

    /// Its fields under the names by which they go through the log-in.
    pub fn hidden(&self) -> Vec<(String, &String)> {
        let fields = self.fields.iter();
        fields
            .map(|(name, value)| (format!("{KEPT}{name}"), value))
            .collect()
    }
}

/// A place on this server, as a path; anything else is `None`.
pub(crate) fn own_place(place: &str) -> Option<&str> {
    let is_plain = place.chars().all(|c| c.is_ascii_graphic() && c != '\\');
    (place.starts_with('/') && !place.starts_with("//") && is_plain).then_some(place)
}

/// Where whoever comes in goes on: in the clinic of the log-in before, to the place that was asked for.
pub(crate) struct Return {
    /// The clinic of the log-in that has ended.
    clinic: Option<ClinicId>,
    is_same: bool,
}

impl Return {
    /// What the cookies of the log-in before say, of who comes in with this address.
    pub(crate) fn of(rooms: &Rooms, headers: &HeaderMap, email: &str) -> Self {
        let jar = jar(headers);
        let clinic = jar.get(COOKIE).and_then(|cookie| {
            let (_, clinic) = cookie.value().split_once('.')?;
            ClinicId::parse(clinic)
        });
        let before = jar.get(WHOSE).map(|cookie| cookie.value().to_owned());
        Self {
            is_same: before.as_deref() == Some(whose(rooms, email).as_str()),
            clinic,
        }
    }

    /// The log-in that goes on where the one before ended; `None` for anybody else, or another clinic.
    pub(crate) fn same<'e>(&self, entered: &'e [LoggedIn]) -> Option<&'e LoggedIn> {
        let clinic = self.clinic.as_ref().filter(|_| self.is_same)?;
        entered.iter().find(|one| one.clinic.id == *clinic)
    }
}

/// What was typed, to be sent again.
#[derive(Clone, Template)]
#[template(path = "practitioner/again.html")]
pub struct AgainPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// The form.
    pub unsent: Unsent,
}

/// The page after the log-in.
pub(crate) async fn again(rooms: &Rooms, staff: &Staff, unsent: Unsent) -> Response {
    match staff.frames(rooms, Room::Elsewhere).await {
        Ok((page, desk)) => {
            let again = AgainPage { page, desk, unsent };
            respond::page(StatusCode::OK, &again)
        }
        Err(error) => present::failed(&error),
    }
}

impl Sample for AgainPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let again = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Elsewhere),
            unsent: Unsent {
                to: "/sessions".to_owned(),
                fields: vec![("name".to_owned(), "Maria Lindqvist".to_owned())],
            },
        };
        vec![("sent-again", again)]
    }
}

#[cfg(test)]
mod tests {
    use super::own_place;

    #[test]
    fn a_place_elsewhere_is_none_of_ours() {
        for own in ["/worklist", "/patients/1?x=2#y", "/"] {
            assert_eq!(own_place(own), Some(own));
        }
        for alien in [
            "",
            "patients",
            "//evil.test",
            "/\\evil.test",
            "https://evil.test",
            "/a b",
            "/\n",
        ] {
            assert_eq!(own_place(alien), None, "{alien}");
        }
    }
}
