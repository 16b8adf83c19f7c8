//! `GET` and `POST /join/{token}`: a member of staff chooses their password. The GET changes nothing; the link is its
//! own token.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::{LogInError, Staff, choose_password, log_in_as, staff_of_link};

use super::invite::failure;
use super::problem;
use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::language::{Reader, Wanted};
use crate::page::Page;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, field, jar};
use crate::practitioner::ended::come_in;
use crate::{present, respond};

/// The form for a password.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/join.html")]
pub struct Join {
    /// The frame.
    pub page: Page,
    /// What is wrong.
    pub problems: Problems,
    /// Whose link it is, while it works.
    pub who: Option<Joining>,
}

/// Who chooses a password.
#[derive(Clone, Debug)]
pub struct Joining {
    /// The form's address.
    pub address: String,
    /// Their name.
    pub name: String,
    /// Their log-in name.
    pub email: String,
}

pub(crate) async fn form(
    State(rooms): State<Shared>,
    wanted: Wanted,
    Path(token): Path<String>,
) -> Response {
    match staff_of_link(&rooms.care, &token).await {
        Ok(Some((_, staff))) => {
            let none = Problems::default();
            answer(&rooms, StatusCode::OK, &staff, &token, none).await
        }
        Ok(None) => gone(&rooms, &wanted).await,
        Err(error) => present::failed(&error),
    }
}

pub(crate) async fn choose(
    State(rooms): State<Shared>,
    wanted: Wanted,
    headers: HeaderMap,
    Path(token): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let password = field(&fields, "password");
    let staff = match staff_of_link(&rooms.care, &token).await {
        Ok(Some((_, staff))) => staff,
        Ok(None) => return gone(&rooms, &wanted).await,
        Err(error) => return present::failed(&error),
    };
    let wrong = StatusCode::UNPROCESSABLE_ENTITY;
    let words = words(&rooms, &staff).await;
    if password != field(&fields, "again") {
        let problems = Problems::one("again", &words.get("problem-again"));
        return answer(&rooms, wrong, &staff, &token, problems).await;
    }
    match choose_password(&rooms.care, &token, password).await {
        Ok(Some(staff)) => enter(&rooms, &headers, staff).await,
        Ok(None) => gone(&rooms, &wanted).await,
        Err(error) => match problem::problems(words, &error) {
            Some(problems) => answer(&rooms, wrong, &staff, &token, problems).await,
            None => present::failed(&failure(error.to_string())),
        },
    }
}

/// Logs somebody in who has just chosen their password.
pub(crate) async fn enter(rooms: &Rooms, headers: &HeaderMap, staff: Staff) -> Response {
    let place = if staff.owns() && staff.also.is_none() {
        "/settings"
    } else {
        "/worklist"
    };
    match log_in_as(&rooms.care, staff).await {
        Ok((token, entered)) => {
            let email = entered.first().map_or("", |one| one.staff.email.as_str());
            let jar = come_in(rooms, jar(headers), token, email);
            (jar, Redirect::to(place)).into_response()
        }
        Err(LogInError::Refused) => Redirect::to("/log-in").into_response(),
        Err(LogInError::Store(error)) => present::failed(&error),
    }
}

async fn words(rooms: &Rooms, staff: &Staff) -> crate::text::Text {
    let clinic = rooms.care.store.clinic(&staff.clinic).await;
    let clinic = clinic.ok().flatten();
    clinic.map_or_else(crate::text::Text::english, |clinic| {
        Reader::words(&rooms.care.protocol, &clinic)
    })
}

async fn answer(
    rooms: &Rooms,
    status: StatusCode,
    staff: &Staff,
    token: &str,
    problems: Problems,
) -> Response {
    let clinic = match rooms.care.store.clinic(&staff.clinic).await {
        Ok(Some(clinic)) => clinic,
        Ok(None) => return StatusCode::NOT_FOUND.into_response(),
        Err(error) => return present::failed(&error),
    };
    let reader = match Reader::staff(&rooms.care, &clinic).await {
        Ok(reader) => reader,
        Err(error) => return present::failed(&error),
    };
    let join = Join {
        page: present::page(&clinic, &rooms.care.protocol, &reader),
        problems,
        who: Some(Joining {
            address: format!("/join/{token}"),
            name: staff.name.clone(),
            email: staff.email.clone(),
        }),
    };
    respond::page(status, &join)
}

/// 410: used, replaced or too late.
async fn gone(rooms: &Rooms, wanted: &Wanted) -> Response {
    let join = Join {
        page: present::page_of_nobody(rooms, wanted).await,
        problems: Problems::default(),
        who: None,
    };
    respond::page(StatusCode::GONE, &join)
}

impl Sample for Join {
    fn samples() -> Vec<(&'static str, Self)> {
        let join = Self {
            page: Page::sample(),
            problems: Problems::default(),
            who: Some(Joining {
                address: "/join/sample".to_owned(),
                name: "Ben Castellano".to_owned(),
                email: "ben@example.org".to_owned(),
            }),
        };
        let message = "The password is shorter than 12 characters. Choose a longer one.";
        let short = Self {
            problems: Problems::one("password", message),
            ..join.clone()
        };
        let gone = Self {
            who: None,
            ..join.clone()
        };
        vec![("join", join), ("join-short", short), ("join-gone", gone)]
    }
}
