//! Mail by SMTP. What a mail server says may quote addresses, so only its status code is kept and logged.

use std::time::Duration;

use async_trait::async_trait;
use care::port::{Mail, Messenger, SendError};
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{AsyncSmtpTransport, Error};
use lettre::{AsyncTransport, Message, Tokio1Executor};

use crate::config::{Smtp, Tls};

/// For one mail from connecting to the last answer; well below the lease of a job.
const SEND_MAX: Duration = Duration::from_secs(20);

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

    fn message(&self, mail: &Mail) -> Result<Message, String> {
        let to = mail
            .to
            .parse()
            .map_err(|_| "the receiver's address is not an e-mail address".to_owned())?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&mail.subject)
            .message_id(None);
        message
            .body(mail.text.clone())
            .map_err(|_| "the mail could not be put together".to_owned())
    }

    async fn deliver(&self, mail: &Mail) -> Result<(), String> {
        let message = self.message(mail)?;
        match tokio::time::timeout(SEND_MAX, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(reason(&error)),
            Err(_) => Err(too_slow()),
        }
    }
}

#[async_trait]
impl Messenger for SmtpMessenger {
    async fn send(&self, mail: &Mail) -> Result<(), SendError> {
        self.deliver(mail).await.map_err(|reason| {
            tracing::warn!(%reason, "a mail was not taken");
            SendError { reason }
        })
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

fn causes(error: &dyn std::error::Error) -> String {
    let mut last = error;
    while let Some(cause) = last.source() {
        last = cause;
    }
    last.to_string()
}
