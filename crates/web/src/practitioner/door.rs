//! Who stands at the practitioner's door: the log-in behind a request, its cookie, and the token of its forms.

use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use care::clinic::{LoggedIn, clinics_of, csrf_token, current_staff};
use care::port::StoreError;

use super::refused::Refusal;
use super::role::{Need, need};
use super::{Desk, Elsewhere, Mail, PracticeDoor, Room, Sees};
use crate::house::{Rooms, Shared};
use crate::language::Reader;
use crate::page::Page;
use crate::present;
use crate::text::Text;

/// Name of the cookie of a log-in.
pub(crate) const COOKIE: &str = "staff";

/// Where whoever comes in goes to by themselves.
const HOMES: [&str; 2] = ["/worklist", "/clinics"];
/// What a page fetches by itself, and nobody goes back to.
const EVENTS: &str = "/worklist/events";

/// Fields of a form in the order in which they were sent.
pub(crate) type Fields = Vec<(String, String)>;

/// Somebody who is logged in, with the cookie that says so. Who is not is sent to the log-in page; who may not open
/// the page (see [`super::role`]) is told.
pub(crate) struct Staff(pub(crate) LoggedIn, pub(crate) String);

impl FromRequestParts<Shared> for Staff {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, rooms: &Shared) -> Result<Self, Response> {
        let jar = CookieJar::from_headers(&parts.headers);
        let Some(cookie) = jar.get(COOKIE) else {
            return Err(to_log_in(parts));
        };
        match current_staff(&rooms.care, cookie.value()).await {
            Ok(Some(who)) => Self(who, cookie.value().to_owned())
                .if_allowed(parts)
                .map_err(|refusal| *refusal),
            Ok(None) => Err(to_log_in(parts)),
            Err(error) => Err(present::failed(&error)),
        }
    }
}

impl Staff {
    /// The same, where their role may do this.
    fn if_allowed(self, parts: &Parts) -> Result<Self, Box<Response>> {
        let path = parts.extensions.get::<MatchedPath>();
        let path = path.map_or("", MatchedPath::as_str);
        if need(&parts.method, path).is_met_by(&self.0.staff) {
            Ok(self)
        } else if path == "/worklist" && parts.method == Method::GET {
            Err(Box::new(Redirect::to("/patients").into_response()))
        } else {
            Err(Box::new(Refusal::Role.bare()))
        }
    }

    /// Refuses a form that did not come from a page of this log-in.
    pub(crate) fn check(&self, rooms: &Rooms, fields: &Fields) -> Result<(), Box<Response>> {
        if field(fields, "csrf") == csrf_token(&rooms.care, &self.0.session) {
            return Ok(());
        }
        Err(Box::new(Refusal::OtherLogIn.bare()))
    }

    /// The words of this member of staff's pages.
    pub(crate) fn words(&self, rooms: &Rooms) -> Text {
        Reader::words(&rooms.care.protocol, &self.0.clinic)
    }

    /// The frames of a page: the clinic's and the practitioner's.
    pub(crate) async fn frames(
        &self,
        rooms: &Rooms,
        room: Room,
    ) -> Result<(Page, Desk), StoreError> {
        let reader = Reader::staff(&rooms.care, &self.0.clinic).await?;
        let page = present::page(&self.0.clinic, &rooms.care.protocol, &reader);
        let sees = if self.0.staff.treats() {
            Sees::All
        } else {
            Sees::Names
        };
        let open = match sees {
            Sees::All => rooms.care.store.open_alerts(&self.0.clinic.id).await?,
            Sees::Names => 0,
        };
        let clinics = clinics_of(&rooms.care, &self.1, &self.0).await?;
        let mail = if self.0.clinic.kind == care::clinic::ClinicKind::Demo {
            Mail::Kept
        } else {
            Mail::Sent
        };
        let desk = Desk {
            name: self.0.staff.name.clone(),
            csrf: csrf_token(&rooms.care, &self.0.session),
            open: usize::try_from(open).unwrap_or(usize::MAX),
            room,
            mail,
            practice: if Need::OwnsOrTreats.is_met_by(&self.0.staff) {
                PracticeDoor::Open
            } else {
                PracticeDoor::Closed
            },
            sees,
            elsewhere: if clinics.len() > 1 {
                Elsewhere::Too
            } else {
                Elsewhere::No
            },
        };
        Ok((page, desk))
    }
}

/// The last value of a field, empty where it was not sent.
pub(crate) fn field<'f>(fields: &'f Fields, name: &str) -> &'f str {
    fields
        .iter()
        .rev()
        .find(|(key, _)| key == name)
        .map_or("", |(_, value)| value.as_str())
}

/// A cookie of this door; `Secure` wherever the server is reached by https.
pub(crate) fn cookie(rooms: &Rooms, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(rooms.public_url.starts_with("https:"))
        .build()
}

/// The cookies of a request.
pub(crate) fn jar(headers: &HeaderMap) -> CookieJar {
    CookieJar::from_headers(headers)
}

/// To the log-in, and from there back to the page that was asked for; a form says that it was not taken.
fn to_log_in(parts: &Parts) -> Response {
    if parts.method == Method::POST && parts.uri.path() != "/log-out" {
        return Refusal::Ended.bare();
    }
    let place = parts.uri.path_and_query().map_or("", PathAndQuery::as_str);
    let is_fetched = parts.uri.path() == EVENTS;
    if HOMES.contains(&place) || is_fetched || parts.method == Method::POST {
        return Redirect::to("/log-in").into_response();
    }
    let to = serde_urlencoded::to_string([("to", place)]).unwrap_or_default();
    Redirect::to(&format!("/log-in?{to}")).into_response()
}

/// 404 for what this clinic does not have.
pub(crate) fn nothing_here() -> Response {
    Refusal::NothingHere.bare()
}
