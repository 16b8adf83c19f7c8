//! `POST /patients/{id}/next-session`: when a patient comes again, said in the session's form or on the patient's page.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::Clinic;
use care::id::PatientId;
use care::treatment::{NextSessionError, set_next_session};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::practitioner::review::one;
use crate::practitioner::sent::Sent;
use crate::present;
use crate::text::Text;

/// The two fields, and what is known.
#[derive(Clone, Debug, Default)]
pub struct ComesAgain {
    /// `next_date`, as `2024-05-21`.
    pub date: String,
    /// `next_time`, as `14:30`.
    pub time: String,
    /// When it is, as far as is known.
    pub known: Option<Moment>,
    /// Where it is changed; empty in the session's form.
    pub address: String,
}

impl ComesAgain {
    /// With these fields; where nothing was sent the page shows what is known in words alone.
    pub(crate) fn of(words: Text, zone: &str, known: Option<Timestamp>, fields: &Fields) -> Self {
        Self {
            date: field(fields, "next_date").to_owned(),
            time: field(fields, "next_time").to_owned(),
            known: known.map(|at| present::moment(words, at, zone)),
            address: String::new(),
        }
    }

    /// Whether the fields are in sight.
    pub fn is_open(&self, problems: &Problems) -> bool {
        let is_wrong = |name| problems.of(name).is_some();
        !self.date.is_empty()
            || !self.time.is_empty()
            || is_wrong("next_date")
            || is_wrong("next_time")
    }

    /// Of an invented patient.
    pub fn sample() -> Self {
        Self {
            known: Some(Moment::new(
                "2024-05-21T14:30:00+01:00",
                "Tuesday 21 May, 14:30",
            )),
            address: "/patients/1/next-session".to_owned(),
            ..Self::default()
        }
    }
}

/// Reads both fields, by the clocks of the clinic; empty ones say nothing.
pub(super) fn parse(
    words: Text,
    zone: &str,
    fields: &Fields,
    problems: &mut Problems,
) -> Option<Timestamp> {
    let (date, time) = (
        field(fields, "next_date").trim(),
        field(fields, "next_time").trim(),
    );
    if date.is_empty() && time.is_empty() {
        return None;
    }
    let (date, time) = (date.parse::<Date>().ok(), time.parse::<Time>().ok());
    if date.is_none() {
        problems.add("next_date", &words.get("again-date"));
    }
    if time.is_none() {
        problems.add("next_time", &words.get("again-time"));
    }
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let at = date?.to_datetime(time?).to_zoned_datetime(zone).ok();
    if at.is_none() {
        problems.add("next_date", &words.get("again-date"));
    }
    at.map(|at| at.timestamp())
}

/// What is wrong with a next session, beside its field.
pub(super) fn problem(words: Text, clinic: &Clinic, error: &NextSessionError) -> Problems {
    let sentence = match error {
        NextSessionError::AfterLink(end) => {
            let end = present::moment_with_year(words, *end, &clinic.zone).shown;
            words.with("again-after-link", "time", &end)
        }
        NextSessionError::NoLink => words.get("again-no-link"),
        _ => words.get("again-past"),
    };
    Problems::one("next_date", &sentence)
}

pub(crate) async fn set(sent: Sent<PatientId>) -> Response {
    match wanted(sent.words(), &sent.staff, &sent.fields) {
        Ok(next) => done(&sent, next).await,
        Err(problems) => again(&sent, problems).await,
    }
}

fn wanted(words: Text, staff: &Staff, fields: &Fields) -> Result<Option<Timestamp>, Problems> {
    if field(fields, "go") == "clear" {
        return Ok(None);
    }
    let mut problems = Problems::default();
    let next = parse(words, &staff.0.clinic.zone, fields, &mut problems);
    if next.is_none() && problems.is_empty() {
        problems.add("next_date", &words.get("again-date"));
    }
    if problems.is_empty() {
        Ok(next)
    } else {
        Err(problems)
    }
}

async fn done(sent: &Sent<PatientId>, next: Option<Timestamp>) -> Response {
    let (clinic, id) = (&sent.staff.0.clinic, &sent.id);
    match set_next_session(&sent.rooms.care, &clinic.id, sent.by(), id, next).await {
        Ok(()) => Redirect::to(&format!("/patients/{id}#next-session")).into_response(),
        Err(NextSessionError::Unknown) => nothing_here(),
        Err(NextSessionError::Store(error)) => present::failed(&error),
        Err(refused) => again(sent, problem(sent.words(), clinic, &refused)).await,
    }
}

async fn again(sent: &Sent<PatientId>, problems: Problems) -> Response {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let Sent {
        rooms,
        staff,
        id,
        fields,
    } = sent;
    one::answer(rooms, staff, id, status, fields, problems).await
}
