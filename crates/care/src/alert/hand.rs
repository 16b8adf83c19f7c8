//! Who has an alert: let go of it, or hand it to a colleague.

use super::step::{Change, StepError, apply, sealed_note, seen};
use super::{Alert, AlertEventKind, due_at};
use crate::Care;
use crate::clinic::Staff;
use crate::id::{AlertId, ClinicId, JobId, StaffId};
use crate::jobs::{JobKind, NewJob};
use crate::port::StoreError;

/// Lets go of an alert that somebody has, so that others see that it waits. It gets a deadline from now on, and whoever is
/// to be told of it is told anew.
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
    let change = Change::new(care, staff, alert.clone(), AlertEventKind::Released);
    apply(care, &alert, told_anew(care, change).await?).await
}

/// The rest of an alert is over, and nobody came back to it: the same as if its holder had let go of it.
///
/// # Errors
/// [`StepError`].
pub(crate) async fn rest_is_over(care: &Care, alert: &Alert) -> Result<(), StepError> {
    let mut change = Change::new(care, &alert.owner, alert.clone(), AlertEventKind::Released);
    change.event.staff = None;
    apply(care, alert, told_anew(care, change).await?).await
}

/// Nobody has the alert, and whoever is to be told of it is told from the first step on. By a deadline that somebody has
/// met already, its patient would be told at once that nobody has looked.
async fn told_anew(care: &Care, mut change: Change) -> Result<Change, StoreError> {
    let at = change.event.at;
    let after = &mut change.after;
    // What nobody has had yet does not wait longer for having been passed on.
    let was_had = after.acknowledged.take().is_some();
    after.rests_until = None;
    if was_had && let Some(clinic) = care.store.clinic(&after.clinic).await? {
        let due = due_at(at, after.disposition, &clinic.hours, &clinic.time_zone());
        after.due_at = after.due_at.max(due);
    }
    change.jobs.push(NewJob {
        clinic: change.after.clinic.clone(),
        id: JobId::new(at, &*care.entropy),
        kind: JobKind::DeliverAlert(change.after.id.clone()),
        run_at: at,
    });
    Ok(change)
}

/// Hands an alert over to a colleague of the clinic who treats patients: they are told first, and have to take it, since
/// they may not be there. Whoever names themselves takes it over.
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
    if to == staff {
        let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Acknowledged);
        change.after.acknowledged = Some((to.clone(), change.event.at));
        change.after.rests_until = None;
        return apply(care, &alert, change).await;
    }
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::HandedOver);
    change.event.note = sealed_note(care, &alert, &colleague.name).await?;
    change.after.owner = to.clone();
    change.after.handed_at = Some(change.event.at);
    apply(care, &alert, told_anew(care, change).await?).await
}
