//! The store of the audit log as its reader sees it.

use async_trait::async_trait;

use super::StoreError;
use crate::id::ClinicId;
use crate::record::log::{LogRow, LogWanted};

/// Reading the audit log backwards.
#[async_trait]
pub trait AuditStore: Send + Sync {
    /// The newest entries that are wanted, at most `limit`, newest first.
    async fn newest_entries(
        &self,
        clinic: &ClinicId,
        wanted: &LogWanted,
        limit: u32,
    ) -> Result<Vec<LogRow>, StoreError>;
    /// The number and hash of the newest entry, as the store keeps them beside the log.
    async fn end_of_log(&self, clinic: &ClinicId) -> Result<(i64, String), StoreError>;
}
