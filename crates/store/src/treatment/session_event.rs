//! Versions of adverse events that were stated of sessions: added, never changed.

use async_trait::async_trait;
use care::alert::{AdverseEvent, Relation, Severity};
use care::id::{ClinicId, PatientId, SessionEventId, SessionId, StaffId};
use care::port::{SessionEventStore, StoreError};
use care::record::audit::AuditEntry;
use care::treatment::SealedSessionEvent;

use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;
use crate::transaction::Tx;

/// What is stored for an event that was taken back.
const NONE: &str = "none";

/// Columns of a version `v`, in the order that [`version`] reads them.
macro_rules! columns {
    () => {
        "v.clinic_id, v.event_id, v.version, v.patient_id, v.session_id, v.happened_at, v.severity, v.relation, v.kind, v.note, v.stated_by, st.name, v.at"
    };
}

texts! {
    ADD_SESSION_EVENT = "INSERT INTO session_event (clinic_id, event_id, version, patient_id, session_id, happened_at, severity, relation, kind, note, stated_by, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (clinic_id, event_id, version) DO NOTHING";
    // An event that was taken back has no next version, and neither has another patient's.
    SESSION_EVENTS_BEFORE = "SELECT CAST(COUNT(*) AS BIGINT), CAST(COALESCE(SUM(CASE WHEN v.severity = 'none' OR v.patient_id <> $1 THEN 1 ELSE 0 END), 0) AS BIGINT)
        FROM session_event v WHERE v.clinic_id = $2 AND v.event_id = $3";
    SESSION_EVENT = concat!("SELECT ", columns!(), " FROM session_event v JOIN staff st ON st.clinic_id = v.clinic_id AND st.staff_id = v.stated_by
        WHERE v.clinic_id = $1 AND v.event_id = $2 ORDER BY v.version");
    SESSION_EVENTS_OF = concat!("SELECT ", columns!(), " FROM session_event v JOIN staff st ON st.clinic_id = v.clinic_id AND st.staff_id = v.stated_by
        WHERE v.clinic_id = $1 AND v.patient_id = $2
        ORDER BY v.event_id, v.version");
}

const STATING: &str = "storing an adverse event of a session";
const READING: &str = "reading adverse events of sessions";

#[async_trait]
impl SessionEventStore for SqlStore {
    async fn add_session_event(
        &self,
        version: &SealedSessionEvent,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let (clinic, patient) = (&version.clinic, version.patient.as_str());
        self.lock(&mut tx, clinic, patient).await?;
        if !is_next(&mut tx, version).await? || !add(&mut tx, version).await? {
            return Ok(false);
        }
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(STATING)?;
        Ok(true)
    }

    async fn session_event(
        &self,
        clinic: &ClinicId,
        id: &SessionEventId,
    ) -> Result<Vec<SealedSessionEvent>, StoreError> {
        self.ask(SESSION_EVENT, "session_event", READING)
            .bind(clinic.as_str())
            .bind(id.as_str())
            .all(version)
            .await
    }

    async fn session_events_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<SealedSessionEvent>, StoreError> {
        self.ask(SESSION_EVENTS_OF, "session_event", READING)
            .bind(clinic.as_str())
            .bind(patient.as_str())
            .all(version)
            .await
    }
}

async fn is_next(tx: &mut Tx, version: &SealedSessionEvent) -> Result<bool, StoreError> {
    let before = sqlx::query(SESSION_EVENTS_BEFORE)
        .bind(version.patient.as_str())
        .bind(version.clinic.as_str())
        .bind(version.id.as_str());
    let row = before.fetch_one(&mut **tx).await.doing(STATING)?;
    let mut columns = Columns::of("session_event", &row);
    let (before, ended): (u32, u32) = (columns.number()?, columns.number()?);
    Ok(ended == 0 && before.checked_add(1) == Some(version.version))
}

async fn add(tx: &mut Tx, version: &SealedSessionEvent) -> Result<bool, StoreError> {
    let said = version.said.as_ref();
    let added = sqlx::query(ADD_SESSION_EVENT)
        .bind(version.clinic.as_str())
        .bind(version.id.as_str())
        .bind(i64::from(version.version))
        .bind(version.patient.as_str())
        .bind(version.session.as_str())
        .bind(version.happened_at.as_microsecond())
        .bind(said.map_or(NONE, |event| event.severity.id()))
        .bind(said.map(|event| event.relation.id()))
        .bind(said.map(|event| event.kind.as_str()))
        .bind(version.note.as_deref())
        .bind(version.by.as_str())
        .bind(version.at.as_microsecond());
    let added = added.execute(&mut **tx).await.doing(STATING)?;
    Ok(added.rows_affected() > 0)
}

/// Reads the thirteen columns of a version.
fn version(columns: &mut Columns<'_>) -> Result<SealedSessionEvent, StoreError> {
    let (clinic, id) = (columns.text()?, columns.text()?);
    let (number, patient) = (columns.number()?, columns.text()?);
    let session = SessionId::stored(columns.text()?);
    let happened_at = columns.time()?;
    let severity = Severity::from_id(&columns.text()?);
    let relation = columns.known_or_null(Relation::from_id)?;
    let kind = columns.text_or_null()?;
    let said = severity.zip(relation).zip(kind);
    Ok(SealedSessionEvent {
        clinic: ClinicId::stored(clinic),
        id: SessionEventId::stored(id),
        version: number,
        patient: PatientId::stored(patient),
        happened_at,
        said: said.map(|((severity, relation), kind)| AdverseEvent {
            severity,
            relation,
            kind,
            session: Some(session.clone()),
        }),
        session,
        note: columns.bytes_or_null()?,
        by: StaffId::stored(columns.text()?),
        name: columns.text()?,
        at: columns.time()?,
    })
}
