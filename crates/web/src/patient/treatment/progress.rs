//! `GET` and `POST /r/{token}/progress`: function, comfort and mobility over the weeks, apart from soreness.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::chart::Chart;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::page::source::Source;
use crate::patient::Frame;
use crate::patient::check_in::ask::Scale;

/// The page of progress.
#[derive(Clone, Template)]
#[template(path = "patient/treatment/progress.html")]
pub struct ProgressPage {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// The form's id: sending again under it changes nothing.
    pub id: String,
    /// What is wrong with what was sent.
    pub problems: Problems,
    /// What it is about.
    pub lead: String,
    /// What has changed; empty before the first rating.
    pub changes: Vec<String>,
    /// Where it comes from what counts as a real change.
    pub sources: Vec<Source>,
    /// The picture; `None` before the first rating.
    pub chart: Option<Chart>,
    /// What to name.
    pub ask: String,
    /// The activities with their points; the first is always shown.
    pub activities: Vec<ActivityField>,
    /// `comfort`, 0 to 10.
    pub comfort: Scale,
    /// `mobility`, 0 to 10.
    pub mobility: Scale,
}

/// The fields of one activity.
#[derive(Clone, Debug)]
pub struct ActivityField {
    /// The name of its field: `activity-0`.
    pub field: String,
    /// What the patient calls it.
    pub name: String,
    /// `points-0`, 0 to 10.
    pub points: Scale,
}

impl Sample for ProgressPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let scale = |name: &str, title: &str| Scale {
            name: name.to_owned(),
            title: title.to_owned(),
            hint: String::new(),
            low: "not at all".to_owned(),
            high: "as before".to_owned(),
            choices: Choice::scale(None),
        };
        let activity = |number: u8, name: &str| ActivityField {
            field: format!("activity-{number}"),
            name: name.to_owned(),
            points: scale(&format!("points-{number}"), "How well can you do it?"),
        };
        let first = Self {
            page: Page::sample(),
            patient: Frame::sample(),
            id: "018f7a3c-0000-7000-8000-000000000005".to_owned(),
            problems: Problems::default(),
            lead: "What counts is what you can do.".to_owned(),
            changes: Vec::new(),
            sources: vec![Source::new("Stratford 1995")],
            chart: None,
            ask: "Name one to three things that matter to you.".to_owned(),
            activities: vec![activity(0, ""), activity(1, ""), activity(2, "")],
            comfort: scale("comfort", "How comfortable is your original problem?"),
            mobility: scale("mobility", "How well does it move?"),
        };
        let later = Self {
            changes: vec!["Reaching a shelf: from 4 to 7. That is a real change.".to_owned()],
            chart: Chart::sample(),
            activities: vec![
                activity(0, "Reaching a shelf"),
                activity(1, ""),
                activity(2, ""),
            ],
            problems: Problems::one("points-0", "Choose how well you can do it, from 0 to 10"),
            ..first.clone()
        };
        vec![("progress", first), ("progress-later", later)]
    }
}
