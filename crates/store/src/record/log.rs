//! The audit log backwards, for whoever reads it.

use async_trait::async_trait;
use care::id::{ClinicId, PatientId};
use care::port::{AuditStore, StoreError};
use care::record::audit::Actor;
use care::record::log::{LogRow, LogWanted, Place};

use super::audit_record;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::texts::texts;

/// Whose the subject of `a` is: column `$id` of `$table` names it.
macro_rules! patient_by {
    ($table:literal, $id:literal) => {
        concat!(
            "(SELECT o.patient_id FROM ",
            $table,
            " o WHERE o.clinic_id = a.clinic_id AND o.",
            $id,
            " = a.subject)"
        )
    };
}

/// Whether the subject of `a` is in `$table`.
macro_rules! is_in {
    ($table:literal, $id:literal) => {
        concat!(
            "CASE WHEN EXISTS (SELECT 1 FROM ",
            $table,
            " o WHERE o.clinic_id = a.clinic_id AND o.",
            $id,
            " = a.subject) THEN 1 ELSE 0 END"
        )
    };
}

texts! {
    // $5 holds the wanted actions between commas; both databases replace in the same way, and LIKE would take the
    // underscore of an action for any character.
    NEWEST_ENTRIES = concat!("SELECT a.seq, a.at, a.actor, a.action, a.subject, a.hash, b.hash, ",
        is_in!("alert", "alert_id"), ", ", is_in!("session", "session_id"), ",
        COALESCE(", patient_by!("patient", "patient_id"), ", ", patient_by!("check_in", "check_in_id"), ",
        ", patient_by!("progress", "progress_id"), ", ", patient_by!("link", "link_id"), ")
        FROM audit a LEFT JOIN audit b ON b.clinic_id = a.clinic_id AND b.seq = a.seq - 1
        WHERE a.clinic_id = $1 AND a.seq < $2 AND ($3 = '' OR a.actor = $3)
        AND ($5 = '' OR REPLACE($5, ',' || a.action || ',', '') <> $5)
        ORDER BY a.seq DESC LIMIT $4");
    END_OF_LOG = "SELECT h.seq, h.hash FROM audit_head h WHERE h.clinic_id = $1";
}

#[async_trait]
impl AuditStore for SqlStore {
    async fn newest_entries(
        &self,
        clinic: &ClinicId,
        wanted: &LogWanted,
        limit: u32,
    ) -> Result<Vec<LogRow>, StoreError> {
        let by = wanted.by.as_ref().map_or_else(String::new, Actor::text);
        let actions = wanted.about.map_or_else(String::new, |topic| {
            format!(",{},", topic.actions().join(",,"))
        });
        let query = sqlx::query(NEWEST_ENTRIES)
            .bind(clinic.as_str())
            .bind(wanted.before.unwrap_or(i64::MAX))
            .bind(by)
            .bind(i64::from(limit))
            .bind(actions);
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading the newest of the audit log")?;
        rows.iter()
            .map(|row| log_row(&mut Columns::of("audit", row)))
            .collect()
    }

    async fn end_of_log(&self, clinic: &ClinicId) -> Result<(i64, String), StoreError> {
        let query = sqlx::query(END_OF_LOG).bind(clinic.as_str());
        let row = query
            .fetch_one(&self.read)
            .await
            .doing("reading the audit log's end")?;
        let mut columns = Columns::of("audit_head", &row);
        Ok((columns.int()?, columns.text()?))
    }
}

fn log_row(columns: &mut Columns<'_>) -> Result<LogRow, StoreError> {
    let record = audit_record(columns)?;
    let before = columns.text_or_null()?;
    let is_alert = columns.int()? == 1;
    let is_session = columns.int()? == 1;
    let patient = columns.text_or_null()?;
    Ok(LogRow {
        record,
        before,
        place: match patient.map(PatientId::stored) {
            _ if is_alert => Place::Alert,
            _ if is_session => Place::Session,
            Some(patient) => Place::Patient(patient),
            None => Place::Nowhere,
        },
    })
}
