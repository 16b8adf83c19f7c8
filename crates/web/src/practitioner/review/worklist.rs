//! `GET /worklist`: open alerts, worst first, then due first, then by worry.

use askama::Template;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::practitioner::{Desk, Room};

/// The worklist.
#[derive(Clone, Template)]
#[template(path = "practitioner/review/worklist.html")]
pub struct Worklist {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// The open alerts, worst first, then due first, then by worry.
    pub lines: Vec<Line>,
    /// Messages that could not be delivered yet.
    pub undelivered: Vec<Undelivered>,
    /// How many patients no reminder reached or nobody heard from.
    pub to_call: usize,
    /// Whether anybody was ever treated.
    pub start: Start,
}

/// Whether a clinic has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// It has no patient yet.
    New,
    /// It has.
    Going,
}

impl Worklist {
    /// Whether the clinic has no patient yet.
    pub fn is_new(&self) -> bool {
        self.start == Start::New
    }
}

/// A message that could not be delivered yet; it is tried again by itself.
#[derive(Clone, Debug)]
pub struct Undelivered {
    /// How often it was tried.
    pub attempts: usize,
    /// What went wrong last.
    pub error: String,
    /// When it is tried again.
    pub next: Moment,
}

/// One open alert.
#[derive(Clone, Debug)]
pub struct Line {
    /// The alert's page.
    pub address: String,
    /// How pressing.
    pub disposition: Disposition,
    /// The patient's name.
    pub patient: String,
    /// What was said, in one sentence.
    pub sentence: String,
    /// What was needled and how long ago: "26 h after: upper back, deep".
    pub session: String,
    /// When the patient said it.
    pub raised: Moment,
    /// By when someone has to act.
    pub deadline: Deadline,
    /// How often the patient has checked in during this episode.
    pub check_ins: usize,
    /// How worried the patient said to be; empty where nothing was said.
    pub worry: String,
}

/// By when someone has to act.
#[derive(Clone, Debug)]
pub enum Deadline {
    /// Still time: "18 min left".
    Ahead(Moment),
    /// Too late already.
    Over(Moment),
    /// Someone acknowledged it: who.
    Acknowledged(String),
}

impl Worklist {
    fn sample() -> Self {
        let line = |n: u8, disposition, patient: &str, sentence: &str, deadline| Line {
            address: format!("/alerts/{n}"),
            disposition,
            patient: patient.to_owned(),
            sentence: sentence.to_owned(),
            session: "26 h after upper back and neck, deep".to_owned(),
            raised: Moment::new("2024-05-15T08:10:00+01:00", "8:10"),
            deadline,
            check_ins: usize::from(n),
            worry: if n == 2 {
                "worry 8/10".to_owned()
            } else {
                String::new()
            },
        };
        let soon = Deadline::Ahead(Moment::new("2024-05-15T09:10:00+01:00", "9:10"));
        let over = Deadline::Over(Moment::new("2024-05-14T18:00:00+01:00", "Tuesday 18:00"));
        Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Worklist),
            lines: vec![
                line(
                    1,
                    Disposition::Emergency,
                    "Tom Adeyemi",
                    "Short of breath, also at rest. Told to call 112.",
                    soon,
                ),
                line(
                    2,
                    Disposition::Contact,
                    "Maria Lindqvist",
                    "Soreness 6 and getting worse, large bruise.",
                    over,
                ),
                line(
                    3,
                    Disposition::SelfCare,
                    "Yusuf Demir",
                    "\u{201c}Can I go swimming tomorrow?\u{201d}",
                    Deadline::Acknowledged("Ann Okafor".to_owned()),
                ),
            ],
            to_call: 2,
            start: Start::Going,
            undelivered: vec![Undelivered {
                attempts: 2,
                error: "the mail server does not answer".to_owned(),
                next: Moment::new("2024-05-15T09:10:00+01:00", "9:10"),
            }],
        }
    }
}

impl Sample for Worklist {
    fn samples() -> Vec<(&'static str, Self)> {
        let desk = Desk {
            open: 0,
            ..Desk::sample(Room::Worklist)
        };
        let empty = Self {
            lines: Vec::new(),
            desk,
            ..Self::sample()
        };
        vec![("worklist", Self::sample()), ("worklist-empty", empty)]
    }
}
