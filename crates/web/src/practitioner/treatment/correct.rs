//! `GET` and `POST /sessions/{id}/correct`: a further version of a session.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::id::SessionId;
use care::port::StoreError;
use care::review::session_notes;
use care::treatment::{CorrectError, Session, correct_session};

use super::fill::{self, About};
use super::save::{Refused, refused};
use super::{draft, link, prefill};
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::{present, respond};

pub(crate) async fn form(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let session = match counting(&rooms, &staff, &id).await {
        Ok(Some(session)) => session,
        Ok(None) => return nothing_here(),
        Err(error) => return present::failed(&error),
    };
    match session_notes(&rooms.care, &session).await {
        Ok(notes) => {
            let fields = prefill::whole(&session, &notes, &staff.0.clinic.zone);
            let none = Problems::default();
            answer(&rooms, &staff, &session.id, StatusCode::OK, &fields, none).await
        }
        Err(error) => present::failed(&error),
    }
}

/// The session, if it is one of this clinic's that still counts.
async fn counting(rooms: &Rooms, staff: &Staff, id: &str) -> Result<Option<Session>, StoreError> {
    match SessionId::parse(id) {
        Some(id) => rooms.care.store.session(&staff.0.clinic.id, &id).await,
        None => Ok(None),
    }
}

pub(crate) async fn correct(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let Some(id) = SessionId::parse(&id) else {
        return nothing_here();
    };
    if field(&fields, "go") == "more" {
        let none = Problems::default();
        return answer(&rooms, &staff, &id, StatusCode::OK, &fields, none).await;
    }
    match stored(&rooms, &staff, &id, &fields).await {
        Ok(next) => Redirect::to(&format!("/sessions/{next}")).into_response(),
        Err(Refused::Form(problems)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            answer(&rooms, &staff, &id, status, &fields, problems).await
        }
        Err(Refused::Answer(response)) => *response,
    }
}

async fn stored(
    rooms: &Rooms,
    staff: &Staff,
    id: &SessionId,
    fields: &Fields,
) -> Result<SessionId, Refused> {
    let (care, who, words) = (&rooms.care, &staff.0, staff.words(rooms));
    let give_up = |response| Refused::Answer(Box::new(response));
    let fields = prefill::with_picked(care, who, fields).await;
    let fields = fields.map_err(|error| give_up(present::failed(&error)))?;
    let draft = draft::parse(&care.protocol, words, &who.clinic.zone, &fields);
    let draft = draft.map_err(Refused::Form)?;
    let corrected = correct_session(care, &who.clinic.id, &who.staff.id, id, draft).await;
    match corrected {
        Ok(next) => Ok(next),
        Err(CorrectError::Record(error)) => Err(refused(words, &who.clinic, error)),
        Err(CorrectError::Unknown) => Err(give_up(nothing_here())),
        Err(CorrectError::Changed) => {
            let problems = Problems::one("kept", &words.get("correct-changed"));
            Err(give_up(
                link::answer(rooms, staff, id, StatusCode::CONFLICT, problems).await,
            ))
        }
    }
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    id: &SessionId,
    status: StatusCode,
    fields: &Fields,
    problems: Problems,
) -> Response {
    match fill::form(rooms, staff, fields, problems, About::Correction(id)).await {
        Ok(page) => respond::page(status, &page),
        Err(error) => present::failed(&error),
    }
}
