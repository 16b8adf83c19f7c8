//! The demo's mail: it goes into the outbox, where it can be looked at, and nowhere else.

use async_trait::async_trait;
use care::Care;
use care::id::MailId;
use care::port::{Mail, Messenger, SendError};
use care::record::outbox::OutboxMail;

/// Puts mail into the store's outbox.
pub(crate) struct OutboxMessenger(pub(crate) Care);

#[async_trait]
impl Messenger for OutboxMessenger {
    async fn send(&self, mail: &Mail) -> Result<(), SendError> {
        let care = &self.0;
        let now = care.clock.now();
        let kept = OutboxMail {
            clinic: mail.clinic.clone(),
            id: MailId::new(now, &*care.entropy),
            to: mail.to.clone(),
            subject: mail.subject.clone(),
            text: mail.text.clone(),
            at: now,
        };
        care.store
            .put_in_outbox(&kept)
            .await
            .map_err(|error| SendError { reason: error.what })
    }
}
