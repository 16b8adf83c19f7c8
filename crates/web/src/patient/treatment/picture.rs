//! The course as a picture: the expected band over the first four days, what the patient said, and now; beside it a table
//! with the same. Built from the numbers alone, so that the template only has to write them down.

use care::course::{Band, Belief, HOURS_DRAWN, Rating, Scale, Told};

use crate::page::Page;

/// The plot's place within the drawing of 340 by 180.
const LEFT: f64 = 24.0;
const RIGHT: f64 = 334.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 150.0;
/// Hours that are drawn.
const HOURS_MAX: f64 = 96.0;

/// A course as it is drawn.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Names the drawing's parts, unique on the page.
    pub id: &'static str,
    /// What it shows.
    pub title: String,
    /// The same at more length, for those who do not see it.
    pub description: String,
    /// Outline of the band in which nine in ten are.
    pub wide: String,
    /// Outline of the band in which half are.
    pub half: String,
    /// The line in the middle.
    pub middle: String,
    /// What the patient said.
    pub own: Vec<Dot>,
    /// Where now is, within the four days.
    pub now: Option<String>,
    /// The days under it.
    pub days: Vec<Mark>,
    /// The levels beside it.
    pub levels: Vec<Mark>,
    /// The table.
    pub rows: Vec<Row>,
}

/// A point of the drawing.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Across.
    pub x: String,
    /// Down.
    pub y: String,
}

/// A place at an edge of the drawing with its words.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Across or down.
    pub at: String,
    /// What stands there.
    pub words: String,
}

/// A row of the table.
#[derive(Clone, Debug)]
pub struct Row {
    /// When.
    pub when: String,
    /// Between what half are.
    pub half: String,
    /// Between what nine in ten are.
    pub wide: String,
    /// What the patient said then.
    pub said: Option<u8>,
}

/// Draws a course, `hours` after the session.
pub(crate) fn of(page: &Page, scale: Scale, told: &Told, hours: f64) -> Picture {
    let (id, title, about) = match scale {
        Scale::Soreness => ("soreness", "picture-soreness", "picture-soreness-about"),
        Scale::Fatigue => ("fatigue", "picture-fatigue", "picture-fatigue-about"),
    };
    let bands: Vec<(f64, Band)> = HOURS_DRAWN
        .iter()
        .map(|hours| (*hours, told.now.band(*hours)))
        .collect();
    let within: Vec<Rating> = told
        .ratings
        .iter()
        .filter(|rating| rating.hours <= HOURS_MAX)
        .copied()
        .collect();
    Picture {
        id,
        title: page.t(title),
        description: page.t(about),
        wide: outline(&bands, |band| band.low, |band| band.high),
        half: outline(&bands, |band| band.lower, |band| band.upper),
        middle: line(bands.iter().map(|(hours, band)| (*hours, band.middle))),
        own: within.iter().map(dot).collect(),
        now: (hours <= HOURS_MAX).then(|| number(across(hours))),
        days: days(page),
        levels: [0, 5, 10].map(level).into(),
        rows: rows(page, &told.now, &within),
    }
}

fn across(hours: f64) -> f64 {
    LEFT + (RIGHT - LEFT) * hours / HOURS_MAX
}

fn down(value: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * value / 10.0
}

fn number(value: f64) -> String {
    format!("{value:.1}")
}

fn line(points: impl Iterator<Item = (f64, f64)>) -> String {
    let point = |(hours, value)| format!("{},{}", number(across(hours)), number(down(value)));
    points.map(point).collect::<Vec<_>>().join(" ")
}

fn outline(bands: &[(f64, Band)], low: fn(&Band) -> f64, high: fn(&Band) -> f64) -> String {
    let above = bands.iter().map(|(hours, band)| (*hours, high(band)));
    let below = bands.iter().rev().map(|(hours, band)| (*hours, low(band)));
    line(above.chain(below))
}

fn dot(rating: &Rating) -> Dot {
    Dot {
        x: number(across(rating.hours)),
        y: number(down(f64::from(rating.value))),
    }
}

