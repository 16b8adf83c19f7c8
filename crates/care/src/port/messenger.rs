//! Mail to people, by whatever way the server was configured with.

use async_trait::async_trait;

use crate::id::ClinicId;

/// A mail. Its subject and text never hold personal or health data: they travel unprotected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// The clinic on whose behalf it goes out.
    pub clinic: ClinicId,
    /// The receiver's address.
    pub to: String,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
}

/// Why a mail did not go out; the job that wanted it is tried again later.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct SendError {
    /// One sentence for the operator, without personal data.
    pub reason: String,
}

/// Sends mail.
#[async_trait]
pub trait Messenger: Send + Sync {
    /// Hands the mail over; `Ok` once the next mail server has taken responsibility for it.
    ///
    /// # Errors
    /// [`SendError`] when it was not taken; nothing was delivered as far as is known.
    async fn send(&self, mail: &Mail) -> Result<(), SendError>;
}
