//! `GET /r/{token}/data`: all that is stored about the patient, to be read and taken along, and the ways to leave.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::patient::Frame;

/// What is stored.
#[derive(Clone, Template)]
#[template(path = "patient/treatment/data.html")]
pub struct Data {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// What is wrong with a form that was sent.
    pub problems: Problems,
    /// Name, e-mail and telephone number, those that are there, each with its label.
    pub person: Vec<(String, String)>,
    /// Sessions, newest first.
    pub sessions: Vec<Entry>,
    /// Check-ins and messages, newest first.
    pub check_ins: Vec<Entry>,
    /// What the clinic wrote to the patient, newest first.
    pub letters: Vec<Entry>,
    /// Ratings of progress, newest first.
    pub progress: Vec<Entry>,
    /// Guidance and plans for the next session, newest first.
    pub guidance: Vec<Entry>,
    /// Reminders that were tried, newest first.
    pub reminders: Vec<Entry>,
    /// Alerts, newest first.
    pub alerts: Vec<Entry>,
    /// An id for the wish to be erased: sending again changes nothing.
    pub id: String,
    /// Whether the wish to be erased can be sent from here.
    pub takes_wishes: bool,
}

/// One thing that is stored.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When.
    pub at: Moment,
    /// A line each.
    pub lines: Vec<String>,
    /// In the words of whoever wrote them; may be empty.
    pub words: Vec<String>,
}

impl Sample for Data {
    fn samples() -> Vec<(&'static str, Self)> {
        let at = |shown| Moment::new("2024-05-14T14:30:00+01:00", shown);
        let entry = |shown, line: &str, words: &str| Entry {
            at: at(shown),
            lines: vec![line.to_owned()],
            words: [words]
                .into_iter()
                .filter(|words| !words.is_empty())
                .map(str::to_owned)
                .collect(),
        };
        let whole = Self {
            page: Page::sample(),
            patient: Frame::sample(),
            problems: Problems::default(),
            person: vec![("Name".to_owned(), "Maria Lindqvist".to_owned())],
            sessions: vec![entry(
                "Tuesday 14 May 2024, 14:30",
                "Upper trapezius, right, deep",
                "Neck pain since March",
            )],
            check_ins: vec![entry(
                "Wednesday 15 May 2024, 8:10",
                "You said: soreness 3/10. Usual",
                "It is fine",
            )],
            letters: vec![entry(
                "Wednesday 15 May 2024, 10:10",
                "Ann Okafor",
                "Please keep the arm warm.",
            )],
            progress: vec![entry(
                "Friday 17 May 2024, 8:10",
                "Reaching a shelf: 4/10",
                "",
            )],
            guidance: vec![entry(
                "Wednesday 15 May 2024, 9:10",
                "From Ann Okafor, 15 May",
                "No climbing until we meet again.",
            )],
            reminders: vec![entry("Wednesday 15 May 2024, 8:00", "E-mail: Taken", "")],
            alerts: Vec::new(),
            id: "018f7a3c-0000-7000-8000-000000000004".to_owned(),
            takes_wishes: true,
        };
        let bare = Self {
            takes_wishes: false,
            sessions: Vec::new(),
            check_ins: Vec::new(),
            ..whole.clone()
        };
        vec![("data", whole), ("data-bare", bare)]
    }
}
