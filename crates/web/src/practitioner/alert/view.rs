//! `GET /alerts/{id}`, and where its forms lead: `/acknowledge`, `/notes` and `/close` below it.

use askama::Template;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::page::problem::Problems;
use crate::page::source::Source;
use crate::practitioner::Desk;
use crate::practitioner::alert::told_to::ToldTo;
use crate::practitioner::review::worklist::Deadline;

mod samples;

/// What may come of an alert.
pub const OUTCOMES: [&str; 5] = ["advised", "seen", "referred", "emergency", "false_alarm"];

/// One alert.
#[derive(Clone, Template)]
#[template(path = "practitioner/alert/view.html")]
pub struct AlertPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong with a form that was sent.
    pub problems: Problems,
    /// This page; the forms lead below it.
    pub address: String,
    /// How pressing.
    pub disposition: Disposition,
    /// What the patient was told to do.
    pub told: String,
    /// Who it is about.
    pub person: Person,
    /// By when someone has to act.
    pub deadline: Deadline,
    /// What was said, newest check-in first.
    pub check_ins: Vec<Said>,
    /// The rules that fired.
    pub rules: Vec<Fired>,
    /// The sessions it may be about, newest first.
    pub sessions: Vec<Treated>,
    /// The patient's risk factors; `None` where nobody asked.
    pub risks: Option<Vec<String>>,
    /// What happened, oldest first.
    pub history: Vec<Event>,
    /// Who was told, and who is next.
    pub told_to: ToldTo,
    /// What can still be done.
    pub state: State,
    /// `outcome` of closing.
    pub outcomes: Vec<Choice>,
    /// `note`, as typed.
    pub note: String,
    /// `revision`: what this page shows; a form on an older one is refused.
    pub revision: i64,
}

/// Who an alert is about.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name.
    pub name: String,
    /// Where to call, if known.
    pub phone: Option<Phone>,
    /// The patient's page.
    pub address: String,
}

/// A check-in as a practitioner reads it.
#[derive(Clone, Debug)]
pub struct Said {
    /// When.
    pub at: Moment,
    /// "26 h after the session".
    pub after: String,
    /// How it came out.
    pub disposition: Disposition,
    /// The signs that were ticked, worst first.
    pub signs: Vec<String>,
    /// Scales and trend, each as label and value.
    pub figures: Vec<(String, String)>,
    /// What was left unanswered.
    pub unanswered: Vec<String>,
    /// The patient's own words; may be empty.
    pub words: String,
    /// What it is beside a check-in: a wish, a correction, or corrected since. Each in a few words.
    pub marks: Vec<String>,
}

/// A rule that fired.
#[derive(Clone, Debug)]
pub struct Fired {
    /// The rule's id.
    pub id: String,
    /// Why, in a sentence.
    pub reason: String,
    /// How strong the evidence is.
    pub grade: String,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A session as an alert shows it.
#[derive(Clone, Debug)]
pub struct Treated {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// A line per muscle.
    pub muscles: Vec<String>,
}

/// Something that happened to the alert.
#[derive(Clone, Debug)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// By whom: a name, "the patient" or "the system".
    pub by: String,
    /// What.
    pub what: String,
}

/// What can still be done with an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has taken it.
    Open,
    /// Someone has.
    Acknowledged,
    /// It is closed.
    Closed,
}

impl AlertPage {
    /// Whether nobody has taken it.
    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// Whether it is closed.
    pub fn is_closed(&self) -> bool {
        self.state == State::Closed
    }
}

impl Sample for AlertPage {
    fn samples() -> Vec<(&'static str, Self)> {
        samples::all()
    }
}
