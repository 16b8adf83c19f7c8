//! Mail by SMTP. What a mail server says may quote addresses, so only its status code is logged; a receipt keeps the
//! line by which the server names the mail, where no address stands in it.

use std::time::Duration;

use care::port::{LinkMail, Mail, Notice, Receipt, Reminder, SendError, What};
use lettre::message::Mailbox;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::Response;
use lettre::transport::smtp::{AsyncSmtpTransport, Error};
use lettre::{AsyncTransport, Message, Tokio1Executor};

use super::causes;
use super::wording::Said;
use crate::config::{Smtp, Tls};

/// For one mail from connecting to the last answer; well below the lease of a job.
const SEND_MAX: Duration = Duration::from_secs(20);
/// What a receipt keeps of the server's answer.
const RECEIPT_CHARS_MAX: usize = 100;

/// A mail server.
pub(crate) struct SmtpMessenger {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl SmtpMessenger {
    /// Prepares connections; makes none yet.
    ///
    /// # Errors
    /// When TLS towards this host cannot be prepared.
    pub(crate) fn new(smtp: &Smtp) -> anyhow::Result<Self> {
        let mut builder = match smtp.tls {
            Tls::None => AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host),
            Tls::Starttls => AsyncSmtpTransport::<Tokio1Executor>::starttls_relay(&smtp.host)?,
            Tls::Wrapped => AsyncSmtpTransport::<Tokio1Executor>::relay(&smtp.host)?,
        };
        if let Some((user, password)) = &smtp.log_in {
            builder = builder.credentials(Credentials::new(user.clone(), password.clone()));
        }
        if let Some(hello) = &smtp.hello {
            builder = builder.hello_name(ClientId::Domain(hello.clone()));
        }
        let transport = builder.port(smtp.port).timeout(Some(SEND_MAX)).build();
        Ok(Self {
            transport,
            from: smtp.from.clone(),
        })
    }

    /// Connects, greets, logs in and says goodbye, without a mail.
    ///
    /// # Errors
    /// One sentence.
    pub(crate) async fn greet(&self) -> Result<(), String> {
        match tokio::time::timeout(SEND_MAX, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err("the mail server did not answer the greeting".to_owned()),
            Ok(Err(error)) => Err(reason(&error)),
            Err(_) => Err(too_slow()),
        }
    }

    /// Hands a mail to staff over.
    pub(crate) async fn send(&self, mail: &Mail) -> Result<Receipt, SendError> {
        let message = self.message(&mail.to, &mail.subject, mail.text.clone(), None);
        self.deliver(message).await
    }

    /// Hands a reminder over. Its id is the job's, so that a repetition after a crash can be told; mail programs offer
    /// to stop it by themselves.
    pub(crate) async fn remind(
        &self,
        to: &str,
        subject: &str,
        text: String,
        reminder: &Reminder,
    ) -> Result<Receipt, SendError> {
        let id = format!("<{}@{}>", reminder.job, self.from.email.domain());
        let mut message = self.message(to, subject, text, Some(id));
        if let Ok(message) = &mut message {
            can_be_stopped(message, &reminder.stop);
        }
        self.deliver(message).await
    }

    /// Hands a notice over, under an id that a repetition after a crash has, too.
    pub(crate) async fn tell(
        &self,
        to: &str,
        said: Said,
        notice: &Notice,
    ) -> Result<Receipt, SendError> {
        let id = format!("<{}@{}>", notice.id, self.from.email.domain());
        let mut message = self.message(to, &said.subject, said.text, Some(id));
        if let (Ok(message), What::Page { stop } | What::News { stop }) =
            (&mut message, &notice.what)
        {
            can_be_stopped(message, stop);
        }
        self.deliver(message).await
    }

    /// Hands a link over. Its id is the job's, so that a repetition after a crash can be told.
    pub(crate) async fn send_link(
        &self,
        subject: &str,
        text: String,
        mail: &LinkMail,
    ) -> Result<Receipt, SendError> {
        let id = format!("<{}@{}>", mail.job, self.from.email.domain());
        let message = self.message(&mail.to, subject, text, Some(id));
        self.deliver(message).await
    }

    fn message(
        &self,
        to: &str,
        subject: &str,
        text: String,
        id: Option<String>,
    ) -> Result<Message, SendError> {
        let to = to
            .parse()
            .map_err(|_| SendError::never("the receiver's address is not an e-mail address"))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            .message_id(id);
        message
            .body(text)
            .map_err(|_| SendError::never("the mail could not be put together"))
    }

    async fn deliver(&self, message: Result<Message, SendError>) -> Result<Receipt, SendError> {
        let sent = match message {
            Ok(message) => {
                match tokio::time::timeout(SEND_MAX, self.transport.send(message)).await {
                    Ok(Ok(response)) => Ok(receipt(&response)),
                    Ok(Err(error)) if error.is_permanent() => Err(SendError::never(reason(&error))),
                    Ok(Err(error)) => Err(SendError::later(reason(&error))),
                    Err(_) => Err(SendError::later(too_slow())),
                }
            }
            Err(error) => Err(error),
        };
        sent.inspect_err(|error| tracing::warn!(reason = %error.reason, "a mail was not taken"))
    }
}

/// Mail programs then offer to stop such messages by themselves.
fn can_be_stopped(message: &mut Message, stop: &str) {
    let stop = format!("<{stop}>");
    for (name, value) in [
        ("List-Unsubscribe", stop.as_str()),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ("Auto-Submitted", "auto-generated"),
    ] {
        let name = HeaderName::new_from_ascii_str(name);
        let value = HeaderValue::new(name, value.to_owned());
        message.headers_mut().insert_raw(value);
    }
}

/// The status and the first line, which names the mail in the server's queue.
fn receipt(response: &Response) -> Receipt {
    let line = response.message().next().unwrap_or_default();
    let line: String = line.chars().take(RECEIPT_CHARS_MAX).collect();
    let code = response.code();
    if line.contains('@') || line.contains(char::is_control) {
        Receipt::of(format!("SMTP {code}"))
    } else {
        Receipt::of(format!("SMTP {code} {line}"))
    }
}

fn too_slow() -> String {
    format!(
        "the mail server did not answer within {} seconds",
        SEND_MAX.as_secs()
    )
}

/// What went wrong without what the server said.
fn reason(error: &Error) -> String {
    if let Some(code) = error.status() {
        return format!("the mail server refused with status {code}");
    }
    if error.is_timeout() {
        return too_slow();
    }
    if error.is_tls() {
        return format!(
            "the connection to the mail server could not be protected: {}",
            causes(error)
        );
    }
    if error.is_response() {
        return "the mail server's answer was not understood".to_owned();
    }
    if error.is_client() {
        return format!(
            "the mail server cannot be used as configured: {}",
            causes(error)
        );
    }
    format!("the mail server cannot be reached: {}", causes(error))
}
