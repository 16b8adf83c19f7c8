//! `GET /sessions/{id}/adverse-event` and `GET /adverse-events/{id}`: an adverse event, stated of a session.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::practitioner::alert::harm::HarmForm;
use crate::practitioner::{Desk, Room};

/// The form for an adverse event of a session, and what was stated before.
#[derive(Clone, Template)]
#[template(path = "practitioner/treatment/adverse.html")]
pub struct AdversePage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong with the form that was sent.
    pub problems: Problems,
    /// Where the form leads.
    pub address: String,
    /// The patient's name.
    pub patient: String,
    /// The session's page.
    pub session_address: String,
    /// When the session was.
    pub at: Moment,
    /// How bad, what, and whether the needling caused it.
    pub harm: HarmForm,
    /// `date`, as `2024-05-21`.
    pub date: String,
    /// `time`, as `14:30`.
    pub time: String,
    /// `note`, as typed.
    pub note: String,
    /// `event`: the id that a new event will have; empty for one that is stored.
    pub event: String,
    /// `seen`: the newest version that this page shows.
    pub seen: usize,
    /// `reason`, as typed.
    pub reason: String,
    /// What was stated already and may be the same event.
    pub already: Vec<Already>,
    /// Versions of this event, newest first; none for a new one.
    pub versions: Vec<Version>,
    /// How it stands.
    pub standing: EventStanding,
}

/// How an event of a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventStanding {
    /// It counts, or is about to be stated.
    Counts,
    /// It was taken back.
    TakenBack,
    /// Its session was taken back, so that it can be taken back and no more.
    SessionTakenBack,
}

/// An event that was stated already.
#[derive(Clone, Debug)]
pub struct Already {
    /// In one sentence.
    pub told: String,
    /// Where it is corrected.
    pub address: String,
}

/// A version of an event.
#[derive(Clone, Debug)]
pub struct Version {
    /// Who stated it: "Corrected by Ann Okafor".
    pub title: String,
    /// When it was stated.
    pub at: Moment,
    /// What was stated; for one that was taken back, that it was.
    pub told: String,
    /// When it happened.
    pub happened_at: Moment,
    /// The note; may be empty.
    pub note: String,
}

impl AdversePage {
    /// Whether the form is for an event that is not stored yet.
    pub fn is_new(&self) -> bool {
        self.versions.is_empty()
    }

    /// Whether it was taken back.
    pub fn is_over(&self) -> bool {
        self.standing == EventStanding::TakenBack
    }

    /// Whether it can be stated or corrected.
    pub fn is_open(&self) -> bool {
        self.standing == EventStanding::Counts
    }
}

impl Sample for AdversePage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let new = Self {
            harm: HarmForm::sample_of_session(page.text),
            page,
            desk: Desk::sample(Room::Patients),
            problems: Problems::default(),
            address: "/sessions/1/adverse-event".to_owned(),
            patient: "Maria Lindqvist".to_owned(),
            session_address: "/sessions/1".to_owned(),
            at: Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May, 14:30"),
            date: "2024-05-14".to_owned(),
            time: "14:30".to_owned(),
            note: String::new(),
            event: "2".to_owned(),
            seen: 0,
            reason: String::new(),
            already: vec![Already {
                told: "Adverse event, mild: bleeding or a large bruise. The needling caused it."
                    .to_owned(),
                address: "/alerts/2".to_owned(),
            }],
            versions: Vec::new(),
            standing: EventStanding::Counts,
        };
        let version = |title: &str, told: &str, note: &str| Version {
            title: title.to_owned(),
            at: Moment::new("2024-05-14T15:00:00+01:00", "Tuesday 14 May, 15:00"),
            told: told.to_owned(),
            happened_at: Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May, 14:30"),
            note: note.to_owned(),
        };
        let told = "Adverse event, mild: fainting. The needling caused it.";
        let stated = Self {
            address: "/adverse-events/2".to_owned(),
            problems: Problems::one("reason", "Say why it is taken back."),
            event: String::new(),
            seen: 1,
            note: "Felt faint lying down, well after five minutes.".to_owned(),
            already: Vec::new(),
            versions: vec![version("Stated by Ann Okafor", told, "Felt faint.")],
            ..new.clone()
        };
        let over = Self {
            problems: Problems::default(),
            seen: 2,
            versions: vec![
                version("Taken back by Ann Okafor", "", "Another patient's."),
                version("Stated by Ann Okafor", told, "Felt faint."),
            ],
            standing: EventStanding::TakenBack,
            ..stated.clone()
        };
        let of_none = Self {
            problems: Problems::default(),
            standing: EventStanding::SessionTakenBack,
            ..stated.clone()
        };
        vec![
            ("adverse", new),
            ("adverse-stated", stated),
            ("adverse-taken-back", over),
            ("adverse-session-taken-back", of_none),
        ]
    }
}
