//! `POST /audit/export`: the whole log as CSV, with the hash of each entry. Like every file that is taken, it is an entry
//! of the log itself, and the last one in it.

use std::sync::Arc;

use axum::Form;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use care::Care;
use care::id::ClinicId;
use care::port::StoreError;
use care::record::audit::{Actor, AuditEntry, AuditRecord};
use extract::escape_formula;
use futures_util::stream;
use jiff::Timestamp;

use crate::house::{Rooms, Shared};
use crate::practitioner::door::{Fields, Staff};
use crate::present;

/// Entries that are read and sent at a time.
const AT_ONCE: u32 = 1_000;

pub(crate) async fn export(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    match noted(&rooms, &staff).await {
        Ok(()) => file(Arc::clone(&rooms), staff.0.clinic.id.clone()),
        Err(error) => present::failed(&error),
    }
}

async fn noted(rooms: &Rooms, staff: &Staff) -> Result<(), StoreError> {
    let (care, clinic) = (&rooms.care, &staff.0.clinic.id);
    let actor = Actor::Staff(staff.0.staff.id.clone());
    let audit = AuditEntry::new(clinic, care.clock.now(), actor, "audit.exported", "csv");
    care.store.note_export(&audit).await
}

fn file(rooms: Shared, clinic: ClinicId) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"audit-log.csv\"",
        ),
    ];
    let head = "number,at,actor,action,subject,sha256\r\n".to_owned();
    let start = Some((head, 0));
    // A store that fails in the middle breaks the connection off: a file that is cut never looks whole.
    let parts = stream::try_unfold(start, move |next| {
        let (rooms, clinic) = (Arc::clone(&rooms), clinic.clone());
        async move {
            let Some((head, after)) = next else {
                return Ok::<_, StoreError>(None);
            };
            let (lines, last) = part(&rooms.care, &clinic, after).await?;
            Ok(Some((head + &lines, last.map(|seq| (String::new(), seq)))))
        }
    });
    (headers, Body::from_stream(parts)).into_response()
}

/// The lines after an entry, and the last one's number while there are any.
async fn part(
    care: &Care,
    clinic: &ClinicId,
    after: i64,
) -> Result<(String, Option<i64>), StoreError> {
    let page = care.store.audit_log(clinic, after, AT_ONCE).await?;
    let last = page.last().map(|one| one.seq);
    Ok((page.iter().map(line).collect(), last))
}

fn line(one: &AuditRecord) -> String {
    let at = Timestamp::from_microsecond(one.at_us).unwrap_or_default();
    let [actor, action, subject, hash] =
        [&one.actor, &one.action, &one.subject, &one.hash].map(|text| cell(text));
    format!("{},{at:.6},{actor},{action},{subject},{hash}\r\n", one.seq)
}

/// A text in quotation marks, and never a formula.
fn cell(text: &str) -> String {
    format!("\"{}\"", escape_formula(text).replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_text_whatever_it_holds() {
        assert_eq!(cell("alert.raised"), "\"alert.raised\"");
        assert_eq!(cell("a \"b\",\nc"), "\"a \"\"b\"\",\nc\"");
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
    }
}
