//! The first page of a check-in, with an id of its own; or of one that corrects another, filled with its answers.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::check_in::{current, words_of};
use care::id::{CheckInId, ClientId};
use care::port::StoreError;
use care::treatment::LinkView;
use protocol::contract::Answers;

use super::form::Form;
use super::go_on::asks;
use super::step::Step;
use super::steps::Steps;
use crate::house::{Rooms, Shared};
use crate::language::Wanted;
use crate::page::problem::Problems;
use crate::patient::frame::{self, Opened};
use crate::{present, respond};

/// `?correct={receipt}`: a receipt says nothing of anybody.
#[derive(serde::Deserialize)]
pub(crate) struct Correct {
    correct: Option<String>,
}

pub(crate) async fn start(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    language: Wanted,
    Query(wanted): Query<Correct>,
) -> Response {
    let protocol = &rooms.care.protocol;
    let opened = frame::opened(&rooms, &token, &language).await;
    let Opened {
        view, now, reader, ..
    } = match opened {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let corrects = wanted.correct.as_deref().and_then(CheckInId::parse);
    let filled = match filled(&rooms, &view, corrects.as_ref()) {
        Ok(filled) => filled,
        Err(error) => return present::failed(&error),
    };
    let form = Form {
        id: Some(ClientId::new(now, &*rooms.care.entropy)),
        ..filled
    };
    let steps = Steps {
        protocol,
        clinic: &view.clinic,
        reader: &reader,
        token: &token,
        form: &form,
        asks: asks(protocol, &view, &form, now),
    };
    respond::form(StatusCode::OK, &steps.page(Step::Now, Problems::default()))
}

/// The answers that are to be corrected, where the patient's page still shows them.
fn filled(
    rooms: &Rooms,
    view: &LinkView,
    corrects: Option<&CheckInId>,
) -> Result<Form, StoreError> {
    let found = corrects.and_then(|id| current(&view.check_ins).find(|one| one.id == *id));
    let Some(check_in) = found else {
        return Ok(Form::default());
    };
    let protocol = &rooms.care.protocol;
    let answers = Answers::from_json(protocol, &check_in.answers).unwrap_or_default();
    let answers = Answers {
        words: words_of(&view.patient.key(&rooms.care)?, check_in)?,
        ..answers
    };
    Ok(Form::of(protocol, &answers, check_in.id.clone()))
}
