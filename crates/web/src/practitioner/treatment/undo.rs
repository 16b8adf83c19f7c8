//! `POST /sessions/{id}/undo` takes a session back; `GET /sessions/{id}/again` is the form with what was taken back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::id::SessionId;
use care::port::StoreError;
use care::review::session_notes;
use care::treatment::{EndedAs, UndoError, undo_session};

use super::{link, prefill, save};
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, nothing_here};
use crate::practitioner::sent::Sent;
use crate::present;

pub(crate) async fn undo(sent: Sent<SessionId>) -> Response {
    let id = &sent.id;
    let why = match undo_session(&sent.rooms.care, sent.clinic(), sent.by(), id).await {
        Ok(_) => return Redirect::to(&format!("/sessions/{id}")).into_response(),
        Err(UndoError::Unknown) => return nothing_here(),
        Err(UndoError::Store(error)) => return present::failed(&error),
        Err(UndoError::Changed) => "undo-changed",
        Err(UndoError::TooLate) => "undo-too-late",
        Err(UndoError::Heard) => "undo-heard",
    };
    let problems = Problems::one("kept", &sent.words().get(why));
    link::answer(&sent.rooms, &sent.staff, id, StatusCode::CONFLICT, problems).await
}

pub(crate) async fn again(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = SessionId::parse(&id) else {
        return nothing_here();
    };
    match fields_again(&rooms, &staff, &id).await {
        Ok(Some(fields)) => {
            save::answer(&rooms, &staff, StatusCode::OK, &fields, Problems::default()).await
        }
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn fields_again(
    rooms: &Rooms,
    staff: &Staff,
    id: &SessionId,
) -> Result<Option<Fields>, StoreError> {
    let clinic = &staff.0.clinic;
    let versions = rooms.care.store.session_versions(&clinic.id, id).await?;
    let Some(last) = versions.last() else {
        return Ok(None);
    };
    if !matches!(last.ended, Some((_, EndedAs::Withdrawn))) {
        return Ok(None);
    }
    let notes = session_notes(&rooms.care, &last.session).await?;
    Ok(Some(prefill::whole(&last.session, &notes, &clinic.zone)))
}
