//! Fills and sends the page of a recorded session with the patient's link.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::id::SessionId;
use care::port::StoreError;
use care::review::patient_view;

use super::recorded::Recorded;
use crate::house::{Rooms, Shared};
use crate::practitioner::Room;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::review::one::{muscles, reminded};
use crate::{present, respond};

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
    let Some(view) = patient_view(&rooms.care, &clinic.id, &session.patient, 0).await? else {
        return Ok(None);
    };
    let (Some(row), Some((link, token))) = (
        view.sessions.iter().find(|row| row.session.id == *id),
        &view.link,
    ) else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Record).await?;
    Ok(Some(Recorded {
        patient: view.patient.identity.name.clone(),
        patient_address: format!("/patients/{}", view.patient.id),
        at: present::moment(page.text, session.needled_at, &clinic.zone),
        muscles: muscles(&rooms.care.protocol, &page, row),
        link: format!("{}/r/{token}", rooms.public_url),
        valid_until: present::moment(page.text, link.expires_at, &clinic.zone),
        sent_to: String::new(),
        reminders: reminded(&page, view.plan.as_ref()),
        page,
        desk,
    }))
}
