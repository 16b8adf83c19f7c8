//! `GET /r/{token}/reminders`: how and when the patient is reminded, and one button that stops it.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::patient::Frame;

/// The patient's reminders.
#[derive(Clone, Template)]
#[template(path = "patient/treatment/reminders.html")]
pub struct RemindersPage {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// What is wrong with a form that was sent.
    pub problems: Problems,
    /// What there is.
    pub reminders: Reminders,
    /// The time zones to choose from, the one in use chosen.
    pub zones: Vec<Choice>,
    /// Where the calendar file is; empty where nothing is to come.
    pub calendar: String,
}

/// What there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reminders {
    /// The patient has not agreed to any.
    Never,
    /// They are sent.
    Going {
        /// By which way, in a sentence.
        way: String,
        /// When the next one comes; `None` where none is to come.
        next: Option<Moment>,
    },
    /// The patient stopped them.
    Stopped {
        /// By which way they would go, in a sentence.
        way: String,
    },
}

impl Sample for RemindersPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let zone = |name: &str| Choice::new(name, name);
        let way = "By e-mail, to m…@example.org.".to_owned();
        let going = Self {
            page: Page::sample(),
            patient: Frame::sample(),
            problems: Problems::default(),
            reminders: Reminders::Going {
                way: way.clone(),
                next: Some(Moment::new(
                    "2024-05-15T08:00:00+01:00",
                    "Wednesday 15 May, 8:00",
                )),
            },
            zones: vec![zone("Europe/Berlin"), zone("Europe/London").taken()],
            calendar: "/r/sample/reminders.ics".to_owned(),
        };
        let stopped = Self {
            reminders: Reminders::Stopped { way },
            problems: Problems::one("zone", "Choose a time zone from the list."),
            ..going.clone()
        };
        let never = Self {
            reminders: Reminders::Never,
            calendar: String::new(),
            ..going.clone()
        };
        vec![
            ("reminders", going),
            ("reminders-stopped", stopped),
            ("reminders-never", never),
        ]
    }
}
