//! `POST /practice/adverse-events/export`: the register as CSV, without patient, practitioner, ids and dates.

use axum::Form;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use care::port::StoreError;
use care::practice::{Wanted, register};
use care::record::audit::{Actor, AuditEntry};
use extract::register_csv;

use super::filter;
use crate::house::{Rooms, Shared};
use crate::practitioner::door::{Fields, Staff, field};
use crate::present;

pub(crate) async fn export(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    file(csv(&rooms, &staff, &fields).await, "adverse-events")
}

async fn csv(rooms: &Rooms, staff: &Staff, fields: &Fields) -> Result<Option<Vec<u8>>, StoreError> {
    let clinic = &staff.0.clinic;
    let register = register(&rooms.care, clinic, wanted(fields)).await?;
    note(rooms, staff, "csv").await?;
    Ok(register_csv(&register, &clinic.zone).ok())
}

/// Which events the page shows from which the form was sent.
pub(super) fn wanted(fields: &Fields) -> Wanted {
    let [severity, relation, since] =
        ["severity", "relation", "since"].map(|name| field(fields, name));
    filter::parsed(severity, relation, since)
}

/// Writes down that something of the register is taken, and what.
pub(super) async fn note(rooms: &Rooms, staff: &Staff, what: &str) -> Result<(), StoreError> {
    let audit = AuditEntry::new(
        &staff.0.clinic.id,
        rooms.care.clock.now(),
        Actor::Staff(staff.0.staff.id.clone()),
        "adverse_events.exported",
        what,
    );
    rooms.care.store.note_export(&audit).await
}

/// The answer with a CSV of this name.
pub(super) fn file(csv: Result<Option<Vec<u8>>, StoreError>, name: &str) -> Response {
    let csv = match csv {
        Ok(Some(csv)) => csv,
        Ok(None) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Err(error) => return present::failed(&error),
    };
    let named = format!("attachment; filename=\"{name}.csv\"");
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, named),
    ];
    (headers, csv).into_response()
}
