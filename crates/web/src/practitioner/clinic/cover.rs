//! `GET /settings/cover`: who looks when the practitioner of an episode does not, and how the staff are told.

use askama::Template;

use super::hours::Access;
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::problem::Problems;
use crate::practitioner::{Desk, Room};

/// The page of the cover rota.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/cover.html")]
pub struct CoverPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong with a form that was sent.
    pub problems: Problems,
    /// Whether the reader may change the rota.
    pub access: Access,
    /// Who covers now, in words.
    pub now: String,
    /// What holds now or is still to come, earliest first.
    pub rota: Vec<Entry>,
    /// The form for one more.
    pub new: NewCover,
    /// The staff with their numbers.
    pub people: Vec<Person>,
}

/// An entry of the rota.
#[derive(Clone, Debug)]
pub struct Entry {
    /// `id` of the form that removes it.
    pub id: String,
    /// Who.
    pub name: String,
    /// From when.
    pub from: Moment,
    /// Until when.
    pub until: Moment,
}

/// An entry as typed.
#[derive(Clone, Debug, Default)]
pub struct NewCover {
    /// `staff`.
    pub staff: Vec<Choice>,
    /// `from`, as a browser sends a local time.
    pub from: String,
    /// `until`.
    pub until: String,
}

/// A member of staff with the ways to reach them.
#[derive(Clone, Debug)]
pub struct Person {
    /// `staff` of the form; also names its field.
    pub id: String,
    /// The name.
    pub name: String,
    /// Where mail goes.
    pub email: String,
    /// Where text messages go; empty for nowhere.
    pub phone: String,
    /// Whether the reader may change it: their own, or everyone's.
    pub access: Access,
}

impl Person {
    /// The id of its field.
    pub fn field(&self) -> String {
        field_of(&self.id)
    }

    /// Whether the reader may change it.
    pub fn may_change(&self) -> bool {
        self.access == Access::Change
    }
}

/// The id of the field for a number.
pub(super) fn field_of(staff: &str) -> String {
    format!("phone-{staff}")
}

impl CoverPage {
    /// Whether the reader may change the rota.
    pub fn may_change(&self) -> bool {
        self.access == Access::Change
    }

    fn sample() -> Self {
        let person = |id: &str, name: &str, phone: &str| Person {
            id: id.to_owned(),
            name: name.to_owned(),
            email: format!("{id}@harbour.example"),
            phone: phone.to_owned(),
            access: Access::Change,
        };
        let at = |shown: &str| Moment::new("2024-05-15T18:00:00+01:00", shown);
        Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Settings),
            problems: Problems::default(),
            access: Access::Change,
            now: "On cover now: Ben Castillo.".to_owned(),
            rota: vec![Entry {
                id: "018f7a3c-0000-7000-8000-000000000003".to_owned(),
                name: "Ben Castillo".to_owned(),
                from: at("Monday 13 May, 08:00"),
                until: at("Monday 20 May, 08:00"),
            }],
            new: NewCover {
                staff: vec![
                    Choice::new("a", "Ann Okafor"),
                    Choice::new("b", "Ben Castillo"),
                ],
                ..NewCover::default()
            },
            people: vec![
                person("ann", "Ann Okafor", "07700 900123"),
                person("ben", "Ben Castillo", ""),
            ],
        }
    }
}

impl Sample for CoverPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let mut problems = Problems::one("until", "The end must be after the beginning.");
        problems.add("phone-ann", "Write a telephone number, or nothing.");
        let wrong = Self {
            problems,
            ..Self::sample()
        };
        let mut read = Self {
            access: Access::Read,
            now: "Nobody is on cover now.".to_owned(),
            rota: Vec::new(),
            ..Self::sample()
        };
        for person in read.people.iter_mut().skip(1) {
            person.access = Access::Read;
        }
        vec![
            ("settings-cover", Self::sample()),
            ("settings-cover-wrong", wrong),
            ("settings-cover-read", read),
        ]
    }
}
