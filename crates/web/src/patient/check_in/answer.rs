//! `GET /r/{token}/check-ins/{id}`: the answer. Action first, time limit second, reason third.

use askama::Template;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::page::source::Source;
use crate::patient::unseen::Unseen;
use crate::patient::{Advice, Frame};
use crate::text::Text;

/// The answer to a check-in.
#[derive(Clone, Template)]
#[template(path = "patient/check_in/answer.html")]
pub struct Answer {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// What stands above all else where nobody has looked in time.
    pub unseen: Option<Unseen>,
    /// What to do.
    pub told: Told,
    /// Why, each in terms of what was answered.
    pub reasons: Vec<Reason>,
    /// What helps at home; empty above an urgent or emergency answer.
    pub advice: Vec<Advice>,
    /// What happens next, one sentence each.
    pub next: Vec<String>,
    /// Whether the words went to the clinic as a message, too.
    pub is_message: bool,
    /// Where the answers can be corrected; empty where newer ones have replaced them.
    pub correct: String,
    /// Whether every question that could matter was answered.
    pub completeness: Completeness,
    /// When the server received it.
    pub received: Moment,
    /// What the patient can quote: a short form of the check-in's id.
    pub receipt: String,
}

/// What to do at a disposition: the card at the top of an answer.
#[derive(Clone)]
pub struct Told {
    /// What to act on.
    pub disposition: Disposition,
    /// What to do, as a heading.
    pub action: String,
    /// By when; may be empty.
    pub limit: String,
    /// What to tell whoever answers the call, in the clinic's language and then in the patient's: needled when and where.
    /// Empty where nobody is to be called.
    pub tell: Vec<Spoken>,
    /// A crisis line with what it is for, where the answers call for one.
    pub crisis: Option<Crisis>,
    /// Where an earlier answer stands above this one: what it is, in a sentence. Empty otherwise.
    pub stands: String,
    /// Whether the parts that may be missing are shown, or wait in a page for its script to show them.
    pub parts: Parts,
}

/// Whether the parts of a card that are not always there are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// What is there applies.
    Shown,
    /// A script shows what applies.
    Waiting,
}

impl Told {
    /// The disposition as scripts and tools name it.
    pub fn id(&self) -> &'static str {
        match self.disposition {
            Disposition::SelfCare => "self_care",
            other => other.slug(),
        }
    }

    /// Whether the parts that may be missing wait for a script.
    pub fn waits(&self) -> bool {
        self.parts == Parts::Waiting
    }
}

/// Whether every question that could matter was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completeness {
    /// Nothing is open.
    Complete,
    /// Some questions were left open, and could change the answer.
    Open,
}

/// A reason with where it comes from.
#[derive(Clone, Debug)]
pub struct Reason {
    /// "You said that you are short of breath. After needling this needs help at once."
    pub text: String,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A sentence for somebody who may not read the page's language.
#[derive(Clone)]
pub struct Spoken {
    /// Its language.
    pub text: Text,
    /// The sentence.
    pub words: String,
}

/// A line for people who think of harming themselves.
#[derive(Clone, Debug)]
pub struct Crisis {
    /// What it says.
    pub text: String,
    /// Its number.
    pub phone: Phone,
}

impl Answer {
    fn sample(disposition: Disposition, action: &str, limit: &str, reason: &str) -> Self {
        let reason = Reason {
            text: reason.to_owned(),
            sources: vec![Source::new("Brady 2014")],
        };
        Self {
            page: Page::sample(),
            patient: Frame::sample(),
            unseen: None,
            told: Told {
                disposition,
                action: action.to_owned(),
                limit: limit.to_owned(),
                tell: match disposition {
                    Disposition::SelfCare | Disposition::Contact => Vec::new(),
                    _ => Self::sample_tell(),
                },
                crisis: None,
                stands: String::new(),
                parts: Parts::Shown,
            },
            reasons: vec![reason],
            advice: Vec::new(),
            next: Vec::new(),
            is_message: false,
            correct: "/r/sample/check-in?correct=018f7a3c-0000-7000-8000-000000000002".to_owned(),
            completeness: Completeness::Complete,
            received: Moment::new("2024-05-15T08:10:00+01:00", "Wednesday 15 May, 8:10"),
            receipt: "7A3C-41".to_owned(),
        }
    }

