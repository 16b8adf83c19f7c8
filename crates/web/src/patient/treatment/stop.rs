//! `GET /stop/{code}`: the page that each message leads to. It says nothing about the patient; one button stops the messages.

use askama::Template;

use crate::gallery::Sample;
use crate::page::Page;
use crate::patient::Frame;

/// The page behind a message's stop link.
#[derive(Clone, Template)]
#[template(path = "patient/treatment/stop.html")]
pub struct Stop {
    /// The frame.
    pub page: Page,
    /// The patient's frame; its token is empty, since the code opens nothing of the patient's.
    pub patient: Frame,
    /// Where the button leads; empty where the messages are stopped already.
    pub address: String,
}

impl Sample for Stop {
    fn samples() -> Vec<(&'static str, Self)> {
        let asked = Self {
            page: Page::sample(),
            patient: Frame {
                token: String::new(),
                ..Frame::sample()
            },
            address: "/stop/sample".to_owned(),
        };
        let stopped = Self {
            address: String::new(),
            ..asked.clone()
        };
        vec![("stop", asked), ("stop-stopped", stopped)]
    }
}
