//! Asks whether to stop, and stops. Looking changes nothing, since mail scanners look; a mail program's own button posts.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::port::StoreError;
use care::treatment::reminder::{StopPage, stop_by_code, stop_page};

use super::stop::Stop;
use crate::house::{Rooms, Shared};
use crate::language::Wanted;
use crate::patient::{Frame, frame};
use crate::{present, respond};

pub(super) async fn ask(
    State(rooms): State<Shared>,
    Path(code): Path<String>,
    wanted: Wanted,
) -> Response {
    let found = stop_page(&rooms.care, &code).await;
    answer(&rooms, &code, wanted, found).await
}

/// Answers with a page and not with a redirect: a mail program's button (RFC 8058) follows none.
pub(super) async fn stop(
    State(rooms): State<Shared>,
    Path(code): Path<String>,
    wanted: Wanted,
) -> Response {
    let found = stop_by_code(&rooms.care, &code).await;
    answer(&rooms, &code, wanted, found).await
}

async fn answer(
    rooms: &Rooms,
    code: &str,
    wanted: Wanted,
    found: Result<Option<StopPage>, StoreError>,
) -> Response {
    let found = match found {
        Ok(Some(found)) => found,
        Ok(None) => return frame::unknown(rooms, &wanted).await,
        Err(error) => return present::failed(&error),
    };
    let protocol = &rooms.care.protocol;
    let wanted = wanted.of_patient(found.language.as_deref());
    let reader = match wanted.at(&rooms.care, &found.clinic).await {
        Ok(reader) => reader,
        Err(error) => return present::failed(&error),
    };
    let page = present::page(&found.clinic, protocol, &reader);
    let stop = Stop {
        patient: Frame::of(protocol, &page, &found.clinic, ""),
        address: match found.plan.stopped_at {
            Some(_) => String::new(),
            None => format!("/stop/{code}"),
        },
        page,
    };
    respond::page(StatusCode::OK, &stop)
}
