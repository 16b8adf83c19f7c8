//! `GET /o/{code}`: the page that a text message leads to. It says nothing about the patient; one button opens their page.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::patient::Frame;

/// The page behind the code of a text message that nobody has opened.
#[derive(Clone, Template)]
#[template(path = "patient/treatment/text_door.html")]
pub struct TextDoorPage {
    /// The frame.
    pub page: Page,
    /// The patient's frame; its token is empty, since whoever looks may be anybody.
    pub patient: Frame,
    /// Where the button leads.
    pub address: String,
}

impl Sample for TextDoorPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let door = Self {
            page: Page::sample(),
            patient: Frame {
                token: String::new(),
                ..Frame::sample()
            },
            address: "/o/sample".to_owned(),
        };
        vec![("text-door", door)]
    }
}
