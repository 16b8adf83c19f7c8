//! What practitioners do with an alert: acknowledge, note, close. A step that was refused comes back with what was typed.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::alert::{Closing, Outcome, StepError, acknowledge, add_note, close, state_adverse_event};
use care::id::AlertId;

use super::{harm, open};
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
    done(&rooms, &staff, &id, result, "note", &fields).await
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
    done(&rooms, &staff, &id, result, "note", &fields).await
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
    let text = staff.words(&rooms);
    let outcome = Outcome::from_id(field(&fields, "outcome"));
    let (outcome, harm) = match (outcome, harm::parse(text, &fields)) {
        (Some(outcome), Ok(harm)) => (outcome, harm),
        (outcome, harm) => {
            let mut problems = Problems::default();
            if outcome.is_none() {
                problems.add("outcome", &text.get("outcome-missing"));
            }
            problems.0.extend(harm.err().unwrap_or_default().0);
            return refused(&rooms, &staff, &id, problems, &fields).await;
        }
    };
    let note = match field(&fields, "closing_note") {
        "" => field(&fields, "note"),
        note => note,
    };
    let closing = Closing {
        outcome,
        note: note.to_owned(),
        harm,
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
    done(&rooms, &staff, &id, result, "outcome", &fields).await
}

/// States anew whether the alert was an adverse event.
pub(crate) async fn state_harm(
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
    let harm = match harm::parse(staff.words(&rooms), &fields) {
        Ok(harm) => harm,
        Err(problems) => return refused(&rooms, &staff, &id, problems, &fields).await,
    };
    let (clinic, by) = (&staff.0.clinic.id, &staff.0.staff.id);
    let seen = revision(&fields);
    let result = state_adverse_event(&rooms.care, clinic, by, &id, seen, &harm).await;
    done(&rooms, &staff, &id, result, "harm", &fields).await
}

/// The page with what is missing in a form.
async fn refused(
    rooms: &Rooms,
    staff: &Staff,
    id: &AlertId,
    problems: Problems,
    fields: &Fields,
) -> Response {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    open::answer(rooms, staff, id, status, problems, fields).await
}

async fn done(
    rooms: &Rooms,
    staff: &Staff,
    id: &AlertId,
    result: Result<(), StepError>,
    place: &str,
    typed: &Fields,
) -> Response {
    let (status, key) = match &result {
        Ok(()) => return Redirect::to(&format!("/alerts/{id}")).into_response(),
        Err(StepError::Unknown) => return nothing_here(),
        Err(StepError::Store(error)) => return present::failed(error),
        Err(StepError::Closed) => (StatusCode::CONFLICT, "act-closed"),
        Err(StepError::Changed) => (StatusCode::CONFLICT, "act-changed"),
        Err(StepError::EmptyNote) => (StatusCode::UNPROCESSABLE_ENTITY, "act-empty-note"),
        Err(StepError::LongNote) => (StatusCode::UNPROCESSABLE_ENTITY, "act-long-note"),
        Err(StepError::Adverse) => (StatusCode::UNPROCESSABLE_ENTITY, "harm-missing"),
    };
    let problems = Problems::one(place, &staff.words(rooms).get(key));
    open::answer(rooms, staff, id, status, problems, typed).await
}

/// The revision that the page showed; a form without one was made by no page of ours and is never current.
fn revision(fields: &Fields) -> i64 {
    field(fields, "revision").parse().unwrap_or_default()
}
