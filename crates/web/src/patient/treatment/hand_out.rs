//! `GET /r/{token}/hand-out`: what an emergency department needs to know, on paper or on the patient's phone.

use askama::Template;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::advised::Advised;
use crate::page::moment::Moment;
use crate::page::source::Source;
use crate::patient::Frame;
use crate::text::Text;

/// The hand-out.
#[derive(Clone, Template)]
#[template(path = "patient/treatment/hand_out.html")]
pub struct HandOut {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// The same in each language that is needed, the clinic's first.
    pub sheets: Vec<Sheet>,
}

/// The hand-out in one language.
#[derive(Clone)]
pub struct Sheet {
    /// The frame in this language.
    pub page: Page,
    /// The level of its heading: 1 for the first sheet, so that the page has one.
    pub level: usize,
    /// The patient's whole name.
    pub name: String,
    /// The sessions of the last weeks, newest first.
    pub sessions: Vec<Needling>,
    /// Risk factors; `None` where nobody asked.
    pub risks: Option<Vec<String>>,
    /// What was reported, newest first.
    pub reported: Vec<Report>,
    /// What the practitioner advised, as it stands.
    pub advised: Option<Advised>,
    /// What to think of.
    pub think_of: Vec<Thought>,
    /// When this was put together.
    pub at: Moment,
}

/// A session for a clinician's eyes.
#[derive(Clone, Debug)]
pub struct Needling {
    /// When.
    pub at: Moment,
    /// Hours since.
    pub hours: usize,
    /// Where.
    pub areas: String,
    /// By whom.
    pub by: String,
    /// Muscle by muscle.
    pub muscles: Vec<String>,
}

/// A check-in for a clinician's eyes.
#[derive(Clone, Debug)]
pub struct Report {
    /// When.
    pub at: Moment,
    /// What was answered.
    pub said: String,
    /// How it came out.
    pub disposition: Disposition,
}

/// Something to think of.
#[derive(Clone, Debug)]
pub struct Thought {
    /// What.
    pub says: String,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

impl Sheet {
    fn sample() -> Self {
        Self {
            page: Page::sample(),
            level: 1,
            name: "Maria Lindqvist".to_owned(),
            sessions: vec![Needling {
                at: Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May 2024, 14:30"),
                hours: 18,
                areas: "Upper back, neck".to_owned(),
                by: "Ann Okafor".to_owned(),
                muscles: vec![
                    "Trapezius, upper part, right: into the muscle, in and out, needles 3"
                        .to_owned(),
                    "Levator scapulae, right: into the muscle, needles 2, pain 4/10".to_owned(),
                ],
            }],
            risks: Some(vec!["Takes blood thinners".to_owned()]),
            reported: vec![Report {
                at: Moment::new("2024-05-15T08:10:00+01:00", "Wednesday 15 May, 08:10"),
                said: "soreness 5/10, about the same, short of breath".to_owned(),
                disposition: Disposition::Emergency,
            }],
            advised: Some(Advised::sample(&[], "No climbing until we meet again.")),
            think_of: vec![Thought {
                says: "Air in the chest after needling near the lung; minutes to days later."
                    .to_owned(),
                sources: vec![Source::new("Weagle 2021, PMID 33785325")],
            }],
            at: Moment::new("2024-05-15T08:30:00+01:00", "Wednesday 15 May 2024, 08:30"),
        }
    }

    fn sample_empty() -> Self {
        Self {
            risks: None,
            advised: None,
            reported: Vec::new(),
            ..Self::sample()
        }
    }
}

impl HandOut {
    fn sample(sheets: Vec<Sheet>) -> Self {
        Self {
            page: Page::sample(),
            patient: Frame::sample(),
            sheets,
        }
    }
}

impl Sample for HandOut {
    fn samples() -> Vec<(&'static str, Self)> {
        let no_risk = Sheet {
            risks: Some(Vec::new()),
            ..Sheet::sample()
        };
        let second = Sheet {
            page: Page::sample().in_language(Text::of("ar")),
            level: 2,
            ..Sheet::sample()
        };
        vec![
            ("hand-out", Self::sample(vec![Sheet::sample()])),
            (
                "hand-out-nothing-reported",
                Self::sample(vec![Sheet::sample_empty()]),
            ),
            ("hand-out-no-risk", Self::sample(vec![no_risk])),
            (
                "hand-out-two-languages",
                Self::sample(vec![Sheet::sample(), second]),
            ),
        ]
    }
}
