//! One round of the worker: claim what is due, do it, end each claim.

use jiff::SignedDuration;

use super::{Claimed, Finish, JobKind, deliver_alert, next_try};
use crate::Care;
use crate::port::{Messenger, StoreError};

/// How long a claim lasts before another worker may take the job over; longer than any send's time-out.
pub const LEASE: SignedDuration = SignedDuration::from_secs(120);

const BATCH: u32 = 4;

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worked {
    /// Jobs done for good.
    pub done: u32,
    /// Jobs that failed and will be tried again.
    pub failed: u32,
}

/// Claims the jobs that are due and works them off, one after the other.
///
/// # Errors
/// [`StoreError`]; jobs already claimed come back when their lease ends.
pub async fn work_once(
    care: &Care,
    messenger: &dyn Messenger,
    public_url: &str,
) -> Result<Worked, StoreError> {
    let mut worked = Worked::default();
    for claimed in care
        .store
        .claim_jobs(care.clock.now(), LEASE, BATCH)
        .await?
    {
        let finish = work(care, messenger, public_url, &claimed).await;
        let ended = care
            .store
            .finish_job(&claimed.job.clinic, &claimed.job.id, claimed.fence, &finish)
            .await?;
        match (ended, finish) {
            (true, Finish::Done { .. }) => worked.done += 1,
            (true, Finish::Retry { .. }) => worked.failed += 1,
            // Another worker holds a newer fence; the job is its own now.
            (false, _) => {}
        }
    }
    Ok(worked)
}

async fn work(
    care: &Care,
    messenger: &dyn Messenger,
    public_url: &str,
    claimed: &Claimed,
) -> Finish {
    let result = match &claimed.job.kind {
        JobKind::DeliverAlert(alert) => {
            deliver_alert::run(care, messenger, public_url, &claimed.job.clinic, alert).await
        }
    };
    let now = care.clock.now();
    match result {
        Ok(()) => Finish::Done { at: now },
        Err(error) => Finish::Retry {
            at: next_try(now, claimed.job.attempts + 1),
            error,
        },
    }
}
