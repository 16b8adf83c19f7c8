//! Who is silent: reckoned when it can change, kept with the patient, and read by the worklist.

use care::id::{ClinicId, PatientId};
use care::port::StoreError;
use care::review::{AsideReason, Listened, Silent, Watched};
use jiff::Timestamp;

use super::{LISTEN_ANEW, LISTENED, TO_CALL, TO_LISTEN};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::transaction::Tx;
use crate::treatment::patient;

const LOOKING: &str = "looking for patients who are silent";

pub(super) async fn to_listen(
    store: &SqlStore,
    clinic: &ClinicId,
    now: Timestamp,
    limit: u32,
) -> Result<Vec<Watched>, StoreError> {
    store
        .ask(TO_LISTEN, "patient", LOOKING)
        .bind(clinic.as_str())
        .bind(now.as_microsecond())
        .bind(i64::from(limit))
        .all(watched)
        .await
}

pub(super) async fn listened(
    store: &SqlStore,
    clinic: &ClinicId,
    all: &[Listened],
) -> Result<(), StoreError> {
    // As a group of check-ins locks its patients, so that none waits for another in a circle.
    let mut all: Vec<&Listened> = all.iter().collect();
    all.sort_unstable_by(|one, other| one.patient.as_str().cmp(other.patient.as_str()));
    let mut tx = store.begin().await?;
    for one in all {
        let keep = sqlx::query(LISTENED)
            .bind(one.again_at.map_or(i64::MAX, Timestamp::as_microsecond))
            .bind(one.until.as_microsecond())
            .bind(i16::try_from(one.missed).unwrap_or(i16::MAX))
            .bind(one.needled_at.map_or(0, Timestamp::as_microsecond))
            .bind(clinic.as_str())
            .bind(one.patient.as_str())
            .bind(one.mark);
        keep.execute(&mut *tx).await.doing(LOOKING)?;
    }
    tx.commit().await.doing(LOOKING)
}

/// A session or a link is another: whether the patient is silent is reckoned anew.
pub(in crate::treatment) async fn listen_anew(
    tx: &mut Tx,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<(), StoreError> {
    let anew = sqlx::query(LISTEN_ANEW)
        .bind(clinic.as_str())
        .bind(patient.as_str());
    anew.execute(&mut **tx).await.doing(LOOKING).map(drop)
}

pub(super) async fn list(
    store: &SqlStore,
    text: &'static str,
    clinic: &ClinicId,
    now: Timestamp,
    limit: u32,
) -> Result<Vec<Silent>, StoreError> {
    store
        .ask(text, "patient", LOOKING)
        .bind(clinic.as_str())
        .bind(now.as_microsecond())
        .bind(i64::from(limit))
        .all(silent)
        .await
}

pub(super) async fn count(
    store: &SqlStore,
    clinic: &ClinicId,
    now: Timestamp,
    limit: u32,
) -> Result<u64, StoreError> {
    store
        .ask(TO_CALL, "patient", LOOKING)
        .bind(clinic.as_str())
        .bind(now.as_microsecond())
        .bind(i64::from(limit))
        .one(|columns| columns.number())
        .await
}

fn watched(columns: &mut Columns<'_>) -> Result<Watched, StoreError> {
    Ok(Watched {
        patient: PatientId::stored(columns.text()?),
        mark: columns.number()?,
        needled_at: columns.time_or_null()?,
        recorded_at: columns.time_or_null()?,
        heard_at: columns.time_or_null()?,
        rated_at: columns.time_or_null()?,
        answered: {
            let answers = columns.text_or_null()?;
            let disposition = columns.disposition_or_null()?;
            answers.zip(disposition)
        },
    })
}

fn silent(columns: &mut Columns<'_>) -> Result<Silent, StoreError> {
    let patient = patient(columns)?;
    let needled_at = columns.time()?;
    let (heard_at, rated_at) = (columns.time_or_null()?, columns.time_or_null()?);
    Ok(Silent {
        patient,
        needled_at,
        heard_at: heard_at.max(rated_at),
        not_reached_at: columns.time_or_null()?,
        missed: columns.number()?,
        tried: {
            let tried = columns.known_or_null(AsideReason::from_id)?;
            tried.zip(columns.time_or_null()?)
        },
    })
}
