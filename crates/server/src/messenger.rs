//! Ways for messages to go out.

mod wording;
mod outbox;
mod smtp;
mod sms;
mod ways;

use std::sync::Arc;

use care::port::Messenger;

use crate::config::{Sms, Smtp};

pub(crate) use outbox::OutboxMessenger;
pub(crate) use sms::SmsGateway;
pub(crate) use smtp::SmtpMessenger;
use ways::Ways;

/// The messenger of a server: what is set of mail server and gateway. What is not set says so at every message, and the
/// job behind it stays visible. At the address `report` the gateway says what came of a message.
///
/// # Errors
/// When TLS towards the mail server cannot be prepared.
pub(crate) fn of_server(
    smtp: Option<&Smtp>,
    sms: Option<Sms>,
    report: String,
) -> anyhow::Result<Arc<dyn Messenger>> {
    Ok(Arc::new(Ways {
        mail: smtp.map(SmtpMessenger::new).transpose()?,
        sms: sms.map(|sms| SmsGateway::new(sms, report)),
    }))
}

/// The innermost cause of an error, which says the most.
fn causes(error: &dyn std::error::Error) -> String {
    let mut last = error;
    while let Some(cause) = last.source() {
        last = cause;
    }
    last.to_string()
}
