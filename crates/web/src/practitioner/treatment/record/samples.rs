//! Invented sessions for the gallery.

use super::{Last, NewPatient, Person, Purpose, RISKS, Record, Told};
use crate::disposition::Disposition;
use crate::gallery::{self, Sample};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::page::source::Source;
use crate::practitioner::treatment::muscles::{self, MuscleRow};
use crate::practitioner::treatment::next::NextPlan;
use crate::practitioner::treatment::next_session::ComesAgain;
use crate::practitioner::{Desk, Room};

impl Record {
    /// The form of somebody new, with one muscle.
    pub fn sample() -> Self {
        let page = Page::sample();
        let text = page.text;
        let rows = vec![MuscleRow::sample(text, "0")];
        let groups = gallery::shipped()
            .map(|protocol| muscles::groups(protocol, text, &rows, &[]))
            .unwrap_or_default();
        Self {
            page,
            desk: Desk::sample(Room::Record),
            problems: Problems::default(),
            action: "/sessions".to_owned(),
            purpose: Purpose::New,
            form: "018f7a3c-0000-7000-8000-000000000011".to_owned(),
            person: None,
            next: None,
            again: ComesAgain::default(),
            new_patient: NewPatient {
                name: "Maria Lindqvist".to_owned(),
                ..NewPatient::default()
            },
            alike: Vec::new(),
            reminders: Self::ways(text),
            agreed: Choice::new("yes", &text.get("record-agreed")),
            send: Self::sample_send(text),
            date: "2024-05-14".to_owned(),
            time: "14:30".to_owned(),
            last: None,
            groups,
            rows,
            first: Choice::of(text, "first", &["yes", "no", ""]),
            complaint: String::new(),
            notes: String::new(),
            risks_asked: Choice::of(text, "risks-asked", &["", "none", "some"]),
            risks: Choice::of(text, "risk", &RISKS),
        }
    }

    fn sample_again() -> Self {
        let next = Some(NextPlan::sample());
        let last = Last {
            at: Moment::new("2024-05-07T14:30:00+01:00", "Tuesday 7 May, 14:30"),
            muscles: vec![
                "Infraspinatus, right: deep, in and out, needles 3, pain 4/10".to_owned(),
            ],
            dose: vec![
                "12 needles in all.".to_owned(),
                "Deep in at least one muscle.".to_owned(),
            ],
            noted: vec!["Came because of: neck pain since March".to_owned()],
            risks: "Diabetes".to_owned(),
            reaction: vec![
                "Soreness at its highest: 8 of 10, 6 h after.".to_owned(),
                "Gone after 3.3 days.".to_owned(),
            ],
            alerts: vec![Told {
                disposition: Disposition::Contact,
                outcome: "Advised".to_owned(),
                address: "/alerts/1".to_owned(),
            }],
            hints: vec!["Soreness was strong after the last session.".to_owned()],
            sources: vec![Source::new("Martín-Pintado-Zugasti et al. 2015")],
            is_kept: true,
            blank: "/patients/1/sessions/new/blank".to_owned(),
            again: "/patients/1/sessions/new".to_owned(),
        };
        let sample = Self::sample();
        Self {
            person: Some(Person {
                id: "1".to_owned(),
                name: "Maria Lindqvist".to_owned(),
                address: "/patients/1".to_owned(),
            }),
            new_patient: NewPatient::default(),
            next,
            last: Some(last),
            send: Self::sample_has_it(sample.page.text),
            ..sample
        }
    }

    fn sample_correction() -> Self {
        Self {
            action: "/sessions/1/correct".to_owned(),
            purpose: Purpose::Correction,
            form: String::new(),
            next: None,
            last: None,
            send: Vec::new(),
            ..Self::sample_again()
        }
    }

    fn sample_refused() -> Self {
        let mut problems = Problems::one("name", "Enter the patient's name");
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
            ("record-again", Self::sample_again()),
            ("record-correct", Self::sample_correction()),
            ("record-refused", Self::sample_refused()),
        ]
    }
}
