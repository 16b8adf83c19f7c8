//! Alerts and their events.

pub(crate) mod work;

use async_trait::async_trait;
use care::alert::{Alert, AlertEvent, AlertEventKind, AlertStep, Cause, Outcome};
use care::check_in::Wish;
use care::id::{AlertEventId, AlertId, CheckInId, ClinicId, PatientId, StaffId};
use care::jobs::NewJob;
use care::port::{AlertStore, StoreError};
use care::record::audit::AuditEntry;
use jiff::Timestamp;

use crate::columns::{Columns, rank};
use crate::database::{Kind, SqlStore};
use crate::error::Doing;
use crate::jobs::add_jobs;
use crate::record::append_audit;
use crate::statements::{ForEach, Statements};
use crate::texts::{bulk_texts, texts};
use crate::transaction::Tx;
use crate::values::Values;

/// Columns of an alert `a`, in the order that [`alert`] reads them.
macro_rules! alert_columns {
    () => {
        "a.clinic_id, a.alert_id, a.patient_id, a.owner_id, a.disposition, a.cause, a.wish, a.worry, a.check_in_id, a.check_ins,
        a.raised_at, a.updated_at, a.due_at, a.handed_at, a.rests_until, a.acknowledged_by, a.acknowledged_at, a.closed_by, a.closed_at, a.outcome, a.revision"
    };
}

pub(crate) use alert_columns;

texts! {
    ALERT = concat!("SELECT ", alert_columns!(), " FROM alert a WHERE a.clinic_id = $1 AND a.alert_id = $2");
    OPEN_ALERT = concat!("SELECT ", alert_columns!(), " FROM alert a WHERE a.clinic_id = $1 AND a.patient_id = $2 AND a.closed_at IS NULL");
    STEP_ALERT = "UPDATE alert SET disposition = $1, due_at = $2, acknowledged_by = $3, acknowledged_at = $4, closed_by = $5, closed_at = $6,
        outcome = $7, revision = $8, owner_id = $9, handed_at = $10, rests_until = $11 WHERE clinic_id = $12 AND alert_id = $13 AND revision = $14";
}

bulk_texts! {
    PUT_ALERTS = 21 after 0: "INSERT INTO alert (clinic_id, alert_id, patient_id, owner_id, disposition, cause, wish, worry, check_in_id, check_ins,
        raised_at, updated_at, due_at, handed_at, rests_until, acknowledged_by, acknowledged_at, closed_by, closed_at, outcome, revision) VALUES {rows}
        ON CONFLICT (clinic_id, alert_id) DO UPDATE SET owner_id = excluded.owner_id, disposition = excluded.disposition, cause = excluded.cause,
        wish = excluded.wish, worry = excluded.worry, check_in_id = excluded.check_in_id, check_ins = excluded.check_ins, updated_at = excluded.updated_at, due_at = excluded.due_at,
        rests_until = excluded.rests_until, acknowledged_by = excluded.acknowledged_by, acknowledged_at = excluded.acknowledged_at, revision = excluded.revision";
    ADD_EVENTS = 9 after 0: "INSERT INTO alert_event (clinic_id, event_id, alert_id, kind, at, staff_id, check_in_id, note, outcome) VALUES {rows}";
}

#[async_trait]
impl AlertStore for SqlStore {
    async fn alert(&self, clinic: &ClinicId, id: &AlertId) -> Result<Option<Alert>, StoreError> {
        let query = sqlx::query(ALERT).bind(clinic.as_str()).bind(id.as_str());
        let row = query
            .fetch_optional(&self.read)
            .await
            .doing("reading an alert")?;
        row.map(|row| alert(&mut Columns::of("alert", &row)))
            .transpose()
    }
}

/// Takes a step within the caller's transaction; `false` when somebody was faster and nothing was done.
async fn take_step(
    kind: Kind,
    tx: &mut Tx,
    step: &AlertStep,
    audit: &[AuditEntry],
    jobs: &[NewJob],
) -> Result<bool, StoreError> {
    let after = &step.after;
    let query = sqlx::query(STEP_ALERT)
        .bind(rank(after.disposition))
        .bind(after.due_at.as_microsecond())
        .bind(after.acknowledged.as_ref().map(|(by, _)| by.as_str()))
        .bind(
            after
                .acknowledged
                .as_ref()
                .map(|(_, at)| at.as_microsecond()),
        )
        .bind(after.closed.as_ref().map(|(by, _)| by.as_str()))
        .bind(after.closed.as_ref().map(|(_, at)| at.as_microsecond()))
        .bind(after.outcome.map(Outcome::id))
        .bind(after.revision)
        .bind(after.owner.as_str())
        .bind(after.handed_at.map(Timestamp::as_microsecond))
        .bind(after.rests_until.map(Timestamp::as_microsecond))
        .bind(after.clinic.as_str())
        .bind(after.id.as_str())
        .bind(step.before);
    if query
        .execute(&mut **tx)
        .await
        .doing("changing an alert")?
        .rows_affected()
        == 0
    {
        return Ok(false);
    }
    add_events(kind, tx, &[(after, &step.event)]).await?;
    append_audit(kind, tx, &audit.iter().collect::<Vec<_>>()).await?;
    add_jobs(kind, tx, &jobs.iter().collect::<Vec<_>>()).await?;
    Ok(true)
}

