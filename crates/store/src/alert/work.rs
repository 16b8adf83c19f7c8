//! Steps of alerts with what belongs to them.

use async_trait::async_trait;
use care::alert::{
    AdverseEvent, AdverseStatement, AlertStep, Hold, HoldKind, Relation, SealedMessage, Severity,
    StepPart,
};
use care::id::{AlertEventId, AlertId, ClinicId, PatientId, SessionId, StaffId};
use care::jobs::NewJob;
use care::port::{StoreError, WorkStore};
use care::record::audit::AuditEntry;
use care::review::{Part, WorklistMark, WorklistPage};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::take_step;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::review;
use crate::texts::texts;
use crate::transaction::Tx;

/// What is stored for "there was no adverse event".
const NONE: &str = "none";

/// Columns of a hold `h`, in the order that [`hold`] reads them.
macro_rules! hold_columns {
    () => {
        "h.clinic_id, h.event_id, h.alert_id, h.patient_id, h.kind, h.until, h.check_ins, h.held_by, h.at"
    };
}

texts! {
    STATE_ADVERSE = "INSERT INTO adverse_event (clinic_id, event_id, alert_id, patient_id, session_id, severity, relation, kind, stated_by, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    ADVERSE_OF_ALERT = "SELECT ae.clinic_id, ae.event_id, ae.alert_id, ae.patient_id, ae.session_id, ae.severity, ae.relation, ae.kind, ae.stated_by, ae.at
        FROM adverse_event ae WHERE ae.clinic_id = $1 AND ae.alert_id = $2 ORDER BY ae.event_id";
    ADD_HOLD = "INSERT INTO alert_hold (clinic_id, event_id, alert_id, patient_id, kind, until, check_ins, held_by, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    HOLDS = concat!("SELECT ", hold_columns!(), " FROM alert a
        JOIN alert_hold h ON h.clinic_id = a.clinic_id AND h.event_id = (SELECT MAX(n.event_id) FROM alert_hold n
        WHERE n.clinic_id = a.clinic_id AND n.alert_id = a.alert_id)
        WHERE a.clinic_id = $1 AND a.closed_at IS NULL");
    HOLD_OF = concat!("SELECT ", hold_columns!(), " FROM alert_hold h WHERE h.clinic_id = $1 AND h.alert_id = $2
        ORDER BY h.event_id DESC LIMIT 1");
    ADD_MESSAGE = "INSERT INTO message (clinic_id, event_id, alert_id, patient_id, staff_id, body, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    MESSAGES_TO = "SELECT m.clinic_id, m.event_id, m.alert_id, m.patient_id, m.staff_id, m.body, m.at, m.read_at FROM message m
        WHERE m.clinic_id = $1 AND m.patient_id = $2 ORDER BY m.event_id DESC LIMIT $3";
    MARK_READ = "UPDATE message SET read_at = $1 WHERE clinic_id = $2 AND patient_id = $3 AND event_id <= $4 AND read_at IS NULL";
    MARK = "SELECT h.seq, (SELECT COUNT(*) FROM alert a WHERE a.clinic_id = $1 AND a.closed_at IS NULL)
        FROM audit_head h WHERE h.clinic_id = $2";
}

#[async_trait]
impl WorkStore for SqlStore {
    async fn work_alert(
        &self,
        step: &AlertStep,
        parts: &[StepPart],
        audit: &[AuditEntry],
        jobs: &[NewJob],
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let (clinic, patient) = (&step.after.clinic, step.after.patient.as_str());
        self.lock(&mut tx, clinic, patient).await?;
        if !take_step(self.kind, &mut tx, step, audit, jobs).await? {
            return Ok(false);
        }
        for part in parts {
            match part {
                StepPart::Adverse(statement) => state_adverse(&mut tx, statement).await?,
                StepPart::Hold(hold) => add_hold(&mut tx, hold).await?,
                StepPart::Message(message) => add_message(&mut tx, message).await?,
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

    async fn holds(&self, clinic: &ClinicId) -> Result<Vec<Hold>, StoreError> {
        self.ask(HOLDS, "alert_hold", "reading what rests")
            .bind(clinic.as_str())
            .all(hold)
            .await
    }

    async fn hold_of(
        &self,
        clinic: &ClinicId,
        alert: &AlertId,
    ) -> Result<Option<Hold>, StoreError> {
        self.ask(HOLD_OF, "alert_hold", "reading whether an alert rests")
            .bind(clinic.as_str())
            .bind(alert.as_str())
            .first(hold)
            .await
    }

    async fn messages_to(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        limit: u32,
    ) -> Result<Vec<SealedMessage>, StoreError> {
        let rows = sqlx::query(MESSAGES_TO)
            .bind(clinic.as_str())
            .bind(patient.as_str())
            .bind(i64::from(limit))
            .fetch_all(&self.read)
            .await
            .doing("reading messages")?;
        rows.iter().map(message).collect()
    }

    async fn mark_messages_read(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        newest: &AlertEventId,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let mark = sqlx::query(MARK_READ)
            .bind(at.as_microsecond())
            .bind(clinic.as_str())
            .bind(patient.as_str())
            .bind(newest.as_str());
        self.change(mark, audit, "marking messages as read").await
    }

    async fn worklist_of(
        &self,
        clinic: &ClinicId,
        staff: &StaffId,
        part: Part,
    ) -> Result<WorklistPage, StoreError> {
        review::worklist_of(self, clinic, staff, part).await
    }

    async fn colleagues(&self, clinic: &ClinicId) -> Result<Vec<(StaffId, String)>, StoreError> {
        review::colleagues(self, clinic).await
    }

    async fn worklist_mark(&self, clinic: &ClinicId) -> Result<WorklistMark, StoreError> {
        let mark = self
            .ask(MARK, "audit_head", "asking whether the worklist changed")
            .bind(clinic.as_str())
            .bind(clinic.as_str());
        let mark = mark.first(|columns| {
            Ok(WorklistMark {
                seq: columns.int()?,
                open: columns.number()?,
            })
        });
        Ok(mark.await?.unwrap_or_default())
    }
}

async fn state_adverse(tx: &mut Tx, one: &AdverseStatement) -> Result<(), StoreError> {
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

async fn add_hold(tx: &mut Tx, one: &Hold) -> Result<(), StoreError> {
    sqlx::query(ADD_HOLD)
        .bind(one.clinic.as_str())
        .bind(one.event.as_str())
        .bind(one.alert.as_str())
        .bind(one.patient.as_str())
        .bind(one.kind.id())
        .bind(one.until.as_microsecond())
        .bind(i64::from(one.check_ins))
        .bind(one.by.as_str())
        .bind(one.at.as_microsecond())
        .execute(&mut **tx)
        .await
        .doing("letting an alert rest")?;
    Ok(())
}

async fn add_message(tx: &mut Tx, one: &SealedMessage) -> Result<(), StoreError> {
    sqlx::query(ADD_MESSAGE)
        .bind(one.clinic.as_str())
        .bind(one.event.as_str())
        .bind(one.alert.as_str())
        .bind(one.patient.as_str())
        .bind(one.by.as_str())
        .bind(one.body.as_slice())
        .bind(one.at.as_microsecond())
        .execute(&mut **tx)
        .await
        .doing("storing a message")?;
    Ok(())
}

/// Reads the nine columns of a hold.
fn hold(columns: &mut Columns<'_>) -> Result<Hold, StoreError> {
    Ok(Hold {
        clinic: ClinicId::stored(columns.text()?),
        event: AlertEventId::stored(columns.text()?),
        alert: AlertId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        kind: columns.known(HoldKind::from_id)?,
        until: columns.time()?,
        check_ins: columns.number()?,
        by: StaffId::stored(columns.text()?),
        at: columns.time()?,
    })
}

fn message(row: &AnyRow) -> Result<SealedMessage, StoreError> {
    let mut columns = Columns::of("message", row);
    Ok(SealedMessage {
        clinic: ClinicId::stored(columns.text()?),
        event: AlertEventId::stored(columns.text()?),
        alert: AlertId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        by: StaffId::stored(columns.text()?),
        body: columns.bytes()?,
        at: columns.time()?,
        read_at: columns.time_or_null()?,
    })
}