    fn sample_usual() -> Self {
        Self {
            advice: vec![
                Advice::sample(
                    "warmth",
                    "Warmth on the sore area",
                    "A warm compress or a heat pack on low.",
                ),
                Advice::sample("movement", "Gentle movement", "A walk or light stretches."),
            ],
            next: vec!["We ask again tomorrow. You can check in at any time.".to_owned()],
            ..Self::sample(
                Disposition::SelfCare,
                "This is usual. You can look after it at home.",
                "",
                "You said: soreness 3 of 10, getting better, and a small bruise. Many people feel this on day 2.",
            )
        }
    }

    fn sample_contact() -> Self {
        Self {
            next: vec![
                "Ann Okafor sees your check-in by Thursday 16 May, 18:00, and calls you if needed."
                    .to_owned(),
            ],
            completeness: Completeness::Open,
            ..Self::sample(
                Disposition::Contact,
                "Talk to your practitioner",
                "By the next working day",
                "You said: the soreness is getting worse, 26 hours after the session.",
            )
        }
    }

    fn sample_urgent() -> Self {
        Self {
            next: vec![
                "Your practitioner has been told and sees this within an hour, in opening hours."
                    .to_owned(),
            ],
            ..Self::sample(
                Disposition::Urgent,
                "Be seen today",
                "Today, not tomorrow",
                "You said: it hurts to breathe in.",
            )
        }
    }

    fn sample_emergency() -> Self {
        Self {
            next: vec!["Your practitioner has been told as well.".to_owned()],
            ..Self::sample(
                Disposition::Emergency,
                "Call 112 now",
                "Now",
                "You said: you are short of breath. This can be a danger after needling near the chest.",
            )
        }
    }

    fn sample_tell() -> Vec<Spoken> {
        let words = "I had dry needling on Tuesday 14 May at 14:30: upper back and neck, deep.";
        vec![Spoken {
            text: Text::english(),
            words: words.to_owned(),
        }]
    }

    fn sample_stands() -> Self {
        let urgent = Self::sample_urgent();
        Self {
            told: Told {
                stands: "You told us something else before. That answer stays until your practitioner has looked at it.".to_owned(),
                ..urgent.told
            },
            ..urgent
        }
    }

    fn sample_unseen() -> Self {
        Self {
            unseen: Some(Unseen::sample(Disposition::Emergency)),
            ..Self::sample_emergency()
        }
    }

    fn sample_message() -> Self {
        Self {
            is_message: true,
            correct: String::new(),
            ..Self::sample_emergency()
        }
    }

    fn sample_crisis() -> Self {
        let text = "You can talk to someone now, day and night.".to_owned();
        let emergency = Self::sample(
            Disposition::Emergency,
            "You are not alone. Talk to someone now.",
            "Now",
            "You said that you have thoughts of harming yourself.",
        );
        Self {
            told: Told {
                crisis: Some(Crisis {
                    text,
                    phone: Phone::new("116 123"),
                }),
                ..emergency.told
            },
            ..emergency
        }
    }
}

impl Sample for Answer {
    fn samples() -> Vec<(&'static str, Self)> {
        vec![
            ("answer-usual", Self::sample_usual()),
            ("answer-contact", Self::sample_contact()),
            ("answer-urgent", Self::sample_urgent()),
            ("answer-emergency", Self::sample_emergency()),
            ("answer-crisis", Self::sample_crisis()),
            ("answer-stands", Self::sample_stands()),
            ("answer-unseen", Self::sample_unseen()),
            ("answer-message", Self::sample_message()),
        ]
    }
}
