//! A patient's whole history, as the use cases see it stored.

use async_trait::async_trait;

use super::StoreError;
use crate::alert::AlertEvent;
use crate::id::{AlertId, ClinicId, PatientId};

/// What was done about a patient's alerts.
#[async_trait]
pub trait HistoryStore: Send + Sync {
    /// The steps of a patient's alerts, oldest first; of them the newest `limit`.
    async fn alert_steps_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        limit: u32,
    ) -> Result<Vec<(AlertId, AlertEvent)>, StoreError>;
}
