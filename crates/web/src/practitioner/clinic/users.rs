//! `GET /settings/users`: who may come in, and what they may do.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::clinic::{User, users as read};
use care::port::StoreError;

use super::switch::role_key;
use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::practitioner::door::Staff;
use crate::practitioner::{Desk, Room};
use crate::present;

/// The users.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/users.html")]
pub struct Users {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// The users, the first to come first.
    pub lines: Vec<UserLine>,
    /// What the reader may do here.
    pub hand: Hand,
}

/// What a reader may do with users.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Change them.
    Changes,
    /// Read alone.
    Reads,
}

impl Users {
    /// Whether the reader may change users.
    pub fn changes(&self) -> bool {
        self.hand == Hand::Changes
    }
}

/// One user.
#[derive(Clone, Debug)]
pub struct UserLine {
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
}

pub(crate) async fn users(State(rooms): State<Shared>, staff: Staff) -> Response {
    present::filled(StatusCode::OK, page_of(&rooms, &staff).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff) -> Result<Users, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let found = read(&rooms.care, &staff.0).await?;
    Ok(Users {
        lines: found.iter().map(|user| line(&page, user)).collect(),
        hand: if staff.0.staff.owns() {
            Hand::Changes
        } else {
            Hand::Reads
        },
        page,
        desk,
    })
}

fn line(page: &Page, user: &User) -> UserLine {
    UserLine {
        address: format!("/settings/users/{}", user.staff.id),
        name: user.staff.name.clone(),
        email: user.staff.email.clone(),
        role: role(page, user),
        state: state(user),
    }
}

/// What somebody may do, in words: "Owner, practitioner, too".
pub(crate) fn role(page: &Page, user: &User) -> String {
    let name = page.t(role_key(user.staff.role));
    match user.staff.also {
        None => name,
        Some(also) => page.text.list(&[name, page.t(role_key(also))]),
    }
}

/// The furniture key of how somebody stands.
pub(crate) fn state(user: &User) -> &'static str {
    if user.staff.disabled_at.is_some() {
        "user-disabled"
    } else if user.staff.password_hash.is_empty() {
        "user-invited"
    } else {
        "user-active"
    }
}

impl Sample for Users {
    fn samples() -> Vec<(&'static str, Self)> {
        let user = |n: u8, name: &str, role: &str, state| UserLine {
            address: format!("/settings/users/{n}"),
            name: name.to_owned(),
            email: format!("user{n}@example.org"),
            role: role.to_owned(),
            state,
        };
        let users = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Settings),
            lines: vec![
                user(1, "Ann Okafor", "Owner, Clinical lead", "user-active"),
                user(2, "Ben Castellano", "Practitioner", "user-invited"),
                user(3, "Zoe Hill", "Front desk", "user-disabled"),
            ],
            hand: Hand::Changes,
        };
        let read = Self {
            hand: Hand::Reads,
            ..users.clone()
        };
        vec![("users", users), ("users-read", read)]
    }
}
