//! The further steps of an alert: let go of it, hand it over, call, write, put it aside, ask the patient to check in again.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use care::alert::{
    Call, StepError, ask_again, called, hand_over, release, snooze, wake, write_to_patient,
};
use care::id::{AlertId, StaffId};

use super::act::{done, revision};
use super::later::until;
use crate::house::{Rooms, Shared};
use crate::practitioner::door::{Fields, Staff, field, nothing_here};

/// The alert that a form is about, if the form is one of this log-in.
fn alert_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &str,
    fields: &Fields,
) -> Result<AlertId, Box<Response>> {
    let id = AlertId::parse(id).ok_or_else(|| Box::new(nothing_here()))?;
    staff.check(rooms, fields)?;
    Ok(id)
}

pub(crate) async fn let_go(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let id = match alert_of(&rooms, &staff, &id, &fields) {
        Ok(id) => id,
        Err(refusal) => return *refusal,
    };
    let (clinic, by) = (&staff.0.clinic.id, &staff.0.staff.id);
    let result = release(&rooms.care, clinic, by, &id, revision(&fields)).await;
    done(&rooms, &staff, &id, result, "act", &fields).await
}

pub(crate) async fn hand(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let id = match alert_of(&rooms, &staff, &id, &fields) {
        Ok(id) => id,
        Err(refusal) => return *refusal,
    };
    let (clinic, by) = (&staff.0.clinic.id, &staff.0.staff.id);
    let seen = revision(&fields);
    let result = match StaffId::parse(field(&fields, "to")) {
        Some(to) => hand_over(&rooms.care, clinic, by, &id, seen, &to).await,
        None => Err(StepError::NoColleague),
    };
    done(&rooms, &staff, &id, result, "to", &fields).await
}

pub(crate) async fn call(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let id = match alert_of(&rooms, &staff, &id, &fields) {
        Ok(id) => id,
        Err(refusal) => return *refusal,
    };
    let call = if field(&fields, "reached") == "yes" {
        Call::Reached
    } else {
        Call::NotReached
    };
    let (clinic, by) = (&staff.0.clinic.id, &staff.0.staff.id);
    let note = field(&fields, "call_note");
    let result = called(&rooms.care, clinic, by, &id, call, note).await;
    done(&rooms, &staff, &id, result, "call_note", &fields).await
}

pub(crate) async fn message(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let id = match alert_of(&rooms, &staff, &id, &fields) {
        Ok(id) => id,
        Err(refusal) => return *refusal,
    };
    let (clinic, by) = (&staff.0.clinic.id, &staff.0.staff.id);
    let text = field(&fields, "message");
    let result = write_to_patient(&rooms.care, clinic, by, &id, text).await;
    done(&rooms, &staff, &id, result, "message", &fields).await
}

pub(crate) async fn put_aside(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let id = match alert_of(&rooms, &staff, &id, &fields) {
        Ok(id) => id,
        Err(refusal) => return *refusal,
    };
    let (clinic, by) = (&staff.0.clinic.id, &staff.0.staff.id);
    let seen = revision(&fields);
    let now = rooms.care.clock.now();
    let result = match until(field(&fields, "until"), now, &staff.0.clinic.zone) {
        Some(at) => {
            let reason = field(&fields, "reason");
            snooze(&rooms.care, clinic, by, &id, seen, at, reason).await
        }
        None => Err(StepError::BadTime),
    };
    let place = if matches!(result, Err(StepError::BadTime)) {
        "until"
    } else {
        "reason"
    };
    done(&rooms, &staff, &id, result, place, &fields).await
}

pub(crate) async fn put_back(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let id = match alert_of(&rooms, &staff, &id, &fields) {
        Ok(id) => id,
        Err(refusal) => return *refusal,
    };
    let (clinic, by) = (&staff.0.clinic.id, &staff.0.staff.id);
    let result = wake(&rooms.care, clinic, by, &id, revision(&fields)).await;
    done(&rooms, &staff, &id, result, "act", &fields).await
}

pub(crate) async fn recheck(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let id = match alert_of(&rooms, &staff, &id, &fields) {
        Ok(id) => id,
        Err(refusal) => return *refusal,
    };
    let (clinic, by) = (&staff.0.clinic.id, &staff.0.staff.id);
    let seen = revision(&fields);
    let now = rooms.care.clock.now();
    let result = match until(field(&fields, "again"), now, &staff.0.clinic.zone) {
        Some(at) => ask_again(&rooms.care, clinic, by, &id, seen, at).await,
        None => Err(StepError::BadTime),
    };
    done(&rooms, &staff, &id, result, "again", &fields).await
}
