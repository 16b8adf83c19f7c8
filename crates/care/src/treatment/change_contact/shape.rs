//! A patient's contact as staff see it, as it is to be, and what a change of it writes.

use jiff::Timestamp;

use crate::jobs::NewJob;
use crate::port::StoreError;
use crate::treatment::reminder::{Channel, NewPlan};
use crate::treatment::{Identity, Link, NewTextCode, Patient, SealedPatient};

/// By which way a patient is reminded; `None` where not at all.
pub type RemindedBy = Option<Channel>;

/// A patient's contact as staff see it before they change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactView {
    /// Who it is.
    pub patient: Patient,
    /// The language that messages go out in, where it is another than the clinic's.
    pub language: Option<String>,
    /// Reminders.
    pub reminded: RemindedBy,
    /// Whether reminders can start.
    pub page: PageOfReminders,
    /// What was seen: a change of something else is refused.
    pub seen: String,
}

/// Whether a patient has a page that reminders can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageOfReminders {
    /// There is one.
    Open,
    /// Not before the next session.
    Closed,
}

/// A patient's contact as it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name, e-mail address and telephone number; the latter two may be empty.
    pub identity: Identity,
    /// The language of messages; `None` for the clinic's.
    pub language: Option<String>,
    /// Reminders.
    pub reminded: RemindedBy,
}

/// What is wrong with a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactProblem {
    /// No name.
    NameMissing,
    /// The name is longer than any real one.
    NameTooLong,
    /// Not an e-mail address.
    NotAnAddress,
    /// Not a telephone number.
    NotANumber,
    /// No language in which there are pages.
    NotALanguage,
    /// Reminders by a way for which no address is known.
    NoAddressFor(Channel),
    /// Reminders would lead to no page.
    NoPage,
}

/// Why a contact was not changed; nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum ContactError {
    /// No such patient in this clinic.
    #[error("there is no such patient")]
    Unknown,
    /// Something needs another look.
    #[error("{} things need another look", .0.len())]
    Invalid(Vec<ContactProblem>),
    /// Somebody else has changed it meanwhile.
    #[error("the contact was changed in the meantime")]
    Changed,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of reminders and of links that are out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ContactChanged {
    /// Reminders.
    pub reminders: RemindersAfter,
    /// Links that went to an address which is not known any more.
    pub links: LinksOut,
}

/// What became of reminders.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RemindersAfter {
    /// What was wished.
    #[default]
    AsWished,
    /// They stopped, since the address that they went to is gone.
    StoppedForWant,
}

/// Whether a link that works was handed to an address which is not known any more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinksOut {
    /// None is out.
    #[default]
    None,
    /// One may be.
    AtOldAddress,
}

/// Everything that a changed contact writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactChange {
    /// The patient as they were.
    pub before: SealedPatient,
    /// As they are now.
    pub after: SealedPatient,
    /// What becomes of a mail with the link that waits.
    pub mail: SendingAfter<()>,
    /// What becomes of texts with a code for the link.
    pub text: SendingAfter<Option<(NewJob, NewTextCode)>>,
    /// The patient's link, whose codes may be out.
    pub link: Option<Link>,
    /// The plan of reminders.
    pub plan: PlanWish,
    /// When.
    pub at: Timestamp,
}

/// What becomes of a sending that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendingAfter<T> {
    /// The address is the same.
    AsBefore,
    /// It goes to the new address, at once.
    Anew(T),
}

/// What becomes of a plan of reminders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanWish {
    /// It stays.
    AsBefore,
    /// No more messages.
    Stop,
    /// Agreed, by this way.
    Agreed(Box<NewPlan>),
}
