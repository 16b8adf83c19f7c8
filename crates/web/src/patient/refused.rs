//! Gives a page to what the framework refused by itself at a patient's door, in bare English or with no word at all: a body that
//! is too large or cannot be read, a path that is none. Whoever reads it has the language of their link.

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use care::treatment::{Recovery, recovery};

use super::check_in::gone::Why;
use super::frame;
use crate::house::{Rooms, Shared};
use crate::language::Wanted;
use crate::page::language::split;
use crate::{present, respond};

/// The layer around a patient's routes.
pub(crate) async fn in_words(
    State(rooms): State<Shared>,
    wanted: Wanted,
    request: Request,
    next: Next,
) -> Response {
    let response = next.run(request).await;
    match why(&response) {
        Some(why) if is_read_by_patients(&wanted.place) => {
            page(&rooms, &wanted, response.status(), why).await
        }
        _ => response,
    }
}

/// A place that no route has: 404.
pub(crate) async fn nowhere(State(rooms): State<Shared>, wanted: Wanted) -> Response {
    page(&rooms, &wanted, StatusCode::NOT_FOUND, Why::Unknown).await
}

/// Whether a place is a patient's.
pub(crate) fn is_read_by_patients(place: &str) -> bool {
    split(place).is_some() || place.starts_with("/stop/")
}

/// Why it was refused, where it was and nobody has said so in a page.
fn why(response: &Response) -> Option<Why> {
    let kind = response.headers().get(header::CONTENT_TYPE);
    let kind = kind
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or("text/plain");
    if !kind.starts_with("text/plain") {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND => Some(Why::Unknown),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Why::TooLarge),
        status if status.is_client_error() => Some(Why::NotRead),
        _ => None,
    }
}

async fn page(rooms: &Rooms, wanted: &Wanted, status: StatusCode, why: Why) -> Response {
    let token = split(&wanted.place).and_then(|(home, _)| home.strip_prefix("/r/"));
    let found = match token {
        Some(token) => recovery(&rooms.care, token).await,
        None => Ok(Recovery::Unknown),
    };
    let (clinic, language, token) = match found {
        Ok(Recovery::Open { view, .. }) => (view.clinic, view.patient.language, token),
        Ok(Recovery::Gone {
            clinic, language, ..
        }) => (clinic, language, None),
        Ok(Recovery::Unknown) => {
            return respond::page(status, &frame::of_nobody(rooms, wanted, why).await);
        }
        Err(error) => return present::failed(&error),
    };
    match frame::reader(rooms, &clinic, wanted, language.as_deref()).await {
        Ok(reader) => {
            let (protocol, token) = (&rooms.care.protocol, token.unwrap_or_default());
            respond::page(
                status,
                &frame::instead(protocol, &clinic, &reader, why, token),
            )
        }
        Err(answer) => *answer,
    }
}
