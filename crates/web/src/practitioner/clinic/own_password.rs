//! `GET` and `POST /settings/password`: whoever is logged in changes their own password.

use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::{OwnPasswordError, change_own_password};
use care::treatment::TokenHash;
use serde::Deserialize;

use super::invite::failure;
use super::problem;
use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, jar};
use crate::practitioner::ended::come_in;
use crate::practitioner::{Desk, Room};
use crate::{present, respond};

/// The form.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/own_password.html")]
pub struct OwnPassword {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong.
    pub problems: Problems,
    /// Their log-in name, for whatever keeps passwords.
    pub email: String,
    /// Whether the page comes after a change.
    pub after: After,
}

/// What came before the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum After {
    /// The password has been changed.
    Changed,
    /// Nothing.
    #[default]
    #[serde(other)]
    Nothing,
}

/// What the address says of it.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    after: After,
}

impl OwnPassword {
    /// Whether the password has just been changed.
    pub fn is_changed(&self) -> bool {
        self.after == After::Changed
    }
}

pub(crate) async fn form(
    State(rooms): State<Shared>,
    staff: Staff,
    Query(asked): Query<Asked>,
) -> Response {
    let none = Problems::default();
    answer(&rooms, &staff, StatusCode::OK, none, asked.after).await
}

pub(crate) async fn change(
    State(rooms): State<Shared>,
    staff: Staff,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let (words, who) = (staff.words(&rooms), &staff.0);
    let wrong = |field, key| (StatusCode::UNPROCESSABLE_ENTITY, Problems::one(field, key));
    let new = field(&fields, "password");
    let (status, problems) = if new != field(&fields, "again") {
        wrong("again", &words.get("problem-again"))
    } else if is_too_often(&rooms, &staff) {
        let problems = Problems::one("present", &words.get("log-in-too-many"));
        (StatusCode::TOO_MANY_REQUESTS, problems)
    } else {
        match change_own_password(&rooms.care, who, field(&fields, "present"), new).await {
            Ok(token) => {
                let jar = come_in(&rooms, jar(&headers), token, &who.staff.email);
                let done = Redirect::to("/settings/password?after=changed");
                return (jar, done).into_response();
            }
            Err(OwnPasswordError::Wrong) => wrong("present", &words.get("password-wrong")),
            Err(OwnPasswordError::Open(error)) => match problem::problems(words, &error) {
                Some(problems) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
                None => return present::failed(&failure(error.to_string())),
            },
        }
    };
    answer(&rooms, &staff, status, problems, After::Nothing).await
}

/// A try here is one more at the log-in: whoever sits at an open desk guesses no faster than anybody else.
fn is_too_often(rooms: &Rooms, staff: &Staff) -> bool {
    let key = TokenHash::of(&staff.0.staff.email);
    rooms.log_ins.let_in(key.as_str()).is_err()
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    problems: Problems,
    after: After,
) -> Response {
    let (page, desk) = match staff.frames(rooms, Room::Settings).await {
        Ok(frames) => frames,
        Err(error) => return present::failed(&error),
    };
    let form = OwnPassword {
        page,
        desk,
        problems,
        email: staff.0.staff.email.clone(),
        after,
    };
    let mut response = respond::page(status, &form);
    if status == StatusCode::TOO_MANY_REQUESTS {
        let wait = HeaderValue::from_static("60");
        response.headers_mut().insert(header::RETRY_AFTER, wait);
    }
    response
}

impl Sample for OwnPassword {
    fn samples() -> Vec<(&'static str, Self)> {
        let form = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Settings),
            problems: Problems::default(),
            email: "ann@example.org".to_owned(),
            after: After::Nothing,
        };
        let wrong = Self {
            problems: Problems::one("present", &form.page.t("password-wrong")),
            ..form.clone()
        };
        let changed = Self {
            after: After::Changed,
            ..form.clone()
        };
        vec![
            ("own-password", form),
            ("own-password-wrong", wrong),
            ("own-password-changed", changed),
        ]
    }
}
