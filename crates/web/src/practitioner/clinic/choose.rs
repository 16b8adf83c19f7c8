//! `GET /clinics`: the clinics that this log-in opens.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::practitioner::{Desk, Room};

/// Which clinic it is to be.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/choose.html")]
pub struct Choose {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// The clinics, by name.
    pub clinics: Vec<Place>,
}

/// A clinic to go to.
#[derive(Clone, Debug)]
pub struct Place {
    /// What the form sends.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What the reader does there, in words.
    pub role: String,
}

impl Sample for Choose {
    fn samples() -> Vec<(&'static str, Self)> {
        let place = |id: &str, name: &str, role: &str| Place {
            id: id.to_owned(),
            name: name.to_owned(),
            role: role.to_owned(),
        };
        let choose = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Settings),
            clinics: vec![
                place("1", "Harbour Lane Physiotherapy", "Clinical lead"),
                place("2", "Hill Road Sports Medicine", "Practitioner"),
            ],
        };
        vec![("clinics", choose)]
    }
}
