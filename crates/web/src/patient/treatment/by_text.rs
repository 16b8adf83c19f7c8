//! `/o/{code}`: where a text message leads. Looking changes nothing, since programs look at messages; a press opens the page
//! on this phone, which keeps a secret in a cookie of this one address, and on no other. From then on the message leads
//! straight to the page: whoever taps it in need must not stand before a door.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use care::port::StoreError;
use care::treatment::{
    Ended, HOLDER_CHARS, TEXT_CODE_LASTS, TextDoor, TextHome, TokenHash, ask_for_text,
    holder_secret, open_text, text_door,
};

use super::text_door::TextDoorPage;
use crate::house::{Rooms, Shared};
use crate::language::Wanted;
use crate::patient::check_in::gone::{Gone, Why};
use crate::patient::{Frame, frame, language};
use crate::{present, respond};

/// Name of the cookie that says that this phone has opened a text message.
const COOKIE: &str = "afterneedle-text";

/// As long as browsers keep any, 400 days: the next session makes the link longer, and opens one again that time has ended.
/// The secret of a link that does not work is worth nothing.
const KEPT_S: i64 = 400 * 24 * 60 * 60;

/// Routes of text messages.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/o/{code}", get(look).post(open))
        .route("/o/{code}/new-link", post(ask))
        .route("/o/{code}/language", post(language::choose))
}

async fn look(
    State(rooms): State<Shared>,
    Path(code): Path<String>,
    jar: CookieJar,
    wanted: Wanted,
) -> Response {
    let door = text_door(&rooms.care, &code, kept(&jar)).await;
    answer(&rooms, &code, &wanted, door, kept(&jar)).await
}

async fn open(
    State(rooms): State<Shared>,
    Path(code): Path<String>,
    jar: CookieJar,
    wanted: Wanted,
) -> Response {
    let door = open_text(&rooms.care, &code, kept(&jar)).await;
    answer(&rooms, &code, &wanted, door, kept(&jar)).await
}

/// Asks the clinic for another text. The answer is always the same, as it is for an ended link.
async fn ask(
    State(rooms): State<Shared>,
    Path(code): Path<String>,
    jar: CookieJar,
    wanted: Wanted,
) -> Response {
    let home = match text_door(&rooms.care, &code, kept(&jar)).await {
        Ok(TextDoor::Unknown) => return frame::unknown(&rooms, &wanted).await,
        Ok(TextDoor::Open { .. } | TextDoor::Shut(_)) => {
            return Redirect::to(&format!("/o/{code}")).into_response();
        }
        Ok(TextDoor::Elsewhere(home) | TextDoor::TooLate(home) | TextDoor::Ended(home, _)) => home,
        Err(error) => return present::failed(&error),
    };
    let hash = TokenHash::of(&code);
    if rooms.new_links.let_in(hash.as_str()).is_ok()
        && let Err(error) = ask_for_text(&rooms.care, &code).await
    {
        return present::failed(&error);
    }
    instead(&rooms, &home, &wanted, StatusCode::ACCEPTED, Why::Asked, "").await
}

/// What this phone keeps, where it looks like what it was given: it is written back into a header.
fn kept(jar: &CookieJar) -> Option<&str> {
    let is_ours = |kept: &&str| {
        let letter = |one: u8| one.is_ascii_alphanumeric() || one == b'-' || one == b'_';
        kept.len() == HOLDER_CHARS && kept.bytes().all(letter)
    };
    jar.get(COOKIE).map(Cookie::value).filter(is_ours)
}

async fn answer(
    rooms: &Rooms,
    code: &str,
    wanted: &Wanted,
    door: Result<TextDoor, StoreError>,
    kept: Option<&str>,
) -> Response {
    let (home, why) = match door {
        Ok(TextDoor::Unknown) => return frame::unknown(rooms, wanted).await,
        Ok(TextDoor::Open { token, keep }) => {
            let kept = AppendHeaders(cookie(rooms, code, &keep, KEPT_S));
            return (kept, Redirect::to(&format!("/r/{token}"))).into_response();
        }
        Ok(TextDoor::Shut(home)) => {
            // Given before the press, so that a press whose answer is lost on the way can be repeated.
            let keep = kept.map_or_else(|| holder_secret(&rooms.care), str::to_owned);
            let cookie = cookie(rooms, code, &keep, TEXT_CODE_LASTS.as_secs());
            let page = shut(rooms, code, wanted, &home).await;
            return (AppendHeaders(cookie), page).into_response();
        }
        Ok(TextDoor::Elsewhere(home)) => (home, Why::Elsewhere),
        Ok(TextDoor::TooLate(home)) => (home, Why::TextOver),
        Ok(TextDoor::Ended(home, Ended::Time)) => (home, Why::Expired),
        Ok(TextDoor::Ended(home, Ended::Closed)) => (home, Why::Revoked),
        Err(error) => return present::failed(&error),
    };
    instead(rooms, &home, wanted, StatusCode::GONE, why, code).await
}

async fn shut(rooms: &Rooms, code: &str, wanted: &Wanted, home: &TextHome) -> Response {
    let (clinic, protocol) = (&home.clinic, &rooms.care.protocol);
    let reader = match frame::reader(rooms, clinic, wanted, home.language.as_deref()).await {
        Ok(reader) => reader,
        Err(answer) => return *answer,
    };
    let page = present::page(clinic, protocol, &reader);
    let door = TextDoorPage {
        patient: Frame::of(protocol, &page, clinic, ""),
        address: format!("/o/{code}"),
        page,
    };
    respond::page(StatusCode::OK, &door)
}

/// What stands in the page's place; with a code, the way to ask for another text.
async fn instead(
    rooms: &Rooms,
    home: &TextHome,
    wanted: &Wanted,
    status: StatusCode,
    why: Why,
    code: &str,
) -> Response {
    let clinic = &home.clinic;
    match frame::reader(rooms, clinic, wanted, home.language.as_deref()).await {
        Ok(reader) => {
            let page = frame::instead(&rooms.care.protocol, clinic, &reader, why, "");
            let ask = if code.is_empty() {
                String::new()
            } else {
                format!("/o/{code}/new-link")
            };
            respond::page(status, &Gone { ask, ..page })
        }
        Err(answer) => *answer,
    }
}

/// It goes to this one address alone, for so many seconds.
fn cookie(rooms: &Rooms, code: &str, keep: &str, left: i64) -> [(HeaderName, String); 1] {
    let secure = if rooms.public_url.starts_with("https:") {
        "; Secure"
    } else {
        ""
    };
    let cookie =
        format!("{COOKIE}={keep}; Path=/o/{code}; Max-Age={left}; HttpOnly; SameSite=Lax{secure}");
    [(header::SET_COOKIE, cookie)]
}
