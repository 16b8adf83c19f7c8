//! `GET /alerts/{id}`, and where its forms lead: `/acknowledge`, `/notes`, `/close`, `/correct` below it.

use askama::Template;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::page::problem::Problems;
use crate::page::source::Source;
use crate::patient::treatment::picture::Picture;
use crate::practitioner::Desk;
use crate::practitioner::alert::harm::HarmForm;
use crate::practitioner::alert::told_to::ToldTo;
use crate::practitioner::review::worklist::Deadline;
use crate::practitioner::treatment::adverse::Already;

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
    /// The course since the newest session.
    pub course: Option<Course>,
    /// What to ask on the telephone.
    pub script: Vec<Ask>,
    /// Earlier alerts, newest first.
    pub earlier: Vec<Earlier>,
    /// How the patient is told of what is put on their page, or that they are not.
    pub told_by: String,
    /// What was written to the patient, newest first.
    pub sent: Vec<Sent>,
    /// Whether it rests, or the patient was asked to check in again.
    pub rest: Option<Rest>,
    /// Whether it may be put aside: it has no red flag.
    pub may_rest: bool,
    /// Who has it, and since when.
    pub holder: Option<(String, Moment)>,
    /// `to`: colleagues to hand it to.
    pub colleagues: Vec<Choice>,
    /// `until`: how long to put it aside.
    pub asides: Vec<Choice>,
    /// `again`: by when to check in again.
    pub agains: Vec<Choice>,
    /// What was typed into the other forms.
    pub typed: Typed,
    /// What happened, oldest first.
    pub history: Vec<Event>,
    /// Who was told, and who is next.
    pub told_to: ToldTo,
    /// What can still be done.
    pub state: State,
    /// `outcome` of closing.
    pub outcomes: Vec<Choice>,
    /// How it was closed, if it was.
    pub closed: Option<Closed>,
    /// The questions about an adverse event.
    pub harm: HarmForm,
    /// Adverse events that were stated of the patient's sessions already.
    pub already: Vec<Already>,
    /// `closing_note`, as typed.
    pub closing_note: String,
    /// `note`, as typed.
    pub note: String,
    /// `revision`: what this page shows; a form on an older one is refused.
    pub revision: i64,
}

/// How an alert was closed, as it counts now.
#[derive(Clone, Debug)]
pub struct Closed {
    /// What came of it; empty where nobody said.
    pub outcome: String,
    /// The note; may be empty.
    pub note: String,
    /// Whether it was an adverse event, in one sentence; empty: not stated.
    pub harm: String,
    /// Whether a correction was refused, so that its form stands open.
    pub is_refused: bool,
}

/// What was typed into the forms beside the notes.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// `call_note`.
    pub call_note: String,
    /// `message`.
    pub message: String,
    /// `reason`.
    pub reason: String,
}

/// The course of the newest session.
#[derive(Clone, Debug)]
pub struct Course {
    /// Drawn.
    pub picture: Picture,
    /// In one sentence.
    pub sentence: String,
}

/// A question for the telephone.
#[derive(Clone, Debug)]
pub struct Ask {
    /// As it is read aloud.
    pub question: String,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// An earlier alert.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// When it was raised.
    pub at: Moment,
    /// How pressing it was.
    pub disposition: Disposition,
    /// What came of it; empty where that is not known.
    pub outcome: String,
    /// Whether it was an adverse event; empty where nobody said.
    pub harm: String,
    /// Its page.
    pub address: String,
}

/// A message to the patient.
#[derive(Clone, Debug)]
pub struct Sent {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// The text.
    pub text: String,
    /// Whether it was read.
    pub read: String,
}

/// That an alert rests.
#[derive(Clone, Debug)]
pub struct Rest {
    /// Until when and why, in a sentence.
    pub sentence: String,
    /// Whether it can be ended by hand.
    pub can_end: bool,
}

/// Words of the patient in which the screening heard something.
#[derive(Clone, Debug)]
pub struct HeardWords {
    /// As they were written.
    pub words: String,
    /// The signs that they name or hint at.
    pub signs: Vec<String>,
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
    /// Which of these words were heard, and as what.
    pub heard: Vec<HeardWords>,
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
    /// Complaint and notes, a line each.
    pub noted: Vec<String>,
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
