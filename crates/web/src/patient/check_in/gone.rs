//! What stands in a page's place: the link or the text message leads nowhere (404, 410), no check-in is offered (403), what was sent
//! could not be read (400, 413), the house cannot answer (408, 500, 503), or there is no network.
//! The emergency advice still stands.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::patient::Frame;

/// A link that leads nowhere.
#[derive(Clone, Template)]
#[template(path = "patient/check_in/gone.html")]
pub struct Gone {
    /// The frame.
    pub page: Page,
    /// The patient's frame; its token is empty.
    pub patient: Frame,
    /// Why.
    pub why: Why,
    /// Where a new link is asked for; empty where none can be.
    pub ask: String,
    /// What was filled in and could not be taken.
    pub again: Option<Unsent>,
}

/// A form that could not be taken: where it goes, and its fields.
#[derive(Clone, Debug)]
pub struct Unsent {
    /// Where it was sent.
    pub action: String,
    /// Name and value of each field, the button that was pressed among them.
    pub fields: Vec<(String, String)>,
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No such link: 404.
    Unknown,
    /// Its time is over: 410.
    Expired,
    /// The clinic or the patient closed it: 410.
    Revoked,
    /// A text message was opened on another phone: 410.
    Elsewhere,
    /// A text message was not opened in time: 410.
    TextOver,
    /// The clinic gives information alone: 403.
    NotOffered,
    /// The device has no network; a kept page says so.
    NoNetwork,
    /// A new link was asked for: 202.
    Asked,
    /// More was sent than is taken: 413.
    TooLarge,
    /// What was sent could not be read: 400, 405, 415, 422.
    NotRead,
    /// The house cannot answer: 408, 500, 503.
    Failed,
}

impl Gone {
    /// Whether the patient's own page is there to go back to.
    pub fn leads_back(&self) -> bool {
        !self.patient.token.is_empty() && matches!(self.why, Why::TooLarge | Why::NotRead)
    }

    /// The furniture key of the heading.
    pub fn title(&self) -> &'static str {
        match self.why {
            Why::Unknown => "gone-unknown",
            Why::Expired => "gone-expired",
            Why::Revoked => "gone-revoked",
            Why::Elsewhere => "gone-elsewhere",
            Why::TextOver => "gone-text-over",
            Why::NotOffered => "not-offered",
            Why::NoNetwork => "no-network",
            Why::Asked => "new-link-asked",
            Why::TooLarge => "too-large",
            Why::NotRead => "not-read",
            Why::Failed => "failed-title",
        }
    }

    /// The furniture key of what to do.
    pub fn what_now(&self) -> &'static str {
        match self.why {
            Why::Unknown => "gone-unknown-help",
            Why::Expired => "gone-expired-help",
            Why::Revoked => "gone-revoked-help",
            Why::Elsewhere => "gone-elsewhere-help",
            Why::TextOver => "gone-text-over-help",
            Why::NotOffered => "not-offered-help",
            Why::NoNetwork => "no-network-help",
            Why::Asked => "new-link-asked-help",
            Why::TooLarge => "too-large-help",
            Why::NotRead => "not-read-help",
            Why::Failed => "failed-help",
        }
    }
}

impl Sample for Gone {
    fn samples() -> Vec<(&'static str, Self)> {
        let gone = |why| Self {
            page: Page::sample(),
            patient: Frame {
                token: String::new(),
                ..Frame::sample()
            },
            why,
            ask: String::new(),
            again: None,
        };
        let ended = |why| Self {
            ask: "/r/sample/new-link".to_owned(),
            ..gone(why)
        };
        let by_text = |why| Self {
            ask: "/o/sample/new-link".to_owned(),
            ..gone(why)
        };
        let sent = |why| Self {
            patient: Frame::sample(),
            ..gone(why)
        };
        vec![
            ("gone-unknown", gone(Why::Unknown)),
            ("gone-expired", ended(Why::Expired)),
            ("gone-revoked", ended(Why::Revoked)),
            ("gone-elsewhere", by_text(Why::Elsewhere)),
            ("gone-text-over", by_text(Why::TextOver)),
            ("not-offered", gone(Why::NotOffered)),
            ("no-network", gone(Why::NoNetwork)),
            ("new-link-asked", gone(Why::Asked)),
            ("too-large", sent(Why::TooLarge)),
            ("not-read", sent(Why::NotRead)),
            ("failed", gone(Why::Failed)),
            (
                "failed-again",
                Self {
                    again: Some(Unsent {
                        action: "/r/sample/message".to_owned(),
                        fields: vec![("words".to_owned(), "It itches".to_owned())],
                    }),
                    ..gone(Why::Failed)
                },
            ),
        ]
    }
}
