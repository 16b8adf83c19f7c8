//! `POST /practice/adverse-events/export`: the register as CSV, without patient, practitioner, ids and dates.

use axum::Form;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use care::port::StoreError;
use care::practice::register;
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
    match csv(&rooms, &staff, &fields).await {
        Ok(Some(csv)) => file(csv),
        Ok(None) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Err(error) => present::failed(&error),
    }
}

async fn csv(rooms: &Rooms, staff: &Staff, fields: &Fields) -> Result<Option<Vec<u8>>, StoreError> {
    let (care, clinic) = (&rooms.care, &staff.0.clinic);
    let [severity, relation, since] =
        ["severity", "relation", "since"].map(|name| field(fields, name));
    let wanted = filter::parsed(severity, relation, since);
    let register = register(care, clinic, wanted).await?;
    let audit = AuditEntry::new(
        &clinic.id,
        care.clock.now(),
        Actor::Staff(staff.0.staff.id.clone()),
        "adverse_events.exported",
        "csv",
    );
    care.store.note_export(&audit).await?;
    Ok(register_csv(&register, &clinic.zone).ok())
}

fn file(csv: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"adverse-events.csv\"",
        ),
    ];
    (headers, csv).into_response()
}
