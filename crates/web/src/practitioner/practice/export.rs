//! `POST /practice/export`: the history for study, de-identified, packed into one file. What leaves is written down.

use axum::Form;
use axum::body::Body;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use care::port::{StoreError, StoreTrouble};
use care::record::audit::{Actor, AuditEntry};
use extract::{ExtractError, Format, Source, archive};
use tokio_util::io::ReaderStream;

use super::look;
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
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
    let Some(format) = Format::from_ending(field(&fields, "format")) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match packed(&rooms, &staff, format).await {
        Ok(body) => file(format, body),
        Err(ExtractError::TooFew) => {
            let few = staff.words(&rooms).get("practice-take-few");
            look::answer(&rooms, &staff, Problems::one("format", &few)).await
        }
        Err(ExtractError::Store(error)) => present::failed(&error),
        Err(error) => present::failed(&StoreError {
            trouble: StoreTrouble::Failed,
            what: error.to_string(),
        }),
    }
}

async fn packed(rooms: &Rooms, staff: &Staff, format: Format) -> Result<Body, ExtractError> {
    let (care, clinic) = (&rooms.care, &staff.0.clinic);
    let source = Source {
        store: &*care.store,
        entropy: &*care.entropy,
        protocol: &care.protocol,
    };
    let file = archive(source, clinic, format).await?;
    let audit = AuditEntry::new(
        &clinic.id,
        care.clock.now(),
        Actor::Staff(staff.0.staff.id.clone()),
        "practice.exported",
        format.ending(),
    );
    care.store.note_export(&audit).await?;
    let file = tokio::fs::File::from_std(file);
    Ok(Body::from_stream(ReaderStream::new(file)))
}

fn file(format: Format, body: Body) -> Response {
    let name = match format {
        Format::Csv => "attachment; filename=\"practice-csv.zip\"",
        Format::Parquet => "attachment; filename=\"practice-parquet.zip\"",
    };
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, name),
    ];
    (headers, body).into_response()
}
