//! `GET /patients/{id}/sessions/new`, `POST /sessions`, and the same for a correction: what was needled.
//!
//! The list of muscles is the real control; the map only presses its boxes, and is there with a script alone.

use askama::Template;
use care::treatment::reminder::Channel;

use crate::disposition::Disposition;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::page::source::Source;
use crate::practitioner::Desk;
use crate::practitioner::treatment::muscles::{MuscleGroup, MuscleRow};
use crate::practitioner::treatment::next::NextPlan;
use crate::practitioner::treatment::next_session::ComesAgain;
use crate::text::Text;

mod samples;

/// The risk factors that are asked for.
pub const RISKS: [&str; 9] = [
    "anticoagulant",
    "immunosuppressed",
    "diabetes",
    "pregnant",
    "implant",
    "lung_disease",
    "faint_before",
    "clot_risk",
    "under_16",
];

/// The session form.
#[derive(Clone, Template)]
#[template(path = "practitioner/treatment/record.html")]
pub struct Record {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong.
    pub problems: Problems,
    /// Where the form is sent.
    pub action: String,
    /// What sending it does.
    pub purpose: Purpose,
    /// `form`: its id, from when it is first shown; sent twice, it records once. Empty for a correction.
    pub form: String,
    /// Whose session it is; `None` for somebody new.
    pub person: Option<Person>,
    /// What was planned for this session when the patient was seen last.
    pub next: Option<NextPlan>,
    /// `next_date` and `next_time`: when the patient comes again.
    pub again: ComesAgain,
    /// `name`, `email` and `phone` of a new patient.
    pub new_patient: NewPatient,
    /// `same_as`: patients whom the typed name may mean, and somebody new; empty where there are none.
    pub alike: Vec<Choice>,
    /// `reminders`: as before, or a way.
    pub reminders: Vec<Choice>,
    /// `agreed`: whether the patient agreed to be reminded.
    pub agreed: Choice,
    /// `send`: whether the link goes out, and where to; empty where it can go nowhere.
    pub send: Vec<Choice>,
    /// `date`, as `2024-05-14`.
    pub date: String,
    /// `time`, as `14:30`.
    pub time: String,
    /// The last session and what came of it.
    pub last: Option<Last>,
    /// All muscles by region, those of the rows chosen.
    pub groups: Vec<MuscleGroup>,
    /// The chosen muscles.
    pub rows: Vec<MuscleRow>,
    /// `first`: whether it is the first session.
    pub first: Vec<Choice>,
    /// `complaint`.
    pub complaint: String,
    /// `notes`.
    pub notes: String,
    /// `risks_asked`: some, none, or not asked.
    pub risks_asked: Vec<Choice>,
    /// `risk`, each.
    pub risks: Vec<Choice>,
}

/// What the form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A new session.
    New,
    /// A further version of a session.
    Correction,
}

/// A patient whom the clinic knows.
#[derive(Clone, Debug)]
pub struct Person {
    /// `patient`.
    pub id: String,
    /// The name.
    pub name: String,
    /// The patient's page.
    pub address: String,
}

/// Who somebody new is, and how a patient can be reached.
#[derive(Clone, Debug, Default)]
pub struct NewPatient {
    /// `name`.
    pub name: String,
    /// `email`.
    pub email: String,
    /// `phone`.
    pub phone: String,
}

impl NewPatient {
    /// Whether no name was typed.
    pub fn is_blank(&self) -> bool {
        self.name.is_empty()
    }
}

/// The last session, beside the form.
#[derive(Clone, Debug)]
pub struct Last {
    /// When it was.
    pub at: Moment,
    /// What was needled, a line per muscle.
    pub muscles: Vec<String>,
    /// How much in all, and whether deep, in sentences.
    pub dose: Vec<String>,
    /// Complaint and notes, a line each.
    pub noted: Vec<String>,
    /// The risk factors that were named then, in one line.
    pub risks: String,
    /// How the patient reacted, in sentences.
    pub reaction: Vec<String>,
    /// What came of the alerts since.
    pub alerts: Vec<Told>,
    /// Why to go gentler, in sentences; most often none.
    pub hints: Vec<String>,
    /// What the hints rest on.
    pub sources: Vec<Source>,
    /// Whether the form holds the same as last time.
    pub is_kept: bool,
    /// The form without it.
    pub blank: String,
    /// The form with it.
    pub again: String,
}

/// An alert since the last session.
#[derive(Clone, Debug)]
pub struct Told {
    /// How pressing it was.
    pub disposition: Disposition,
    /// What came of it, or that it is open.
    pub outcome: String,
    /// Its page.
    pub address: String,
}

impl Record {
    /// The ways of reminding, none of them chosen.
    pub fn ways(text: Text) -> Vec<Choice> {
        let way = |value, key| Choice::new(value, &text.get(key));
        vec![
            way("", "record-reminders-unset"),
            way(Channel::Mail.id(), "channel-mail"),
            way(Channel::Sms.id(), "channel-sms"),
        ]
    }

    /// The heading.
    pub fn title(&self) -> String {
        match (self.purpose, &self.person) {
            (Purpose::Correction, _) => self.page.t("correct"),
            (Purpose::New, _) => self.page.t("nav-record"),
        }
    }

    /// Whether a session is corrected.
    pub fn is_correction(&self) -> bool {
        self.purpose == Purpose::Correction
    }

    /// What a script makes the row of a further muscle from.
    pub fn blank_row(&self) -> MuscleRow {
        MuscleRow::blank(self.page.text, "N")
    }

    /// Whether something stands behind "more about the session".
    pub fn has_more(&self) -> bool {
        !self.complaint.is_empty() || !self.notes.is_empty()
    }

    /// Whether the ways of reaching the patient are in sight: for somebody new, and where something is filled in.
    pub fn reach_is_open(&self) -> bool {
        let is_wrong = |field| self.problems.of(field).is_some();
        let reach = [&self.new_patient.email, &self.new_patient.phone];
        self.person.is_none()
            || reach.iter().any(|field| !field.is_empty())
            || ["email", "phone", "reminders", "agreed", "send"]
                .into_iter()
                .any(is_wrong)
    }
}
