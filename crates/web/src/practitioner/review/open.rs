//! Fills and sends the worklist.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::alert::{Alert, Cause, HoldKind};
use care::check_in::Wish;
use care::id::StaffId;
use care::port::StoreError;
use care::review::{COUNTED_MAX, ToCall, WorklistItem, colleagues, follow_up, worklist_from};
use jiff::Timestamp;
use protocol::{Assessed, CompiledProtocol};
use serde::Deserialize;

use super::calls::tried;
use super::link_wishes::LinkWish;
use super::worklist::{
    Deadline, Further, Line, Place, Start, ToCall as Called, Undelivered, Worklist,
};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::phone::Phone;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;
use crate::text::Text;

/// Whose alerts are shown. An id of staff is no personal data of a patient.
#[derive(Deserialize)]
pub(crate) struct Whose {
    #[serde(default)]
    staff: String,
    /// How many more pressing ones stand on the pages before.
    #[serde(default)]
    after: u32,
}

/// As many to telephone as the worklist shows; the rest has a page of its own.
const CALLS_MAX: u32 = 5;

pub(crate) async fn worklist(
    State(rooms): State<Shared>,
    staff: Staff,
    Query(whose): Query<Whose>,
) -> Response {
    present::filled(StatusCode::OK, page_of(&rooms, &staff, &whose).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff, whose: &Whose) -> Result<Worklist, StoreError> {
    let clinic = &staff.0.clinic;
    let care = &rooms.care;
    // Before anything is read: what changes meanwhile is told again.
    let seen = care.store.worklist_mark(&clinic.id).await?.seq;
    let (page, desk) = staff.frames(rooms, Room::Worklist).await?;
    let of = StaffId::parse(&whose.staff);
    let list = worklist_from(care, &clinic.id, of.as_ref(), whose.after).await?;
    let place = Place {
        whose: of,
        after: list.skipped,
    };
    let now = list.now;
    let shown = |item: &WorklistItem| line(&care.protocol, &page, &clinic.zone, item, now);
    let is_wish = |item: &&WorklistItem| matches!(item.alert.cause, Cause::Wish | Cause::Words);
    let follow = follow_up(care, &clinic.id, CALLS_MAX).await?;
    let is_new = list.items.is_empty()
        && care
            .store
            .patient_records_after(&clinic.id, None, 1)
            .await?
            .is_empty();
    Ok(Worklist {
        lines: list
            .items
            .iter()
            .filter(|item| !is_wish(item))
            .map(shown)
            .collect(),
        wishes: list.items.iter().filter(is_wish).map(shown).collect(),
        resting: list.resting.iter().map(shown).collect(),
        not_reached: calls(&page, &clinic.zone, &follow.not_reached, |one| {
            let at = present::moment(page.text, one.since, &clinic.zone).shown;
            page.tw("not-reached-why", "time", &at)
        }),
        not_heard: calls(&page, &clinic.zone, &follow.not_heard_from, |one| {
            page.tc("not-heard-why", one.missed)
        }),
        practitioners: practitioners(&page, colleagues(care, &clinic.id).await?, &whose.staff),
        further: further(&page, &list, &place),
        link_wishes: LinkWish::all(rooms, staff, &page, Some(&place)).await?,
        place,
        undelivered: undelivered(rooms, staff, &page).await?,
        to_call: to_call(&page, follow.total),
        seen,
        page,
        desk,
        start: if is_new { Start::New } else { Start::Going },
    })
}

/// Whether there are pages before and after this one, and what they hold.
fn further(page: &Page, list: &care::review::Worklist, place: &Place) -> Option<Further> {
    let at = |after| place.clone().at(after).address();
    let next = list.next();
    if list.skipped == 0 && next.is_none() {
        return None;
    }
    let shown = list.items.len() + list.resting.len();
    let skipped = usize::try_from(list.skipped).unwrap_or(usize::MAX);
    let (first, last) = (skipped + 1, skipped + shown);
    let [first, last, total] = [first.to_string(), last.to_string(), list.total.to_string()];
    let values = [
        ("first", first.as_str()),
        ("last", &last),
        ("total", &total),
    ];
    Some(Further {
        sentence: page.text.with_all("worklist-part", &values),
        first: (list.skipped > 0).then(|| at(0)),
        next: next.map(at),
    })
}

async fn undelivered(
    rooms: &Rooms,
    staff: &Staff,
    page: &Page,
) -> Result<Vec<Undelivered>, StoreError> {
    let clinic = &staff.0.clinic;
    let failed = rooms.care.store.failed_jobs(&clinic.id, 20).await?;
    let shown = failed.into_iter().map(|job| Undelivered {
        attempts: usize::try_from(job.attempts).unwrap_or(usize::MAX),
        error: job.last_error.unwrap_or_default(),
        next: present::moment(page.text, job.run_at, &clinic.zone),
    });
    Ok(shown.collect())
}

fn practitioners(page: &Page, all: Vec<(StaffId, String)>, whose: &str) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", &page.t("worklist-everybody"))];
    let one = |(id, name): (StaffId, String)| {
        let choice = Choice::new(id.as_str(), &name);
        if id.as_str() == whose {
            choice.taken()
        } else {
            choice
        }
    };
    choices.extend(all.into_iter().map(one));
    choices
}

