//! The ways of a server: a mail server and a gateway for text messages, where they are set.

use async_trait::async_trait;
use care::port::{
    IsSet, LinkMail, LinkText, Mail, Messenger, Notice, Receipt, Reminder, Report, Reported,
    SendError, SetWays, Way,
};

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

    async fn text_link(&self, text: &LinkText) -> Result<Receipt, SendError> {
        let words = Wording::of(&text.language).link_text(&text.page);
        self.sms()?.send(&text.to, &words).await
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

    async fn tell(&self, notice: &Notice) -> Result<Receipt, SendError> {
        let said = Wording::of(&notice.language).notice(notice);
        match &notice.way {
            Way::Mail { to, .. } => self.mail()?.tell(to, said, notice).await,
            Way::Sms { to } => self.sms()?.send(to, &said.text).await,
        }
    }

    fn read_report(&self, report: Report<'_>) -> Reported {
        let gateway = self.sms.as_ref();
        gateway.map_or(Reported::Unknown, |gateway| gateway.read_report(report))
    }

    fn ways(&self) -> SetWays {
        SetWays {
            mail: IsSet::where_some(self.mail.as_ref()),
            sms: IsSet::where_some(self.sms.as_ref()),
        }
    }

    async fn try_sms(&self, to: &str, text: &str) -> Result<Receipt, SendError> {
        self.sms()?.send(to, text).await
    }
}
