//! `GET /settings/hours`: when somebody at the clinic reads what patients send.

use askama::Template;

use super::set_up::Place;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::hours::HoursLine;
use crate::page::problem::Problems;
use crate::practitioner::{Desk, Room};

/// So many stretches a day's form has room for.
pub const SPANS: usize = 2;

/// The page of the opening hours.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/hours.html")]
pub struct HoursPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// Whether it is a step of the first run.
    pub place: Place,
    /// What is wrong with a form that was sent.
    pub problems: Problems,
    /// Whether the reader may change them.
    pub access: Access,
    /// Whether they are the clinic's own or the usual ones.
    pub origin: Origin,
    /// Whether it is open now, and until when or from when on.
    pub now: String,
    /// The zone in which the clinic's clocks go.
    pub zone: String,
    /// `revision`: what this page shows; a form on an older one is refused.
    pub revision: i64,
    /// The week as patients read it.
    pub week: Vec<HoursLine>,
    /// The form, a row for each weekday.
    pub days: Vec<DayRow>,
    /// Days with hours of their own.
    pub holidays: Vec<HolidayRow>,
    /// The form for one more.
    pub new: NewHoliday,
}

/// Whether the reader may change something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// They may.
    Change,
    /// They may read.
    Read,
}

/// Where the hours come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nobody has set them.
    Usual,
    /// The clinic has.
    Set,
}

/// A weekday in the form.
#[derive(Clone, Debug)]
pub struct DayRow {
    /// Monday is 1; names the fields.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Its stretches.
    pub spans: Vec<SpanRow>,
}

/// A stretch of a day, as typed; empty for none.
#[derive(Clone, Debug)]
pub struct SpanRow {
    /// Name of the field with its beginning.
    pub from_field: String,
    /// Name of the field with its end.
    pub until_field: String,
    /// `09:00`.
    pub from: String,
    /// `18:00`; midnight is `00:00`.
    pub until: String,
}

impl SpanRow {
    /// The stretch with this number on this day, Monday 1.
    pub fn new(day: usize, nth: usize, from: String, until: String) -> Self {
        Self {
            from_field: format!("from-{day}-{nth}"),
            until_field: format!("until-{day}-{nth}"),
            from,
            until,
        }
    }
}

/// A holiday in the list.
#[derive(Clone, Debug)]
pub struct HolidayRow {
    /// `2026-12-24`.
    pub day: String,
    /// As shown.
    pub shown: String,
    /// Its name.
    pub name: String,
    /// What holds on it.
    pub times: String,
}

/// A holiday as typed.
#[derive(Clone, Debug, Default)]
pub struct NewHoliday {
    /// `day`.
    pub day: String,
    /// `name`.
    pub name: String,
    /// `from`; empty where the clinic is closed.
    pub from: String,
    /// `until`.
    pub until: String,
}

impl HoursPage {
    /// Whether the reader may change them.
    pub fn may_change(&self) -> bool {
        self.access == Access::Change
    }

    /// Whether it is a step of the first run.
    pub fn is_first_run(&self) -> bool {
        self.place == Place::FirstRun
    }

    /// Whether nobody has set them.
    pub fn is_usual(&self) -> bool {
        self.origin == Origin::Usual
    }

    /// Whether a weekday needs another look.
    pub fn is_wrong(&self, day: &DayRow) -> bool {
        let mut spans = day.spans.iter();
        spans.any(|span| self.problems.of(&span.from_field).is_some())
    }

    fn sample() -> Self {
        let page = Page::sample();
        let day = |number: usize| DayRow {
            number,
            name: page.t(&format!("weekday-{number}")),
            spans: [("08:00", "12:00"), ("14:00", "18:00")]
                .into_iter()
                .enumerate()
                .map(|(nth, span)| {
                    let (from, until) = if number > 5 { ("", "") } else { span };
                    SpanRow::new(number, nth, from.to_owned(), until.to_owned())
                })
                .collect(),
        };
        Self {
            days: (1..=7).map(day).collect(),
            page,
            desk: Desk::sample(Room::Settings),
            place: Place::Settings,
            problems: Problems::default(),
            access: Access::Change,
            origin: Origin::Set,
            now: "Closed now. Next open: Thursday 16 May, 08:00.".to_owned(),
            zone: "Europe/London".to_owned(),
            revision: 3,
            week: vec![
                HoursLine::sample("Monday to Friday", "08:00–12:00, 14:00–18:00"),
                HoursLine::sample("Saturday to Sunday", "closed"),
            ],
            holidays: vec![HolidayRow {
                day: "2024-05-27".to_owned(),
                shown: "27 May 2024".to_owned(),
                name: "Spring bank holiday".to_owned(),
                times: "closed".to_owned(),
            }],
            new: NewHoliday::default(),
        }
    }
}

impl Sample for HoursPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let mut problems = Problems::one("from-1-0", "Write the time like 09:00.");
        problems.add("name", "Give the day a name.");
        let wrong = Self {
            problems,
            ..Self::sample()
        };
        let read = Self {
            access: Access::Read,
            origin: Origin::Usual,
            holidays: Vec::new(),
            ..Self::sample()
        };
        let first_run = Self {
            place: Place::FirstRun,
            origin: Origin::Usual,
            holidays: Vec::new(),
            ..Self::sample()
        };
        vec![
            ("set-up-hours", first_run),
            ("settings-hours", Self::sample()),
            ("settings-hours-wrong", wrong),
            ("settings-hours-read", read),
        ]
    }
}
