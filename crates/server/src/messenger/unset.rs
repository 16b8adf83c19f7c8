//! Where no mail server is set: every mail fails with the same words, and the job behind it stays visible.

use async_trait::async_trait;
use care::port::{Mail, Messenger, SendError};

/// Says that no mail server is set.
pub(super) struct UnsetMessenger;

#[async_trait]
impl Messenger for UnsetMessenger {
    async fn send(&self, _: &Mail) -> Result<(), SendError> {
        tracing::warn!("a mail waits, but no mail server is configured: set smtp.host");
        Err(SendError {
            reason: "no mail server is configured: set smtp.host".to_owned(),
        })
    }
}
