//! `GET /settings/users/{id}` and the steps on a user.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::{Role, UserError, UserStep, change_user, users};
use care::id::StaffId;
use care::port::StoreError;

use super::users::state;
use super::{invite, users as list};
use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::sent::Sent;
use crate::practitioner::{Desk, Room};
use crate::{present, respond};

/// One user.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/user.html")]
pub struct UserPage {
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
    /// Their e-mail address.
    pub email: String,
    /// What they may do, in words.
    pub role: String,
    /// The furniture key of how they stand.
    pub state: &'static str,
    /// The link that they choose their password by, while it works.
    pub link: Option<UserLink>,
    /// The roles to choose from.
    pub roles: Vec<Choice>,
    /// What an owner does for patients, too.
    pub also: Vec<Choice>,
    /// Whether it is the reader.
    pub whose: Whose,
}

/// A link that works.
#[derive(Clone, Debug)]
pub struct UserLink {
    /// Whole.
    pub address: String,
    /// Until when.
    pub until: Moment,
}

/// Whose page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The reader's own: nobody changes themselves.
    Own,
    /// A colleague's.
    Colleague,
}

impl UserPage {
    /// Whether it may be changed.
    pub fn is_open(&self) -> bool {
        self.whose == Whose::Colleague
    }

    /// Whether they may not come in.
    pub fn is_disabled(&self) -> bool {
        self.state == "user-disabled"
    }
}

pub(crate) async fn user(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    answer(&rooms, &staff, StatusCode::OK, &id, Problems::default()).await
}

/// `POST /settings/users/{id}/role`.
pub(crate) async fn role(sent: Sent<StaffId>) -> Response {
    let Some(role) = Role::from_id(sent.field("role")) else {
        return step_refused(&sent, "role", "problem-role").await;
    };
    let also = Role::from_id(sent.field("also"));
    step(&sent, UserStep::Role(role, also)).await
}

/// `POST /settings/users/{id}/disable`.
pub(crate) async fn disable(sent: Sent<StaffId>) -> Response {
    step(&sent, UserStep::Disable).await
}

/// `POST /settings/users/{id}/enable`.
pub(crate) async fn enable(sent: Sent<StaffId>) -> Response {
    step(&sent, UserStep::Enable).await
}

/// `POST /settings/users/{id}/link`.
pub(crate) async fn link(sent: Sent<StaffId>) -> Response {
    step(&sent, UserStep::NewLink).await
}

async fn step(sent: &Sent<StaffId>, step: UserStep) -> Response {
    let id = &sent.id;
    match change_user(&sent.rooms.care, &sent.staff.0, id, step).await {
        Ok(()) => Redirect::to(&format!("/settings/users/{id}")).into_response(),
        Err(UserError::Unknown | UserError::NotAnOwner | UserError::Open(_)) => nothing_here(),
        Err(UserError::Yourself) => step_refused(sent, "user", "problem-yourself").await,
        Err(UserError::LastOwner) => step_refused(sent, "user", "problem-last-owner").await,
        Err(UserError::Disabled) => step_refused(sent, "user", "problem-disabled").await,
        Err(UserError::Store(error)) => present::failed(&error),
    }
}

async fn step_refused(sent: &Sent<StaffId>, place: &str, key: &'static str) -> Response {
    let problems = Problems::one(place, &sent.words().get(key));
    let status = StatusCode::CONFLICT;
    answer(&sent.rooms, &sent.staff, status, sent.id.as_str(), problems).await
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    id: &str,
    problems: Problems,
) -> Response {
    match page_of(rooms, staff, id, problems).await {
        Ok(Some(page)) => respond::page(status, &page),
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &str,
    problems: Problems,
) -> Result<Option<UserPage>, StoreError> {
    let id = StaffId::parse(id);
    let all = users(&rooms.care, &staff.0).await?;
    let found = all
        .into_iter()
        .find(|user| Some(&user.staff.id) == id.as_ref());
    let Some(user) = found.filter(|_| staff.0.staff.owns()) else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let zone = &staff.0.clinic.zone;
    let link = user.link.as_ref().map(|(link, token)| UserLink {
        address: format!("{}/join/{token}", rooms.public_url),
        until: present::moment(page.text, link.expires_at, zone),
    });
    Ok(Some(UserPage {
        problems,
        address: format!("/settings/users/{}", user.staff.id),
        name: user.staff.name.clone(),
        email: user.staff.email.clone(),
        role: list::role(&page, &user),
        state: state(&user),
        link,
        roles: invite::roles(page.text, user.staff.role.id()),
        also: invite::also(page.text, user.staff.also.map_or("", Role::id)),
        whose: if user.staff.id == staff.0.staff.id {
            Whose::Own
        } else {
            Whose::Colleague
        },
        page,
        desk,
    }))
}

impl Sample for UserPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let invited = Self {
            problems: Problems::default(),
            address: "/settings/users/2".to_owned(),
            name: "Ben Castellano".to_owned(),
            email: "ben@example.org".to_owned(),
            role: "Practitioner".to_owned(),
            state: "user-invited",
            link: Some(UserLink {
                address: "https://after.example.org/join/4fQ2mWc0Zk1b8yTg7sXhPq".to_owned(),
                until: Moment::new("2024-05-17T14:30:00+01:00", "Friday 17 May, 14:30"),
            }),
            roles: invite::roles(page.text, "practitioner"),
            also: invite::also(page.text, ""),
            whose: Whose::Colleague,
            desk: Desk::sample(Room::Settings),
            page,
        };
        let disabled = Self {
            state: "user-disabled",
            link: None,
            ..invited.clone()
        };
        let own = Self {
            state: "user-active",
            link: None,
            whose: Whose::Own,
            ..invited.clone()
        };
        vec![
            ("user", invited),
            ("user-disabled", disabled),
            ("user-own", own),
        ]
    }
}
