//! `GET /practice/adverse-events`: what was stated of adverse events, and how often that is.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::practitioner::{Desk, Room};

/// The register.
#[derive(Clone, Template)]
#[template(path = "practitioner/practice/adverse_events.html")]
pub struct RegisterPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// `severity` to choose.
    pub severities: Vec<Choice>,
    /// `relation` to choose.
    pub relations: Vec<Choice>,
    /// `since` to choose.
    pub times: Vec<Choice>,
    /// Events, sessions and muscles, counted.
    pub counted: String,
    /// The rate for a thousand sessions, and for a thousand muscles, each in a sentence.
    pub whole: Vec<String>,
    /// Told apart.
    pub apart: Vec<Apart>,
    /// The events, newest first.
    pub events: Vec<Event>,
    /// That there are more of them.
    pub cut: Option<String>,
}

/// Rates told apart by one thing.
#[derive(Clone, Debug)]
pub struct Apart {
    /// By what.
    pub title: String,
    /// The id of its heading.
    pub id: &'static str,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// One rate.
#[derive(Clone, Debug)]
pub struct Row {
    /// Of what.
    pub name: String,
    /// Events.
    pub events: String,
    /// Sessions.
    pub sessions: String,
    /// For a thousand of them.
    pub per_sessions: String,
    /// Muscles.
    pub muscles: String,
    /// For a thousand of them.
    pub per_muscles: String,
}

/// One event.
#[derive(Clone, Debug)]
pub struct Event {
    /// The page on which it was stated.
    pub address: String,
    /// The patient's page.
    pub patient: String,
    /// The patient's name.
    pub name: String,
    /// What it was.
    pub kind: String,
    /// How bad.
    pub severity: String,
    /// Whether the needling caused it.
    pub relation: String,
    /// The session, if it is put down to one.
    pub session: Option<Moment>,
    /// What was needled.
    pub needled: String,
}

impl Sample for RegisterPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let wanted = super::filter::parsed("", "", "");
        let [severities, relations, times] = super::filter::choices(&page, wanted);
        let row = |name: &str, events: &str, per: &str| Row {
            name: name.to_owned(),
            events: events.to_owned(),
            sessions: "120".to_owned(),
            per_sessions: per.to_owned(),
            muscles: "410".to_owned(),
            per_muscles: per.to_owned(),
        };
        let some = Self {
            page,
            desk: Desk::sample(Room::Practice),
            severities,
            relations,
            times,
            counted: "Events: 1. Sessions: 120. Muscles needled: 410.".to_owned(),
            whole: vec!["8.3 for 1,000 sessions (95 % interval 0.2–46.4).".to_owned()],
            apart: vec![Apart {
                title: "By region".to_owned(),
                id: "by-region",
                rows: vec![
                    row("Neck", "1", "8.3 (0.2–46.4)"),
                    row("Hip", "0", "none; fewer than 25"),
                ],
            }],
            events: vec![Event {
                address: "/alerts/1".to_owned(),
                patient: "/patients/1".to_owned(),
                name: "Maria Lindqvist".to_owned(),
                kind: "Bleeding or a large bruise".to_owned(),
                severity: "Significant".to_owned(),
                relation: "Related".to_owned(),
                session: Some(Moment::new(
                    "2024-05-14T14:30:00+01:00",
                    "Tuesday 14 May 2024, 14:30",
                )),
                needled: "Neck, deep".to_owned(),
            }],
            cut: None,
        };
        let empty = Self {
            events: Vec::new(),
            apart: Vec::new(),
            counted: "Events: 0. Sessions: 120. Muscles needled: 410.".to_owned(),
            whole: vec![
                "No event in 120 sessions: with 95 % confidence fewer than 25 in 1,000.".to_owned(),
            ],
            ..some.clone()
        };
        let many = Self {
            events: vec![some.events[0].clone(); 100],
            cut: super::fill::cut(&some.page, 240),
            counted: "Events: 240. Sessions: 31,000. Muscles needled: 98,000.".to_owned(),
            whole: vec!["7.7 for 1,000 sessions (95 % interval 6.8–8.8).".to_owned()],
            ..some.clone()
        };
        vec![
            ("adverse-events", some),
            ("adverse-events-empty", empty),
            ("adverse-events-many", many),
        ]
    }
}
