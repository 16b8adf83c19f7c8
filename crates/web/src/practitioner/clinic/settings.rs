//! `GET /settings`: what the clinic keeps in order, room by room.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::gallery::Sample;
use crate::house::Shared;
use crate::page::Page;
use crate::practitioner::door::Staff;
use crate::practitioner::{Desk, Room};
use crate::{present, respond};

/// The way to every setting.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/settings.html")]
pub struct Settings {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What can be set or read, in the order of the page.
    pub rooms: &'static [Door],
}

/// The way to one setting.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    /// Its page.
    pub address: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// The furniture key of its name.
    pub name: &'static str,
    /// The furniture key of what it is for, in one sentence.
    pub help: &'static str,
}

const ROOMS: [Door; 4] = [
    Door {
        address: "/settings/hours",
        icon: "clock",
        name: "hours-title",
        help: "settings-hours",
    },
    Door {
        address: "/settings/cover",
        icon: "person",
        name: "cover-title",
        help: "settings-cover",
    },
    Door {
        address: "/protocol",
        icon: "leaf",
        name: "nav-protocol",
        help: "settings-protocol",
    },
    Door {
        address: "/deliveries",
        icon: "mail",
        name: "deliveries-title",
        help: "settings-deliveries",
    },
];

pub(crate) async fn settings(State(rooms): State<Shared>, staff: Staff) -> Response {
    match staff.frames(&rooms, Room::Settings).await {
        Ok((page, desk)) => {
            let rooms = &ROOMS;
            respond::page(StatusCode::OK, &Settings { page, desk, rooms })
        }
        Err(error) => present::failed(&error),
    }
}

impl Sample for Settings {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let desk = Desk::sample(Room::Settings);
        let rooms = &ROOMS;
        vec![("settings", Self { page, desk, rooms })]
    }
}
