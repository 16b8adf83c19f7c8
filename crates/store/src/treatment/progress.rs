//! Ratings of progress.

use care::id::{ClientId, ClinicId, LinkId, PatientId, ProgressId};
use care::port::StoreError;
use care::record::audit::AuditEntry;
use care::treatment::SealedProgress;
use jiff::Timestamp;

use super::{ADD_PROGRESS, PROGRESS_OF, RATED_AT};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;

pub(super) async fn add(
    store: &SqlStore,
    row: &SealedProgress,
    audit: &AuditEntry,
) -> Result<(), StoreError> {
    let add = sqlx::query(ADD_PROGRESS)
        .bind(row.clinic.as_str())
        .bind(row.id.as_str())
        .bind(row.patient.as_str())
        .bind(row.link.as_str())
        .bind(row.client_id.as_str())
        .bind(row.at.as_microsecond())
        .bind(row.activities.as_slice())
        .bind(row.points.as_str())
        .bind(row.comfort.map(i16::from))
        .bind(row.mobility.map(i16::from));
    store.change(add, audit, "storing a rating").await
}

pub(super) async fn of(
    store: &SqlStore,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<Vec<SealedProgress>, StoreError> {
    let query = sqlx::query(PROGRESS_OF)
        .bind(clinic.as_str())
        .bind(patient.as_str());
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("reading ratings")?;
    rows.iter()
        .map(|row| progress(&mut Columns::of("progress", row)))
        .collect()
}

/// When a patient last rated anything.
pub(super) async fn last_at(
    store: &SqlStore,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<Option<Timestamp>, StoreError> {
    let query = sqlx::query(RATED_AT)
        .bind(clinic.as_str())
        .bind(patient.as_str());
    let row = query
        .fetch_optional(&store.read)
        .await
        .doing("reading ratings")?;
    row.map(|row| Columns::of("progress", &row).time())
        .transpose()
}

/// Reads the ten columns of a rating.
pub(crate) fn progress(columns: &mut Columns<'_>) -> Result<SealedProgress, StoreError> {
    Ok(SealedProgress {
        clinic: ClinicId::stored(columns.text()?),
        id: ProgressId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        link: LinkId::stored(columns.text()?),
        client_id: ClientId::stored(columns.text()?),
        at: columns.time()?,
        activities: columns.bytes()?,
        points: columns.text()?,
        comfort: columns.number_or_null()?,
        mobility: columns.number_or_null()?,
    })
}
