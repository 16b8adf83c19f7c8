//! `GET /sessions/{id}`: the session is kept; here is the patient's link.

use askama::Template;

use super::adverse::Already;
use super::link_card::LinkCard;
use crate::gallery::Sample;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::page::{Page, qr};
use crate::practitioner::{Desk, Room};

/// A recorded session with the patient's link.
#[derive(Clone, Template)]
#[template(path = "practitioner/treatment/recorded.html")]
pub struct Recorded {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// The patient's name.
    pub patient: String,
    /// The patient's page.
    pub patient_address: String,
    /// When it was.
    pub at: Moment,
    /// What was needled, a line per muscle.
    pub muscles: Vec<String>,
    /// Complaint and notes, a line each.
    pub noted: Vec<String>,
    /// The link to be handed over; `None` where there is none to hand over because of this session.
    pub hand: Option<Hand>,
    /// Whether and how the patient is reminded.
    pub reminders: String,
    /// What stood against taking it back or correcting it.
    pub problems: Problems,
    /// This page.
    pub address: String,
    /// For how many seconds it can still be taken back; `None` when it cannot.
    pub undo_seconds: Option<usize>,
    /// Adverse events that were stated of it.
    pub events: Vec<Already>,
    /// Its versions, oldest first.
    pub versions: Vec<Version>,
    /// Sending the link and replacing it.
    pub link_card: Option<LinkCard>,
}

/// The link, to be handed over.
#[derive(Clone, Debug)]
pub struct Hand {
    /// Whole.
    pub link: String,
    /// Until when it works.
    pub valid_until: Moment,
    /// That the session is saved, if it just was, and how the link reaches the patient; in sentences.
    pub lead: Vec<String>,
}

/// A version of a session.
#[derive(Clone, Debug)]
pub struct Version {
    /// "Corrected by Ann Okafor".
    pub title: String,
    /// When it was written.
    pub at: Moment,
    /// When it says that the session was.
    pub needled_at: Moment,
    /// What it said, a line per muscle; empty for the one that counts.
    pub muscles: Vec<String>,
}

impl Recorded {
    /// The heading.
    pub fn title(&self) -> String {
        let key = match self.hand {
            Some(_) => "recorded-for",
            None => "recorded-before",
        };
        self.page.tw(key, "name", &self.patient)
    }

    /// The link as a QR code; empty where it is too long for one.
    pub fn qr(&self) -> String {
        let link = self.hand.as_ref().map(|hand| hand.link.as_str());
        let code = link.and_then(|link| qr::svg(link, &self.page.t("recorded-qr")));
        code.unwrap_or_default()
    }
}

impl Sample for Recorded {
    fn samples() -> Vec<(&'static str, Self)> {
        let recorded = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Record),
            patient: "Maria Lindqvist".to_owned(),
            patient_address: "/patients/1".to_owned(),
            at: Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May, 14:30"),
            muscles: vec![
                "Upper trapezius, right: deep, in and out, 3 needles, pain 4 of 10".to_owned(),
            ],
            noted: vec![
                "Came because of: neck pain since March".to_owned(),
                "Notes: sleeps on the right side".to_owned(),
            ],
            hand: Some(Hand {
                link: "https://after.example.org/r/4fQ2mWc0Zk1b8yTg7sXhPq".to_owned(),
                valid_until: Moment::new("2024-06-25T14:30:00+01:00", "25 June 2024"),
                lead: vec![
                    "Saved.".to_owned(),
                    "The link is on its way to maria@example.org.".to_owned(),
                ],
            }),
            reminders: "By e-mail".to_owned(),
            problems: Problems::default(),
            address: "/sessions/1".to_owned(),
            undo_seconds: Some(58),
            events: Vec::new(),
            versions: Vec::new(),
            link_card: Some(LinkCard {
                session: "1".to_owned(),
                ..LinkCard::sample()
            }),
        };
        let version = |title: &str, muscles: &[&str]| Version {
            title: title.to_owned(),
            at: Moment::new("2024-05-14T14:40:00+01:00", "Tuesday 14 May, 14:40"),
            needled_at: Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May, 14:30"),
            muscles: muscles.iter().map(|line| (*line).to_owned()).collect(),
        };
        let corrected = Self {
            problems: Problems::one("kept", "The minute is over: correct the session instead."),
            undo_seconds: None,
            events: vec![Already {
                told: "Adverse event, mild: fainting. The needling caused it.".to_owned(),
                address: "/adverse-events/1".to_owned(),
            }],
            versions: vec![
                version("Recorded by Ann Okafor", &["Upper trapezius, left"]),
                version("Corrected by Ann Okafor", &[]),
            ],
            ..recorded.clone()
        };
        let before = Self {
            hand: None,
            undo_seconds: None,
            link_card: None,
            ..recorded.clone()
        };
        vec![
            ("recorded", recorded),
            ("recorded-corrected", corrected),
            ("recorded-before", before),
        ]
    }
}
