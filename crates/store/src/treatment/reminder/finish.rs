//! The end of a reminder's round: its try, its job, the plan and the plan's next job, in one commit.

use care::jobs::{Reached, ReminderEnd, Then};
use care::port::StoreError;

use super::{
    HANDLED_PLAN, NOT_REACHED_PLAN, REACHED_MEANWHILE, REACHED_PLAN, REMINDER_DONE,
    REMINDER_FAILED, REMINDER_POSTPONED, delivery,
};
use crate::database::{Kind, SqlStore};
use crate::error::Doing;
use crate::jobs::add_jobs;
use crate::transaction::Tx;

const ENDING: &str = "ending a reminder";

pub(super) async fn finish(store: &SqlStore, end: &ReminderEnd) -> Result<bool, StoreError> {
    let mut tx = store.begin().await?;
    if let Some(tried) = &end.delivery {
        delivery::add(&mut tx, tried).await?;
    }
    let is_ours = end_job(&mut tx, end).await?;
    if is_ours {
        go_on(store.kind, &mut tx, end).await?;
    }
    delivery::report_taken(&mut tx, end.delivery.as_ref()).await?;
    tx.commit().await.doing(ENDING)?;
    Ok(is_ours)
}

async fn end_job(tx: &mut Tx, end: &ReminderEnd) -> Result<bool, StoreError> {
    let query = match &end.then {
        Then::Next { .. } | Then::Over => sqlx::query(REMINDER_DONE).bind(end.at.as_microsecond()),
        Then::Again { at, error: None } => {
            sqlx::query(REMINDER_POSTPONED).bind(at.as_microsecond())
        }
        Then::Again {
            at,
            error: Some(error),
        } => sqlx::query(REMINDER_FAILED)
            .bind(at.as_microsecond())
            .bind(error.as_str()),
    };
    let query = query
        .bind(end.clinic.as_str())
        .bind(end.job.as_str())
        .bind(end.fence);
    let ended = query.execute(&mut **tx).await.doing(ENDING)?;
    Ok(ended.rows_affected() > 0)
}

/// Moves the plan to its next job, unless another job took the plan over meanwhile.
async fn go_on(kind: Kind, tx: &mut Tx, end: &ReminderEnd) -> Result<(), StoreError> {
    let Then::Next {
        handled_until,
        reached,
        job: next,
    } = &end.then
    else {
        return Ok(());
    };
    let text = match reached {
        Reached::Yes => REACHED_PLAN,
        Reached::No => NOT_REACHED_PLAN,
        Reached::NotTried => HANDLED_PLAN,
    };
    // Where nothing is to come, the plan keeps the name of its last job.
    let next_id = next.as_ref().map_or(&end.job, |job| &job.id);
    let query = sqlx::query(text)
        .bind(handled_until.as_microsecond())
        .bind(next_id.as_str())
        .bind(end.clinic.as_str())
        .bind(end.patient.as_str())
        .bind(end.job.as_str());
    let moved = query.execute(&mut **tx).await.doing(ENDING)?;
    if moved.rows_affected() == 0 && *reached == Reached::Yes {
        // Another job has the plan, but this one's message is out: the other then finds nothing that waits.
        let query = sqlx::query(REACHED_MEANWHILE)
            .bind(handled_until.as_microsecond())
            .bind(end.clinic.as_str())
            .bind(end.patient.as_str());
        query.execute(&mut **tx).await.doing(ENDING)?;
    }
    match next {
        Some(job) if moved.rows_affected() > 0 => add_jobs(kind, tx, &[job]).await,
        _ => Ok(()),
    }
}
