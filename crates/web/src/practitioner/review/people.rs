//! Fills and sends the list of patients. A search is a POST: a name never stands in an address.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::port::StoreError;
use care::treatment::find_patients;

use super::patients::{PatientLine, Patients};
use crate::house::{Rooms, Shared};
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field};
use crate::present;

/// More than fit on a page are found by searching.
const SHOWN_MAX: usize = 100;

pub(crate) async fn all(State(rooms): State<Shared>, staff: Staff) -> Response {
    answer(&rooms, &staff, "").await
}

pub(crate) async fn search(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    answer(&rooms, &staff, field(&fields, "q")).await
}

async fn answer(rooms: &Rooms, staff: &Staff, query: &str) -> Response {
    present::filled(StatusCode::OK, page_of(rooms, staff, query).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff, query: &str) -> Result<Patients, StoreError> {
    let clinic = &staff.0.clinic;
    let (page, desk) = staff.frames(rooms, Room::Patients).await?;
    let found = find_patients(&rooms.care, &clinic.id, query).await?;
    let total = found.len();
    let mut lines = Vec::new();
    for patient in found.into_iter().take(SHOWN_MAX) {
        let history = rooms
            .care
            .store
            .patient_history(&clinic.id, &patient.id, 1)
            .await?;
        let treats = staff.0.staff.treats();
        let shown = |at| present::moment(page.text, at, &clinic.zone).shown;
        lines.push(PatientLine {
            address: format!("/patients/{}", patient.id),
            name: patient.identity.name,
            last_session: history
                .sessions
                .first()
                .map_or_else(|| page.t("none"), |session| shown(session.needled_at)),
            last_check_in: history
                .check_ins
                .first()
                .filter(|_| treats)
                .map_or_else(|| page.t("none"), |check_in| shown(check_in.received_at)),
            alert: history
                .alerts
                .iter()
                .find(|alert| treats && alert.closed.is_none())
                .map(|alert| present::disposition(alert.disposition)),
        });
    }
    Ok(Patients {
        page,
        desk,
        query: query.to_owned(),
        lines,
        total,
    })
}
