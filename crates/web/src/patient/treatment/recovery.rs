//! `GET /r/{token}`: where the patient stands, what helps now, what comes next. Changes nothing.

use askama::Template;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::page::source::Source;
use crate::patient::unseen::Unseen;
use crate::patient::{Advice, Frame};

use super::guided::Guided;
use super::letters::Letters;
use super::picture::Picture;

/// The recovery page.
#[derive(Clone, Template)]
#[template(path = "patient/treatment/recovery.html")]
pub struct Recovery {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// What stands above all else where nobody has looked in time.
    pub unseen: Option<Unseen>,
    /// How the patient is addressed.
    pub first_name: String,
    /// The open sessions, newest first.
    pub sessions: Vec<Needled>,
    /// The day since the newest session, counted from 1.
    pub day: usize,
    /// What the page may say about how it goes.
    pub standing: Standing,
    /// What is usual now, in a few sentences.
    pub usual_now: Vec<String>,
    /// Where the last rating lies among what many people say, in a sentence; empty where nothing was said.
    pub place: String,
    /// The course as pictures.
    pub pictures: Vec<Picture>,
    /// The course in stretches of time.
    pub course: Vec<Stretch>,
    /// The practitioner's own guidance.
    pub guided: Option<Guided>,
    /// What helps now.
    pub helps: Vec<Advice>,
    /// What comes next.
    pub next: Vec<String>,
    /// Why it is so.
    pub explanations: Vec<Explanation>,
    /// What the clinic writes and asks.
    pub letters: Letters,
    /// Whether it is time to rate progress.
    pub progress_is_due: bool,
    /// Until when that is asked, where the next session ends it; a page that a phone has kept hides it then.
    pub progress_until: String,
    /// When the patient comes again.
    pub next_session: Option<Moment>,
    /// Whether a check-in is offered.
    pub offers_check_in: bool,
    /// The last check-in, where there is one.
    pub last: Option<LastCheckIn>,
}

/// A session as the patient knows it.
#[derive(Clone, Debug)]
pub struct Needled {
    /// When.
    pub at: Moment,
    /// Where on the body, in words.
    pub areas: String,
    /// By whom.
    pub by: String,
}

/// What the page may say about how it goes. "This is usual" needs a complete check-in that came out so.
#[derive(Clone, Debug)]
pub enum Standing {
    /// No complete check-in yet: what many people feel.
    ManyPeople,
    /// The last check-in was complete and usual, and no alert is open.
    Usual,
    /// An alert is open; what the patient was told stands. The sentence says who sees it by when.
    Alert(Disposition, String),
}

/// A stretch of the course.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// "Day 1".
    pub when: String,
    /// What it is like.
    pub what: String,
    /// Where the patient is.
    pub place: Place,
}

/// Where a stretch of the course lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Behind the patient.
    Past,
    /// The patient is here.
    Here,
    /// Still to come.
    Ahead,
}

impl Place {
    /// The word of the style sheet.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::Here => "here",
            Self::Ahead => "ahead",
        }
    }
}

/// A question and its answer, to be opened.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The question.
    pub title: String,
    /// The answer.
    pub paragraphs: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// Who reviewed it, if anybody has, and by when it is due again.
    pub reviewed: String,
}

/// The last check-in.
#[derive(Clone, Debug)]
pub struct LastCheckIn {
    /// When it was answered.
    pub at: Moment,
    /// How it came out.
    pub disposition: Disposition,
    /// The page of its answer.
    pub address: String,
}

impl Recovery {
    /// An invented patient on day 2.
    pub fn sample() -> Self {
        Self {
            page: Page::sample(),
            patient: Frame::sample(),
            unseen: None,
            first_name: "Maria".to_owned(),
            sessions: vec![Needled {
                at: Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May, 14:30"),
                areas: "Upper back and neck".to_owned(),
                by: "Ann Okafor".to_owned(),
            }],
            day: 2,
            standing: Standing::ManyPeople,
            usual_now: vec![
                "Many people are sore, tight or tender near the needled area. Some feel nothing at all.".to_owned(),
                "Feeling tired is common too. Both most often ease over the next day or two.".to_owned(),
            ],
            place: "Your soreness is in the range that many people have at this time.".to_owned(),
            pictures: Picture::samples(),
            course: sample_course(),
            guided: None,
            helps: sample_help(),
            next: vec![
                "Tomorrow: go back to your usual exercise, a little at a time.".to_owned(),
                "In three days most people no longer notice it.".to_owned(),
            ],
            letters: Letters::sample(),
            explanations: sample_explanations(),
            progress_is_due: false,
            progress_until: String::new(),
            next_session: None,
            offers_check_in: true,
            last: None,
        }
    }

