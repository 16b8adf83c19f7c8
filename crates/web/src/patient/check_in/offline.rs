//! `GET /r/{token}/check-in/offline`: the whole check-in in one document, for a phone without a network: its three pages,
//! every sentence that an answer may need, and in `kit` the numbers from which a script finds it.
//!
//! Nobody follows a link to it: a patient's phone keeps it, and its service worker shows it where the server is out of
//! reach.

use askama::Template;

use super::answer::{Parts, Reason, Told};
use super::ask::{Ask, Asked, Question};
use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::problem::Problems;
use crate::patient::{Advice, Frame};

/// The document.
#[derive(Clone, Template)]
#[template(path = "patient/check_in/offline.html")]
pub struct Offline {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// What the script finds the answer from, as JSON.
    pub kit: String,
    /// The pages of the check-in, each with everything that may be wrong on it.
    pub steps: Vec<Ask>,
    /// Everything that may be wrong.
    pub problems: Problems,
    /// The card of each disposition.
    pub told: Vec<Told>,
    /// The reason of each rule, in the protocol's order.
    pub reasons: Vec<Reason>,
    /// What is said where only open questions raised the answer.
    pub incomplete: String,
    /// All advice for care at home.
    pub advice: Vec<Fitted>,
}

/// Advice with where it stands in the kit, and the form in which it is given here.
#[derive(Clone, Debug)]
pub struct Fitted {
    /// Its place in the kit.
    pub place: usize,
    /// After which kind of session this form is for; both where there is one form.
    pub form: Form,
    /// What it says.
    pub advice: Advice,
}

/// After which kind of session a piece of advice is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// After any.
    Both,
    /// After the first.
    First,
    /// After a further one.
    Again,
}

impl Form {
    /// As the page names it; empty for both.
    pub fn id(self) -> &'static str {
        match self {
            Self::Both => "",
            Self::First => "first",
            Self::Again => "again",
        }
    }
}

impl Sample for Offline {
    fn samples() -> Vec<(&'static str, Self)> {
        let asked = |name: &str| Ask::samples().into_iter().find(|(known, _)| *known == name);
        let steps = ["check-in-1-now", "check-in-2-more", "check-in-3-feel"].into_iter();
        let told = |disposition| Told {
            disposition,
            action: "Talk to your practitioner".to_owned(),
            limit: String::new(),
            tell: Vec::new(),
            crisis: None,
            stands: String::new(),
            parts: Parts::Waiting,
        };
        let offline = Self {
            page: Page::sample(),
            patient: Frame::sample(),
            kit: "{}".to_owned(),
            steps: steps.filter_map(|name| Some(asked(name)?.1)).collect(),
            problems: Problems::one("nothing", "Answer at least one question."),
            told: Disposition::ALL.map(told).to_vec(),
            reasons: Vec::new(),
            incomplete: String::new(),
            advice: vec![Fitted {
                place: 0,
                form: Form::Both,
                advice: Advice::sample("warmth", "Warmth on the sore area", ""),
            }],
        };
        vec![("offline", offline)]
    }
}
