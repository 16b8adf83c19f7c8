//! What practitioners say for one patient, as the use cases see it stored.

use async_trait::async_trait;

use super::StoreError;
use crate::id::{ClinicId, PatientId};
use crate::record::audit::AuditEntry;
use crate::treatment::SealedGuidance;

/// Versions of guidance and of plans for the next session.
#[async_trait]
pub trait GuidanceStore: Send + Sync {
    /// Adds a version. `false` when the newest of its patient and aim is not the one before it; then nothing was done.
    async fn add_guidance(
        &self,
        version: &SealedGuidance,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
    /// All versions for a patient, newest first.
    async fn guidance_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<SealedGuidance>, StoreError>;
}
