//! When the database was copied, as the use cases see it stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;

/// Backups of the whole database, of all clinics together.
#[async_trait]
pub trait BackupStore: Send + Sync {
    /// Keeps that a backup was made.
    async fn note_backup(&self, at: Timestamp) -> Result<(), StoreError>;
    /// When the last one was made, as far as this program knows.
    async fn last_backup(&self) -> Result<Option<Timestamp>, StoreError>;
}
