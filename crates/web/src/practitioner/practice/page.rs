//! `GET /practice`: what is answered, what is raised, what comes of it and whom it reaches, in figures that say of how many.

use askama::Template;
use care::practice::Period;

use super::{fill, sample};
use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::bars::Bars;
use crate::page::problem::Problems;
use crate::practitioner::{Desk, Room};

/// The practice in figures.
#[derive(Clone, Template)]
#[template(path = "practitioner/practice/page.html")]
pub struct PracticePage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong with a form that was sent.
    pub problems: Problems,
    /// The periods to choose from.
    pub periods: Vec<Choice>,
    /// From when, and how it is cut.
    pub since: String,
    /// The figures; empty where nothing has happened.
    pub figures: Vec<Figure>,
    /// Rules whose alerts were closed, those worth a look first.
    pub rules: Vec<RuleLine>,
}

/// A period to choose.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its page.
    pub address: String,
    /// What it is called.
    pub label: String,
    /// For `aria-current`.
    pub current: &'static str,
}

/// One figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What it is called.
    pub title: String,
    /// What is counted, in a sentence or two.
    pub about: String,
    /// The figure.
    pub big: String,
    /// Of how many.
    pub of: String,
    /// Where it may lie; empty where there are too few.
    pub interval: String,
    /// Week by week, or month by month.
    pub chart: Bars,
}

/// A rule and what came of its alerts.
#[derive(Clone, Debug)]
pub struct RuleLine {
    /// Its sentence.
    pub sentence: String,
    /// Its id.
    pub id: String,
    /// What it raises to.
    pub level: Disposition,
    /// So many of so many.
    pub of: String,
    /// The share, and where it may lie.
    pub share: String,
    /// What to make of it.
    pub note: String,
    /// `look` where it is worth a look.
    pub class: &'static str,
}

impl Sample for PracticePage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let desk = Desk::sample(Room::Practice);
        let figures = sample::figures();
        let some = fill::page(page.clone(), desk.clone(), "UTC", &figures, |_| {
            "An invented sentence.".to_owned()
        });
        let none = fill::none(page, desk, Period::FourWeeks);
        vec![("practice", some), ("practice-empty", none)]
    }
}
