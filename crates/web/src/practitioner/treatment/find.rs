//! Finds who was needled by a part of the name, or goes on with somebody new.

use std::collections::HashMap;

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::port::StoreError;
use care::treatment::find_patients;

use super::prefill;
use super::save::answer;
use super::who::{Who, WhoLine};
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field};
use crate::{present, respond};

/// So many stand on the page; more are found by typing more.
const SHOWN_MAX: usize = 12;

pub(crate) async fn start(State(rooms): State<Shared>, staff: Staff) -> Response {
    send(page_of(&rooms, &staff, "").await)
}

pub(crate) async fn find(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let query = field(&fields, "q").trim();
    if field(&fields, "go") == "new" {
        let mut fresh = prefill::now(rooms.care.clock.now(), &staff.0.clinic.zone);
        fresh.push(("name".to_owned(), query.to_owned()));
        return answer(&rooms, &staff, StatusCode::OK, &fresh, Problems::default()).await;
    }
    match page_of(&rooms, &staff, query).await {
        // Whoever pressed "search" and means one person alone is led on; a list that follows the typing never is.
        Ok(page) if field(&fields, "go") == "find" && page.is_one() => {
            let only = page.lines.first().map_or("", |line| line.address.as_str());
            Redirect::to(only).into_response()
        }
        found => send(found),
    }
}

impl Who {
    fn is_one(&self) -> bool {
        !self.query.is_empty() && self.total == 1
    }
}

fn send(page: Result<Who, StoreError>) -> Response {
    match page {
        Ok(page) => respond::page(StatusCode::OK, &page),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(rooms: &Rooms, staff: &Staff, query: &str) -> Result<Who, StoreError> {
    let clinic = &staff.0.clinic;
    let (page, desk) = staff.frames(rooms, Room::Record).await?;
    let mut found = find_patients(&rooms.care, &clinic.id, query).await?;
    let newest = rooms.care.store.newest_sessions(&clinic.id).await?;
    let newest: HashMap<_, _> = newest.into_iter().collect();
    // The order by name stays among those who were never needled.
    found.sort_by_key(|patient| std::cmp::Reverse(newest.get(&patient.id).copied()));
    let line = |patient: &care::treatment::Patient| WhoLine {
        address: format!("/patients/{}/sessions/new", patient.id),
        name: patient.identity.name.clone(),
        last: newest.get(&patient.id).map_or_else(
            || page.t("who-never"),
            |at| present::moment(page.text, *at, &clinic.zone).shown,
        ),
    };
    Ok(Who {
        query: query.to_owned(),
        total: found.len(),
        lines: found.iter().take(SHOWN_MAX).map(line).collect(),
        page,
        desk,
    })
}
