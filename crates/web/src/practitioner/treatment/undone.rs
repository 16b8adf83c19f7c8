//! `GET /sessions/{id}` of a session that was taken back.

use askama::Template;

use super::adverse::Already;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::practitioner::{Desk, Room};

/// A session that no longer counts.
#[derive(Clone, Template)]
#[template(path = "practitioner/treatment/undone.html")]
pub struct Undone {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// This page.
    pub address: String,
    /// The patient's name.
    pub patient: String,
    /// When it was said to have been.
    pub at: Moment,
    /// What was entered, a line per muscle.
    pub muscles: Vec<String>,
    /// Adverse events that were stated of it: they count on until they are taken back.
    pub events: Vec<Already>,
}

impl Sample for Undone {
    fn samples() -> Vec<(&'static str, Self)> {
        let undone = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Record),
            address: "/sessions/1".to_owned(),
            patient: "Maria Lindqvist".to_owned(),
            at: Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May, 14:30"),
            muscles: vec!["Infraspinatus, right: deep".to_owned()],
            events: vec![Already {
                told: "Adverse event, mild: fainting. The needling caused it.".to_owned(),
                address: "/adverse-events/1".to_owned(),
            }],
        };
        vec![("undone", undone)]
    }
}