/// How many there are to call, as far as they are counted; empty: nobody.
fn to_call(page: &Page, total: u64) -> String {
    if total == 0 {
        String::new()
    } else if total >= u64::from(COUNTED_MAX) {
        page.tw("worklist-to-call-many", "count", &COUNTED_MAX.to_string())
    } else {
        page.tc(
            "worklist-to-call",
            usize::try_from(total).unwrap_or(usize::MAX),
        )
    }
}

fn calls(
    page: &Page,
    zone: &str,
    people: &[ToCall],
    why: impl Fn(&ToCall) -> String,
) -> Vec<Called> {
    let one = |person: &ToCall| {
        let who = &person.patient.identity;
        Called {
            address: format!("/patients/{}", person.patient.id),
            name: who.name.clone(),
            phone: (!who.phone.is_empty()).then(|| Phone::new(&who.phone)),
            why: why(person),
            tried: tried(page, zone, person),
        }
    };
    people.iter().map(one).collect()
}

/// "Day 2 after upper back", as of when the patient said what stands beside it.
fn session(protocol: &CompiledProtocol, page: &Page, item: &WorklistItem) -> String {
    // What was said before the newest session is of an earlier one.
    let before = |at: &Timestamp| *at <= item.said_at;
    let Some(needled_at) = item.needled_at.filter(before) else {
        return String::new();
    };
    let hours = item.said_at.duration_since(needled_at).as_hours();
    let day = usize::try_from(hours / 24).unwrap_or_default() + 1;
    let areas = present::areas(protocol, &item.areas, page.text);
    let day = page.tc("line-day", day);
    if areas.is_empty() {
        day
    } else {
        page.text
            .with_all("line-session", &[("day", &day), ("areas", &areas)])
    }
}

/// That it rests, or that the patient was asked to check in again and has not.
fn rest(page: &Page, zone: &str, item: &WorklistItem, now: Timestamp) -> String {
    let hold = item.hold.as_ref();
    let until = |at| present::moment(page.text, at, zone).shown;
    match (hold, item.asked_again(now)) {
        (_, Some(at)) => page.tw("rest-unanswered", "time", &until(at)),
        (Some(hold), None) if hold.kind == HoldKind::Recheck => {
            page.tw("rest-asked", "time", &until(hold.until))
        }
        (Some(hold), None) if item.rests(now) => {
            page.tw("rest-snoozed", "time", &until(hold.until))
        }
        _ => String::new(),
    }
}

fn line(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    item: &WorklistItem,
    now: Timestamp,
) -> Line {
    Line {
        address: format!("/alerts/{}", item.alert.id),
        disposition: present::disposition(item.alert.disposition),
        patient: item.name.clone(),
        sentence: sentence(protocol, page, &item.alert, &item.assessment),
        session: session(protocol, page, item),
        open_at: item
            .alert
            .acknowledged
            .is_none()
            .then_some(item.alert.revision),
        taken_at: item
            .alert
            .acknowledged
            .as_ref()
            .map(|(_, at)| present::moment(page.text, *at, zone)),
        rest: rest(page, zone, item, now),
        said: present::moment(page.text, item.said_at, zone),
        deadline: deadline(
            &item.alert,
            item.acknowledged_by.clone(),
            page.text,
            zone,
            now,
        ),
        check_ins: usize::try_from(item.alert.check_ins).unwrap_or(usize::MAX),
        worry: item.alert.worry.map_or_else(String::new, |worry| {
            page.tw("line-worry", "points", &worry.to_string())
        }),
    }
}

/// By when somebody has to act.
pub(crate) fn deadline(
    alert: &Alert,
    acknowledged_by: Option<String>,
    text: Text,
    zone: &str,
    now: Timestamp,
) -> Deadline {
    match (&alert.acknowledged, alert.due_at < now) {
        (Some(_), _) => Deadline::Acknowledged(acknowledged_by.unwrap_or_default()),
        (None, true) => Deadline::Over(present::moment(text, alert.due_at, zone)),
        (None, false) => Deadline::Ahead(present::moment(text, alert.due_at, zone)),
    }
}

/// Why it stands in the worklist, in one sentence.
fn sentence(protocol: &CompiledProtocol, page: &Page, alert: &Alert, assessment: &str) -> String {
    let cause = cause(protocol, page, alert, assessment);
    match alert.wish {
        Some(wish) if alert.cause != Cause::Wish => format!("{cause} {}", page.t(wish_key(wish))),
        _ => cause,
    }
}

/// The furniture key of what a patient wishes for.
pub(crate) fn wish_key(wish: Wish) -> &'static str {
    match wish {
        Wish::Message => "wish-message",
        Wish::CallBack => "wish-call-back",
        Wish::Erasure => "wish-erasure",
    }
}

fn cause(protocol: &CompiledProtocol, page: &Page, alert: &Alert, assessment: &str) -> String {
    match alert.cause {
        Cause::Wish => alert
            .wish
            .map_or_else(String::new, |wish| page.t(wish_key(wish))),
        Cause::Words => page.t("cause-words"),
        Cause::Under16 => page.t("cause-under-16"),
        Cause::Disposition => {
            let assessed = Assessed::from_stored(assessment).ok();
            let key = assessed
                .as_ref()
                .and_then(|assessed| assessed.leading_reasons().next())
                .map(|reason| reason.text_key.clone());
            key.map_or_else(
                || page.t("cause-open"),
                |key| protocol.text(page.text.lang(), &key),
            )
        }
    }
}
