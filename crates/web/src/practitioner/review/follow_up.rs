//! `GET /follow-up`: whom to telephone, because no reminder came through or because check-ins were missed.

use askama::Template;

use super::link_wishes::{LinkWish, Press};
use crate::gallery::Sample;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::practitioner::{Desk, Room};

/// Both lists.
#[derive(Clone, Template)]
#[template(path = "practitioner/review/follow_up.html")]
pub struct FollowUpPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// Who asks for a new link, the longest first.
    pub link_wishes: Vec<LinkWish>,
    /// No reminder came through, newest first.
    pub not_reached: Vec<Person>,
    /// Missed check-ins, newest session first.
    pub not_heard_from: Vec<Person>,
    /// Put aside with a reason, soonest back first.
    pub aside: Vec<Resting>,
    /// That there are more than stand here.
    pub more: More,
}

/// Somebody to telephone.
#[derive(Clone, Debug)]
pub struct Person {
    /// The patient's page.
    pub address: String,
    /// The name.
    pub name: String,
    /// The telephone, if known.
    pub phone: Option<Phone>,
    /// Why they are here, in one sentence.
    pub why: String,
    /// The newest session.
    pub needled: Moment,
    /// When they were last heard of, if ever.
    pub heard: Option<Moment>,
    /// What somebody did about it last, and when; empty: nothing.
    pub tried: String,
}

/// Somebody whom nobody calls meanwhile.
#[derive(Clone, Debug)]
pub struct Resting {
    /// The patient's page.
    pub address: String,
    /// The name.
    pub name: String,
    /// What was done, by whom and when.
    pub what: String,
    /// In their words; may be empty.
    pub note: String,
    /// Until when.
    pub until: String,
}

/// Whether a list is longer than what stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    /// It is.
    Yes,
    /// Everybody stands here.
    No,
}

impl FollowUpPage {
    /// Whether a list is longer than what stands here.
    pub fn has_more(&self) -> bool {
        self.more == More::Yes
    }
}

impl Sample for FollowUpPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let moment = |shown| Moment::new("2024-05-14T14:30:00+01:00", shown);
        let person = |name: &str, why: &str, phone| Person {
            address: "/patients/1".to_owned(),
            name: name.to_owned(),
            phone,
            why: why.to_owned(),
            needled: moment("Tuesday 14 May, 14:30"),
            heard: None,
            tried: String::new(),
        };
        let some = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::FollowUp),
            link_wishes: LinkWish::samples(),
            not_reached: vec![person(
                "Tom Adeyemi",
                "The reminder of Wednesday 15 May, 8:00 reached nobody.",
                None,
            )],
            not_heard_from: vec![Person {
                heard: Some(moment("Tuesday 14 May, 20:40")),
                tried: "Friday 17 May, 9:10: Nobody answered".to_owned(),
                ..person(
                    "Maria Lindqvist",
                    "3 check-ins missed.",
                    Some(Phone::new("07700 900123")),
                )
            }],
            aside: vec![Resting {
                address: "/patients/3".to_owned(),
                name: "Grace Mbeki".to_owned(),
                what: "Friday 17 May, 9:20: Ann Okafor: Spoke with the patient".to_owned(),
                note: "Well, forgot to check in.".to_owned(),
                until: "Until Friday 24 May, 9:20.".to_owned(),
            }],
            more: More::No,
        };
        let empty = Self {
            link_wishes: Vec::new(),
            not_reached: Vec::new(),
            not_heard_from: Vec::new(),
            aside: Vec::new(),
            ..some.clone()
        };
        vec![("follow-up", some), ("follow-up-empty", empty)]
    }
}
