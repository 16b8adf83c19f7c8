//! Steps of alerts with what belongs to them.

use async_trait::async_trait;
use care::alert::{AdverseEvent, AdverseStatement, AlertStep, Relation, Severity, StepPart};
use care::id::{AlertEventId, AlertId, ClinicId, PatientId, SessionId, StaffId};
use care::jobs::NewJob;
use care::port::{StoreError, WorkStore};
use care::record::audit::AuditEntry;
use sqlx::any::AnyRow;
use sqlx::{Any, Transaction};

use super::take_step;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::texts::texts;

/// What is stored for "there was no adverse event".
const NONE: &str = "none";

texts! {
    STATE_ADVERSE = "INSERT INTO adverse_event (clinic_id, event_id, alert_id, patient_id, session_id, severity, relation, kind, stated_by, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    ADVERSE_OF_ALERT = "SELECT ae.clinic_id, ae.event_id, ae.alert_id, ae.patient_id, ae.session_id, ae.severity, ae.relation, ae.kind, ae.stated_by, ae.at
        FROM adverse_event ae WHERE ae.clinic_id = $1 AND ae.alert_id = $2 ORDER BY ae.event_id";
}

#[async_trait]
impl WorkStore for SqlStore {
    async fn work_alert(
        &self,
        step: &AlertStep,
        parts: &[StepPart],
        audit: &AuditEntry,
        jobs: &[NewJob],
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        if !take_step(self.kind, &mut tx, step, audit, jobs).await? {
            return Ok(false);
        }
        for part in parts {
            match part {
                StepPart::Adverse(statement) => state_adverse(&mut tx, statement).await?,
            }
        }
        tx.commit().await.doing("changing an alert")?;
        Ok(true)
    }

    async fn adverse_statements(
        &self,
        clinic: &ClinicId,
        alert: &AlertId,
    ) -> Result<Vec<AdverseStatement>, StoreError> {
        let rows = sqlx::query(ADVERSE_OF_ALERT)
            .bind(clinic.as_str())
            .bind(alert.as_str())
            .fetch_all(&self.read)
            .await
            .doing("reading what was stated of an adverse event")?;
        rows.iter().map(statement).collect()
    }
}

async fn state_adverse(
    tx: &mut Transaction<'_, Any>,
    one: &AdverseStatement,
) -> Result<(), StoreError> {
    let said = one.said.as_ref();
    sqlx::query(STATE_ADVERSE)
        .bind(one.clinic.as_str())
        .bind(one.event.as_str())
        .bind(one.alert.as_str())
        .bind(one.patient.as_str())
        .bind(
            said.and_then(|said| said.session.as_ref())
                .map(SessionId::as_str),
        )
        .bind(said.map_or(NONE, |said| said.severity.id()))
        .bind(said.map(|said| said.relation.id()))
        .bind(said.map(|said| said.kind.as_str()))
        .bind(one.by.as_str())
        .bind(one.at.as_microsecond())
        .execute(&mut **tx)
        .await
        .doing("stating an adverse event")?;
    Ok(())
}

fn statement(row: &AnyRow) -> Result<AdverseStatement, StoreError> {
    let mut columns = Columns::of("adverse_event", row);
    Ok(AdverseStatement {
        clinic: ClinicId::stored(columns.text()?),
        event: AlertEventId::stored(columns.text()?),
        alert: AlertId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        said: said(&mut columns)?,
        by: StaffId::stored(columns.text()?),
        at: columns.time()?,
    })
}

fn said(columns: &mut Columns<'_>) -> Result<Option<AdverseEvent>, StoreError> {
    let session = columns.text_or_null()?.map(SessionId::stored);
    let severity = columns.known(|id| match id {
        NONE => Some(None),
        id => Severity::from_id(id).map(Some),
    })?;
    let relation = columns.known_or_null(Relation::from_id)?;
    let kind = columns.text_or_null()?;
    let parts = severity.zip(relation).zip(kind);
    Ok(parts.map(|((severity, relation), kind)| AdverseEvent {
        severity,
        relation,
        kind,
        session,
    }))
}
