//! What practitioners do with an alert: acknowledge, note, close. A step that was refused comes back with what was typed.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::alert::{Closing, Outcome, StepError, acknowledge, add_note, close};
use care::id::AlertId;

use super::open;
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::present;

pub(crate) async fn take(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let Some(id) = AlertId::parse(&id) else {
        return nothing_here();
    };
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let result = acknowledge(
        &rooms.care,
        &staff.0.clinic.id,
        &staff.0.staff.id,
        &id,
        revision(&fields),
    )
    .await;
    done(&rooms, &staff, &id, result, "note", "").await
}

pub(crate) async fn note(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let Some(id) = AlertId::parse(&id) else {
        return nothing_here();
    };
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let note = field(&fields, "note");
    let result = add_note(
        &rooms.care,
        &staff.0.clinic.id,
        &staff.0.staff.id,
        &id,
        note,
    )
    .await;
    done(&rooms, &staff, &id, result, "note", note).await
}

pub(crate) async fn end(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let Some(id) = AlertId::parse(&id) else {
        return nothing_here();
    };
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let Some(outcome) = Outcome::from_id(field(&fields, "outcome")) else {
        let problems = Problems::one("outcome", &staff.words(&rooms).get("outcome-missing"));
        return open::answer(
            &rooms,
            &staff,
            &id,
            StatusCode::UNPROCESSABLE_ENTITY,
            problems,
            "",
        )
        .await;
    };
    let closing = Closing {
        outcome,
        note: field(&fields, "note").to_owned(),
    };
    let result = close(
        &rooms.care,
        &staff.0.clinic.id,
        &staff.0.staff.id,
        &id,
        revision(&fields),
        &closing,
    )
    .await;
    done(&rooms, &staff, &id, result, "outcome", &closing.note).await
}

async fn done(
    rooms: &Rooms,
    staff: &Staff,
    id: &AlertId,
    result: Result<(), StepError>,
    place: &str,
    note: &str,
) -> Response {
    let (status, key) = match &result {
        Ok(()) => return Redirect::to(&format!("/alerts/{id}")).into_response(),
        Err(StepError::Unknown) => return nothing_here(),
        Err(StepError::Store(error)) => return present::failed(error),
        Err(StepError::Closed) => (StatusCode::CONFLICT, "act-closed"),
        Err(StepError::Changed) => (StatusCode::CONFLICT, "act-changed"),
        Err(StepError::EmptyNote) => (StatusCode::UNPROCESSABLE_ENTITY, "act-empty-note"),
        Err(StepError::LongNote) => (StatusCode::UNPROCESSABLE_ENTITY, "act-long-note"),
    };
    let problems = Problems::one(place, &staff.words(rooms).get(key));
    open::answer(rooms, staff, id, status, problems, note).await
}

/// The revision that the page showed; a form without one was made by no page of ours and is never current.
fn revision(fields: &Fields) -> i64 {
    field(fields, "revision").parse().unwrap_or_default()
}
