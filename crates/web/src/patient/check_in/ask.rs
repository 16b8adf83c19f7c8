//! `GET` and `POST /r/{token}/check-in`: the questions, worst first, on three pages.
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
    /// The receipt of the check-in that is corrected; empty where none is.
    pub corrects: String,
    /// The name of this page, sent as `step`.
    pub step: &'static str,
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
    /// Groups of signs; a ticked sign offers the answer at once.
    Groups(Vec<Signs>),
    /// Soreness, tiredness, and whatever else the patient wants to tell.
    Feel(Box<Feel>),
}

/// A group of signs with "none of these".
#[derive(Clone, Debug)]
pub struct Signs {
    /// The group's id; `none` sends it back.
    pub group: String,
    /// The question.
    pub title: String,
    /// A second line; may be empty.
    pub hint: String,
    /// The signs, each sent as `sign`.
    pub signs: Vec<Choice>,
    /// Whether "none of these" was chosen.
    pub none: bool,
}

/// The last page.
#[derive(Clone, Debug)]
pub struct Feel {
    /// The page's title.
    pub title: String,
    /// `soreness`, 0 to 10.
    pub soreness: Scale,
    /// `fatigue`, 0 to 10.
    pub fatigue: Scale,
    /// `fatigue_interferes`; hidden while nobody is tired.
    pub interferes: Scale,
    /// The usual signs.
    pub usual: Signs,
    /// Whether they can change the answer.
    pub usual_asked: Asked,
    /// The label of the box for the patient's own words.
    pub words_title: String,
    /// What was written.
    pub words: String,
    /// `worry`, 0 to 10, may stay unanswered.
    pub worry: Scale,
    /// `soreness_trend`, where it can change the answer: the last tap, which also sends.
    pub trend: Option<Scale>,
}

/// Whether a question has to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It can change the answer.
    Needed,
    /// It may be told.
    Offered,
}

/// One question with radios, or buttons where it is the last.
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

impl Feel {
    /// The radios in the order in which they are asked.
    pub fn scales(&self) -> [&Scale; 3] {
        [&self.soreness, &self.fatigue, &self.interferes]
    }

    /// Whether something was told that need not be.
    pub fn tells_more(&self) -> bool {
        !self.words.is_empty()
            || self.usual.signs.iter().any(|choice| choice.chosen)
            || self.worry.choices.iter().any(|choice| choice.chosen)
    }
}

impl Ask {
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
