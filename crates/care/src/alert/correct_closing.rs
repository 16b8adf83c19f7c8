//! How an alert was closed, corrected: a further version beside the one before. The alert stays closed.

use super::adverse_event::statement;
use super::step::{Change, NOTE, StepError, apply, sealed_note};
use super::{Alert, AlertEventKind, AlertState, Closing, Harm, Outcome};
use crate::Care;
use crate::id::{AlertId, ClinicId, StaffId};
use crate::port::StoreError;

/// Corrects how a closed alert was closed, as seen at `revision`: what was done, the note, and whether it was an adverse
/// event, where that is said. What was said before stays in the record and no longer counts. What stands already is
/// stored no second time, so a button that is pressed twice corrects once.
///
/// # Errors
/// [`StepError`]; [`StepError::NotClosed`] for an alert that is still open.
pub async fn correct_closing(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
    closing: &Closing,
) -> Result<(), StepError> {
    let standing = Standing::of(care, clinic, id).await?;
    if standing.says(closing) {
        return Ok(());
    }
    if standing.alert.revision != revision {
        return Err(StepError::Changed);
    }
    match correct(care, staff, &standing, closing).await {
        Err(StepError::Changed) if Standing::of(care, clinic, id).await?.says(closing) => Ok(()),
        result => result,
    }
}

async fn correct(
    care: &Care,
    staff: &StaffId,
    standing: &Standing,
    closing: &Closing,
) -> Result<(), StepError> {
    let kind = if standing.is_closed_as(closing) {
        AlertEventKind::Stated
    } else {
        AlertEventKind::Corrected
    };
    let alert = &standing.alert;
    let mut change = Change::new(care, staff, alert.clone(), kind);
    if !standing.harms_as(closing) {
        let stated = statement(care, alert, &change, staff, &closing.harm).await?;
        change.parts.extend(stated);
    }
    if kind == AlertEventKind::Corrected {
        change.event.note = sealed_note(care, alert, &closing.note).await?;
        change.event.outcome = Some(closing.outcome);
        change.after.outcome = Some(closing.outcome);
    }
    apply(care, alert, change).await
}

/// How an alert is closed, as it counts now.
struct Standing {
    alert: Alert,
    outcome: Option<Outcome>,
    note: String,
    harm: Harm,
}

impl Standing {
    async fn of(care: &Care, clinic: &ClinicId, id: &AlertId) -> Result<Self, StepError> {
        let history = care.store.alert_history(clinic, id).await?;
        let history = history.ok_or(StepError::Unknown)?;
        if history.alert.state() != AlertState::Closed {
            return Err(StepError::NotClosed);
        }
        let mut newest = history.events.iter().rev();
        let note = newest
            .find(|event| event.outcome.is_some())
            .and_then(|event| event.note.as_deref());
        let key = history.patient.key(care).map_err(StoreError::from)?;
        let note = note.map(|sealed| key.open(NOTE, sealed)).transpose();
        let stated = care.store.adverse_statements(clinic, id).await?;
        Ok(Self {
            outcome: history.alert.outcome,
            note: note.map_err(StoreError::from)?.unwrap_or_default(),
            harm: Harm::of(stated.last()).today(care, clinic).await?,
            alert: history.alert,
        })
    }

    fn says(&self, closing: &Closing) -> bool {
        self.is_closed_as(closing) && self.harms_as(closing)
    }

    fn is_closed_as(&self, closing: &Closing) -> bool {
        self.outcome == Some(closing.outcome) && self.note == closing.note.trim()
    }

    /// Nothing said of an adverse event leaves what was stated.
    fn harms_as(&self, closing: &Closing) -> bool {
        closing.harm == Harm::NotStated || closing.harm == self.harm
    }
}
