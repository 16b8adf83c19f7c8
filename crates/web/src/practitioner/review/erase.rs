//! `GET` and `POST /patients/{id}/erase`: everything about a patient goes for good, for who types the name.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::id::PatientId;
use care::port::StoreError;
use care::record::erase::{EraseError, erase_patient};
use care::treatment::open_patient;

use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::problem::Problems;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::sent::Sent;
use crate::practitioner::{Desk, Room};
use crate::{present, respond};

/// The question before it.
#[derive(Clone, Template)]
#[template(path = "practitioner/review/erase.html")]
pub struct ErasePage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong.
    pub problems: Problems,
    /// Their page.
    pub address: String,
    /// Their name.
    pub name: String,
    /// `name`, as typed.
    pub typed: String,
}

pub(crate) async fn form(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = PatientId::parse(&id) else {
        return nothing_here();
    };
    answer(&rooms, &staff, &id, StatusCode::OK, None, "").await
}

pub(crate) async fn erase(sent: Sent<PatientId>) -> Response {
    let (rooms, staff) = (&sent.rooms, &sent.staff);
    let typed = sent.field("name").trim();
    let name = match open_patient(&rooms.care, sent.clinic(), &sent.id).await {
        Ok(Some(patient)) => patient.identity.name,
        Ok(None) => return nothing_here(),
        Err(error) => return present::failed(&error),
    };
    let refused = async |status, wrong| answer(rooms, staff, &sent.id, status, wrong, typed).await;
    if typed.to_lowercase() != name.trim().to_lowercase() {
        let bad = StatusCode::UNPROCESSABLE_ENTITY;
        return refused(bad, Some("erase-other-name")).await;
    }
    match erase_patient(&rooms.care, &staff.0, &sent.id).await {
        Ok(()) => Redirect::to("/patients").into_response(),
        Err(EraseError::OpenAlert) => refused(StatusCode::CONFLICT, Some("erase-open-alert")).await,
        Err(EraseError::NotAllowed | EraseError::Unknown) => nothing_here(),
        Err(EraseError::Store(error)) => present::failed(&error),
    }
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
    status: StatusCode,
    wrong: Option<&str>,
    typed: &str,
) -> Response {
    match page_of(rooms, staff, id, wrong, typed).await {
        Ok(Some(page)) => respond::page(status, &page),
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
    wrong: Option<&str>,
    typed: &str,
) -> Result<Option<ErasePage>, StoreError> {
    let known = open_patient(&rooms.care, &staff.0.clinic.id, id).await?;
    let Some(patient) = known else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Patients).await?;
    Ok(Some(ErasePage {
        problems: wrong.map_or_else(Problems::default, |key| Problems::one("name", &page.t(key))),
        address: format!("/patients/{id}"),
        name: patient.identity.name,
        typed: typed.to_owned(),
        page,
        desk,
    }))
}

impl Sample for ErasePage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let asked = Self {
            problems: Problems::default(),
            address: "/patients/1".to_owned(),
            name: "Maria Lindqvist".to_owned(),
            typed: String::new(),
            desk: Desk::sample(Room::Patients),
            page: page.clone(),
        };
        let wrong = Self {
            problems: Problems::one("name", &page.t("erase-other-name")),
            typed: "Maria".to_owned(),
            ..asked.clone()
        };
        vec![("erase", asked), ("erase-wrong", wrong)]
    }
}
