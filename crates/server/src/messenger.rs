//! Ways for mail to go out.

mod outbox;
mod smtp;
mod unset;

use std::sync::Arc;

use care::port::Messenger;

use crate::config::Smtp;

pub(crate) use outbox::OutboxMessenger;
pub(crate) use smtp::SmtpMessenger;
use unset::UnsetMessenger;

/// The messenger of a server: its mail server, or one that says that none is set.
///
/// # Errors
/// When TLS towards the mail server cannot be prepared.
pub(crate) fn of_server(smtp: Option<&Smtp>) -> anyhow::Result<Arc<dyn Messenger>> {
    Ok(match smtp {
        Some(smtp) => Arc::new(SmtpMessenger::new(smtp)?),
        None => Arc::new(UnsetMessenger),
    })
}
