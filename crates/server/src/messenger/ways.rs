//! The ways of a server: a mail server and a gateway for text messages, where they are set.

use async_trait::async_trait;
use care::port::{LinkMail, Mail, Messenger, Receipt, Reminder, SendError, Way};

use super::wording::Wording;
use super::{SmsGateway, SmtpMessenger};

/// What is set.
pub(crate) struct Ways {
    pub(crate) mail: Option<SmtpMessenger>,
    pub(crate) sms: Option<SmsGateway>,
}

impl Ways {
    fn mail(&self) -> Result<&SmtpMessenger, SendError> {
        self.mail.as_ref().ok_or_else(|| {
            tracing::warn!("a mail waits, but no mail server is configured: set smtp.host");
            SendError::never("no mail server is configured: set smtp.host")
        })
    }

    fn sms(&self) -> Result<&SmsGateway, SendError> {
        self.sms.as_ref().ok_or_else(|| {
            tracing::warn!("a text message waits, but no gateway is configured: set sms.url");
            SendError::never("no gateway for text messages is configured: set sms.url")
        })
    }
}

#[async_trait]
impl Messenger for Ways {
    async fn send(&self, mail: &Mail) -> Result<Receipt, SendError> {
        self.mail()?.send(mail).await
    }

    async fn send_link(&self, mail: &LinkMail) -> Result<Receipt, SendError> {
        let words = Wording::of(&mail.language);
        let text = words.link_mail(&mail.page);
        self.mail()?
            .send_link(&words.link_subject(), text, mail)
            .await
    }

    async fn remind(&self, reminder: &Reminder) -> Result<Receipt, SendError> {
        let words = Wording::of(&reminder.language);
        match &reminder.way {
            Way::Mail { to, page } => {
                let text = words.mail(page, &reminder.stop);
                self.mail()?
                    .remind(to, &words.subject(), text, reminder)
                    .await
            }
            Way::Sms { to } => self.sms()?.send(to, &words.sms(&reminder.stop)).await,
        }
    }
}
