//! `GET /settings`: what the clinic keeps in order, room by room.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::clinic::ClinicKind;
use care::port::StoreError;

use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::practitioner::door::Staff;
use crate::practitioner::role::Need;
use crate::practitioner::{Desk, Room};
use crate::present;

/// The way to every setting.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/settings.html")]
pub struct Settings {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What can be set or read, in the order of the page.
    pub rooms: Vec<Door>,
    /// When the whole database was last backed up, in a sentence; empty for whoever does not run the clinic, and in a demo.
    pub backup: String,
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
    /// Who may go there.
    pub(crate) for_whom: Need,
}

const ROOMS: [Door; 11] = [
    Door {
        address: "/settings/hours",
        icon: "clock",
        name: "hours-title",
        help: "settings-hours",
        for_whom: Need::OwnsOrTreats,
    },
    Door {
        address: "/settings/cover",
        icon: "phone",
        name: "cover-title",
        help: "settings-cover",
        for_whom: Need::OwnsOrTreats,
    },
    Door {
        address: "/protocol",
        icon: "leaf",
        name: "nav-protocol",
        help: "settings-protocol",
        for_whom: Need::Anyone,
    },
    Door {
        address: "/deliveries",
        icon: "mail",
        name: "deliveries-title",
        help: "settings-deliveries",
        for_whom: Need::Anyone,
    },
    Door {
        address: "/settings/password",
        icon: "keys",
        name: "password-title",
        help: "settings-password",
        for_whom: Need::Anyone,
    },
    Door {
        address: "/settings/users",
        icon: "person",
        name: "users-title",
        help: "settings-users",
        for_whom: Need::OwnsOrLeads,
    },
    Door {
        address: "/settings/clinic",
        icon: "mark",
        name: "clinic-title",
        help: "settings-clinic",
        for_whom: Need::OwnsOrLeads,
    },
    Door {
        address: "/settings/retention",
        icon: "list",
        name: "retention-title",
        help: "settings-retention",
        for_whom: Need::OwnsOrLeads,
    },
    Door {
        address: "/audit",
        icon: "list",
        name: "audit-title",
        help: "settings-audit",
        for_whom: Need::OwnsOrLeads,
    },
    Door {
        address: "/settings/messages",
        icon: "phone",
        name: "messages-title",
        help: "settings-messages",
        for_whom: Need::Owns,
    },
    Door {
        address: "/settings/import",
        icon: "list",
        name: "import-title",
        help: "settings-import",
        for_whom: Need::Anyone,
    },
];

pub(crate) async fn settings(State(rooms): State<Shared>, staff: Staff) -> Response {
    present::filled(StatusCode::OK, page_of(&rooms, &staff).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff) -> Result<Settings, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let is_open = |door: &Door| door.for_whom.is_met_by(&staff.0.staff);
    Ok(Settings {
        rooms: ROOMS.into_iter().filter(is_open).collect(),
        backup: backup(rooms, staff, &page).await?,
        page,
        desk,
    })
}

async fn backup(rooms: &Rooms, staff: &Staff, page: &Page) -> Result<String, StoreError> {
    let is_for = staff.0.staff.owns() && staff.0.clinic.kind == ClinicKind::Real;
    if !is_for {
        return Ok(String::new());
    }
    let last = rooms.care.store.last_backup().await?;
    Ok(last.map_or_else(
        || page.t("settings-no-backup"),
        |at| {
            let at = present::moment_with_year(page.text, at, &staff.0.clinic.zone);
            page.tw("settings-backup", "time", &at.shown)
        },
    ))
}

impl Sample for Settings {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let desk = Desk::sample(Room::Settings);
        let rooms = ROOMS.to_vec();
        let backup = page.tw("settings-backup", "time", "Tuesday 14 May 2024, 3:00");
        let settings = Self {
            page,
            desk,
            rooms,
            backup,
        };
        vec![("settings", settings)]
    }
}
