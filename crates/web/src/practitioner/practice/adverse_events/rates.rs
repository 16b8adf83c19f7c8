//! `POST /practice/adverse-events/rates`: how often adverse events were, as CSV. It names practitioners, as the page does.

use axum::Form;
use axum::extract::State;
use axum::response::Response;
use care::port::StoreError;
use care::practice::register;
use extract::rates_csv;

use super::export::{file, note, wanted};
use super::fill::names;
use crate::house::{Rooms, Shared};
use crate::practitioner::door::{Fields, Staff};

pub(crate) async fn rates(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    file(csv(&rooms, &staff, &fields).await, "adverse-event-rates")
}

async fn csv(rooms: &Rooms, staff: &Staff, fields: &Fields) -> Result<Option<Vec<u8>>, StoreError> {
    let clinic = &staff.0.clinic;
    let register = register(&rooms.care, clinic, wanted(fields)).await?;
    let names = names(rooms, staff, &register).await?;
    note(rooms, staff, "rates").await?;
    Ok(rates_csv(&register, &clinic.zone, &names).ok())
}
