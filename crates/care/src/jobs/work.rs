//! One round of the worker: claim what is due, do it, end each claim.

use jiff::SignedDuration;

use super::{
    Claimed, Finish, JobKind, NoticeThen, TellThen, Then, Trouble, deliver_alert, end_hold,
    erase_old, next_try, remind, send_link, tell_patient,
};
use crate::Care;
use crate::id::{AlertId, PatientId};
use crate::port::{Messenger, StoreError};

/// How long a claim lasts before another worker may take the job over; longer than a batch of sends that time out.
pub const LEASE: SignedDuration = SignedDuration::from_secs(120);

const BATCH: u32 = 4;

/// Whether patients are reminded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reminding {
    /// They are.
    #[default]
    On,
    /// They are not, since they are offered no check-ins.
    Off,
}

/// What the worker works with.
#[derive(Clone, Copy)]
pub struct Work<'w> {
    /// Sends messages.
    pub messenger: &'w dyn Messenger,
    /// The address that patients and practitioners open, without a slash at its end.
    pub public_url: &'w str,
    /// Whether patients are reminded.
    pub reminding: Reminding,
}

impl Work<'_> {
    pub(super) fn reminds(&self) -> bool {
        self.reminding == Reminding::On
    }
}

/// What one round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worked {
    /// Jobs done for good, and messages of a chain that goes on.
    pub done: u32,
    /// Jobs that failed and will be tried again.
    pub failed: u32,
}

/// Claims the jobs that are due and works them off, one after the other.
///
/// # Errors
/// [`StoreError`]; jobs already claimed come back when their lease ends.
pub async fn work_once(care: &Care, work: &Work<'_>) -> Result<Worked, StoreError> {
    let mut worked = Worked::default();
    for claimed in care
        .store
        .claim_jobs(care.clock.now(), LEASE, BATCH)
        .await?
    {
        match end(care, work, &claimed).await? {
            Ended::Done => worked.done += 1,
            Ended::Failed => worked.failed += 1,
            Ended::NotOurs | Ended::Postponed => {}
        }
    }
    Ok(worked)
}

/// How a claim ended.
enum Ended {
    Done,
    Failed,
    Postponed,
    /// Another worker holds a newer fence; the job is its own now.
    NotOurs,
}

async fn end(care: &Care, work: &Work<'_>, claimed: &Claimed) -> Result<Ended, StoreError> {
    let result = match &claimed.job.kind {
        JobKind::DeliverAlert(alert) => match end_telling(care, work, claimed, alert).await {
            Ok(ended) => return Ok(ended),
            Err(error) => Err(error.to_string()),
        },
        JobKind::TellPatient(alert) => match end_notice(care, work, claimed, alert).await {
            Ok(ended) => return Ok(ended),
            Err(error) => Err(error.to_string()),
        },
        JobKind::EndHold(alert) => end_hold::run(care, &claimed.job.clinic, alert)
            .await
            .map_err(|error| error.to_string()),
        JobKind::EraseOld(_) => match end_erase_old(care, claimed).await {
            Ok(ended) => return Ok(ended),
            Err(error) => Err(error.to_string()),
        },
        JobKind::Remind(patient) => match end_reminder(care, work, claimed, patient).await {
            Ok(ended) => return Ok(ended),
            Err(error) => Err(error.to_string()),
        },
        JobKind::SendLink(patient) | JobKind::TextLink(patient) => {
            match end_sending(care, work, claimed, patient).await {
                Ok(ended) => return Ok(ended),
                Err(error) => Err(error.to_string()),
            }
        }
    };
    let now = care.clock.now();
    let finish = match result {
        Ok(()) => Finish::Done { at: now },
        Err(error) => Finish::Retry {
            at: next_try(now, claimed.job.attempts + 1),
            error,
        },
    };
    let (clinic, id) = (&claimed.job.clinic, &claimed.job.id);
    let is_ours = care
        .store
        .finish_job(clinic, id, claimed.fence, &finish)
        .await?;
    Ok(match (is_ours, finish) {
        (false, _) => Ended::NotOurs,
        (true, Finish::Done { .. }) => Ended::Done,
        (true, Finish::Retry { .. }) => Ended::Failed,
    })
}

async fn end_telling(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    alert: &AlertId,
) -> Result<Ended, StoreError> {
    let end = deliver_alert::run(care, work, claimed, alert).await?;
    let is_ours = care.store.finish_telling(&end).await?;
    Ok(match (&end.then, &end.telling) {
        _ if !is_ours => Ended::NotOurs,
        (TellThen::Over, _) => Ended::Done,
        (
            TellThen::Again {
                trouble: Trouble::New(_),
                ..
            },
            _,
        ) => Ended::Failed,
        (TellThen::Again { .. }, Some(_)) => Ended::Done,
        (TellThen::Again { .. }, None) => Ended::Postponed,
    })
}

async fn end_notice(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    alert: &AlertId,
) -> Result<Ended, StoreError> {
    let end = tell_patient::run(care, work, claimed, alert).await?;
    let is_ours = care.store.finish_notice(&end).await?;
    Ok(match end.then {
        _ if !is_ours => Ended::NotOurs,
        NoticeThen::Again { error: Some(_), .. } => Ended::Failed,
        NoticeThen::Again { error: None, .. } => Ended::Postponed,
        NoticeThen::Told(_) | NoticeThen::NotReached(_) | NoticeThen::Over => Ended::Done,
    })
}

async fn end_erase_old(care: &Care, claimed: &Claimed) -> Result<Ended, StoreError> {
    let end = erase_old::run(care, claimed).await?;
    let is_ours = care.store.finish_erase_old(&end).await?;
    Ok(if is_ours { Ended::Done } else { Ended::NotOurs })
}

async fn end_sending(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    patient: &PatientId,
) -> Result<Ended, StoreError> {
    let end = send_link::run(care, work, claimed, patient).await?;
    let is_ours = care.store.finish_sending(&end).await?;
    Ok(match end.finish {
        _ if !is_ours => Ended::NotOurs,
        Finish::Done { .. } => Ended::Done,
        Finish::Retry { .. } => Ended::Failed,
    })
}

async fn end_reminder(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    patient: &PatientId,
) -> Result<Ended, StoreError> {
    let end = remind::run(care, work, claimed, patient).await?;
    let is_ours = care.store.finish_reminder(&end).await?;
    Ok(match end.then {
        _ if !is_ours => Ended::NotOurs,
        Then::Again { error: Some(_), .. } => Ended::Failed,
        Then::Again { error: None, .. } => Ended::Postponed,
        Then::Next { .. } | Then::Over => Ended::Done,
    })
}
