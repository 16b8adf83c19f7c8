//! `/set-up/people` and `/set-up/protocol`: the last pages of the first run, for the owner who is logged in now. Each
//! may be left; the settings lead to the same things later.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::{Role, UserError, treat_too};
use care::record::sign_off::is_signed;

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

/// Who signs the protocol, and the way out.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/set_up_protocol.html")]
pub struct SetUpProtocol {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// How the protocol stands.
    pub signing: Signing,
}

/// How the protocol stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signing {
    /// The reader may sign it.
    Yours,
    /// Somebody else has to.
    Others,
    /// It is signed.
    Done,
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

pub(crate) async fn protocol(State(rooms): State<Shared>, staff: Staff) -> Response {
    match staff.frames(&rooms, Room::Settings).await {
        Ok((page, desk)) => {
            let signing = if is_signed(&staff.0.clinic, &rooms.care.protocol) {
                Signing::Done
            } else if staff.0.staff.answers_for_protocol() {
                Signing::Yours
            } else {
                Signing::Others
            };
            let page = SetUpProtocol {
                page,
                desk,
                signing,
            };
            respond::page(StatusCode::OK, &page)
        }
        Err(error) => present::failed(&error),
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

impl Sample for SetUpProtocol {
    fn samples() -> Vec<(&'static str, Self)> {
        let of = |signing| Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Settings),
            signing,
        };
        vec![
            ("set-up-protocol", of(Signing::Yours)),
            ("set-up-protocol-others", of(Signing::Others)),
            ("set-up-protocol-done", of(Signing::Done)),
        ]
    }
}
