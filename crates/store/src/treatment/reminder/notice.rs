//! The end of a round of telling a patient that something waits: its try, its job, and whether the patient was reached.

use care::jobs::{NoticeEnd, NoticeThen};
use care::port::StoreError;

use super::{
    NOT_TOLD_PLAN, REMINDER_DONE, REMINDER_FAILED, REMINDER_POSTPONED, TOLD_PLAN, delivery,
};
use crate::database::SqlStore;
use crate::error::Doing;

const ENDING: &str = "ending a notice to a patient";

pub(super) async fn finish(store: &SqlStore, end: &NoticeEnd) -> Result<bool, StoreError> {
    let mut tx = store.begin().await?;
    if let Some(tried) = &end.delivery {
        delivery::add(&mut tx, tried).await?;
    }
    let query = match &end.then {
        NoticeThen::Again { at, error: None } => {
            sqlx::query(REMINDER_POSTPONED).bind(at.as_microsecond())
        }
        NoticeThen::Again {
            at,
            error: Some(error),
        } => sqlx::query(REMINDER_FAILED)
            .bind(at.as_microsecond())
            .bind(error.as_str()),
        NoticeThen::Told(_) | NoticeThen::NotReached(_) | NoticeThen::Over => {
            sqlx::query(REMINDER_DONE).bind(end.at.as_microsecond())
        }
    };
    let query = query
        .bind(end.clinic.as_str())
        .bind(end.job.as_str())
        .bind(end.fence);
    let ended = query.execute(&mut *tx).await.doing(ENDING)?;
    let is_ours = ended.rows_affected() > 0;
    let plan = match &end.then {
        NoticeThen::Told(patient) => Some((TOLD_PLAN, patient, None)),
        NoticeThen::NotReached(patient) => Some((NOT_TOLD_PLAN, patient, Some(end.at))),
        NoticeThen::Again { .. } | NoticeThen::Over => None,
    };
    if let Some((text, patient, at)) = plan.filter(|_| is_ours) {
        let query = sqlx::query(text)
            .bind(end.clinic.as_str())
            .bind(patient.as_str());
        let query = match at {
            Some(at) => query.bind(at.as_microsecond()),
            None => query,
        };
        query.execute(&mut *tx).await.doing(ENDING)?;
        // What waits for the patient is more than a silence: somebody has to call, whoever put them aside.
        if at.is_some() {
            super::end_aside(&mut tx, &end.clinic, patient).await?;
        }
    }
    delivery::report_taken(&mut tx, end.delivery.as_ref()).await?;
    tx.commit().await.doing(ENDING)?;
    Ok(is_ours)
}