fn days(page: &Page) -> Vec<Mark> {
    let day = |day: u8| Mark {
        at: number(across(f64::from(day) * 24.0 - 12.0)),
        words: page.tc("picture-day", usize::from(day)),
    };
    [1, 2, 3, 4].map(day).into()
}

fn level(value: u8) -> Mark {
    Mark {
        at: number(down(f64::from(value))),
        words: value.to_string(),
    }
}

/// The hours of the table, and each of the patient's own.
fn rows(page: &Page, belief: &Belief, said: &[Rating]) -> Vec<Row> {
    let mut hours: Vec<(f64, Option<u8>)> = [6.0, 12.0, 24.0, 48.0, 72.0, 96.0]
        .map(|hours| (hours, None))
        .into();
    hours.extend(said.iter().map(|one| (one.hours, Some(one.value))));
    hours.sort_by(|a, b| a.0.total_cmp(&b.0));
    let row = |(hours, said): (f64, Option<u8>)| {
        let band = belief.band(hours);
        Row {
            when: after(page, hours),
            half: page.text.figures(&range(band.lower, band.upper)),
            wide: page.text.figures(&range(band.low, band.high)),
            said,
        }
    };
    hours.into_iter().map(row).collect()
}

fn after(page: &Page, hours: f64) -> String {
    let (key, per) = if hours < 48.0 {
        ("picture-after-hours", 1.0)
    } else {
        ("picture-after-days", 24.0)
    };
    page.tc(key, whole(hours / per))
}

/// The whole number next to a small one that is not negative.
fn whole(value: f64) -> usize {
    (0..=1_000_u16)
        .find(|count| f64::from(*count) + 0.5 > value)
        .map_or(1_000, usize::from)
}

fn range(low: f64, high: f64) -> String {
    format!("{}–{}", whole(low), whole(high))
}

/// Where the patient's last rating lies in what was expected before anything was said in this session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Below,
    Within,
    Above,
}

/// `None` where nothing was said.
pub(crate) fn place(told: &Told) -> Option<Place> {
    let last = told.ratings.last()?;
    let band = told.before.band(last.hours);
    let value = f64::from(last.value);
    // A whole number stands for all that rounds to it.
    Some(if value - 0.5 > band.high {
        Place::Above
    } else if value + 0.5 < band.low {
        Place::Below
    } else {
        Place::Within
    })
}

impl Place {
    /// The key of the sentence for practitioners.
    pub(crate) fn practitioner_key(self) -> &'static str {
        match self {
            Self::Below => "course-is-below",
            Self::Within => "course-is-within",
            Self::Above => "course-is-above",
        }
    }

    /// The clinical text's key.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Below => "course-below",
            Self::Within => "course-within",
            Self::Above => "course-above",
        }
    }
}

impl Picture {
    /// Of an invented patient who has said something twice.
    pub(crate) fn samples() -> Vec<Self> {
        let Some(protocol) = crate::gallery::shipped() else {
            return Vec::new();
        };
        let told = |scale, ratings: &[(f64, u8)]| {
            let dose = care::course::Dose::default();
            let before = Belief::prior(protocol.course(), scale, dose);
            let mut now = before.clone();
            let rating = |(hours, value): &(f64, u8)| Rating {
                hours: *hours,
                value: *value,
            };
            let ratings: Vec<Rating> = ratings.iter().map(rating).collect();
            ratings.iter().for_each(|rating| now.learn(*rating));
            Told {
                before,
                now,
                ratings,
            }
        };
        let page = Page::sample();
        let soreness = told(Scale::Soreness, &[(5.0, 5), (23.0, 4)]);
        let fatigue = told(Scale::Fatigue, &[(5.0, 3), (23.0, 1)]);
        vec![
            of(&page, Scale::Soreness, &soreness, 30.0),
            of(&page, Scale::Fatigue, &fatigue, 30.0),
        ]
    }
}
