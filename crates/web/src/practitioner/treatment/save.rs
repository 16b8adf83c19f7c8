//! The session form: shown with what was done last time or empty, sent back with what is wrong, or recorded.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::Clinic;
use care::id::{FormId, PatientId};
use care::port::StoreError;
use care::review::{last_time, session_notes};
use care::treatment::reminder::Channel;
use care::treatment::{Problem, RecordError, open_patient, record_once, record_session};

use super::alike;
use super::draft;
use super::fill::{About, form};
use super::next_session;
use super::prefill;
use super::send_now;
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::present;
use crate::text::Text;

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
            let notes = session_notes(&rooms.care, &last.session).await?;
            fields.extend(prefill::same(&last.session, &notes));
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
    let mut draft = draft.map_err(Refused::Form)?;
    draft.wanted.link = send_now::parse(fields, rooms.messenger.ways());
    let (clinic, by) = (&who.clinic.id, &who.staff.id);
    let recorded = match FormId::parse(field(fields, "form")) {
        Some(form) => record_once(care, clinic, by, &form, draft).await,
        // A form without an id was made by no page of ours.
        None => record_session(care, clinic, by, draft)
            .await
            .map(|recorded| recorded.session),
    };
    let session = recorded.map_err(|error| refused(words, &who.clinic, error))?;
    Ok(format!("/sessions/{session}"))
}

/// What a use case refused, beside the fields of the form.
pub(super) fn refused(words: Text, clinic: &Clinic, error: RecordError) -> Refused {
    let answer = |response| Refused::Answer(Box::new(response));
    match error {
        RecordError::Invalid(found) => {
            let mut problems = Problems::default();
            for one in found {
                let (place, sentence) = told(words, one);
                problems.add(&place, &sentence);
            }
            Refused::Form(problems)
        }
        RecordError::UnknownPatient => Refused::Form(Problems::one(
            "patient",
            &words.get("record-unknown-patient"),
        )),
        RecordError::Next(error) => Refused::Form(next_session::problem(words, clinic, &error)),
        RecordError::SentBefore => {
            Refused::Form(Problems::one("form", &words.get("record-sent-before")))
        }
        RecordError::UnknownClinic => answer(nothing_here()),
        RecordError::Store(error) => answer(present::failed(&error)),
        RecordError::Seal(broken) => answer(present::failed(&StoreError::from(broken))),
    }
}

/// The id of the field on the page, and what is wrong with it.
fn told(words: Text, problem: Problem) -> (String, String) {
    let (place, key) = match problem {
        Problem::NoName => ("name", "record-no-name"),
        Problem::Ahead => ("date", "record-ahead"),
        Problem::LongAgo => ("date", "record-long-ago"),
        Problem::NoMuscle => ("muscles", "record-nothing-needled"),
        Problem::UnknownRisk => ("risks_asked", "record-unknown-risk"),
        Problem::Nowhere(Channel::Mail) => ("email", "record-mail-nowhere"),
        Problem::Nowhere(Channel::Sms) => ("phone", "record-text-nowhere"),
        Problem::LinkNowhere(Channel::Mail) => ("send", "record-send-mail-nowhere"),
        Problem::LinkNowhere(Channel::Sms) => ("send", "record-send-text-nowhere"),
        Problem::NotAnAddress => ("email", "record-no-address"),
        Problem::NotANumber => ("phone", "record-no-phone"),
        Problem::UnknownMuscle(row) => {
            let sentence = words.get("record-unknown-muscle");
            return (format!("row-{row}-muscle"), sentence);
        }
        Problem::Pain(row) => {
            let sentence = words.with("record-number-10", "field", &words.get("pain"));
            return (format!("row-{row}-pain"), sentence);
        }
    };
    (place.to_owned(), words.get(key))
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