    fn sample_usual() -> Self {
        let at = Moment::new("2024-05-15T08:10:00+01:00", "Today, 8:10");
        let last = LastCheckIn {
            at,
            disposition: Disposition::SelfCare,
            address: "/r/sample/check-ins/1".to_owned(),
        };
        Self {
            standing: Standing::Usual,
            progress_is_due: true,
            progress_until: "2024-05-21T14:30:00+01:00".to_owned(),
            next_session: Some(Moment::new(
                "2024-05-21T14:30:00+01:00",
                "Tuesday 21 May, 14:30",
            )),
            guided: Some(Guided::sample()),
            last: Some(last),
            ..Self::sample()
        }
    }

    fn sample_alert() -> Self {
        let at = Moment::new("2024-05-15T08:10:00+01:00", "Today, 8:10");
        let last = LastCheckIn {
            at,
            disposition: Disposition::Contact,
            address: "/r/sample/check-ins/1".to_owned(),
        };
        let sentence = "Your practitioner sees it by Thursday 16 May, 18:00.".to_owned();
        Self {
            standing: Standing::Alert(Disposition::Contact, sentence),
            guided: Some(Guided::sample()),
            last: Some(last),
            ..Self::sample()
        }
    }
}

impl Recovery {
    fn sample_unseen() -> Self {
        Self {
            unseen: Some(Unseen::sample(Disposition::Urgent)),
            ..Self::sample_alert()
        }
    }

    /// Whether an alert is open: then what the patient was told stands first.
    pub fn is_alert(&self) -> bool {
        matches!(self.standing, Standing::Alert(..))
    }

    fn sample_information_only() -> Self {
        Self {
            offers_check_in: false,
            ..Self::sample()
        }
    }
}

impl Sample for Recovery {
    fn samples() -> Vec<(&'static str, Self)> {
        vec![
            ("recovery", Self::sample()),
            ("recovery-usual", Self::sample_usual()),
            ("recovery-alert", Self::sample_alert()),
            ("recovery-unseen", Self::sample_unseen()),
            ("recovery-information-only", Self::sample_information_only()),
        ]
    }
}

fn sample_course() -> Vec<Stretch> {
    let stretch = |when: &str, what: &str, place| Stretch {
        when: when.to_owned(),
        what: what.to_owned(),
        place,
    };
    vec![
        stretch(
            "Day 1",
            "Soreness is most noticeable. You may feel tired.",
            Place::Past,
        ),
        stretch("Day 2 to 3", "It begins to ease.", Place::Here),
        stretch(
            "Day 4",
            "For most people it has gone. If not, let us know.",
            Place::Ahead,
        ),
    ]
}

fn sample_help() -> Vec<Advice> {
    vec![
        Advice::sample(
            "warmth",
            "Warmth on the sore area",
            "A warm compress or a heat pack on low, over clothing.",
        ),
        Advice::sample(
            "movement",
            "Gentle movement",
            "A walk or light stretches keep you from getting stiff.",
        ),
        Advice::sample(
            "sleep",
            "A good night's sleep",
            "Seven to nine hours, if you can.",
        ),
        Advice::sample("meals", "Water and proper meals", ""),
    ]
}

fn sample_explanations() -> Vec<Explanation> {
    let one = |title: &str, text: &str| Explanation {
        title: title.to_owned(),
        paragraphs: vec![text.to_owned()],
        sources: vec![Source::new("Martín-Pintado-Zugasti 2016, PMID 26406209")],
        reviewed: "Not reviewed yet. Next review by 31 May 2027.".to_owned(),
    };
    vec![
        one(
            "Why am I sore?",
            "A needle makes a tiny, short-lived irritation in the muscle, much like exercise does.",
        ),
        one(
            "Why am I tired?",
            "Your body winds down after needling. That can feel calm, or sleepy.",
        ),
        one(
            "Does soreness mean that it worked?",
            "No. Being sore, or not being sore, says nothing about success.",
        ),
    ]
}
