//! The ways by which a reminder can reach a patient.

use crate::treatment::Identity;

/// A way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// E-mail.
    Mail,
    /// A text message to a mobile phone.
    Sms,
}

impl Channel {
    /// All, in the order of a form.
    pub const ALL: [Self; 2] = [Self::Mail, Self::Sms];

    /// As stored and sent by forms.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Sms => "sms",
        }
    }

    /// From storage or a form.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.id() == id)
    }

    /// The one that is tried when this one fails.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Mail => Self::Sms,
            Self::Sms => Self::Mail,
        }
    }
}

/// Whether a patient can be reached by a way at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// There is an address or a number.
    There,
    /// There is none.
    Nowhere,
}

impl Reach {
    /// Of a patient, by a way.
    #[must_use]
    pub fn of(identity: &Identity, channel: Channel) -> Self {
        let address = match channel {
            Channel::Mail => &identity.email,
            Channel::Sms => &identity.phone,
        };
        if address.trim().is_empty() {
            Self::Nowhere
        } else {
            Self::There
        }
    }
}
