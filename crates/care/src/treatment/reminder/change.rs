//! What patients change from their page: stop, start again, another time zone. An open alert is not touched by any of it.

use super::agree::new_job;
use super::{PlanChange, ReminderPlan, Timetable};
use crate::Care;
use crate::clinic::Clinic;
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::treatment::{LinkView, Recovery, recovery};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The link does not work, or this patient has never agreed to reminders.
    #[error("there are no reminders behind this link")]
    NoPlan,
    /// The time zone's name is not known.
    #[error("the time zone is not known")]
    UnknownZone,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Stops a patient's reminders.
///
/// # Errors
/// [`ChangeError`].
pub async fn stop(care: &Care, token: &str) -> Result<(), ChangeError> {
    let (plan, _) = plan_behind(care, token).await?;
    Ok(stop_plan(care, &plan).await?)
}

pub(super) async fn stop_plan(care: &Care, plan: &ReminderPlan) -> Result<(), StoreError> {
    let at = care.clock.now();
    let change = PlanChange::Stop { at };
    apply(care, plan, change, "reminders.stopped").await
}

/// Starts them again: from the next one that becomes due. The patient did it, so it is agreement anew.
///
/// # Errors
/// [`ChangeError`].
pub async fn restart(care: &Care, token: &str) -> Result<(), ChangeError> {
    let (plan, view) = plan_behind(care, token).await?;
    let at = care.clock.now();
    let job = next_job(care, &plan, &view);
    let change = PlanChange::Start { at, job };
    Ok(apply(care, &plan, change, "reminders.started").await?)
}

/// Sends by the clocks of another zone from now on.
///
/// # Errors
/// [`ChangeError`].
pub async fn set_zone(care: &Care, token: &str, zone: &str) -> Result<(), ChangeError> {
    if jiff::tz::TimeZone::get(zone).is_err() {
        return Err(ChangeError::UnknownZone);
    }
    let (plan, view) = plan_behind(care, token).await?;
    let zone = zone.to_owned();
    let moved = ReminderPlan {
        zone: Some(zone.clone()),
        ..plan.clone()
    };
    let job = next_job(care, &moved, &view);
    let change = PlanChange::Zone { zone, job };
    Ok(apply(care, &plan, change, "reminders.zone").await?)
}

/// The job of the next reminder, which may already be due.
fn next_job(care: &Care, plan: &ReminderPlan, view: &LinkView) -> crate::jobs::NewJob {
    let next = next_send(care, plan, view, &view.clinic);
    new_job(care, plan, next.unwrap_or_else(|| care.clock.now()))
}

fn next_send(
    care: &Care,
    plan: &ReminderPlan,
    view: &LinkView,
    clinic: &Clinic,
) -> Option<jiff::Timestamp> {
    let newest = view.sessions.first()?;
    let (schedule, next) = (care.protocol.schedule(), view.patient.next_session_at);
    let timetable = Timetable::new(schedule, newest.needled_at, next);
    let after = match plan.stopped_at {
        Some(_) => care.clock.now(),
        None => plan.handled_until,
    };
    timetable.next_send(after, &plan.zone_in(clinic))
}

async fn plan_behind(care: &Care, token: &str) -> Result<(ReminderPlan, LinkView), ChangeError> {
    let Recovery::Open { view, .. } = recovery(care, token).await? else {
        return Err(ChangeError::NoPlan);
    };
    let plan = care
        .store
        .plan_of(&view.clinic.id, &view.patient.id)
        .await?;
    Ok((plan.ok_or(ChangeError::NoPlan)?, *view))
}

async fn apply(
    care: &Care,
    plan: &ReminderPlan,
    change: PlanChange,
    action: &'static str,
) -> Result<(), StoreError> {
    let audit = AuditEntry::new(
        &plan.clinic,
        care.clock.now(),
        Actor::Patient,
        action,
        plan.patient.as_str(),
    );
    let (clinic, patient) = (&plan.clinic, &plan.patient);
    care.store
        .change_plan(clinic, patient, &change, &audit)
        .await
}
