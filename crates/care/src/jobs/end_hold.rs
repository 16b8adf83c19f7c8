//! Ends the rest of an alert at its time: nobody has it any more, and it is told anew. Where the patient has answered,
//! somebody acted since, or it rests for another reason by now, there is nothing to do.

use crate::Care;
use crate::alert::{Alert, Hold, StepError, rest_is_over};
use crate::id::{AlertId, ClinicId};
use crate::port::StoreError;

/// # Errors
/// [`StoreError`]; the job then comes back.
pub(super) async fn run(care: &Care, clinic: &ClinicId, id: &AlertId) -> Result<(), StoreError> {
    let Some(alert) = care.store.alert(clinic, id).await? else {
        return Ok(());
    };
    let Some(hold) = care.store.hold_of(clinic, id).await? else {
        return Ok(());
    };
    if !is_over(care, &alert, &hold) {
        return Ok(());
    }
    match rest_is_over(care, &alert).await {
        Err(StepError::Store(error)) => Err(error),
        // Who has just changed it has it in hand.
        Ok(()) | Err(_) => Ok(()),
    }
}

fn is_over(care: &Care, alert: &Alert, hold: &Hold) -> bool {
    let is_had_since = |at| at <= hold.at;
    let holder = alert.acknowledged.as_ref();
    hold.was_meant()
        && hold.until <= care.clock.now()
        && hold.is_unanswered(alert)
        && alert.closed.is_none()
        && holder.is_some_and(|(_, at)| is_had_since(*at))
}
