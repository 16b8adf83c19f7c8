//! Patients with a working link and what was heard of them.

use care::id::ClinicId;
use care::port::StoreError;
use care::review::Watched;
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::WATCHED;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::treatment::patient;

pub(super) async fn of(
    store: &SqlStore,
    clinic: &ClinicId,
    now: Timestamp,
    limit: u32,
) -> Result<Vec<Watched>, StoreError> {
    let query = sqlx::query(WATCHED)
        .bind(clinic.as_str())
        .bind(now.as_microsecond())
        .bind(i64::from(limit));
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("looking for patients who are silent")?;
    rows.iter().map(watched).collect()
}

fn watched(row: &AnyRow) -> Result<Watched, StoreError> {
    let mut columns = Columns::of("link", row);
    Ok(Watched {
        patient: patient(&mut columns)?,
        needled_at: columns.time()?,
        recorded_at: columns.time()?,
        heard_at: columns.time_or_null()?,
        rated_at: columns.time_or_null()?,
        answered: {
            let answers = columns.text_or_null()?;
            let disposition = columns.disposition_or_null()?;
            answers.zip(disposition)
        },
        not_reached_at: columns.time_or_null()?,
    })
}
