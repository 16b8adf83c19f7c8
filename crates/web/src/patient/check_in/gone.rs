//! What stands in a page's place: the link leads nowhere (404, 410), no check-in is offered (403), or there is no network.
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
    /// The clinic gives information alone: 403.
    NotOffered,
    /// The device has no network; a kept page says so.
    NoNetwork,
}

impl Gone {
    /// The furniture key of the heading.
    pub fn title(&self) -> &'static str {
        match self.why {
            Why::Unknown => "gone-unknown",
            Why::Expired => "gone-expired",
            Why::Revoked => "gone-revoked",
            Why::NotOffered => "not-offered",
            Why::NoNetwork => "no-network",
        }
    }

    /// The furniture key of what to do.
    pub fn what_now(&self) -> &'static str {
        match self.why {
            Why::Unknown => "gone-unknown-help",
            Why::Expired => "gone-expired-help",
            Why::Revoked => "gone-revoked-help",
            Why::NotOffered => "not-offered-help",
            Why::NoNetwork => "no-network-help",
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
        };
        vec![
            ("gone-unknown", gone(Why::Unknown)),
            ("gone-expired", gone(Why::Expired)),
            ("gone-revoked", gone(Why::Revoked)),
            ("not-offered", gone(Why::NotOffered)),
            ("no-network", gone(Why::NoNetwork)),
        ]
    }
}
