//! `GET /outbox`, in the demo only: the mails that would have been sent.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::practitioner::{Desk, Room};

/// The mails of the demo.
#[derive(Clone, Template)]
#[template(path = "practitioner/record/outbox.html")]
pub struct Outbox {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// The mails, newest first.
    pub mails: Vec<Letter>,
}

/// A mail.
#[derive(Clone, Debug)]
pub struct Letter {
    /// When it was sent.
    pub at: Moment,
    /// To whom.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text, line by line.
    pub text: String,
}

impl Sample for Outbox {
    fn samples() -> Vec<(&'static str, Self)> {
        let letter = Letter {
            at: Moment::new("2024-05-15T08:10:00+01:00", "Wednesday 15 May, 8:10"),
            to: "ann@example.org".to_owned(),
            subject: "A check-in needs you".to_owned(),
            text: "A check-in needs you by 9:10.\n\nhttps://after.example.org/alerts/2\n"
                .to_owned(),
        };
        let some = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Outbox),
            mails: vec![letter],
        };
        let empty = Self {
            mails: Vec::new(),
            ..some.clone()
        };
        vec![("outbox", some), ("outbox-empty", empty)]
    }
}
