//! Messages to people, by whatever ways the server was configured with.

use async_trait::async_trait;

use crate::alert::Rung;
use crate::id::{ClinicId, JobId};
use crate::treatment::reminder::Arrival;

/// A mail to staff. Its subject and text never hold personal or health data: they travel unprotected.
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

/// A reminder to a patient. The messenger has the words, which say neither who it is nor what was treated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The clinic on whose behalf it goes out.
    pub clinic: ClinicId,
    /// The job behind it: the same after a crash, so that a receiver can tell a repetition.
    pub job: JobId,
    /// BCP 47 language of the words.
    pub language: String,
    /// By which way, and with what.
    pub way: Way,
    /// The address of the page where one press of a button ends the reminders.
    pub stop: String,
}

/// A mail that brings a patient their private link. The messenger has the words, which say neither who it is nor what was
/// treated; the link stands in the text and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkMail {
    /// The clinic on whose behalf it goes out.
    pub clinic: ClinicId,
    /// The job behind it: the same after a crash, so that a receiver can tell a repetition.
    pub job: JobId,
    /// BCP 47 language of the words.
    pub language: String,
    /// The address.
    pub to: String,
    /// The patient's page.
    pub page: String,
}

/// A text message that brings a patient a code for their private page. The messenger has the words, which say neither who
/// it is nor what was treated. The link itself is not in it: see [`crate::treatment::text_code`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkText {
    /// The clinic on whose behalf it goes out.
    pub clinic: ClinicId,
    /// BCP 47 language of the words.
    pub language: String,
    /// The number as the clinic wrote it down.
    pub to: String,
    /// The address that the code is in.
    pub page: String,
}

/// The way of a reminder. A text message cannot hold the private link: it stands readable on locked screens and in
/// the records of the networks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// By e-mail.
    Mail {
        /// The address.
        to: String,
        /// The patient's page.
        page: String,
    },
    /// By text message.
    Sms {
        /// The number as the clinic wrote it down.
        to: String,
    },
}

/// A message about an alert that nobody has taken. The messenger has the words, which name nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The clinic on whose behalf it goes out.
    pub clinic: ClinicId,
    /// The same after a crash, so that a receiver can tell a repetition; letters, digits, hyphens and dots.
    pub id: String,
    /// BCP 47 language of the words.
    pub language: String,
    /// By which way; the page of a mail is the patient's, and empty for staff.
    pub way: Way,
    /// What it is about.
    pub what: What,
}

/// What a notice is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// To staff: an alert waits.
    Alert {
        /// Why they are told.
        rung: Rung,
        /// By when it should be answered, in the clinic's zone.
        due: String,
        /// The address of the worklist.
        worklist: String,
    },
    /// To a patient: the private page says what to do now.
    Page {
        /// The address of the page where one press of a button ends such messages.
        stop: String,
    },
    /// To a patient: there is something new to read on the private page.
    News {
        /// The address of the page where one press of a button ends such messages.
        stop: String,
    },
}

/// What the next one on the way said when it took a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// What it said, one line without an address.
    pub said: String,
    /// The id under which it speaks of the message again; none where it will not.
    pub message: Option<String>,
}

impl Receipt {
    /// Of somebody who says nothing more of the message.
    #[must_use]
    pub fn of(said: impl Into<String>) -> Self {
        Self {
            said: said.into(),
            message: None,
        }
    }
}

/// What the gateway for text messages posts back, as it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report<'a> {
    /// A web form.
    Form(&'a [u8]),
    /// JSON.
    Json(&'a [u8]),
}

/// What a report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reported {
    /// What came of a message in the end.
    Arrival(Arrival),
    /// The message is still on its way.
    OnItsWay,
    /// It names no message or no status where the settings say that they stand.
    Unknown,
}

/// Whether trying again may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hope {
    /// It may.
    Later,
    /// It will not: the receiver does not exist, or this way is not set up.
    Never,
}

/// Why a message did not go out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct SendError {
    /// One sentence for the operator, without personal data.
    pub reason: String,
    /// Whether trying again may help.
    pub hope: Hope,
}

impl SendError {
    /// Trying again may help.
    #[must_use]
    pub fn later(reason: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            hope: Hope::Later,
        }
    }

    /// Trying again will not help.
    #[must_use]
    pub fn never(reason: impl Into<String>) -> Self {
        Self {
            reason: reason.into(),
            hope: Hope::Never,
        }
    }
}

/// Sends messages.
#[async_trait]
pub trait Messenger: Send + Sync {
    /// Hands a mail over; `Ok` once the next mail server has taken responsibility for it.
    ///
    /// # Errors
    /// [`SendError`] when it was not taken; nothing was delivered as far as is known.
    async fn send(&self, mail: &Mail) -> Result<Receipt, SendError>;

    /// Hands a reminder over; `Ok` once a mail server or the gateway for text messages has taken it.
    ///
    /// # Errors
    /// [`SendError`] when it was not taken; nothing was delivered as far as is known.
    async fn remind(&self, reminder: &Reminder) -> Result<Receipt, SendError>;

    /// Hands a notice over; `Ok` once a mail server or the gateway for text messages has taken it.
    ///
    /// # Errors
    /// [`SendError`] when it was not taken; nothing was delivered as far as is known.
    async fn tell(&self, notice: &Notice) -> Result<Receipt, SendError>;

    /// Hands a link over; `Ok` once the next mail server has taken responsibility for it.
    ///
    /// # Errors
    /// [`SendError`] when it was not taken; nothing was delivered as far as is known.
    async fn send_link(&self, mail: &LinkMail) -> Result<Receipt, SendError>;

    /// Hands the text message over that opens a patient's page; `Ok` once the gateway has taken it.
    ///
    /// # Errors
    /// [`SendError`] when it was not taken, or this way is not set up.
    async fn text_link(&self, _text: &LinkText) -> Result<Receipt, SendError> {
        Err(SendError::never("text messages are not set up"))
    }

    /// Reads what the gateway for text messages posted back.
    fn read_report(&self, _report: Report<'_>) -> Reported {
        Reported::Unknown
    }

    /// Which ways are set up; none unless it says so.
    fn ways(&self) -> SetWays {
        SetWays::default()
    }

    /// Hands a text message over that tells whoever set the way up that it works. It never goes to a patient.
    ///
    /// # Errors
    /// [`SendError`] when it was not taken, or this way is not set up.
    async fn try_sms(&self, _to: &str, _text: &str) -> Result<Receipt, SendError> {
        Err(SendError::never("text messages are not set up"))
    }
}

/// Which ways are set up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SetWays {
    /// A mail server.
    pub mail: IsSet,
    /// A gateway for text messages.
    pub sms: IsSet,
}

/// Whether a way is set up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IsSet {
    /// It is.
    Yes,
    /// It is not.
    #[default]
    No,
}

impl IsSet {
    /// Set where there is something.
    #[must_use]
    pub fn where_some<T>(thing: Option<&T>) -> Self {
        if thing.is_some() { Self::Yes } else { Self::No }
    }
}
