//! Working alerts, as the use cases see it stored.

use async_trait::async_trait;

use super::StoreError;
use crate::alert::{AdverseStatement, AlertStep, StepPart};
use crate::id::{AlertId, ClinicId};
use crate::jobs::NewJob;
use crate::record::audit::AuditEntry;

/// Steps of alerts with what belongs to them, and what was stated.
#[async_trait]
pub trait WorkStore: Send + Sync {
    /// Applies a step and stores its parts in one transaction; `false` when somebody was faster and nothing was done.
    async fn work_alert(
        &self,
        step: &AlertStep,
        parts: &[StepPart],
        audit: &AuditEntry,
        jobs: &[NewJob],
    ) -> Result<bool, StoreError>;
    /// What was stated of an alert's adverse event, oldest first: the last counts; empty: not stated.
    async fn adverse_statements(
        &self,
        clinic: &ClinicId,
        alert: &AlertId,
    ) -> Result<Vec<AdverseStatement>, StoreError>;
}
