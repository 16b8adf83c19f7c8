//! Fills and sends the demo's outbox.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::clinic::ClinicKind;
use care::port::StoreError;

use super::outbox::{Letter, Outbox};
use crate::house::{Rooms, Shared};
use crate::practitioner::Room;
use crate::practitioner::door::{Staff, nothing_here};
use crate::present;

pub(crate) async fn outbox(State(rooms): State<Shared>, staff: Staff) -> Response {
    if staff.0.clinic.kind != ClinicKind::Demo {
        return nothing_here();
    }
    present::filled(StatusCode::OK, page_of(&rooms, &staff).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff) -> Result<Outbox, StoreError> {
    let clinic = &staff.0.clinic;
    let (page, desk) = staff.frames(rooms, Room::Outbox).await?;
    let mails = rooms.care.store.outbox(&clinic.id, 100).await?;
    let words = page.text;
    let letter = |mail: care::record::outbox::OutboxMail| Letter {
        at: present::moment(words, mail.at, &clinic.zone),
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
    };
    Ok(Outbox {
        page,
        desk,
        mails: mails.into_iter().map(letter).collect(),
    })
}
