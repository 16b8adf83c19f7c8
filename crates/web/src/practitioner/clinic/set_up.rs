//! `/set-up/people`: a page of the first run for the owner who is logged in now. It may be left, as those around it; the
//! settings lead to the same things later.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::{Role, UserError, treat_too};

use super::invite;
use crate::gallery::Sample;
use crate::house::Shared;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::practitioner::{Desk, Room};
use crate::{present, respond};

/// Where a page stands that both the first run and the settings show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the first run.
    FirstRun,
    /// In the settings.
    Settings,
}

/// Who treats patients.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/set_up_people.html")]
pub struct SetUpPeople {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What the owner does for patients, too.
    pub also: Vec<Choice>,
}

pub(crate) async fn people(State(rooms): State<Shared>, staff: Staff) -> Response {
    match staff.frames(&rooms, Room::Settings).await {
        Ok((page, desk)) => {
            let chosen = staff.0.staff.also.map_or("", Role::id);
            let also = invite::also(page.text, chosen);
            respond::page(StatusCode::OK, &SetUpPeople { page, desk, also })
        }
        Err(error) => present::failed(&error),
    }
}

/// `POST /set-up/people`.
pub(crate) async fn treats(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let also = Role::from_id(field(&fields, "also"));
    match treat_too(&rooms.care, &staff.0, also).await {
        Ok(()) => Redirect::to("/set-up/protocol").into_response(),
        Err(UserError::Store(error)) => present::failed(&error),
        Err(_) => nothing_here(),
    }
}

impl Sample for SetUpPeople {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let people = Self {
            also: invite::also(page.text, "clinical_lead"),
            desk: Desk::sample(Room::Settings),
            page,
        };
        vec![("set-up-people", people)]
    }
}
