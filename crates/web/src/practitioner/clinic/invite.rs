//! `GET /settings/users/new` and `POST /settings/users`: inviting somebody.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::{Invitation, Role, UserError, invite};
use care::port::StoreError;

use super::problem;
use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::practitioner::{Desk, Room};
use crate::text::Text;
use crate::{present, respond};

/// The form for a new user.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/invite.html")]
pub struct Invite {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong.
    pub problems: Problems,
    /// As typed.
    pub name: String,
    /// As typed.
    pub email: String,
    /// What they may do.
    pub roles: Vec<Choice>,
    /// What an owner does for patients, too.
    pub also: Vec<Choice>,
}

/// The roles to choose from, each with what it may do.
pub(crate) fn roles(text: Text, chosen: &str) -> Vec<Choice> {
    let hint = |role: &str| match role {
        "owner" => text.get("role-owner-help"),
        "clinical_lead" => text.get("role-clinical_lead-help"),
        "practitioner" => text.get("role-practitioner-help"),
        _ => text.get("role-front_desk-help"),
    };
    let ids = Role::ALL.map(Role::id);
    let mut choices = Choice::of(text, "role", &ids);
    for choice in &mut choices {
        choice.hint = hint(&choice.value);
    }
    Choice::choose(&mut choices, chosen);
    choices
}

/// What an owner does for patients, too.
pub(crate) fn also(text: Text, chosen: &str) -> Vec<Choice> {
    let mut choices = vec![
        Choice::new("", &text.get("also-nothing")),
        Choice::new("practitioner", &text.get("also-practitioner")),
        Choice::new("clinical_lead", &text.get("also-clinical_lead")),
    ];
    Choice::choose(&mut choices, chosen);
    choices
}

pub(crate) async fn form(State(rooms): State<Shared>, staff: Staff) -> Response {
    if !staff.0.staff.owns() {
        return nothing_here();
    }
    let fields = vec![("role".to_owned(), "practitioner".to_owned())];
    answer(&rooms, &staff, StatusCode::OK, &fields, Problems::default()).await
}

pub(crate) async fn send(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let text = staff.words(&rooms);
    let Some(role) = Role::from_id(field(&fields, "role")) else {
        let problems = Problems::one("role", &text.get("problem-role"));
        return wrong(&rooms, &staff, &fields, problems).await;
    };
    let new = Invitation {
        email: field(&fields, "email").to_owned(),
        name: field(&fields, "name").to_owned(),
        role,
        also: Role::from_id(field(&fields, "also")),
    };
    match invite(&rooms.care, &staff.0, new).await {
        Ok(id) => Redirect::to(&format!("/settings/users/{id}")).into_response(),
        Err(UserError::Open(error)) => match problem::problems(text, &error) {
            Some(problems) => wrong(&rooms, &staff, &fields, problems).await,
            None => present::failed(&failure(error.to_string())),
        },
        Err(UserError::Store(error)) => present::failed(&error),
        Err(_) => nothing_here(),
    }
}

/// A failure that is not the reader's.
pub(crate) fn failure(what: String) -> StoreError {
    StoreError {
        trouble: care::port::StoreTrouble::Failed,
        what,
    }
}

async fn wrong(rooms: &Rooms, staff: &Staff, fields: &Fields, problems: Problems) -> Response {
    answer(
        rooms,
        staff,
        StatusCode::UNPROCESSABLE_ENTITY,
        fields,
        problems,
    )
    .await
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    fields: &Fields,
    problems: Problems,
) -> Response {
    match staff.frames(rooms, Room::Settings).await {
        Ok((page, desk)) => {
            let invite = Invite {
                problems,
                name: field(fields, "name").to_owned(),
                email: field(fields, "email").to_owned(),
                roles: roles(page.text, field(fields, "role")),
                also: also(page.text, field(fields, "also")),
                page,
                desk,
            };
            respond::page(status, &invite)
        }
        Err(error) => present::failed(&error),
    }
}

impl Sample for Invite {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let empty = Self {
            problems: Problems::default(),
            name: String::new(),
            email: String::new(),
            roles: roles(page.text, "practitioner"),
            also: also(page.text, ""),
            desk: Desk::sample(Room::Settings),
            page,
        };
        let message = "This is no e-mail address. Check it.";
        let wrong = Self {
            problems: Problems::one("email", message),
            name: "Ben Castellano".to_owned(),
            email: "ben.example.org".to_owned(),
            ..empty.clone()
        };
        vec![("invite", empty), ("invite-wrong", wrong)]
    }
}
