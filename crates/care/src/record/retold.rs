//! What the protocol in force would tell everybody who ever checked in, step by step: a history may be long, and whoever
//! asks waits before a page.

use jiff::Timestamp;
use triage::Disposition;

use crate::Care;
use crate::id::{ClinicId, PatientId};
use crate::port::StoreError;

/// Patients that are read at once.
const AT_ONCE: u32 = 32;
/// A step ends with the patients that bring it to so many check-ins: well within a second.
const CHECK_INS_OF_STEP: u64 = 400;

/// A check-in that would be told something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Otherwise {
    /// Whose.
    pub patient: PatientId,
    /// When it was answered.
    pub answered_at: Timestamp,
    /// What it was told then.
    pub told: Disposition,
    /// What it would be told now.
    pub now: Disposition,
}

/// What a step found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Check-ins that were assessed.
    pub check_ins: u64,
    /// Check-ins that could not be read.
    pub unreadable: u64,
    /// Those that would be told something else, in the order of patients and receipt.
    pub otherwise: Vec<Otherwise>,
    /// The last patient, where more may follow.
    pub last: Option<PatientId>,
}

/// Assesses the check-ins of the patients after this one, as they came in, by the protocol in force. Nothing is written.
///
/// # Errors
/// [`StoreError`], also when a patient's key does not open with the master key.
pub async fn retell(
    care: &Care,
    clinic: &ClinicId,
    after: Option<&PatientId>,
) -> Result<Step, StoreError> {
    let mut step = Step {
        last: after.cloned(),
        ..Step::default()
    };
    while step.check_ins < CHECK_INS_OF_STEP {
        let store = &care.store;
        let page = store
            .patient_records_after(clinic, step.last.as_ref(), AT_ONCE)
            .await?;
        let Some(last) = page.last() else {
            step.last = None;
            break;
        };
        step.last = Some(last.patient.id.clone());
        for record in &page {
            let key = record.patient.key(care)?;
            for one in record.assessed_by(Some(&key), &care.protocol) {
                step.check_ins += 1;
                match one {
                    Ok((check_in, assessed)) if assessed.disposition != check_in.disposition => {
                        step.otherwise.push(Otherwise {
                            patient: check_in.patient.clone(),
                            answered_at: check_in.answered_at,
                            told: check_in.disposition,
                            now: assessed.disposition,
                        });
                    }
                    Ok(_) => {}
                    Err(_) => step.unreadable += 1,
                }
            }
        }
    }
    Ok(step)
}
