//! Plans of reminders.

use care::id::{ClinicId, JobId, PatientId};
use care::port::StoreError;
use care::record::audit::AuditEntry;
use care::treatment::TokenHash;
use care::treatment::reminder::{Channel, NewPlan, PlanChange, ReminderPlan};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::{GO_ON_WITH_PLAN, PLAN, PLAN_BY_STOP, PUT_PLAN, SET_PLAN_ZONE, START_PLAN, STOP_PLAN};
use crate::columns::Columns;
use crate::database::{Kind, SqlStore};
use crate::error::Doing;
use crate::jobs::add_jobs;
use crate::record::append_audit;
use crate::transaction::Tx;

const READING: &str = "reading a plan of reminders";
const CHANGING: &str = "changing a plan of reminders";

pub(super) async fn of(
    store: &SqlStore,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<Option<ReminderPlan>, StoreError> {
    let query = sqlx::query(PLAN)
        .bind(clinic.as_str())
        .bind(patient.as_str());
    let row = query.fetch_optional(&store.read).await.doing(READING)?;
    row.as_ref().map(plan).transpose()
}

pub(super) async fn by_stop(
    store: &SqlStore,
    code: &TokenHash,
) -> Result<Option<ReminderPlan>, StoreError> {
    let query = sqlx::query(PLAN_BY_STOP).bind(code.as_str());
    let row = query.fetch_optional(&store.read).await.doing(READING)?;
    row.as_ref().map(plan).transpose()
}

/// Reads the ten columns of a plan.
fn plan(row: &AnyRow) -> Result<ReminderPlan, StoreError> {
    let mut columns = Columns::of("reminder_plan", row);
    Ok(ReminderPlan {
        clinic: ClinicId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        channel: columns.known(Channel::from_id)?,
        zone: columns.text_or_null()?,
        agreed_at: columns.time()?,
        stopped_at: columns.time_or_null()?,
        stop_hash: TokenHash::stored(columns.text()?),
        job: JobId::stored(columns.text()?),
        handled_until: columns.time()?,
        not_reached_at: columns.time_or_null()?,
    })
}

/// What recording a session does, within its transaction.
pub(in crate::treatment) async fn put_new(
    kind: Kind,
    tx: &mut Tx,
    patient: &PatientId,
    new: &NewPlan,
) -> Result<(), StoreError> {
    let (query, job) = match new {
        NewPlan::Agreed { plan, job } => {
            let put = sqlx::query(PUT_PLAN)
                .bind(plan.clinic.as_str())
                .bind(plan.patient.as_str())
                .bind(plan.channel.id())
                .bind(plan.zone.as_deref())
                .bind(plan.agreed_at.as_microsecond())
                .bind(plan.stop_hash.as_str())
                .bind(plan.job.as_str())
                .bind(plan.handled_until.as_microsecond());
            (put, job)
        }
        NewPlan::GoesOn { job, handled_until } => {
            let go_on = sqlx::query(GO_ON_WITH_PLAN)
                .bind(job.id.as_str())
                .bind(handled_until.as_microsecond())
                .bind(job.clinic.as_str())
                .bind(patient.as_str());
            (go_on, job)
        }
    };
    let done = query.execute(&mut **tx).await.doing(CHANGING)?;
    if done.rows_affected() > 0 {
        add_jobs(kind, tx, &[job]).await?;
    }
    Ok(())
}

pub(super) async fn change(
    store: &SqlStore,
    (clinic, patient): (&ClinicId, &PatientId),
    change: &PlanChange,
    audit: &AuditEntry,
) -> Result<(), StoreError> {
    let (query, job) = match change {
        PlanChange::Stop { at } => (sqlx::query(STOP_PLAN).bind(at.as_microsecond()), None),
        PlanChange::Start { at, job } => {
            let start = sqlx::query(START_PLAN).bind(at.as_microsecond());
            (start.bind(job.id.as_str()), Some(job))
        }
        PlanChange::Zone { zone, job } => {
            let set = sqlx::query(SET_PLAN_ZONE).bind(zone.as_str());
            (set.bind(job.id.as_str()), Some(job))
        }
    };
    let mut tx = store.begin().await?;
    let query = query.bind(clinic.as_str()).bind(patient.as_str());
    let done = query.execute(&mut *tx).await.doing(CHANGING)?;
    if done.rows_affected() > 0 {
        if let Some(job) = job {
            add_jobs(store.kind, &mut tx, &[job]).await?;
        }
        append_audit(store.kind, &mut tx, &[audit]).await?;
    }
    tx.commit().await.doing(CHANGING)
}

/// Stops a plan within a larger change; one that is stopped, or none at all, stays as it is.
pub(in crate::treatment) async fn stop(
    tx: &mut Tx,
    clinic: &ClinicId,
    patient: &PatientId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let query = sqlx::query(STOP_PLAN)
        .bind(at.as_microsecond())
        .bind(clinic.as_str())
        .bind(patient.as_str());
    query.execute(&mut **tx).await.doing(CHANGING).map(drop)
}
