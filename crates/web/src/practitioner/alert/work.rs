//! The further steps of an alert: let go of it, hand it over, call, write, put it aside, ask the patient to check in again.

use axum::response::Response;
use care::alert::{
    Call, StepError, ask_again, called, hand_over, release, snooze, wake, write_to_patient,
};
use care::id::StaffId;
use jiff::Timestamp;

use super::form::OnAlert;
use super::later::until;

pub(crate) async fn let_go(form: OnAlert) -> Response {
    let result = release(form.care(), form.clinic(), form.by(), &form.id, form.seen());
    form.done(result.await, "act").await
}

pub(crate) async fn hand(form: OnAlert) -> Response {
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let result = match StaffId::parse(form.field("to")) {
        Some(to) => hand_over(form.care(), clinic, by, &form.id, seen, &to).await,
        None => Err(StepError::NoColleague),
    };
    form.done(result, "to").await
}

pub(crate) async fn call(form: OnAlert) -> Response {
    let call = if form.field("reached") == "yes" {
        Call::Reached
    } else {
        Call::NotReached
    };
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let note = form.field("call_note");
    let result = called(form.care(), clinic, by, &form.id, seen, call, note).await;
    form.done(result, "call_note").await
}

pub(crate) async fn message(form: OnAlert) -> Response {
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let text = form.field("message");
    let result = write_to_patient(form.care(), clinic, by, &form.id, seen, text).await;
    form.done(result, "message").await
}

pub(crate) async fn put_aside(form: OnAlert) -> Response {
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let reason = form.field("reason");
    let result = match time(&form, "until") {
        Some(at) => snooze(form.care(), clinic, by, &form.id, seen, at, reason).await,
        None => Err(StepError::BadTime),
    };
    let place = if matches!(result, Err(StepError::BadTime)) {
        "until"
    } else {
        "reason"
    };
    form.done(result, place).await
}

pub(crate) async fn put_back(form: OnAlert) -> Response {
    let result = wake(form.care(), form.clinic(), form.by(), &form.id, form.seen());
    form.done(result.await, "act").await
}

pub(crate) async fn recheck(form: OnAlert) -> Response {
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let result = match time(&form, "again") {
        Some(at) => ask_again(form.care(), clinic, by, &form.id, seen, at).await,
        None => Err(StepError::BadTime),
    };
    form.done(result, "again").await
}

/// The time that was chosen in a field.
fn time(form: &OnAlert, name: &str) -> Option<Timestamp> {
    until(form.field(name), form.care().clock.now(), form.zone())
}
