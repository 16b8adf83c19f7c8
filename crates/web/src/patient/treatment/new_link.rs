//! `POST /r/{token}/new-link`: from the page of a link that does not work any more, its holder asks for a new one.
//!
//! The answer is always the same: it says neither whether an address is known nor whether anything was written down. No link
//! goes out by itself, since an old link may be in anybody's hands.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::treatment::{Recovery, TokenHash, ask_for_link, recovery};

use crate::house::Shared;
use crate::language::Wanted;
use crate::patient::check_in::gone::Why;
use crate::patient::frame;
use crate::{present, respond};

pub(crate) async fn ask(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let (clinic, language) = match recovery(&rooms.care, &token).await {
        Ok(Recovery::Gone {
            clinic, language, ..
        }) => (clinic, language),
        Ok(Recovery::Open { .. }) => return Redirect::to(&format!("/r/{token}")).into_response(),
        Ok(Recovery::Unknown) => return frame::unknown(&rooms, &wanted).await,
        Err(error) => return present::failed(&error),
    };
    // Whoever asks too often gets the same answer, and nothing more is written down.
    if rooms
        .new_links
        .let_in(TokenHash::of(&token).as_str())
        .is_ok()
        && let Err(error) = ask_for_link(&rooms.care, &token).await
    {
        return present::failed(&error);
    }
    match frame::reader(&rooms, &clinic, &wanted, language.as_deref()).await {
        Ok(reader) => {
            let page = frame::instead(&rooms.care.protocol, &clinic, &reader, Why::Asked, "");
            respond::page(StatusCode::ACCEPTED, &page)
        }
        Err(answer) => *answer,
    }
}
