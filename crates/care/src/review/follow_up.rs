//! Whom to telephone: patients whom no reminder reached, and patients who let check-ins pass.

use jiff::Timestamp;

use super::AsideReason;
use super::Silent;
use super::silence::listen;
use crate::Care;
use crate::id::ClinicId;
use crate::port::StoreError;
use crate::treatment::Patient;

/// Somebody to telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCall {
    /// Who.
    pub patient: Patient,
    /// The newest session.
    pub needled_at: Timestamp,
    /// When they were last heard of, if ever since.
    pub heard_at: Option<Timestamp>,
    /// For those not reached, when; for those not heard from, the newest session.
    pub since: Timestamp,
    /// Check-ins missed in a row.
    pub missed: usize,
    /// What somebody did about it last, and when; being put back counts as nothing.
    pub tried: Option<(AsideReason, Timestamp)>,
}

/// Both lists, as far as was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// The last reminder came through by no way, newest first.
    pub not_reached: Vec<ToCall>,
    /// Missed so many check-ins as the clinical content says, newest session first.
    pub not_heard_from: Vec<ToCall>,
    /// How many patients stand in both lists together, the ones beyond what was asked for too; who stands in both counts
    /// once, and of each list at most [`COUNTED_MAX`] are counted: to know more would cost each view of the worklist.
    pub total: u64,
}

/// So many of each list are counted; beyond that it is "many".
pub const COUNTED_MAX: u32 = 100;

/// Whom to telephone: of each list the first `limit`. Who checks in leaves both, and who is put
/// aside stands in neither meanwhile.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn follow_up(care: &Care, clinic: &ClinicId, limit: u32) -> Result<FollowUp, StoreError> {
    let now = care.clock.now();
    listen(care, clinic, now).await?;
    let not_reached = care.store.not_reached(clinic, now, limit).await?;
    let not_heard_from = care.store.silent(clinic, now, limit).await?;
    let open = |all: Vec<Silent>, since: fn(&Silent) -> Timestamp| {
        all.into_iter()
            .map(|one| to_call(care, &one, since(&one)))
            .collect::<Result<Vec<_>, _>>()
    };
    Ok(FollowUp {
        not_reached: open(not_reached, |one| {
            one.not_reached_at.unwrap_or(one.needled_at)
        })?,
        not_heard_from: open(not_heard_from, |one| one.needled_at)?,
        total: care.store.to_call(clinic, now, COUNTED_MAX).await?,
    })
}

fn to_call(care: &Care, one: &Silent, since: Timestamp) -> Result<ToCall, StoreError> {
    Ok(ToCall {
        patient: one.patient.open(care)?,
        needled_at: one.needled_at,
        heard_at: one.heard_at,
        since,
        missed: one.missed,
        tried: one.tried.filter(|(reason, _)| *reason != AsideReason::Back),
    })
}
