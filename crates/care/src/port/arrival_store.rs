//! What came of messages, as the use cases see it stored.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::treatment::reminder::Arrival;

/// What the gateway for text messages says later, of whatever clinic's message.
#[async_trait]
pub trait ArrivalStore: Send + Sync {
    /// Writes what came of a message beside its try, in one transaction with what follows: of a patient's reminder or notice
    /// that did not arrive, that they were not reached; of a chain's message, that its job runs by `wake_at`.
    async fn note_arrival(
        &self,
        arrival: &Arrival,
        at: Timestamp,
        wake_at: Timestamp,
    ) -> Result<(), StoreError>;
}
