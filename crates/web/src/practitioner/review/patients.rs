//! `GET /patients`, and `POST /patients` to search: a name never stands in an address.

use askama::Template;

use crate::disposition::Disposition;
use crate::gallery::Sample;
use crate::page::Page;
use crate::practitioner::{Desk, Room};

/// The patients.
#[derive(Clone, Template)]
#[template(path = "practitioner/review/patients.html")]
pub struct Patients {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// `q`: what was searched for.
    pub query: String,
    /// Those found, the last treated first.
    pub lines: Vec<PatientLine>,
    /// How many there are in all.
    pub total: usize,
}

/// A patient in the list.
#[derive(Clone, Debug)]
pub struct PatientLine {
    /// The patient's page.
    pub address: String,
    /// The name.
    pub name: String,
    /// The last session in words, or that there is none.
    pub last_session: String,
    /// The last check-in in words, or that there is none.
    pub last_check_in: String,
    /// The open alert, where there is one.
    pub alert: Option<Disposition>,
}

impl Sample for Patients {
    fn samples() -> Vec<(&'static str, Self)> {
        let line = |n: u8, name: &str, alert| PatientLine {
            address: format!("/patients/{n}"),
            name: name.to_owned(),
            last_session: "Tuesday 14 May, upper back and neck".to_owned(),
            last_check_in: "Today, 8:10".to_owned(),
            alert,
        };
        let all = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Patients),
            query: String::new(),
            lines: vec![
                line(1, "Maria Lindqvist", Some(Disposition::Urgent)),
                line(2, "Tom Adeyemi", None),
                line(3, "Yusuf Demir", None),
            ],
            total: 3,
        };
        let none = Self {
            query: "Smith".to_owned(),
            lines: Vec::new(),
            ..all.clone()
        };
        let names = Self {
            desk: all.desk.clone().of_names(),
            ..all.clone()
        };
        vec![
            ("patients", all),
            ("patients-none", none),
            ("patients-front-desk", names),
        ]
    }
}
