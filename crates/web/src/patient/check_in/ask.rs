//! `GET` and `POST /r/{token}/check-in`: the questions, one page each, worst first.
//!
//! Nothing is kept on the server before the last page: hidden fields carry the answers so far,
//! and an id made at the start makes a second sending harmless.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::patient::Frame;

/// A page of the check-in.
#[derive(Clone, Template)]
#[template(path = "patient/check_in/ask.html")]
pub struct Ask {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// The check-in's id, the same from the first page to the last.
    pub id: String,
    /// Which page this is, counted from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// What is wrong with the answers on this page.
    pub problems: Problems,
    /// The answers so far that this page does not ask for: name and value of each hidden field.
    pub carried: Vec<(String, String)>,
    /// Signs of the page before: which of them were there before the session, and no worse?
    pub before: Option<Signs>,
    /// What this page asks.
    pub question: Question,
}

/// What a page of the check-in asks.
#[derive(Clone, Debug)]
pub enum Question {
    /// A group of signs. Where it is `Pressing`, the answer can be had at once.
    Group(Signs, Pressing),
    /// Soreness, its trend, tiredness and whether it gets in the way.
    Feel(Box<Feel>),
    /// The usual signs, the patient's own words, worry.
    Rest(Box<Rest>),
}

/// Whether a group's signs can be answered at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressing {
    /// A ticked sign offers the answer at once.
    AtOnce,
    /// The questions go on.
    GoOn,
}

/// A group of signs with "none of these".
#[derive(Clone, Debug)]
pub struct Signs {
    /// `now`, `today`, `contact` or `usual`; the field `step` sends it back.
    pub group: String,
    /// The question.
    pub title: String,
    /// A second line; may be empty.
    pub hint: String,
    /// The signs, each sent as `sign`.
    pub signs: Vec<Choice>,
}

/// The scales.
#[derive(Clone, Debug)]
pub struct Feel {
    /// The page's title.
    pub title: String,
    /// `soreness`, 0 to 10.
    pub soreness: Scale,
    /// `soreness_trend`.
    pub trend: Scale,
    /// `fatigue`, 0 to 10.
    pub fatigue: Scale,
    /// `fatigue_interferes`.
    pub interferes: Scale,
}

impl Feel {
    /// The four scales in the order in which they are asked.
    pub fn scales(&self) -> [&Scale; 4] {
        [&self.soreness, &self.trend, &self.fatigue, &self.interferes]
    }
}

/// One question with radios.
#[derive(Clone, Debug)]
pub struct Scale {
    /// The field's name.
    pub name: String,
    /// The question.
    pub title: String,
    /// A second line; may be empty.
    pub hint: String,
    /// What the lowest number means; may be empty.
    pub low: String,
    /// What the highest number means; may be empty.
    pub high: String,
    /// The answers.
    pub choices: Vec<Choice>,
}

/// The last page.
#[derive(Clone, Debug)]
pub struct Rest {
    /// The usual signs.
    pub usual: Signs,
    /// Whether "none of these" is ticked.
    pub none: bool,
    /// The label of the box for the patient's own words.
    pub words_title: String,
    /// What was written.
    pub words: String,
    /// `worry`, 0 to 10, may stay unanswered.
    pub worry: Scale,
}

impl Ask {
    /// The name of this page, sent as `step`.
    pub fn step(&self) -> &str {
        match &self.question {
            Question::Group(signs, _) => &signs.group,
            Question::Feel(_) => "feel",
            Question::Rest(_) => "usual",
        }
    }

    /// Whether there is a page before this one.
    pub fn has_back(&self) -> bool {
        self.number > 1
    }
}

impl Sample for Ask {
    fn samples() -> Vec<(&'static str, Self)> {
        samples::all()
    }
}

mod samples;
