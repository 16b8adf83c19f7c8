//! What was stated of a patient's alerts and may be the event that somebody is about to state of a session.

use super::PatientView;
use crate::Care;
use crate::alert::{AdverseEvent, AdverseStatement, Harm};
use crate::id::{AlertId, ClinicId};
use crate::port::StoreError;
use crate::treatment::Session;

/// Adverse events of alerts that were raised after `session` and are put down to it or to none.
///
/// # Errors
/// [`StoreError`].
pub async fn stated_of_alerts(
    care: &Care,
    clinic: &ClinicId,
    view: &PatientView,
    session: &Session,
) -> Result<Vec<(AlertId, AdverseEvent)>, StoreError> {
    let mut found = Vec::new();
    let since = |raised_at| raised_at >= session.needled_at;
    for alert in view.alerts.iter().filter(|alert| since(alert.raised_at)) {
        let stated = care.store.adverse_statements(clinic, &alert.id).await?;
        let harm = Harm::of(stated.last()).today(care, clinic).await?;
        let Harm::Yes(event) = harm else { continue };
        if event.session.as_ref().is_none_or(|id| *id == session.id) {
            found.push((alert.id.clone(), event));
        }
    }
    Ok(found)
}

/// What counts of adverse events for each of a patient's alerts of which something was stated.
///
/// # Errors
/// [`StoreError`].
pub async fn harms_of_alerts(
    care: &Care,
    clinic: &ClinicId,
    view: &PatientView,
) -> Result<Vec<(AlertId, AdverseStatement)>, StoreError> {
    let mut found = Vec::new();
    for alert in &view.alerts {
        let stated = care.store.adverse_statements(clinic, &alert.id).await?;
        let newest = stated.into_iter().next_back();
        found.extend(newest.map(|newest| (alert.id.clone(), newest)));
    }
    Ok(found)
}
