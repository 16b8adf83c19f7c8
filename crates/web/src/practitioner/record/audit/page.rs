//! What `GET /audit` shows.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::practitioner::{Desk, Room};

/// The audit log, newest first.
#[derive(Clone, Template)]
#[template(path = "practitioner/record/audit.html")]
pub struct AuditPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// Who may be chosen.
    pub who: Vec<Choice>,
    /// What may be chosen.
    pub what: Vec<Choice>,
    /// The entries.
    pub lines: Vec<Line>,
    /// The address of the next page; empty on the last.
    pub older: String,
    /// The address of the first page; empty on it.
    pub newest: String,
}

/// An entry.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its number.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// Who.
    pub who: String,
    /// What.
    pub what: String,
    /// To what.
    pub subject: Subject,
    /// Whether it is as it was written.
    pub fit: Fit,
}

/// What an entry is about.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Its name, where it has one and is no patient.
    pub name: String,
    /// Its id, where it has no name.
    pub id: String,
    /// Its page; empty where there is none, or none that the reader may open.
    pub address: String,
}

impl Subject {
    /// Nothing besides whoever did it.
    pub fn nothing() -> Self {
        Self {
            name: String::new(),
            id: String::new(),
            address: String::new(),
        }
    }

    /// Something with a name.
    pub fn name(name: &str, address: String) -> Self {
        Self {
            name: name.to_owned(),
            address,
            ..Self::nothing()
        }
    }
}

/// How an entry meets the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It follows.
    Follows,
    /// It, or the one before it, was changed or removed.
    Broken,
}

impl Line {
    /// Whether it is as it was written.
    pub fn follows(&self) -> bool {
        self.fit == Fit::Follows
    }
}

impl AuditPage {
    /// Whether every entry shown is as it was written.
    pub fn all_follow(&self) -> bool {
        self.lines.iter().all(Line::follows)
    }
}

impl Sample for AuditPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let (who, what) = (
            vec![
                Choice::new("", &page.t("audit-everybody")),
                Choice::new("patient", &page.t("audit-patients")),
                Choice::new("staff:1", "Ann Okafor"),
            ],
            vec![
                Choice::new("", &page.t("audit-everything")),
                Choice::new("alerts", &page.t("audit-alerts")),
            ],
        );
        let some = Self {
            desk: Desk::sample(Room::Settings),
            who,
            what,
            lines: (1..=100).rev().map(line).collect(),
            older: "/audit?before=1".to_owned(),
            newest: "/audit".to_owned(),
            page,
        };
        let mut changed = Self {
            lines: some.lines[..6].to_vec(),
            older: String::new(),
            newest: String::new(),
            ..some.clone()
        };
        for line in &mut changed.lines[2..3] {
            line.fit = Fit::Broken;
        }
        let empty = Self {
            lines: Vec::new(),
            ..changed.clone()
        };
        vec![
            ("audit", some),
            ("audit-broken", changed),
            ("audit-empty", empty),
        ]
    }
}

/// An invented entry.
fn line(seq: i64) -> Line {
    let id = format!("018f7a3c-0000-7000-8000-{seq:012}");
    let with_id = |address: String| Subject {
        id: id.clone(),
        address,
        ..Subject::nothing()
    };
    let (who, what, subject) = match seq % 5 {
        0 => (
            "Ann Okafor",
            "Alert taken",
            with_id(format!("/alerts/{id}")),
        ),
        1 => (
            "A patient",
            "Check-in received",
            with_id(format!("/patients/{id}")),
        ),
        2 => ("Ann Okafor", "Logged in", Subject::nothing()),
        3 => (
            "Ann Okafor",
            "User invited",
            Subject::name("Ben Adler", format!("/settings/users/{id}")),
        ),
        _ => ("The program", "Patient erased", with_id(String::new())),
    };
    Line {
        seq,
        at: Moment::new("2024-05-15T07:00:00.123456Z", "Wednesday 15 May 2024, 8:00"),
        who: who.to_owned(),
        what: what.to_owned(),
        subject,
        fit: Fit::Follows,
    }
}
