//! Fills and sends the lists of whom to telephone.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::port::StoreError;
use care::review::{Aside, ToCall, aside_now, follow_up};
use care::treatment::Patient;

use super::aside::{said, until};
use super::follow_up::{FollowUpPage, More, Person, Resting};
use super::link_wishes::LinkWish;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::phone::Phone;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;

/// More are not shown at once; the newest come first, and as somebody is put aside the next one follows.
const SHOWN_MAX: u32 = 200;

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
    let link_wishes = LinkWish::all(rooms, staff, &page, None).await?;
    let aside = aside_now(&rooms.care, &clinic.id).await?;
    let is_full = |list: &[ToCall]| u32::try_from(list.len()).is_ok_and(|len| len >= SHOWN_MAX);
    let more = if is_full(&lists.not_reached) || is_full(&lists.not_heard_from) {
        More::Yes
    } else {
        More::No
    };
    Ok(FollowUpPage {
        link_wishes,
        not_reached: lists.not_reached.iter().map(not_reached).collect(),
        not_heard_from: lists.not_heard_from.iter().map(not_heard).collect(),
        aside: (aside.iter())
            .map(|(who, why)| resting(&page, &clinic.zone, who, why))
            .collect(),
        more,
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
        tried: tried(page, zone, one),
    }
}

/// "Friday 17 May, 9:10: Nobody answered"; empty where nobody tried.
pub(super) fn tried(page: &Page, zone: &str, one: &ToCall) -> String {
    one.tried.map_or_else(String::new, |(reason, at)| {
        let at = present::moment(page.text, at, zone).shown;
        page.text.whole(format!("{at}: {}", page.t(said(reason))))
    })
}

fn resting(page: &Page, zone: &str, who: &Patient, why: &Aside) -> Resting {
    let at = present::moment(page.text, why.at, zone).shown;
    let what = page.t(said(why.reason));
    Resting {
        address: format!("/patients/{}", who.id),
        name: who.identity.name.clone(),
        what: page.text.whole(format!("{at}: {}: {what}", why.by)),
        note: why.note.clone(),
        until: until(page.text, zone, why),
    }
}
