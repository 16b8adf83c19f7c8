//! Sends the practice's figures.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::port::StoreError;
use care::practice::{Period, figures};
use serde::Deserialize;

use super::fill;
use super::page::PracticePage;
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::{present, respond};

/// How far to look back.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    period: Option<String>,
}

pub(crate) async fn practice(
    State(rooms): State<Shared>,
    staff: Staff,
    Query(wanted): Query<Wanted>,
) -> Response {
    let period = wanted.period.as_deref().and_then(Period::from_id);
    present::filled(
        StatusCode::OK,
        page_of(&rooms, &staff, period.unwrap_or_default()).await,
    )
}

/// The page with what is wrong with a form of it.
pub(super) async fn answer(rooms: &Rooms, staff: &Staff, problems: Problems) -> Response {
    match page_of(rooms, staff, Period::default()).await {
        Ok(page) => respond::page(
            StatusCode::UNPROCESSABLE_ENTITY,
            &PracticePage { problems, ..page },
        ),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(rooms: &Rooms, staff: &Staff, period: Period) -> Result<PracticePage, StoreError> {
    let clinic = &staff.0.clinic;
    let (page, desk) = staff.frames(rooms, Room::Practice).await?;
    let figures = figures(&rooms.care, clinic, period).await?;
    let lang = page.text.lang();
    let sentence = |key: &str| rooms.care.protocol.text(lang, key);
    Ok(fill::page(page, desk, &clinic.zone, &figures, sentence))
}
