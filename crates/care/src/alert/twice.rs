//! A button that was pressed twice: what it says is stored once, and the second press is told that it is.

use jiff::{SignedDuration, Timestamp};

use super::step::{NOTE, StepError, known_alert};
use super::{AlertEvent, AlertEventKind};
use crate::Care;
use crate::id::{AlertId, ClinicId, StaffId};
use crate::port::StoreError;

/// The same words later are a second call that was made, not a second press.
const PRESSED_TWICE_WITHIN: SignedDuration = SignedDuration::from_mins(2);

/// What somebody says about an alert, from a page that showed it at a revision.
pub(super) struct Said<'a> {
    pub(super) clinic: &'a ClinicId,
    pub(super) staff: &'a StaffId,
    pub(super) alert: &'a AlertId,
    pub(super) revision: i64,
    pub(super) kind: AlertEventKind,
    pub(super) text: &'a str,
}

impl Said<'_> {
    /// Takes the step, unless it was taken from the same page already, also while this one waited for its turn.
    pub(super) async fn once(
        &self,
        care: &Care,
        step: impl Future<Output = Result<(), StepError>>,
    ) -> Result<(), StepError> {
        if self.is_stored(care).await? {
            return Ok(());
        }
        match step.await {
            Err(StepError::Changed) if self.is_stored(care).await? => Ok(()),
            result => result,
        }
    }

    /// Each step is one event, so those since the page was made stand behind as many as its revision says.
    async fn is_stored(&self, care: &Care) -> Result<bool, StepError> {
        let Ok(seen) = usize::try_from(self.revision) else {
            return Ok(false);
        };
        if seen == 0 || known_alert(care, self.clinic, self.alert).await?.revision == self.revision
        {
            return Ok(false);
        }
        let history = care.store.alert_history(self.clinic, self.alert).await?;
        let history = history.ok_or(StepError::Unknown)?;
        let key = history.patient.key(care).map_err(StoreError::from)?;
        let now = care.clock.now();
        for event in history.events.iter().skip(seen) {
            let note = event.note.as_deref().map(|note| key.open(NOTE, note));
            let note = note.transpose().map_err(StoreError::from)?;
            if self.is_of(event, now) && note.unwrap_or_default() == self.text.trim() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn is_of(&self, event: &AlertEvent, now: Timestamp) -> bool {
        event.kind == self.kind
            && event.staff.as_ref() == Some(self.staff)
            && now.duration_since(event.at) <= PRESSED_TWICE_WITHIN
    }
}
