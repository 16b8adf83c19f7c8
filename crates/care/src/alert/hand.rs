//! Who has an alert: let go of it, or hand it to a colleague.

use super::AlertEventKind;
use super::step::{Change, StepError, apply, sealed_note, seen};
use crate::Care;
use crate::clinic::Staff;
use crate::id::{AlertId, ClinicId, JobId, StaffId};
use crate::jobs::{JobKind, NewJob};

/// Lets go of an alert that somebody has, so that others see that it waits. Its deadline counts again, and whoever is to
/// be told of it is told anew.
///
/// # Errors
/// [`StepError`].
pub async fn release(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
) -> Result<(), StepError> {
    let alert = seen(care, clinic, id, revision).await?;
    if alert.acknowledged.is_none() {
        return Ok(());
    }
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Released);
    change.after.acknowledged = None;
    let at = change.event.at;
    change.jobs.push(NewJob {
        clinic: alert.clinic.clone(),
        id: JobId::new(at, &*care.entropy),
        kind: JobKind::DeliverAlert(alert.id.clone()),
        run_at: at,
    });
    apply(care, &alert, change).await
}

/// Hands an alert over to a colleague of the clinic who treats patients, or takes it over oneself.
///
/// # Errors
/// [`StepError`].
pub async fn hand_over(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
    to: &StaffId,
) -> Result<(), StepError> {
    let alert = seen(care, clinic, id, revision).await?;
    let colleague = care.store.staff(clinic, to).await?;
    let colleague = colleague
        .filter(Staff::acts_on_alerts)
        .ok_or(StepError::NoColleague)?;
    if alert.acknowledged.as_ref().is_some_and(|(by, _)| by == to) {
        return Ok(());
    }
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::HandedOver);
    change.event.note = sealed_note(care, &alert, &colleague.name).await?;
    change.after.acknowledged = Some((to.clone(), change.event.at));
    apply(care, &alert, change).await
}
