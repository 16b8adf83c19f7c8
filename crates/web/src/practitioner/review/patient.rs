//! `GET /patients/{id}`: one patient's sessions, check-ins, alerts and link.

use askama::Template;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::advised::Advised;
use crate::page::chart::Chart;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::page::problem::Problems;
use crate::page::source::Source;
use crate::practitioner::treatment::link_card::LinkCard;
use crate::practitioner::treatment::next_session::ComesAgain;
use crate::practitioner::{Desk, Room};

/// One patient.
#[derive(Clone, Template)]
#[template(path = "practitioner/review/patient.html")]
pub struct PatientPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// This page.
    pub address: String,
    /// The name.
    pub name: String,
    /// The e-mail address; may be empty.
    pub email: String,
    /// The telephone, if known.
    pub phone: Option<Phone>,
    /// Where everything is erased, for whoever may.
    pub erase: Option<String>,
    /// Whether and how they are reminded, in a sentence.
    pub reminders: String,
    /// Risk factors; `None` where nobody asked.
    pub risks: Option<Vec<String>>,
    /// The link: whether it works, was sent and used; sent again or replaced.
    pub link_card: Option<LinkCard>,
    /// What the patient is told, as it stands.
    pub guided: Option<Advised>,
    /// What is planned for the next session.
    pub planned: Option<Advised>,
    /// When the patient comes again.
    pub again: ComesAgain,
    /// What is wrong with that.
    pub problems: Problems,
    /// What has changed in function, comfort and mobility, in sentences.
    pub changes: Vec<String>,
    /// Soreness beside function, in one sentence; `None` while not both are known.
    pub moving: Option<String>,
    /// What counts as a real change, in points.
    pub real_change: usize,
    /// Where that comes from.
    pub real_change_sources: Vec<Source>,
    /// The same as a picture; `None` before the first rating and the first check-in.
    pub chart: Option<Chart>,
    /// Sessions, check-ins and alerts, newest first.
    pub timeline: Vec<Entry>,
}

/// An entry of the timeline.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// What kind.
    pub kind: Kind,
    /// In one line.
    pub title: String,
    /// More lines.
    pub lines: Vec<String>,
    /// Its own page; may be empty.
    pub address: String,
}

/// The kinds of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A needling session.
    Session,
    /// A check-in and how it came out.
    CheckIn(Disposition),
    /// A message or a wish and how its words came out.
    Message(Disposition),
    /// An alert and how pressing it was.
    Alert(Disposition),
    /// A rating of function, comfort and mobility.
    Progress,
    /// A try to hand a reminder over.
    Reminder,
    /// A try to send the link.
    Link,
    /// That something new stands on the page was told, or tried to be told.
    Notice,
    /// That nobody has looked at an alert yet was told to the patient, or tried to be told.
    Unread,
    /// Guidance for the patient.
    Guidance,
    /// A plan for the next session.
    Plan,
    /// What was done about somebody to call.
    Call,
    /// An adverse event that was stated of a session.
    Adverse,
}

impl Kind {
    /// The furniture key of the kind.
    pub fn word(self) -> &'static str {
        match self {
            Self::Session => "kind-session",
            Self::CheckIn(_) => "kind-check-in",
            Self::Message(_) => "kind-message",
            Self::Alert(_) => "kind-alert",
            Self::Progress => "kind-progress",
            Self::Reminder => "kind-reminder",
            Self::Link => "recorded-title",
            Self::Notice => "kind-notice",
            Self::Unread => "kind-unread",
            Self::Guidance => "guidance-card",
            Self::Plan => "next-card",
            Self::Call => "nav-follow-up",
            Self::Adverse => "kind-adverse",
        }
    }

    /// The disposition, for the badge.
    pub fn disposition(self) -> Option<Disposition> {
        match self {
            Self::Session
            | Self::Progress
            | Self::Reminder
            | Self::Link
            | Self::Notice
            | Self::Unread
            | Self::Guidance
            | Self::Plan
            | Self::Call
            | Self::Adverse => None,
            Self::CheckIn(disposition) | Self::Message(disposition) | Self::Alert(disposition) => {
                Some(disposition)
            }
        }
    }

    /// The word of the style sheet.
    pub fn slug(self) -> &'static str {
        self.disposition().map_or("session", Disposition::slug)
    }
}

impl Sample for PatientPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let known = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Patients),
            address: "/patients/1".to_owned(),
            name: "Maria Lindqvist".to_owned(),
            email: "maria@example.org".to_owned(),
            phone: Some(Phone::new("07700 900123")),
            erase: Some("/patients/1/erase".to_owned()),
            reminders: "By e-mail".to_owned(),
            risks: Some(vec!["Blood thinner or bleeding disorder".to_owned()]),
            link_card: Some(LinkCard::sample()),
            guided: Some(Advised::sample(&[], "No climbing until we meet again.")),
            planned: Some(Advised::sample(&["A lighter dose"], "")),
            again: ComesAgain::sample(),
            problems: Problems::default(),
            changes: vec!["Comfort: from 3 to 7. A real change.".to_owned()],
            moving: Some("Sore, but moving better.".to_owned()),
            real_change: 2,
            real_change_sources: vec![Source::new("Stratford 1995")],
            chart: Chart::sample(),
            timeline: sample_timeline(),
        };
        let fresh = Self {
            email: String::new(),
            phone: None,
            risks: None,
            link_card: Some(LinkCard::sample_closed()),
            guided: None,
            planned: None,
            again: ComesAgain {
                date: "2024-05-01".to_owned(),
                time: "14:30".to_owned(),
                known: None,
                ..ComesAgain::sample()
            },
            problems: Problems::one("next_date", &Page::sample().t("again-past")),
            changes: Vec::new(),
            moving: None,
            chart: None,
            timeline: Vec::new(),
            ..known.clone()
        };
        let elsewhere = Self {
            link_card: Some(LinkCard::sample_elsewhere()),
            ..known.clone()
        };
        vec![
            ("patient", known),
            ("patient-fresh", fresh),
            ("patient-link-elsewhere", elsewhere),
        ]
    }
}

fn sample_timeline() -> Vec<Entry> {
    let entry = |shown: &str, kind, title: &str, line: &str, address: &str| Entry {
        at: Moment::new("2024-05-14T14:30:00+01:00", shown),
        kind,
        title: title.to_owned(),
        lines: vec![line.to_owned()],
        address: address.to_owned(),
    };
    vec![
        entry(
            "Wednesday 15 May, 8:10",
            Kind::Alert(Disposition::Urgent),
            "Open alert",
            "Due by 9:10.",
            "/alerts/2",
        ),
        entry(
            "Wednesday 15 May, 8:10",
            Kind::CheckIn(Disposition::Urgent),
            "It hurts to breathe in",
            "Soreness 6 of 10, worse. Tiredness 3 of 10.",
            "",
        ),
        entry(
            "Tuesday 14 May, 20:40",
            Kind::CheckIn(Disposition::SelfCare),
            "Nothing but soreness",
            "Soreness 4 of 10, the same. Tiredness 5 of 10.",
            "",
        ),
        entry(
            "Tuesday 14 May, 14:30",
            Kind::Session,
            "Upper back and neck",
            "Upper trapezius, right: deep, in and out, 3 needles.",
            "/sessions/1",
        ),
    ]
}
