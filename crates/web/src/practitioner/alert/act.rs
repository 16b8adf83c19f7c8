//! What practitioners do with an alert: acknowledge, note, close, state an adverse event.

use axum::response::{IntoResponse, Redirect, Response};
use care::alert::{Closing, Harm, Outcome, acknowledge, add_note, close, state_adverse_event};

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
    let (outcome, harm) = match answers(&form) {
        Ok(answers) => answers,
        Err(problems) => return form.refused(problems).await,
    };
    let note = match form.field("closing_note") {
        "" => form.field("note"),
        note => note,
    };
    let closing = Closing {
        outcome,
        note: note.to_owned(),
        harm,
    };
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let result = close(form.care(), clinic, by, &form.id, seen, &closing).await;
    form.done(result, "outcome").await
}

/// What closing asks for; everything that is missing at once.
fn answers(form: &OnAlert) -> Result<(Outcome, Harm), Problems> {
    let outcome = Outcome::from_id(form.field("outcome"));
    match (outcome, harm::parse(form.words(), &form.fields)) {
        (Some(outcome), Ok(harm)) => Ok((outcome, harm)),
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

/// States anew whether the alert was an adverse event.
pub(crate) async fn state_harm(form: OnAlert) -> Response {
    let harm = match harm::parse(form.words(), &form.fields) {
        Ok(harm) => harm,
        Err(problems) => return form.refused(problems).await,
    };
    let (clinic, by, seen) = (form.clinic(), form.by(), form.seen());
    let result = state_adverse_event(form.care(), clinic, by, &form.id, seen, &harm).await;
    form.done(result, "harm").await
}