/// The open alert of a patient.
pub(crate) async fn open_alert_of(
    store: &SqlStore,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<Option<Alert>, StoreError> {
    let query = sqlx::query(OPEN_ALERT)
        .bind(clinic.as_str())
        .bind(patient.as_str());
    let row = query
        .fetch_optional(&store.read)
        .await
        .doing("reading an alert")?;
    row.map(|row| alert(&mut Columns::of("alert", &row)))
        .transpose()
}

/// Reads the twenty-one columns of an alert.
pub(crate) fn alert(columns: &mut Columns<'_>) -> Result<Alert, StoreError> {
    Ok(Alert {
        clinic: ClinicId::stored(columns.text()?),
        id: AlertId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        owner: StaffId::stored(columns.text()?),
        disposition: columns.disposition()?,
        cause: columns.known(Cause::from_id)?,
        wish: columns.known_or_null(Wish::from_id)?,
        worry: u8::try_from(columns.int()?).ok(),
        check_in: CheckInId::stored(columns.text()?),
        check_ins: columns.number()?,
        raised_at: columns.time()?,
        updated_at: columns.time()?,
        due_at: columns.time()?,
        handed_at: columns.time_or_null()?,
        rests_until: columns.time_or_null()?,
        acknowledged: columns
            .text_or_null()?
            .map(StaffId::stored)
            .zip(columns.time_or_null()?),
        closed: columns
            .text_or_null()?
            .map(StaffId::stored)
            .zip(columns.time_or_null()?),
        outcome: columns.known_or_null(Outcome::from_id)?,
        revision: columns.int()?,
    })
}

/// Reads the seven columns of an event.
pub(crate) fn event(columns: &mut Columns<'_>) -> Result<AlertEvent, StoreError> {
    Ok(AlertEvent {
        id: AlertEventId::stored(columns.text()?),
        kind: columns.known(AlertEventKind::from_id)?,
        at: columns.time()?,
        staff: columns.text_or_null()?.map(StaffId::stored),
        check_in: columns.text_or_null()?.map(CheckInId::stored),
        note: columns.bytes_or_null()?,
        outcome: columns.known_or_null(Outcome::from_id)?,
    })
}

/// Inserts new alerts and brings known ones to their new state; each alert at most once.
pub(crate) async fn put_alerts(
    kind: Kind,
    tx: &mut impl Statements,
    alerts: &[&Alert],
) -> Result<(), StoreError> {
    let put = ForEach {
        text: &PUT_ALERTS,
        table: "alert",
        doing: "storing alerts",
        before: &[],
        bind: alert_row,
    };
    tx.write(kind, put, alerts).await
}

fn alert_row<'v>(alert: &'v &Alert, values: &mut Values<'v>) {
    let acknowledged = alert.acknowledged.as_ref();
    let closed = alert.closed.as_ref();
    values
        .add(alert.clinic.as_str())
        .add(alert.id.as_str())
        .add(alert.patient.as_str())
        .add(alert.owner.as_str())
        .add(rank(alert.disposition))
        .add(alert.cause.id())
        .add(alert.wish.map(Wish::id))
        .add(alert.worry.map_or(-1, i64::from))
        .add(alert.check_in.as_str())
        .add(i64::from(alert.check_ins))
        .add(alert.raised_at.as_microsecond())
        .add(alert.updated_at.as_microsecond())
        .add(alert.due_at.as_microsecond())
        .add(alert.handed_at.map(Timestamp::as_microsecond))
        .add(alert.rests_until.map(Timestamp::as_microsecond))
        .add(acknowledged.map(|(by, _)| by.as_str()))
        .add(acknowledged.map(|(_, at)| at.as_microsecond()))
        .add(closed.map(|(by, _)| by.as_str()))
        .add(closed.map(|(_, at)| at.as_microsecond()))
        .add(alert.outcome.map(Outcome::id))
        .add(alert.revision);
}

/// Appends events to their alerts.
pub(crate) async fn add_events(
    kind: Kind,
    tx: &mut impl Statements,
    events: &[(&Alert, &AlertEvent)],
) -> Result<(), StoreError> {
    let add = ForEach {
        text: &ADD_EVENTS,
        table: "alert_event",
        doing: "storing what happened to alerts",
        before: &[],
        bind: event_row,
    };
    tx.write(kind, add, events).await
}

fn event_row<'v>((alert, event): &'v (&Alert, &AlertEvent), values: &mut Values<'v>) {
    values
        .add(alert.clinic.as_str())
        .add(event.id.as_str())
        .add(alert.id.as_str())
        .add(event.kind.id())
        .add(event.at.as_microsecond())
        .add(event.staff.as_ref().map(StaffId::as_str))
        .add(event.check_in.as_ref().map(CheckInId::as_str))
        .add(event.note.as_deref())
        .add(event.outcome.map(Outcome::id));
}
