//! `GET` and `POST /settings/retention`: how long patients are kept after their last contact.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::port::StoreError;
use care::record::retention::{
    Keep, Preview, RetentionError, YEARS_MAX, YEARS_MIN, YEARS_PROPOSED, preview, retention,
    set_retention,
};

use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::practitioner::{Desk, Room};
use crate::present;

const WITHOUT_END: &str = "without_end";
const YEARS: &str = "years";

/// How long patients are kept.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/retention.html")]
pub struct RetentionPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong.
    pub problems: Problems,
    /// What is set, in sentences.
    pub set: Vec<String>,
    /// What the choice in the form would mean, in sentences; empty where nobody asked.
    pub looked: Vec<String>,
    /// `keep`: without end, or so many years.
    pub keeps: Vec<Choice>,
    /// `years`, as typed.
    pub years: String,
    /// Whether the reader may change it.
    pub hand: super::users::Hand,
}

impl RetentionPage {
    /// Whether the reader may change it.
    pub fn changes(&self) -> bool {
        self.hand == super::users::Hand::Changes
    }

    /// The bounds of the years.
    pub fn bounds(&self) -> (u16, u16) {
        (YEARS_MIN, YEARS_MAX)
    }
}

/// What was chosen in the form.
struct Chosen {
    keep: Option<Keep>,
    years: String,
    is_without_end: bool,
}

impl Chosen {
    fn of(keep: Keep) -> Self {
        let years = match keep {
            Keep::WithoutEnd => YEARS_PROPOSED,
            Keep::Years(years) => years,
        };
        Self {
            keep: Some(keep),
            years: years.to_string(),
            is_without_end: keep == Keep::WithoutEnd,
        }
    }

    fn typed(fields: &Fields) -> Self {
        let years = field(fields, "years").trim().to_owned();
        let is_without_end = field(fields, "keep") == WITHOUT_END;
        let known = years.parse().ok().filter(|years| *years != 0);
        let keep = if is_without_end {
            Some(Keep::WithoutEnd)
        } else {
            known.map(Keep::Years)
        };
        Self {
            keep,
            years,
            is_without_end,
        }
    }
}

pub(crate) async fn form(State(rooms): State<Shared>, staff: Staff) -> Response {
    let set = match retention(&rooms.care, &staff.0.clinic.id).await {
        Ok(set) => set,
        Err(error) => return present::failed(&error),
    };
    let (chosen, problems) = (Chosen::of(set), Problems::default());
    answer(&rooms, &staff, StatusCode::OK, (&chosen, None), problems).await
}

pub(crate) async fn change(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let chosen = Chosen::typed(&fields);
    let bad_years = |keep: &Keep| matches!(keep, Keep::Years(years) if !(YEARS_MIN..=YEARS_MAX).contains(years));
    let Some(keep) = chosen.keep.filter(|keep| !bad_years(keep)) else {
        let wrong = Problems::one("years", &staff.words(&rooms).get("retention-bad-years"));
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return answer(&rooms, &staff, status, (&chosen, None), wrong).await;
    };
    if field(&fields, "do") == "look" {
        let (look, none) = ((&chosen, Some(keep)), Problems::default());
        return answer(&rooms, &staff, StatusCode::OK, look, none).await;
    }
    match set_retention(&rooms.care, &staff.0, keep).await {
        Ok(()) => Redirect::to("/settings/retention").into_response(),
        Err(RetentionError::Store(error)) => present::failed(&error),
        Err(RetentionError::NotAnOwner | RetentionError::BadYears) => nothing_here(),
    }
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    (chosen, look): (&Chosen, Option<Keep>),
    problems: Problems,
) -> Response {
    present::filled(status, page_of(rooms, staff, chosen, look, problems).await)
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    chosen: &Chosen,
    look: Option<Keep>,
    problems: Problems,
) -> Result<RetentionPage, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let (care, clinic) = (&rooms.care, &staff.0.clinic);
    let set = retention(care, &clinic.id).await?;
    let means = preview(care, clinic, set).await?;
    let looked = match look {
        Some(keep) => sentences(
            &page,
            &clinic.zone,
            keep,
            preview(care, clinic, keep).await?,
        ),
        None => Vec::new(),
    };
    Ok(RetentionPage {
        set: sentences(&page, &clinic.zone, set, means),
        looked,
        problems,
        keeps: keeps(&page, chosen.is_without_end),
        years: chosen.years.clone(),
        hand: if staff.0.staff.owns() {
            super::users::Hand::Changes
        } else {
            super::users::Hand::Reads
        },
        page,
        desk,
    })
}

fn keeps(page: &Page, is_without_end: bool) -> Vec<Choice> {
    let mut keeps = vec![
        Choice::new(WITHOUT_END, &page.t("retention-without-end")),
        Choice::new(YEARS, &page.t("retention-years")),
    ];
    let chosen = if is_without_end { WITHOUT_END } else { YEARS };
    Choice::choose(&mut keeps, chosen);
    keeps
}

fn sentences(page: &Page, zone: &str, keep: Keep, means: Preview) -> Vec<String> {
    let (Keep::Years(years), Some(from)) = (keep, means.from) else {
        return vec![page.t("retention-means-nobody")];
    };
    let from = present::moment_with_year(page.text, from, zone);
    let patients = usize::try_from(means.patients).unwrap_or(usize::MAX);
    vec![
        page.tc("retention-means-years", usize::from(years)),
        page.tw("retention-means-from", "date", &from.shown),
        page.tc("retention-means-patients", patients),
    ]
}

impl Sample for RetentionPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let unset = Self {
            set: vec![page.t("retention-means-nobody")],
            looked: Vec::new(),
            problems: Problems::default(),
            keeps: keeps(&page, true),
            years: YEARS_PROPOSED.to_string(),
            hand: super::users::Hand::Changes,
            desk: Desk::sample(Room::Settings),
            page: page.clone(),
        };
        let looked = Self {
            looked: vec![
                page.tc("retention-means-years", 8),
                page.tw("retention-means-from", "date", "14 June 2034"),
                page.tc("retention-means-patients", 3),
            ],
            keeps: keeps(&page, false),
            ..unset.clone()
        };
        let wrong = Self {
            problems: Problems::one("years", &page.t("retention-bad-years")),
            years: "0".to_owned(),
            looked: Vec::new(),
            ..looked.clone()
        };
        let read = Self {
            hand: super::users::Hand::Reads,
            ..unset.clone()
        };
        vec![
            ("retention", unset),
            ("retention-looked", looked),
            ("retention-wrong", wrong),
            ("retention-read", read),
        ]
    }
}
