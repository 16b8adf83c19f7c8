//! `GET` and `POST /r/{token}/message`: call the clinic, leave a message, or ask to be called back.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::page::problem::Problems;
use crate::patient::Frame;

/// The page for whoever wants to speak with the practitioner.
#[derive(Clone, Template)]
#[template(path = "patient/check_in/message.html")]
pub struct Message {
    /// The frame.
    pub page: Page,
    /// The patient's frame.
    pub patient: Frame,
    /// The message's id: sending again under it changes nothing.
    pub id: String,
    /// What is wrong with what was sent.
    pub problems: Problems,
    /// What was written.
    pub words: String,
}

impl Sample for Message {
    fn samples() -> Vec<(&'static str, Self)> {
        let empty = Self {
            page: Page::sample(),
            patient: Frame::sample(),
            id: "018f7a3c-0000-7000-8000-000000000003".to_owned(),
            problems: Problems::default(),
            words: String::new(),
        };
        let missing = Self {
            problems: Problems::one("words", "Write your message first, then send it."),
            ..empty.clone()
        };
        vec![("message", empty), ("message-error", missing)]
    }
}
