//! `GET` and `POST /settings/clinic`: what the clinic says of itself, and what is kept for how long.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::{ChangeError, ClinicData, ClinicVersion, NOTE_CHARS_MAX, change_clinic};
use care::port::StoreError;

use super::invite::failure;
use super::{country, problem};
use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::practitioner::{Desk, Room};
use crate::present;
use crate::text::Text;

const VERSIONS_SHOWN_MAX: u32 = 20;

/// The clinic's own data.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/own_data.html")]
pub struct OwnData {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong.
    pub problems: Problems,
    /// The name.
    pub name: String,
    /// The telephone.
    pub phone: String,
    /// The emergency number.
    pub emergency: String,
    /// The time zones.
    pub zones: Vec<Choice>,
    /// The languages.
    pub languages: Vec<Choice>,
    /// The clinic's own words for patients.
    pub note: String,
    /// The last changes, newest first.
    pub versions: Vec<Change>,
    /// Whether the reader may change it.
    pub hand: super::users::Hand,
}

/// A change: when, and by whom.
#[derive(Clone, Debug)]
pub struct Change {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
}

impl OwnData {
    /// Whether the reader may change it.
    pub fn changes(&self) -> bool {
        self.hand == super::users::Hand::Changes
    }

    /// The longest note.
    pub fn note_chars(&self) -> usize {
        NOTE_CHARS_MAX
    }
}

/// The languages that a clinic's pages may have, by their own names.
pub(crate) fn languages(rooms: &Rooms, chosen: &str) -> Vec<Choice> {
    let known = |text: &Text| {
        let mut languages = rooms.care.protocol.languages();
        languages.any(|language| language == text.lang())
    };
    let all = Text::all().into_iter().filter(known);
    let mut choices: Vec<Choice> = all
        .map(|text| Choice::new(text.lang(), &text.own_name()))
        .collect();
    Choice::choose(&mut choices, chosen);
    choices
}

pub(crate) async fn form(State(rooms): State<Shared>, staff: Staff) -> Response {
    let data = ClinicData::of(&staff.0.clinic);
    answer(&rooms, &staff, StatusCode::OK, data, Problems::default()).await
}

pub(crate) async fn change(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let value = |name: &str| field(&fields, name).to_owned();
    let data = ClinicData {
        name: value("clinic"),
        phone: value("phone"),
        emergency_number: value("emergency"),
        zone: value("zone"),
        language: value("language"),
        note: value("note").replace('\r', ""),
    };
    let text = staff.words(&rooms);
    let problems = match change_clinic(&rooms.care, &staff.0, data.clone()).await {
        Ok(()) => return Redirect::to("/settings/clinic").into_response(),
        Err(ChangeError::NotAnOwner) => return nothing_here(),
        Err(ChangeError::Store(error)) => return present::failed(&error),
        Err(ChangeError::LongNote) => Problems::one("note", &text.get("problem-note")),
        Err(ChangeError::Open(error)) => match problem::problems(text, &error) {
            Some(problems) => problems,
            None => return present::failed(&failure(error.to_string())),
        },
    };
    answer(
        &rooms,
        &staff,
        StatusCode::UNPROCESSABLE_ENTITY,
        data,
        problems,
    )
    .await
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    data: ClinicData,
    problems: Problems,
) -> Response {
    present::filled(status, page_of(rooms, staff, data, problems).await)
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    data: ClinicData,
    problems: Problems,
) -> Result<OwnData, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let clinic = &staff.0.clinic;
    let store = &rooms.care.store;
    let versions = store.clinic_versions(&clinic.id, VERSIONS_SHOWN_MAX);
    let (versions, people) = (versions.await?, store.staff_of(&clinic.id).await?);
    let change = |version: &ClinicVersion| {
        let by = people.iter().find(|staff| staff.id == version.by);
        Change {
            at: present::moment_with_year(page.text, version.at, &clinic.zone),
            by: by.map_or_else(String::new, |staff| staff.name.clone()),
        }
    };
    Ok(OwnData {
        problems,
        zones: country::zones(page.text, "", &data.zone),
        languages: languages(rooms, &data.language),
        name: data.name,
        phone: data.phone,
        emergency: data.emergency_number,
        note: data.note,
        versions: versions.iter().map(change).collect(),
        hand: if staff.0.staff.owns() {
            super::users::Hand::Changes
        } else {
            super::users::Hand::Reads
        },
        page,
        desk,
    })
}

impl Sample for OwnData {
    fn samples() -> Vec<(&'static str, Self)> {
        let data = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Settings),
            problems: Problems::default(),
            name: "Harbour Lane Physiotherapy".to_owned(),
            phone: "020 7946 0123".to_owned(),
            emergency: "999".to_owned(),
            zones: country::zones(Text::english(), "GB", "Europe/London"),
            languages: vec![Choice::new("en", "English").taken()],
            note: "The door is beside the bakery. Ring twice.".to_owned(),
            versions: vec![Change {
                at: Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May 2024, 14:30"),
                by: "Ann Okafor".to_owned(),
            }],
            hand: super::users::Hand::Changes,
        };
        let wrong = Self {
            phone: String::new(),
            problems: Problems::one("phone", "Enter the telephone number that patients call."),
            ..data.clone()
        };
        let read = Self {
            hand: super::users::Hand::Reads,
            ..data.clone()
        };
        vec![
            ("clinic-data", data),
            ("clinic-data-wrong", wrong),
            ("clinic-data-read", read),
        ]
    }
}
