//! Fills and sends the page of a recorded session with the patient's link.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::id::SessionId;
use care::port::StoreError;
use care::review::patient_view;

use super::recorded::Recorded;
use super::sending;
use crate::house::{Rooms, Shared};
use crate::practitioner::Room;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::review::one::{muscles, reminded};
use crate::{present, respond};

/// So many tries are looked through for one that sent the link.
const DELIVERIES: u32 = 20;

pub(crate) async fn recorded(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = SessionId::parse(&id) else {
        return nothing_here();
    };
    match page_of(&rooms, &staff, &id).await {
        Ok(Some(page)) => respond::page(StatusCode::OK, &page),
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &SessionId,
) -> Result<Option<Recorded>, StoreError> {
    let clinic = &staff.0.clinic;
    let Some(session) = rooms.care.store.session(&clinic.id, id).await? else {
        return Ok(None);
    };
    let Some(view) = patient_view(&rooms.care, &clinic.id, &session.patient, DELIVERIES).await?
    else {
        return Ok(None);
    };
    let (Some(row), Some((link, token))) = (
        view.sessions.iter().find(|row| row.session.id == *id),
        &view.link,
    ) else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Record).await?;
    let link_card = sending::card(rooms, staff, &page, &view, Some(id)).await?;
    let mailed = link_card.as_ref().filter(|card| !card.sent.is_empty());
    Ok(Some(Recorded {
        patient: view.patient.identity.name.clone(),
        patient_address: format!("/patients/{}", view.patient.id),
        at: present::moment(page.text, session.needled_at, &clinic.zone),
        muscles: muscles(&rooms.care.protocol, &page, row),
        link: format!("{}/r/{token}", rooms.public_url),
        valid_until: present::moment(page.text, link.expires_at, &clinic.zone),
        sent_to: mailed.map_or_else(String::new, |card| card.email.clone()),
        link_card,
        reminders: reminded(&page, view.plan.as_ref()),
        page,
        desk,
    }))
}
