//! The runs of alerts' chains: their tries, and the end of a round.

use care::alert::{Run, Rung, Telling};
use care::id::{AlertId, ClinicId, JobId, PatientId, StaffId, TellingId};
use care::jobs::{TellEnd, TellThen, Trouble};
use care::port::StoreError;
use care::review::{LogPart, TellingRow};
use care::treatment::reminder::{Channel, Outcome};
use sqlx::any::AnyRow;

use super::{
    ADD_TELLING, RUN, TELLING_DONE, TELLING_FAILED, TELLING_STILL, TELLING_WELL, TELLINGS,
    TELLINGS_OF_ALERT, TELLINGS_TO,
};
use crate::arrival::{AFTER_ALL_IDS, only, take_early};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::transaction::Tx;
use crate::treatment::patient;

const READING: &str = "reading what was told of an alert";
const ENDING: &str = "ending a round of an alert's chain";

pub(super) async fn run_of(
    store: &SqlStore,
    clinic: &ClinicId,
    alert: &AlertId,
) -> Result<Option<Run>, StoreError> {
    let query = sqlx::query(RUN).bind(clinic.as_str()).bind(alert.as_str());
    let Some(row) = query.fetch_optional(&store.read).await.doing(READING)? else {
        return Ok(None);
    };
    let (job, started_at) = {
        let mut columns = Columns::of("job", &row);
        (JobId::stored(columns.text()?), columns.time()?)
    };
    let query = sqlx::query(TELLINGS_OF_ALERT)
        .bind(clinic.as_str())
        .bind(alert.as_str());
    let rows = query.fetch_all(&store.read).await.doing(READING)?;
    let read = |row: &AnyRow| telling(&mut Columns::of("telling", row));
    Ok(Some(Run {
        job,
        started_at,
        tellings: rows.iter().map(read).collect::<Result<_, _>>()?,
    }))
}

pub(super) async fn to_patient(
    store: &SqlStore,
    clinic: &ClinicId,
    patient: &PatientId,
    limit: u32,
) -> Result<Vec<Telling>, StoreError> {
    let query = sqlx::query(TELLINGS_TO)
        .bind(clinic.as_str())
        .bind(patient.as_str())
        .bind(i64::from(limit));
    let rows = query.fetch_all(&store.read).await.doing(READING)?;
    let read = |row: &AnyRow| telling(&mut Columns::of("telling", row));
    rows.iter().map(read).collect()
}

pub(super) async fn log(
    store: &SqlStore,
    clinic: &ClinicId,
    part: LogPart<'_>,
) -> Result<Vec<TellingRow>, StoreError> {
    let query = sqlx::query(TELLINGS)
        .bind(clinic.as_str())
        .bind(part.before.unwrap_or(AFTER_ALL_IDS))
        .bind(only(part.only))
        .bind(i64::from(part.limit));
    let rows = query.fetch_all(&store.read).await.doing(READING)?;
    let read = |row: &AnyRow| {
        let mut columns = Columns::of("telling", row);
        Ok(TellingRow {
            telling: telling(&mut columns)?,
            patient: patient(&mut columns)?,
            staff: columns.text_or_null()?,
        })
    };
    rows.iter().map(read).collect()
}

/// Reads the thirteen columns of a try.
fn telling(columns: &mut Columns<'_>) -> Result<Telling, StoreError> {
    Ok(Telling {
        clinic: ClinicId::stored(columns.text()?),
        id: TellingId::stored(columns.text()?),
        alert: AlertId::stored(columns.text()?),
        job: JobId::stored(columns.text()?),
        staff: columns.text_or_null()?.map(StaffId::stored),
        rung: columns.known(Rung::from_id)?,
        round: columns.number()?,
        channel: columns.known(Channel::from_id)?,
        attempt: columns.number()?,
        outcome: columns.known(Outcome::from_id)?,
        said: columns.text()?,
        message: columns.text_or_null()?,
        at: columns.time()?,
    })
}

pub(super) async fn finish(store: &SqlStore, end: &TellEnd) -> Result<bool, StoreError> {
    let mut tx = store.begin().await?;
    if let Some((telling, audit)) = &end.telling {
        add(&mut tx, telling).await?;
        append_audit(store.kind, &mut tx, &[audit]).await?;
    }
    let query = match &end.then {
        TellThen::Over => sqlx::query(TELLING_DONE).bind(end.at.as_microsecond()),
        TellThen::Again { at, trouble } => match trouble {
            Trouble::None => sqlx::query(TELLING_WELL).bind(at.as_microsecond()),
            Trouble::Still => sqlx::query(TELLING_STILL).bind(at.as_microsecond()),
            Trouble::New(error) => sqlx::query(TELLING_FAILED)
                .bind(at.as_microsecond())
                .bind(error.as_str()),
        },
    };
    let query = query
        .bind(end.clinic.as_str())
        .bind(end.job.as_str())
        .bind(end.fence);
    let ended = query.execute(&mut *tx).await.doing(ENDING)?;
    if let Some((telling, _)) = &end.telling {
        take_early(&mut tx, telling.message.as_deref(), telling.at).await?;
    }
    tx.commit().await.doing(ENDING)?;
    Ok(ended.rows_affected() > 0)
}

async fn add(tx: &mut Tx, telling: &Telling) -> Result<(), StoreError> {
    let add = sqlx::query(ADD_TELLING)
        .bind(telling.clinic.as_str())
        .bind(telling.id.as_str())
        .bind(telling.alert.as_str())
        .bind(telling.job.as_str())
        .bind(telling.staff.as_ref().map(StaffId::as_str))
        .bind(telling.rung.id())
        .bind(i64::from(telling.round))
        .bind(telling.channel.id())
        .bind(i64::from(telling.attempt))
        .bind(telling.outcome.id())
        .bind(telling.said.as_str())
        .bind(telling.message.as_deref())
        .bind(telling.at.as_microsecond());
    add.execute(&mut **tx).await.doing(ENDING).map(drop)
}
