//! What was told of alerts, as the clinic reads it, and what comes next.

use jiff::Timestamp;

use super::LogPart;
use crate::Care;
use crate::alert::chain::{Chain, Step, rungs};
use crate::alert::{Alert, AlertState, Telling};
use crate::clinic::Clinic;
use crate::clinic::cover::Crew;
use crate::id::ClinicId;
use crate::port::StoreError;
use crate::treatment::SealedPatient;

/// A try, as stored, with whom the alert is about.
#[derive(Clone, Debug)]
pub struct TellingRow {
    /// The try.
    pub telling: Telling,
    /// About whom.
    pub patient: SealedPatient,
    /// The name of the member of staff; `None` where the patient was told.
    pub staff: Option<String>,
}

/// A try with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TellingView {
    /// The try.
    pub telling: Telling,
    /// The patient's name.
    pub patient: String,
    /// Who was told, where it was staff.
    pub staff: Option<String>,
}

/// Tries for all of a clinic's alerts.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn tellings(
    care: &Care,
    clinic: &ClinicId,
    part: LogPart<'_>,
) -> Result<Vec<TellingView>, StoreError> {
    let rows = care.store.telling_log(clinic, part).await?;
    let open = |row: TellingRow| {
        Ok(TellingView {
            patient: row.patient.open(care)?.identity.name,
            telling: row.telling,
            staff: row.staff,
        })
    };
    rows.into_iter().map(open).collect()
}

/// Who was told of one alert, and who is next.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// Everyone who may have been told.
    pub crew: Crew,
    /// The tries, oldest first.
    pub tellings: Vec<Telling>,
    /// The rungs whose turn is still to come; none once somebody has taken the alert.
    pub ahead: Vec<Step>,
}

/// Who was told of an alert, and who is next.
///
/// # Errors
/// [`StoreError`].
pub async fn outlook(
    care: &Care,
    clinic: &Clinic,
    alert: &Alert,
    now: Timestamp,
) -> Result<Outlook, StoreError> {
    let run = care.store.run_of(&clinic.id, &alert.id).await?;
    let from = run.as_ref().map_or(now, |run| run.started_at);
    let crew = care.store.crew(&clinic.id, from).await?;
    let Some(run) = run else {
        let (tellings, ahead) = (Vec::new(), Vec::new());
        return Ok(Outlook {
            crew,
            tellings,
            ahead,
        });
    };
    let own: Vec<Telling> = run.own().cloned().collect();
    let chain = Chain {
        alert,
        started_at: run.started_at,
        hours: &clinic.hours,
        zone: &clinic.time_zone(),
        crew: &crew,
        tries: &own,
        patient: &[],
    };
    let mut ahead = rungs(&chain, now);
    ahead.retain(|step| alert.state() == AlertState::Open && step.at > now);
    Ok(Outlook {
        tellings: run.tellings,
        ahead,
        crew,
    })
}
