//! Fills and sends the page of a recorded session with the patient's link, its versions, and the offer to take it back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::Clinic;
use care::id::SessionId;
use care::port::StoreError;
use care::review::{PatientView, SessionView, patient_view};
use care::treatment::{EndedAs, SessionEvent, SessionVersion, standing, undo_until};
use jiff::SignedDuration;

use super::adverse::Already;
use super::adverse_fill;
use super::link_card::{Going, LinkCard};
use super::recorded::{Hand, Recorded, Version};
use super::sending;
use super::undone::Undone;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::review::one::{muscles, reminded};
use crate::{present, respond};

/// So many tries are looked through for one that sent the link.
const DELIVERIES: u32 = 20;

/// For so long after it was written down, a session is one that the desk has just saved.
const JUST: SignedDuration = SignedDuration::from_hours(1);

pub(crate) async fn recorded(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = SessionId::parse(&id) else {
        return nothing_here();
    };
    answer(&rooms, &staff, &id, StatusCode::OK, Problems::default()).await
}

/// The page of a session: the newest version has it, and one taken back has another.
pub(super) async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    id: &SessionId,
    status: StatusCode,
    problems: Problems,
) -> Response {
    match found(rooms, staff, id, problems).await {
        Ok(Found::Page(page)) => respond::page(status, &*page),
        Ok(Found::Undone(page)) => respond::page(StatusCode::OK, &*page),
        Ok(Found::Newer(newest)) => Redirect::to(&format!("/sessions/{newest}")).into_response(),
        Ok(Found::Nothing) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

enum Found {
    Page(Box<Recorded>),
    Undone(Box<Undone>),
    Newer(SessionId),
    Nothing,
}

async fn found(
    rooms: &Rooms,
    staff: &Staff,
    id: &SessionId,
    problems: Problems,
) -> Result<Found, StoreError> {
    let clinic = &staff.0.clinic;
    let versions = rooms.care.store.session_versions(&clinic.id, id).await?;
    let Some(newest) = versions.last() else {
        return Ok(Found::Nothing);
    };
    if let Some((_, EndedAs::Withdrawn)) = newest.ended {
        let page = undone(rooms, staff, &versions).await?;
        return Ok(page.map_or(Found::Nothing, |page| Found::Undone(Box::new(page))));
    }
    if newest.session.id != *id && problems.is_empty() {
        return Ok(Found::Newer(newest.session.id.clone()));
    }
    let patient = &newest.session.patient;
    let Some(view) = patient_view(&rooms.care, &clinic.id, patient, DELIVERIES).await? else {
        return Ok(Found::Nothing);
    };
    let row = view
        .sessions
        .iter()
        .find(|row| row.session.id == newest.session.id);
    let Some(row) = row else {
        return Ok(Found::Nothing);
    };
    let (page, desk) = staff.frames(rooms, Room::Record).await?;
    let told = versions_told(rooms, &page, clinic, &versions).await?;
    let undo_seconds = undo_until(&versions, view.now).map(|until| {
        let left = until.duration_since(view.now).as_secs();
        usize::try_from(left).unwrap_or_default()
    });
    let card = sending::card(rooms, staff, &page, &view, Some(id)).await?;
    let hand = hand(&page, clinic, &view, row, card.as_ref());
    Ok(Found::Page(Box::new(Recorded {
        problems,
        address: format!("/sessions/{}", row.session.id),
        patient: view.patient.identity.name.clone(),
        patient_address: format!("/patients/{}", view.patient.id),
        at: present::moment(page.text, row.session.needled_at, &clinic.zone),
        muscles: muscles(&rooms.care.protocol, &page, row),
        noted: present::noted(&page, &row.notes),
        link_card: card.filter(|_| hand.is_some()),
        hand,
        reminders: reminded(&page, view.plan.as_ref()),
        undo_seconds,
        events: events(rooms, &page, &view, &versions),
        versions: told,
        page,
        desk,
    })))
}

/// Adverse events that were stated of any version of the session.
fn events(
    rooms: &Rooms,
    page: &Page,
    view: &PatientView,
    versions: &[SessionVersion],
) -> Vec<Already> {
    let is_of = |one: &&SessionEvent| {
        let mut ids = versions.iter().map(|version| &version.session.id);
        ids.any(|id| *id == one.sealed.session)
    };
    let its = standing(&view.session_events).filter(is_of);
    let one = |one: &SessionEvent| Already {
        told: adverse_fill::told(rooms, page, one),
        address: format!("/adverse-events/{}", one.sealed.id),
    };
    its.map(one).collect()
}

/// The link where it works, on the page of a session that was just saved and of the newest, where the desk looks for the
/// code. The page of an earlier one is about that session alone.
fn hand(
    page: &Page,
    clinic: &Clinic,
    view: &PatientView,
    row: &SessionView,
    card: Option<&LinkCard>,
) -> Option<Hand> {
    let card = card.filter(|card| card.works())?;
    let (newest, (link, _)) = (view.sessions.first()?, view.link.as_ref()?);
    let is_just_saved = view.now.duration_since(row.session.recorded_at) < JUST;
    if !is_just_saved && newest.session.id != row.session.id {
        return None;
    }
    let how = match &card.going {
        Going::Nowhere => page.t("recorded-not-sent"),
        Going::To(address) => page.tw("recorded-sent", "address", address),
        Going::Mailed(at) => page.tw("recorded-mailed", "time", &at.shown),
        Going::Texted(at) => page.tw("recorded-texted", "time", &at.shown),
    };
    let saved = is_just_saved.then(|| page.t("recorded-saved"));
    Some(Hand {
        link: card.link.clone(),
        valid_until: present::moment(page.text, link.expires_at, &clinic.zone),
        lead: saved.into_iter().chain([how]).collect(),
    })
}

/// Who wrote each version and when, oldest first; what no longer counts is told whole.
async fn versions_told(
    rooms: &Rooms,
    page: &Page,
    clinic: &Clinic,
    versions: &[SessionVersion],
) -> Result<Vec<Version>, StoreError> {
    let mut told = Vec::with_capacity(versions.len());
    for (place, version) in versions.iter().enumerate() {
        let who = rooms
            .care
            .store
            .staff(&clinic.id, &version.recorded_by)
            .await?;
        let name = who.map_or_else(String::new, |who| who.name);
        let key = if place == 0 {
            "version-recorded"
        } else {
            "version-corrected"
        };
        let needlings = version.session.needlings.iter();
        let lines = needlings.map(|one| present::needling(&rooms.care.protocol, page, one));
        let is_old = version.ended.is_some();
        told.push(Version {
            title: page.tw(key, "name", &name),
            at: present::moment(page.text, version.session.recorded_at, &clinic.zone),
            needled_at: present::moment(page.text, version.session.needled_at, &clinic.zone),
            muscles: if is_old { lines.collect() } else { Vec::new() },
        });
    }
    Ok(told)
}

async fn undone(
    rooms: &Rooms,
    staff: &Staff,
    versions: &[SessionVersion],
) -> Result<Option<Undone>, StoreError> {
    let clinic = &staff.0.clinic;
    let Some(SessionVersion { session, .. }) = versions.last() else {
        return Ok(None);
    };
    let view = patient_view(&rooms.care, &clinic.id, &session.patient, DELIVERIES).await?;
    let Some(view) = view else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Record).await?;
    let needlings = session.needlings.iter();
    Ok(Some(Undone {
        address: format!("/sessions/{}", session.id),
        events: events(rooms, &page, &view, versions),
        patient: view.patient.identity.name.clone(),
        at: present::moment(page.text, session.needled_at, &clinic.zone),
        muscles: needlings
            .map(|one| present::needling(&rooms.care.protocol, &page, one))
            .collect(),
        page,
        desk,
    }))
}
