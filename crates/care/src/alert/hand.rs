//! Who has an alert: let go of it, or hand it to a colleague.

use super::step::{Change, StepError, apply, sealed_note, seen};
use super::{Alert, AlertEventKind};
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
    let change = Change::new(care, staff, alert.clone(), AlertEventKind::Released);
    apply(care, &alert, told_anew(care, change)).await
}

/// The rest of an alert is over, and nobody came back to it: the same as if its holder had let go of it.
///
/// # Errors
/// [`StepError`].
pub(crate) async fn rest_is_over(care: &Care, alert: &Alert) -> Result<(), StepError> {
    let mut change = Change::new(care, &alert.owner, alert.clone(), AlertEventKind::Released);
    change.event.staff = None;
    apply(care, alert, told_anew(care, change)).await
}

/// Nobody has the alert, and whoever is to be told of it is told from the first step on.
fn told_anew(care: &Care, mut change: Change) -> Change {
    let at = change.event.at;
    change.after.acknowledged = None;
    change.jobs.push(NewJob {
        clinic: change.after.clinic.clone(),
        id: JobId::new(at, &*care.entropy),
        kind: JobKind::DeliverAlert(change.after.id.clone()),
        run_at: at,
    });
    change
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
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::HandedOver);
    change.event.note = sealed_note(care, &alert, &colleague.name).await?;
    if to == staff {
        change.after.acknowledged = Some((to.clone(), change.event.at));
    } else {
        change.after.owner = to.clone();
        change = told_anew(care, change);
    }
    apply(care, &alert, change).await
}
