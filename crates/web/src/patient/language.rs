//! `POST /r/{token}/language`, `POST /o/{code}/language`: the patient chooses the language of their pages and of the messages to them. The choice is kept
//! in a cookie, so that it counts on the page of a dead link, too; through a link that works it is stored with the patient.

use axum::Form;
use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

use care::treatment::choose_language;

use crate::house::{Rooms, Shared};
use crate::language::{COOKIE, Wanted};
use crate::page::language::{is_shown_by_get, split};
use crate::text::Text;

/// How long a choice is kept: a year.
const KEPT_S: u32 = 365 * 24 * 60 * 60;

/// The fields of the form.
#[derive(serde::Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    lang: String,
    #[serde(default)]
    back: String,
}

pub(crate) async fn choose(
    State(rooms): State<Shared>,
    wanted: Wanted,
    Form(fields): Form<Fields>,
) -> Response {
    let home = split(&wanted.place).map_or("/", |(home, _)| home);
    let leads = Redirect::to(&back(home, &fields.back)).into_response();
    match Text::known(&fields.lang) {
        Some(text) => kept(&rooms, home, text, leads).await,
        None => leads,
    }
}

/// The page with the choice kept that was made with this very request, if one was.
pub(crate) async fn remembered(rooms: &Rooms, wanted: &Wanted, page: Response) -> Response {
    let home = split(&wanted.place).map(|(home, _)| home);
    match (wanted.told(), home) {
        (Some(text), Some(home)) => kept(rooms, home, text, page).await,
        _ => page,
    }
}

/// Keeps a choice on the device, and with the patient whose page it is.
async fn kept(rooms: &Rooms, home: &str, text: Text, page: Response) -> Response {
    // Through a text message it counts on this device alone: who reads the text may be anybody.
    if let Some(token) = home.strip_prefix("/r/") {
        keep_with_patient(rooms, token, text).await;
    }
    (with_cookie(rooms, text), page).into_response()
}

/// A choice that is not stored counts on the device all the same: whoever chooses all the time, or while the store does
/// not answer, must not lose the page or what is filled in on it.
async fn keep_with_patient(rooms: &Rooms, token: &str, text: Text) {
    if rooms.let_choose(token).is_err() {
        return;
    }
    if let Err(error) = choose_language(&rooms.care, token, text.lang()).await {
        tracing::error!(trouble = ?error.trouble, what = %error.what, "a choice of language could not be stored");
    }
}

/// A page of the same link, or the link's own.
fn back(home: &str, wanted: &str) -> String {
    let rest = wanted.strip_prefix(home);
    let is_ours = rest.is_some_and(is_shown_by_get);
    (if is_ours { wanted } else { home }).to_owned()
}

fn with_cookie(rooms: &Rooms, text: Text) -> AppendHeaders<[(HeaderName, String); 1]> {
    let secure = if rooms.public_url.starts_with("https:") {
        "; Secure"
    } else {
        ""
    };
    let language = text.lang();
    let cookie =
        format!("{COOKIE}={language}; Path=/; Max-Age={KEPT_S}; HttpOnly; SameSite=Lax{secure}");
    AppendHeaders([(header::SET_COOKIE, cookie)])
}

#[cfg(test)]
mod tests {
    use super::back;

    #[test]
    fn a_choice_leads_nowhere_but_to_a_page_of_the_same_link() {
        for other in [
            "https://example.org/",
            "//example.org/r/abc",
            "/r/abcd/data",
            "/r/abc/../../worklist",
            "/r/abc//example.org",
            "/r/abc/data?next=//example.org",
            "/r/abc\\@example.org",
            "/worklist",
            "",
        ] {
            assert_eq!(back("/r/abc", other), "/r/abc", "{other}");
        }
        assert_eq!(back("/r/abc", "/r/abc/hand-out"), "/r/abc/hand-out");
    }
}
