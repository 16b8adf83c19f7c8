//! The demo clinic's outbox: mail that would have gone out, kept to be looked at.

use jiff::Timestamp;

use crate::id::{ClinicId, MailId};

/// A mail in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxMail {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: MailId,
    /// The receiver's address.
    pub to: String,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// When it would have gone out.
    pub at: Timestamp,
}
