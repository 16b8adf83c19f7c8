//! `GET /deliveries`: every try to hand a reminder over or to tell somebody of an alert, with the provider's receipt.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::practitioner::{Desk, Room};

/// The delivery log.
#[derive(Clone, Template)]
#[template(path = "practitioner/record/deliveries.html")]
pub struct Deliveries {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// Which tries may be chosen.
    pub only: Vec<Choice>,
    /// What of the logs this is.
    pub place: Place,
    /// The address of older tries to tell somebody of an alert.
    pub told_older: Option<String>,
    /// The address of older tries of reminders.
    pub older: Option<String>,
    /// The tries of reminders, newest first.
    pub tries: Vec<Try>,
    /// The tries to tell somebody of an alert, newest first.
    pub told: Vec<Told>,
}

/// What of the logs a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The newest of all tries.
    Newest,
    /// Some of them alone, or older ones.
    Part,
}

impl Deliveries {
    fn is_newest(&self) -> bool {
        self.place == Place::Newest
    }
}

/// A try to tell somebody of an alert.
#[derive(Clone, Debug)]
pub struct Told {
    /// When.
    pub at: Moment,
    /// The alert's page.
    pub address: String,
    /// About whom.
    pub patient: String,
    /// Who was told.
    pub who: String,
    /// As what.
    pub why: String,
    /// By which way.
    pub channel: String,
    /// Which try by this way, from 1.
    pub attempt: usize,
    /// How it ended.
    pub outcome: String,
    /// The receipt, or why it did not go out.
    pub said: String,
}

/// A try.
#[derive(Clone, Debug)]
pub struct Try {
    /// When.
    pub at: Moment,
    /// The patient's page.
    pub address: String,
    /// The patient's name.
    pub patient: String,
    /// What was to be handed over.
    pub about: String,
    /// By which way.
    pub channel: String,
    /// Which try by this way, from 1.
    pub attempt: usize,
    /// How it ended.
    pub outcome: String,
    /// The receipt, or why it did not go out.
    pub said: String,
}

impl Sample for Deliveries {
    fn samples() -> Vec<(&'static str, Self)> {
        let one = |outcome: &str, said: &str| Try {
            at: Moment::new("2024-05-15T08:00:00+01:00", "Wednesday 15 May, 8:00"),
            address: "/patients/1".to_owned(),
            patient: "Maria Lindqvist".to_owned(),
            about: "Reminder".to_owned(),
            channel: "Text message".to_owned(),
            attempt: 1,
            outcome: outcome.to_owned(),
            said: said.to_owned(),
        };
        let some = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Settings),
            only: vec![
                Choice::new("", "Everything"),
                Choice::new("trouble", "What did not arrive"),
            ],
            place: Place::Newest,
            told_older: None,
            older: Some("/deliveries?before=1".to_owned()),
            told: vec![Told {
                at: Moment::new("2024-05-15T08:10:00+01:00", "Wednesday 15 May, 8:10"),
                address: "/alerts/2".to_owned(),
                patient: "Maria Lindqvist".to_owned(),
                who: "Ben Castillo".to_owned(),
                why: "cover".to_owned(),
                channel: "E-mail".to_owned(),
                attempt: 2,
                outcome: "Taken".to_owned(),
                said: "SMTP 250 queued as Q1".to_owned(),
            }],
            tries: vec![
                one("Taken", "HTTP 201, SM0123456789abcdef"),
                one("Delivered", "HTTP 201, SM0123456789abcdee; delivered"),
                one(
                    "Not delivered",
                    "HTTP 201, SM0123456789abcded; undelivered, code 30003",
                ),
                one("Failed, tried again", "the gateway refused with status 503"),
            ],
        };
        let empty = Self {
            tries: Vec::new(),
            told: Vec::new(),
            older: None,
            ..some.clone()
        };
        let part = Self {
            place: Place::Part,
            ..empty.clone()
        };
        vec![
            ("deliveries", some),
            ("deliveries-empty", empty),
            ("deliveries-none", part),
        ]
    }
}
