//! The demo's messages: they go into the outbox, where they can be looked at, and nowhere else.

use async_trait::async_trait;
use care::Care;
use care::id::MailId;
use care::port::{
    IsSet, LinkMail, LinkText, Mail, Messenger, Notice, Receipt, Reminder, SendError, SetWays, Way,
};
use care::record::outbox::OutboxMail;

use super::wording::Wording;

/// Puts messages into the store's outbox.
pub(crate) struct OutboxMessenger(pub(crate) Care);

#[async_trait]
impl Messenger for OutboxMessenger {
    async fn send(&self, mail: &Mail) -> Result<Receipt, SendError> {
        self.keep(mail).await
    }

    async fn send_link(&self, link: &LinkMail) -> Result<Receipt, SendError> {
        let words = Wording::of(&link.language);
        let mail = Mail {
            clinic: link.clinic.clone(),
            to: link.to.clone(),
            subject: words.link_subject(),
            text: words.link_mail(&link.page),
        };
        self.keep(&mail).await
    }

    async fn text_link(&self, text: &LinkText) -> Result<Receipt, SendError> {
        let mail = Mail {
            clinic: text.clinic.clone(),
            to: text.to.clone(),
            subject: "SMS".to_owned(),
            text: Wording::of(&text.language).link_text(&text.page),
        };
        self.keep(&mail).await
    }

    async fn remind(&self, reminder: &Reminder) -> Result<Receipt, SendError> {
        let words = Wording::of(&reminder.language);
        let (to, subject, text) = match &reminder.way {
            Way::Mail { to, page } => (to, words.subject(), words.mail(page, &reminder.stop)),
            Way::Sms { to } => (to, "SMS".to_owned(), words.sms(&reminder.stop)),
        };
        let mail = Mail {
            clinic: reminder.clinic.clone(),
            to: to.clone(),
            subject,
            text,
        };
        self.keep(&mail).await
    }

    async fn tell(&self, notice: &Notice) -> Result<Receipt, SendError> {
        let said = Wording::of(&notice.language).notice(notice);
        let (to, subject) = match &notice.way {
            Way::Mail { to, .. } => (to, said.subject),
            Way::Sms { to } => (to, "SMS".to_owned()),
        };
        let mail = Mail {
            clinic: notice.clinic.clone(),
            to: to.clone(),
            subject,
            text: said.text,
        };
        self.keep(&mail).await
    }

    fn ways(&self) -> SetWays {
        SetWays {
            mail: IsSet::Yes,
            sms: IsSet::Yes,
        }
    }

    /// It belongs to nobody's clinic, so it lands with the first one's messages.
    async fn try_sms(&self, to: &str, text: &str) -> Result<Receipt, SendError> {
        let clinics = self.0.store.clinics().await;
        let clinics = clinics.map_err(|error| SendError::later(error.to_string()))?;
        let Some(clinic) = clinics.first() else {
            return Err(SendError::never("there is no clinic"));
        };
        let mail = Mail {
            clinic: clinic.id.clone(),
            to: to.to_owned(),
            subject: "SMS".to_owned(),
            text: text.to_owned(),
        };
        self.keep(&mail).await
    }
}

impl OutboxMessenger {
    async fn keep(&self, mail: &Mail) -> Result<Receipt, SendError> {
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
        let put = care.store.put_in_outbox(&kept).await;
        put.map_err(|error| SendError::later(error.what))?;
        Ok(Receipt::of(format!("outbox {}", kept.id)))
    }
}
