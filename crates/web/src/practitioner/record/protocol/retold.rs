//! What `/protocol/history` shows: what the protocol in force would tell everybody who ever checked in.

use askama::Template;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::practitioner::{Desk, Room};

/// A replay of the history, as far as it has come.
#[derive(Clone, Template)]
#[template(path = "practitioner/record/protocol_history.html")]
pub struct HistoryPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// The version in force.
    pub version: String,
    /// How far it has come; `None` before it began.
    pub so_far: Option<SoFar>,
}

/// How far a replay has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoFar {
    /// How many check-ins were assessed, how many would be told less and how many more, in one sentence.
    pub sentence: String,
    /// That some could not be read; empty: none.
    pub unreadable: String,
    /// Who would be told something else.
    pub found: Vec<Found>,
    /// How many more of these there are than stand here.
    pub more: u64,
    /// What the next step is sent; `None` where everybody was assessed.
    pub next: Option<Vec<(&'static str, String)>>,
}

/// A check-in that would be told something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The patient's page.
    pub address: String,
    /// When it was answered.
    pub at: Moment,
    /// What was told then.
    pub told: Disposition,
    /// What would be told now.
    pub now: Disposition,
}

impl Sample for HistoryPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let numbers = [("checkins", "1248"), ("lower", "1"), ("higher", "2")];
        let found = |told, now| Found {
            address: "/patients/4".to_owned(),
            at: Moment::new("2024-05-15T08:10:00+01:00", "Wednesday 15 May 2024, 08:10"),
            told,
            now,
        };
        let so_far = SoFar {
            sentence: page.text.with_all("history-so-far", &numbers),
            unreadable: page.tc("history-unreadable", 1),
            found: vec![
                found(Disposition::Contact, Disposition::SelfCare),
                found(Disposition::Contact, Disposition::Urgent),
            ],
            more: 1,
            next: None,
        };
        let start = Self {
            desk: Desk::sample(Room::Settings),
            version: "invented 2".to_owned(),
            so_far: None,
            page,
        };
        let with = |so_far| Self {
            so_far: Some(so_far),
            ..start.clone()
        };
        let going = SoFar {
            next: Some(vec![("after", "4".to_owned())]),
            unreadable: String::new(),
            ..so_far.clone()
        };
        let same = SoFar {
            found: Vec::new(),
            more: 0,
            unreadable: String::new(),
            ..so_far.clone()
        };
        vec![
            ("history-going", with(going)),
            ("history-same", with(same)),
            ("history-found", with(so_far)),
            ("history", start),
        ]
    }
}
