//! What practitioners do with an alert: acknowledge, note, close, correct how it was closed.

use axum::response::{IntoResponse, Redirect, Response};
use care::alert::{Closing, Outcome, acknowledge, add_note, close, correct_closing};

use super::form::OnAlert;
use super::harm;
use crate::page::problem::Problems;
use crate::practitioner::review::worklist::Place;

pub(crate) async fn take(form: OnAlert) -> Response {
    let result = acknowledge(form.care(), form.clinic(), form.by(), &form.id, form.seen()).await;
    if result.is_ok() && form.field("from") == "worklist" {
        let place = Place::parse(form.field("whose"), form.field("after"));
        return Redirect::to(&place.address()).into_response();
    }
    form.done(result, "act").await
}

pub(crate) async fn note(form: OnAlert) -> Response {
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let note = form.field("note");
    let result = add_note(form.care(), clinic, by, &form.id, seen, note).await;
    form.done(result, "note").await
}

pub(crate) async fn end(form: OnAlert) -> Response {
    let closing = match closing(&form) {
        Ok(closing) => closing,
        Err(problems) => return form.refused(problems).await,
    };
    let note = match form.field("closing_note") {
        "" => form.field("note").to_owned(),
        _ => closing.note,
    };
    let closing = Closing { note, ..closing };
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let result = close(form.care(), clinic, by, &form.id, seen, &closing).await;
    form.done(result, "outcome").await
}

/// Corrects how the alert was closed.
pub(crate) async fn correct(form: OnAlert) -> Response {
    let closing = match closing(&form) {
        Ok(closing) => closing,
        Err(problems) => return form.refused(problems).await,
    };
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let result = correct_closing(form.care(), clinic, by, &form.id, seen, &closing).await;
    form.done(result, "outcome").await
}

/// What closing asks for; everything that is missing at once.
fn closing(form: &OnAlert) -> Result<Closing, Problems> {
    let outcome = Outcome::from_id(form.field("outcome"));
    match (outcome, harm::parse(form.words(), &form.fields)) {
        (Some(outcome), Ok(harm)) => Ok(Closing {
            outcome,
            note: form.field("closing_note").to_owned(),
            harm,
        }),
        (outcome, harm) => {
            let mut problems = Problems::default();
            if outcome.is_none() {
                problems.add("outcome", &form.words().get("outcome-missing"));
            }
            problems.0.extend(harm.err().unwrap_or_default().0);
            Err(problems)
        }
    }
}
