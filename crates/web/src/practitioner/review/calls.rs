//! Fills and sends the lists of whom to telephone.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::port::StoreError;
use care::review::{ToCall, follow_up};

use super::follow_up::{FollowUpPage, Person};
use super::link_wishes::LinkWish;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::phone::Phone;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;

/// More are not shown at once; the newest come first.
const SHOWN_MAX: u32 = 5_000;

pub(crate) async fn calls(State(rooms): State<Shared>, staff: Staff) -> Response {
    present::filled(StatusCode::OK, page_of(&rooms, &staff).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff) -> Result<FollowUpPage, StoreError> {
    let clinic = &staff.0.clinic;
    let (page, desk) = staff.frames(rooms, Room::FollowUp).await?;
    let lists = follow_up(&rooms.care, &clinic.id, SHOWN_MAX).await?;
    let not_reached = |one: &ToCall| {
        let at = present::moment(page.text, one.since, &clinic.zone).shown;
        person(
            &page,
            one,
            &clinic.zone,
            page.tw("not-reached-why", "time", &at),
        )
    };
    let not_heard = |one: &ToCall| {
        let why = page.tc("not-heard-why", one.missed);
        person(&page, one, &clinic.zone, why)
    };
    let link_wishes = LinkWish::all(rooms, staff, &page).await?;
    Ok(FollowUpPage {
        link_wishes,
        not_reached: lists.not_reached.iter().map(not_reached).collect(),
        not_heard_from: lists.not_heard_from.iter().map(not_heard).collect(),
        page,
        desk,
    })
}

fn person(page: &Page, one: &ToCall, zone: &str, why: String) -> Person {
    let who = &one.patient.identity;
    Person {
        address: format!("/patients/{}", one.patient.id),
        name: who.name.clone(),
        phone: (!who.phone.is_empty()).then(|| Phone::new(&who.phone)),
        why,
        needled: present::moment(page.text, one.needled_at, zone),
        heard: one.heard_at.map(|at| present::moment(page.text, at, zone)),
    }
}
