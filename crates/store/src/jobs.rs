//! The job table: leases with fences. A claim pushes `run_at` to the lease's end, so a worker that died gives its jobs
//! back by letting time pass, and raises the fence, so that it cannot end them any more should it wake up. Alerts go
//! before reminders, of which a night's worth is due at the same minute.

use async_trait::async_trait;
use care::id::{ClinicId, JobId};
use care::jobs::{Claimed, Finish, Job, JobKind, NewJob};
use care::port::{JobStore, StoreError};
use jiff::{SignedDuration, Timestamp};

use crate::columns::Columns;
use crate::database::{Kind, SqlStore};
use crate::error::{Doing, corrupt};
use crate::statements::{ForEach, Statements};
use crate::texts::{bulk_texts, texts};
use crate::values::Values;

macro_rules! job_columns {
    () => {
        "j.clinic_id, j.job_id, j.kind, j.subject, j.run_at, j.attempts, j.last_error, j.created_at"
    };
}

pub(crate) use job_columns;

texts! {
    DUE = concat!("SELECT ", job_columns!(), ", j.fence FROM job j WHERE j.done_at IS NULL AND j.run_at <= $1
        ORDER BY CASE j.kind WHEN 'deliver_alert' THEN 0 WHEN 'remind' THEN 2 ELSE 1 END, j.run_at, j.job_id LIMIT $2 /*lock free rows*/");
    LEASE = "UPDATE job SET fence = $1, run_at = $2 WHERE clinic_id = $3 AND job_id = $4";
    DONE = "UPDATE job SET done_at = $1, last_error = NULL WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
    RETRY = "UPDATE job SET run_at = $1, attempts = attempts + 1, last_error = $2
        WHERE clinic_id = $3 AND job_id = $4 AND fence = $5 AND done_at IS NULL";
    UNFINISHED = concat!("SELECT ", job_columns!(), " FROM job j WHERE j.clinic_id = $1 AND j.done_at IS NULL
        ORDER BY j.attempts DESC, j.run_at, j.job_id LIMIT $2");
    FAILED = concat!("SELECT ", job_columns!(), " FROM job j WHERE j.clinic_id = $1 AND j.done_at IS NULL AND j.attempts > 0
        ORDER BY j.attempts DESC, j.run_at, j.job_id LIMIT $2");
    NEXT = "SELECT MIN(run_at) FROM job WHERE done_at IS NULL";
}

bulk_texts! {
    ADD_JOBS = 6 after 0: "INSERT INTO job (clinic_id, job_id, kind, subject, run_at, created_at) VALUES {rows}";
}

async fn jobs_of(
    store: &SqlStore,
    text: &'static str,
    clinic: &ClinicId,
    limit: u32,
) -> Result<Vec<Job>, StoreError> {
    store
        .ask(text, "job", "reading jobs")
        .bind(clinic.as_str())
        .bind(i64::from(limit))
        .all(job)
        .await
}

#[async_trait]
impl JobStore for SqlStore {
    async fn claim_jobs(
        &self,
        now: Timestamp,
        lease: SignedDuration,
        limit: u32,
    ) -> Result<Vec<Claimed>, StoreError> {
        let until = now.saturating_add(lease).unwrap_or(now);
        let mut tx = self.begin().await?;
        let due = sqlx::query(self.sql(DUE))
            .bind(now.as_microsecond())
            .bind(i64::from(limit));
        let rows = due.fetch_all(&mut *tx).await.doing("claiming jobs")?;
        let claimed = rows
            .iter()
            .map(|row| claimed(&mut Columns::of("job", row)))
            .collect::<Result<Vec<_>, _>>()?;
        for claim in &claimed {
            let query = sqlx::query(LEASE)
                .bind(claim.fence)
                .bind(until.as_microsecond())
                .bind(claim.job.clinic.as_str())
                .bind(claim.job.id.as_str());
            query.execute(&mut *tx).await.doing("claiming jobs")?;
        }
        tx.commit().await.doing("claiming jobs")?;
        Ok(claimed)
    }

    async fn finish_job(
        &self,
        clinic: &ClinicId,
        id: &JobId,
        fence: i64,
        finish: &Finish,
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let query = match finish {
            Finish::Done { at } => sqlx::query(DONE).bind(at.as_microsecond()),
            Finish::Retry { at, error } => sqlx::query(RETRY)
                .bind(at.as_microsecond())
                .bind(error.as_str()),
        };
        let query = query.bind(clinic.as_str()).bind(id.as_str()).bind(fence);
        let ended = query
            .execute(&mut *tx)
            .await
            .doing("ending a job")?
            .rows_affected()
            > 0;
        tx.commit().await.doing("ending a job")?;
        Ok(ended)
    }

    async fn unfinished_jobs(&self, clinic: &ClinicId, limit: u32) -> Result<Vec<Job>, StoreError> {
        jobs_of(self, UNFINISHED, clinic, limit).await
    }

    async fn failed_jobs(&self, clinic: &ClinicId, limit: u32) -> Result<Vec<Job>, StoreError> {
        jobs_of(self, FAILED, clinic, limit).await
    }

    async fn next_job_at(&self) -> Result<Option<Timestamp>, StoreError> {
        let row = sqlx::query(NEXT)
            .fetch_one(&self.read)
            .await
            .doing("looking for the next job")?;
        Columns::of("job", &row).time_or_null()
    }
}

/// Reads the eight columns of a job.
pub(crate) fn job(columns: &mut Columns<'_>) -> Result<Job, StoreError> {
    Ok(Job {
        clinic: ClinicId::stored(columns.text()?),
        id: JobId::stored(columns.text()?),
        kind: JobKind::from_stored(&columns.text()?, columns.text()?)
            .ok_or_else(|| corrupt("job", "kind"))?,
        run_at: columns.time()?,
        attempts: columns.number()?,
        last_error: columns.text_or_null()?,
        created_at: columns.time()?,
    })
}

fn claimed(columns: &mut Columns<'_>) -> Result<Claimed, StoreError> {
    Ok(Claimed {
        job: job(columns)?,
        fence: columns.int()? + 1,
    })
}

/// Enqueues jobs within the transaction of the business that wants them.
pub(crate) async fn add_jobs(
    kind: Kind,
    tx: &mut impl Statements,
    jobs: &[&NewJob],
) -> Result<(), StoreError> {
    let add = ForEach {
        text: &ADD_JOBS,
        table: "job",
        doing: "enqueueing jobs",
        before: &[],
        bind: job_row,
    };
    tx.write(kind, add, jobs).await
}

fn job_row<'v>(job: &'v &NewJob, values: &mut Values<'v>) {
    values
        .add(job.clinic.as_str())
        .add(job.id.as_str())
        .add(job.kind.name())
        .add(job.kind.subject())
        .add(job.run_at.as_microsecond())
        .add(job.run_at.as_microsecond());
}
