//! The delivery log.

use care::id::{ClinicId, DeliveryId, JobId, PatientId};
use care::port::StoreError;
use care::review::{DeliveryRow, LogPart};
use care::treatment::reminder::{About, Channel, Delivery, Outcome};
use sqlx::any::AnyRow;

use super::{ADD_DELIVERY, DELIVERIES, DELIVERIES_OF_JOB, DELIVERIES_OF_PATIENT};
use crate::arrival::{AFTER_ALL_IDS, only, take_early};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::transaction::Tx;
use crate::treatment::patient;

const READING: &str = "reading the delivery log";

pub(super) async fn of_job(
    store: &SqlStore,
    clinic: &ClinicId,
    job: &JobId,
) -> Result<Vec<Delivery>, StoreError> {
    let query = sqlx::query(DELIVERIES_OF_JOB)
        .bind(clinic.as_str())
        .bind(job.as_str());
    let rows = query.fetch_all(&store.read).await.doing(READING)?;
    rows.iter()
        .map(|row| delivery(&mut Columns::of("delivery", row)))
        .collect()
}

pub(super) async fn of_patient(
    store: &SqlStore,
    clinic: &ClinicId,
    patient: &PatientId,
    limit: u32,
) -> Result<Vec<DeliveryRow>, StoreError> {
    let query = sqlx::query(DELIVERIES_OF_PATIENT)
        .bind(clinic.as_str())
        .bind(patient.as_str())
        .bind(i64::from(limit));
    let rows = query.fetch_all(&store.read).await.doing(READING)?;
    rows.iter().map(row).collect()
}

pub(super) async fn log(
    store: &SqlStore,
    clinic: &ClinicId,
    part: LogPart<'_>,
) -> Result<Vec<DeliveryRow>, StoreError> {
    let query = sqlx::query(DELIVERIES)
        .bind(clinic.as_str())
        .bind(part.before.unwrap_or(AFTER_ALL_IDS))
        .bind(only(part.only))
        .bind(i64::from(part.limit));
    let rows = query.fetch_all(&store.read).await.doing(READING)?;
    rows.iter().map(row).collect()
}

fn row(row: &AnyRow) -> Result<DeliveryRow, StoreError> {
    let mut columns = Columns::of("delivery", row);
    Ok(DeliveryRow {
        delivery: delivery(&mut columns)?,
        patient: patient(&mut columns)?,
    })
}

/// Reads the eleven columns of a try.
fn delivery(columns: &mut Columns<'_>) -> Result<Delivery, StoreError> {
    Ok(Delivery {
        clinic: ClinicId::stored(columns.text()?),
        id: DeliveryId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        job: JobId::stored(columns.text()?),
        channel: columns.known(Channel::from_id)?,
        attempt: columns.number()?,
        outcome: columns.known(Outcome::from_id)?,
        said: columns.text()?,
        message: columns.text_or_null()?,
        at: columns.time()?,
        about: columns.known(About::from_id)?,
    })
}

/// What the gateway said of it already is taken over, at the end of the transaction that wrote the try.
pub(in crate::treatment) async fn report_taken(
    tx: &mut Tx,
    tried: Option<&Delivery>,
) -> Result<(), StoreError> {
    match tried {
        Some(tried) => take_early(tx, tried.message.as_deref(), tried.at).await,
        None => Ok(()),
    }
}

pub(in crate::treatment) async fn add(tx: &mut Tx, delivery: &Delivery) -> Result<(), StoreError> {
    let add = sqlx::query(ADD_DELIVERY)
        .bind(delivery.clinic.as_str())
        .bind(delivery.id.as_str())
        .bind(delivery.patient.as_str())
        .bind(delivery.job.as_str())
        .bind(delivery.channel.id())
        .bind(i64::from(delivery.attempt))
        .bind(delivery.outcome.id())
        .bind(delivery.said.as_str())
        .bind(delivery.message.as_deref())
        .bind(delivery.at.as_microsecond());
    add.execute(&mut **tx)
        .await
        .doing("writing the delivery log")
        .map(drop)
}
