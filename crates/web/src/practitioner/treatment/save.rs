//! The session form: shown with what was done last time or empty, sent back with what is wrong, or recorded.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::Clinic;
use care::id::PatientId;
use care::port::StoreError;
use care::review::last_time;
use care::treatment::{RecordError, open_patient, record_session};

use super::alike;
use super::draft;
use super::fill::{About, form};
use super::next_session;
use super::prefill;
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::present;

/// More muscles than this are not needled in one session.
pub(super) const ROWS_MAX: usize = 40;

/// The form of a known patient, with the same as last time.
pub(crate) async fn same_again(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(patient): Path<String>,
) -> Response {
    for_patient(&rooms, &staff, &patient, Start::AsLastTime).await
}

/// The form of a known patient, empty.
pub(crate) async fn blank(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(patient): Path<String>,
) -> Response {
    for_patient(&rooms, &staff, &patient, Start::Blank).await
}

/// What a patient's form begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    AsLastTime,
    Blank,
}

async fn for_patient(rooms: &Rooms, staff: &Staff, id: &str, start: Start) -> Response {
    let Some(id) = PatientId::parse(id) else {
        return nothing_here();
    };
    match fields_for(rooms, staff, &id, start).await {
        Ok(Some(fields)) => {
            answer(rooms, staff, StatusCode::OK, &fields, Problems::default()).await
        }
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn fields_for(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
    start: Start,
) -> Result<Option<Fields>, StoreError> {
    let clinic = &staff.0.clinic;
    if open_patient(&rooms.care, &clinic.id, id).await?.is_none() {
        return Ok(None);
    }
    let mut fields = prefill::now(rooms.care.clock.now(), &clinic.zone);
    fields.push(("patient".to_owned(), id.to_string()));
    if let Some(last) = last_time(&rooms.care, &clinic.id, id).await? {
        fields.extend(prefill::known(&last.session));
        if start == Start::AsLastTime {
            fields.extend(prefill::same(&last.session));
        }
    }
    Ok(Some(fields))
}

pub(crate) async fn save(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    if field(&fields, "go") == "more" {
        return answer(&rooms, &staff, StatusCode::OK, &fields, Problems::default()).await;
    }
    match stored(&rooms, &staff, &fields).await {
        Ok(address) => Redirect::to(&address).into_response(),
        Err(Refused::Form(problems)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            answer(&rooms, &staff, status, &fields, problems).await
        }
        Err(Refused::Answer(response)) => *response,
    }
}

/// Why a form was not stored.
pub(super) enum Refused {
    /// Fields to mend.
    Form(Problems),
    /// Anything else.
    Answer(Box<Response>),
}

async fn stored(rooms: &Rooms, staff: &Staff, fields: &Fields) -> Result<String, Refused> {
    let who = &staff.0;
    let words = staff.words(rooms);
    let care = &rooms.care;
    let fields = &prefill::with_picked(care, who, fields)
        .await
        .map_err(|error| Refused::Answer(Box::new(present::failed(&error))))?;
    let meant = alike::meant(rooms, staff, fields).await;
    let meant = meant.map_err(|error| Refused::Answer(Box::new(present::failed(&error))))?;
    let fields =
        &meant.ok_or_else(|| Refused::Form(Problems::one("same_as", &words.get("alike-which"))))?;
    let draft = draft::parse(&care.protocol, words, &who.clinic.zone, fields);
    let draft = draft.map_err(Refused::Form)?;
    let recorded = record_session(care, &who.clinic.id, &who.staff.id, draft).await;
    let recorded = recorded.map_err(|error| refused(words, &who.clinic, error))?;
    Ok(format!("/sessions/{}", recorded.session))
}

/// What a use case refused, beside the fields of the form.
pub(super) fn refused(words: crate::text::Text, clinic: &Clinic, error: RecordError) -> Refused {
    let answer = |response| Refused::Answer(Box::new(response));
    match error {
        RecordError::Invalid(found) => {
            let mut problems = Problems::default();
            for one in found {
                problems.add(&place_of(&one.field), &one.message);
            }
            Refused::Form(problems)
        }
        RecordError::UnknownPatient => Refused::Form(Problems::one(
            "patient",
            &words.get("record-unknown-patient"),
        )),
        RecordError::Next(error) => Refused::Form(next_session::problem(words, clinic, &error)),
        RecordError::UnknownClinic => answer(nothing_here()),
        RecordError::Store(error) => answer(present::failed(&error)),
        RecordError::Seal(broken) => answer(present::failed(&StoreError::from(broken))),
    }
}

/// The id of the field on the page, for a field of the use case.
fn place_of(name: &str) -> String {
    match name {
        "needled_at" => "date".to_owned(),
        "needlings" => "muscles".to_owned(),
        "risks" => "risks_asked".to_owned(),
        _ => name.strip_prefix("needlings.").map_or_else(
            || name.to_owned(),
            |rest| format!("row-{}", rest.replace('.', "-")),
        ),
    }
}

/// Sends the form with these fields.
pub(super) async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    fields: &Fields,
    problems: Problems,
) -> Response {
    present::filled(
        status,
        form(rooms, staff, fields, problems, About::New).await,
    )
}
