//! What was done about a patient's alerts.

use async_trait::async_trait;
use care::alert::AlertEvent;
use care::id::{AlertId, ClinicId, PatientId};
use care::port::{HistoryStore, StoreError};
use sqlx::any::AnyRow;

use crate::alert::event;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::texts::texts;

texts! {
    ALERT_STEPS_OF = "SELECT e.alert_id, e.event_id, e.kind, e.at, e.staff_id, e.check_in_id, e.note, e.outcome FROM alert a
        JOIN alert_event e ON e.clinic_id = a.clinic_id AND e.alert_id = a.alert_id
        WHERE a.clinic_id = $1 AND a.patient_id = $2 ORDER BY e.event_id DESC LIMIT $3";
}

#[async_trait]
impl HistoryStore for SqlStore {
    async fn alert_steps_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        limit: u32,
    ) -> Result<Vec<(AlertId, AlertEvent)>, StoreError> {
        let query = sqlx::query(ALERT_STEPS_OF)
            .bind(clinic.as_str())
            .bind(patient.as_str())
            .bind(i64::from(limit));
        let rows = query.fetch_all(&self.read).await;
        let rows = rows.doing("reading what happened to a patient's alerts")?;
        rows.iter().rev().map(step).collect()
    }
}

fn step(row: &AnyRow) -> Result<(AlertId, AlertEvent), StoreError> {
    let mut columns = Columns::of("alert_event", row);
    let alert = AlertId::stored(columns.text()?);
    Ok((alert, event(&mut columns)?))
}
