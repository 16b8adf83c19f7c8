//! `GET /sessions/new`, and `POST /sessions/who` to search: who was needled. A name never stands in an address.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::practitioner::{Desk, Room};

/// Who was needled.
#[derive(Clone, Template)]
#[template(path = "practitioner/treatment/who.html")]
pub struct Who {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// `q`: what was searched for.
    pub query: String,
    /// Those found, the last treated first.
    pub lines: Vec<WhoLine>,
    /// How many there are in all.
    pub total: usize,
}

/// A patient who may have been needled.
#[derive(Clone, Debug)]
pub struct WhoLine {
    /// The patient's session form.
    pub address: String,
    /// The name.
    pub name: String,
    /// The last session in words, or that there is none.
    pub last: String,
}

impl Sample for Who {
    fn samples() -> Vec<(&'static str, Self)> {
        let line = |n: u8, name: &str| WhoLine {
            address: format!("/patients/{n}/sessions/new"),
            name: name.to_owned(),
            last: "Tuesday 14 May, 14:30".to_owned(),
        };
        let lately = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Record),
            query: String::new(),
            lines: vec![
                line(1, "Maria Lindqvist"),
                line(2, "Tom Adeyemi"),
                line(3, "Yusuf Demir"),
            ],
            total: 30,
        };
        let none = Self {
            query: "Smith".to_owned(),
            lines: Vec::new(),
            total: 0,
            ..lately.clone()
        };
        vec![("who", lately), ("who-none", none)]
    }
}
