//! What `GET /audit/check` shows: how far the log holds.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::practitioner::{Desk, Room};

/// What a walk through the log found.
#[derive(Clone, Template)]
#[template(path = "practitioner/record/audit_checked.html")]
pub struct CheckedPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What holds; empty where nothing does.
    pub holds: String,
    /// What comes of that.
    pub then: Then,
}

/// What comes after what holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing: that was all.
    Over,
    /// More to check.
    More {
        /// That there is more.
        sentence: String,
        /// Where it is checked.
        address: String,
    },
    /// Something was changed or removed.
    Broken {
        /// What.
        sentence: String,
        /// Where it stands in the log.
        address: String,
    },
}

impl Sample for CheckedPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let whole = Self {
            desk: Desk::sample(Room::Settings),
            holds: page.tc("audit-whole", 1_248_usize),
            then: Then::Over,
            page,
        };
        let page = &whole.page;
        let numbers = [("first", "1"), ("last", "100000")];
        let more = Self {
            holds: page.text.with_all("audit-range", &numbers),
            then: Then::More {
                sentence: page.tw("audit-more", "newest", "312044"),
                address: "/audit/check?after=100000".to_owned(),
            },
            ..whole.clone()
        };
        let broken = Self {
            holds: page.text.with_all("audit-range", &numbers),
            then: Then::Broken {
                sentence: page.tw("audit-changed", "number", "100001"),
                address: "/audit?before=100006".to_owned(),
            },
            ..whole.clone()
        };
        vec![
            ("audit-whole", whole),
            ("audit-more", more),
            ("audit-changed", broken),
        ]
    }
}
