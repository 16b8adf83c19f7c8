//! What a patient sees when the link is opened.

use jiff::Timestamp;

use super::{LinkView, Patient, TokenHash};
use crate::Care;
use crate::clinic::Clinic;
use crate::port::StoreError;

/// Why a link no longer works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Its time is over.
    Time,
    /// The clinic or the patient closed it.
    Closed,
}

/// What stands behind a link.
#[derive(Clone, Debug)]
pub enum Recovery {
    /// No link has this token.
    Unknown,
    /// The link was revoked or its time is over; the page still gives emergency advice and the clinic's phone.
    Gone {
        /// The clinic.
        clinic: Clinic,
        /// Why.
        ended: Ended,
        /// The language that the patient chose, if they ever did.
        language: Option<String>,
    },
    /// The patient's aftercare.
    Open {
        /// What is stored.
        view: Box<LinkView>,
        /// Who the patient is.
        patient: Patient,
        /// The time that hours are counted to.
        now: Timestamp,
    },
}

/// Opens a link; changes nothing.
///
/// # Errors
/// [`StoreError`].
pub async fn recovery(care: &Care, token: &str) -> Result<Recovery, StoreError> {
    let Some(view) = care.store.link_view(&TokenHash::of(token)).await? else {
        return Ok(Recovery::Unknown);
    };
    let now = care.clock.now();
    if !view.link.works(now) {
        let ended = match view.link.revoked_at {
            Some(_) => Ended::Closed,
            None => Ended::Time,
        };
        return Ok(Recovery::Gone {
            clinic: view.clinic,
            ended,
            language: view.patient.language,
        });
    }
    let patient = view.patient.open(care)?;
    Ok(Recovery::Open {
        view: Box::new(view),
        patient,
        now,
    })
}
