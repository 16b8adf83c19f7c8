//! Erases, day by day, the patients whose time is over. Each is a transaction of its own, so a restart in the midst of it
//! goes on with the rest; the job itself never ends while a time is set.

use jiff::{SignedDuration, Timestamp};

use super::Claimed;
use crate::Care;
use crate::id::{ClinicId, JobId};
use crate::port::StoreError;
use crate::record::audit::Actor;
use crate::record::erase::{Erasure, erase};
use crate::record::retention::Retention;

/// At most so many in one round, which has to end within a job's lease also where the disk is slow and each has a long
/// history. The rest goes in the next round, at once.
const BATCH: u32 = 5;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// How a round ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EraseOldEnd {
    /// The clinic.
    pub clinic: ClinicId,
    /// The job that was claimed.
    pub job: JobId,
    /// Its fence.
    pub fence: i64,
    /// When it ended.
    pub at: Timestamp,
    /// When it looks again; `None`: no time is set any more, or another job looks.
    pub next: Option<Timestamp>,
}

/// # Errors
/// [`StoreError`]; the job then comes back by the ordinary way.
pub(super) async fn run(care: &Care, claimed: &Claimed) -> Result<EraseOldEnd, StoreError> {
    let job = &claimed.job;
    let set = care.store.retention(&job.clinic).await?;
    let next = match set.filter(|set| set.job == job.id) {
        Some(set) => round(care, &set).await?,
        None => None,
    };
    Ok(EraseOldEnd {
        clinic: job.clinic.clone(),
        job: job.id.clone(),
        fence: claimed.fence,
        at: care.clock.now(),
        next,
    })
}

async fn round(care: &Care, set: &Retention) -> Result<Option<Timestamp>, StoreError> {
    let now = care.clock.now();
    if now < set.not_before {
        return Ok(Some(set.not_before));
    }
    let Some(clinic) = care.store.clinic(&set.clinic).await? else {
        return Ok(None);
    };
    let Some(before) = set.keep.ends_before(now, &clinic.time_zone()) else {
        return Ok(None);
    };
    let due = care.store.out_of_date(&clinic.id, before, BATCH).await?;
    let is_full = u32::try_from(due.len()).is_ok_and(|count| count == BATCH);
    for patient in due {
        let erasure = Erasure {
            clinic: clinic.id.clone(),
            patient,
            unless_since: Some(before),
        };
        erase(care, &erasure, Actor::System).await?;
    }
    let wait = if is_full { SignedDuration::ZERO } else { DAY };
    Ok(Some(now.saturating_add(wait).unwrap_or(now)))
}
