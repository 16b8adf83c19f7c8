//! Ends the rest of an alert at its time: nobody has it any more, and it is told anew, with what the patient has sent
//! meanwhile. Where somebody took it since, or it rests for another reason by now, there is nothing to do.

use crate::Care;
use crate::alert::{Alert, Hold, StepError, rest_is_over};
use crate::id::{AlertId, ClinicId};
use crate::port::{StoreError, StoreTrouble};

/// How often it is tried again at once where the alert changes at the same moment: a note takes nothing in hand.
const PASSES: usize = 3;

/// # Errors
/// [`StoreError`]; the job then comes back.
pub(super) async fn run(care: &Care, clinic: &ClinicId, id: &AlertId) -> Result<(), StoreError> {
    for _ in 0..PASSES {
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
            Ok(()) => return Ok(()),
            Err(StepError::Store(error)) => return Err(error),
            Err(_) => {}
        }
    }
    Err(StoreError {
        trouble: StoreTrouble::Unavailable,
        what: "the alert changed each time that its rest was to end".to_owned(),
    })
}

fn is_over(care: &Care, alert: &Alert, hold: &Hold) -> bool {
    let is_had_since = |at| at <= hold.at;
    let holder = alert.acknowledged.as_ref();
    hold.was_meant()
        && hold.until <= care.clock.now()
        && alert.closed.is_none()
        && holder.is_some_and(|(_, at)| is_had_since(*at))
}
