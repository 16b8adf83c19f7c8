//! `GET /sessions/new`, `GET /patients/{id}/sessions/new` and `POST /sessions`: record what was needled.
//!
//! The form works without a script: six rows, and a button that sends it back with more.

use askama::Template;
use care::treatment::reminder::Channel;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::treatment::muscles::MuscleRow;
use crate::practitioner::treatment::next::NextPlan;
use crate::practitioner::{Desk, Room};
use crate::text::Text;

/// How many rows are in sight before "more muscles" is opened.
const ROWS_IN_SIGHT: usize = 3;

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
    /// Makes a second sending harmless.
    pub id: String,
    /// What was planned for this session when the patient was seen last.
    pub next: Option<NextPlan>,
    /// `patient`: those whom the practitioner may choose.
    pub patients: Vec<Choice>,
    /// `name`, `email` and `phone` of a new patient.
    pub new_patient: NewPatient,
    /// `reminders`: as before, or a way.
    pub reminders: Vec<Choice>,
    /// `agreed`: whether the patient agreed to be reminded.
    pub agreed: Choice,
    /// `date`, as `2024-05-14`.
    pub date: String,
    /// `time`, as `14:30`.
    pub time: String,
    /// The muscles that the field `muscle` offers.
    pub muscles: Vec<Choice>,
    /// The rows.
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

    /// The rows in sight: the first few, and every one with something in it.
    pub fn rows_in_sight(&self) -> &[MuscleRow] {
        let filled = self
            .rows
            .iter()
            .rposition(|row| !row.is_blank())
            .map_or(0, |last| last + 1);
        &self.rows[..filled.max(ROWS_IN_SIGHT).min(self.rows.len())]
    }

    /// The rows behind "more muscles".
    pub fn rows_behind(&self) -> &[MuscleRow] {
        &self.rows[self.rows_in_sight().len()..]
    }

    /// An invented session.
    pub fn sample() -> Self {
        let choices = |all: &[(&str, &str)]| {
            all.iter()
                .map(|(value, label)| Choice::new(value, label))
                .collect()
        };
        let page = Page::sample();
        let text = page.text;
        let mut rows: Vec<_> = (0..6).map(|index| MuscleRow::blank(text, index)).collect();
        rows[0] = MuscleRow::sample(text, 0, "Upper trapezius");
        Self {
            page,
            desk: Desk::sample(Room::Record),
            problems: Problems::default(),
            id: "018f7a3c-0000-7000-8000-000000000002".to_owned(),
            next: None,
            patients: choices(&[
                ("1", "Maria Lindqvist, born 1978"),
                ("2", "Tom Adeyemi, born 1990"),
            ]),
            new_patient: NewPatient::default(),
            reminders: Self::ways(text),
            agreed: Choice::new("yes", &text.get("record-agreed")),
            date: "2024-05-14".to_owned(),
            time: "14:30".to_owned(),
            muscles: choices(&[
                ("Upper trapezius", "Neck"),
                ("Infraspinatus", "Shoulder"),
                ("Gluteus medius", "Buttock and hip"),
            ]),
            rows,
            first: Choice::of(text, "first", &["yes", "no", ""]),
            complaint: String::new(),
            notes: String::new(),
            risks_asked: Choice::of(text, "risks-asked", &["", "none", "some"]),
            risks: Choice::of(text, "risk", &RISKS),
        }
    }

    fn sample_planned() -> Self {
        let mut planned = Self::sample();
        planned.next = Some(NextPlan::sample());
        planned.rows.truncate(ROWS_IN_SIGHT);
        planned
    }

    fn sample_refused() -> Self {
        let mut problems = Problems::one("patient", "Choose a patient, or enter a new one");
        problems.add(
            "row-0-pain",
            "Pain during needling of muscle 1 is a number from 0 to 10",
        );
        Self {
            problems,
            ..Self::sample()
        }
    }
}

impl Sample for Record {
    fn samples() -> Vec<(&'static str, Self)> {
        vec![
            ("record", Self::sample()),
            ("record-refused", Self::sample_refused()),
            ("record-planned", Self::sample_planned()),
        ]
    }
}
