//! The practitioner's door: log in, record a session, work the list.

pub mod clinic;
pub mod treatment;
pub mod alert;
pub mod review;
pub mod record;
pub(crate) mod door;

use axum::Router;
use axum::response::Redirect;
use axum::routing::{get, post};

use crate::house::Shared;

/// Routes of this door.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/", get(async || Redirect::to("/worklist")))
        .route(
            "/log-in",
            get(clinic::enter::form).post(clinic::enter::enter),
        )
        .route("/log-out", post(clinic::enter::leave))
        .route("/worklist", get(review::open::worklist))
        .route(
            "/patients",
            get(review::people::all).post(review::people::search),
        )
        .route("/patients/{id}", get(review::one::patient))
        .route(
            "/patients/{id}/guidance",
            get(treatment::guide::for_patient).post(treatment::guide::write_for_patient),
        )
        .route(
            "/patients/{id}/guidance/withdrawal",
            post(treatment::guide::withdraw_from_patient),
        )
        .route("/patients/{id}/link/mail", post(treatment::sending::mail))
        .route(
            "/patients/{id}/link/replacement",
            post(treatment::sending::replacement),
        )
        .route(
            "/patients/{id}/next-plan",
            get(treatment::guide::for_next).post(treatment::guide::write_for_next),
        )
        .route(
            "/patients/{id}/next-plan/withdrawal",
            post(treatment::guide::withdraw_next),
        )
        .route(
            "/patients/{id}/sessions/new",
            get(treatment::save::empty_for),
        )
        .route("/sessions/new", get(treatment::save::empty))
        .route("/sessions", post(treatment::save::save))
        .route("/sessions/{id}", get(treatment::link::recorded))
        .route("/alerts/{id}", get(alert::open::alert))
        .route("/alerts/{id}/acknowledge", post(alert::act::take))
        .route("/alerts/{id}/notes", post(alert::act::note))
        .route("/alerts/{id}/close", post(alert::act::end))
        .route("/settings", get(clinic::settings::settings))
        .route("/protocol", get(record::protocol::fill::protocol))
        .route(
            "/protocol/signature",
            post(record::protocol::sign::signature),
        )
        .route("/follow-up", get(review::calls::calls))
        .route("/deliveries", get(record::tries::deliveries))
        .route(
            "/protocol/translations",
            post(record::protocol::sign::translation),
        )
        .route("/outbox", get(record::letters::outbox))
}

/// What every page behind the log-in carries. Templates reach it as `desk`.
#[derive(Clone)]
pub struct Desk {
    /// Who is logged in.
    pub name: String,
    /// The token that every form sends back as `csrf`.
    pub csrf: String,
    /// How many alerts are open.
    pub open: usize,
    /// Which room this is.
    pub room: Room,
    /// Whether there is an outbox to look into.
    pub mail: Mail,
}

/// The rooms of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Open alerts.
    Worklist,
    /// Everyone.
    Patients,
    /// Whom to telephone.
    FollowUp,
    /// A new session.
    Record,
    /// What the clinic keeps in order.
    Settings,
    /// Mails of the demo.
    Outbox,
}

/// Where mail goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mail {
    /// It stays in the house and can be looked at: the demo.
    Kept,
    /// It is sent.
    Sent,
}

impl Desk {
    /// What the navigation says of a room, for `aria-current`.
    pub fn current(&self, room: &str) -> &'static str {
        if self.room.slug() == room {
            "page"
        } else {
            "false"
        }
    }

    /// Whether there is an outbox to look into.
    pub fn has_outbox(&self) -> bool {
        self.mail == Mail::Kept
    }

    /// The desk of an invented practitioner.
    pub fn sample(room: Room) -> Self {
        Self {
            name: "Ann Okafor".to_owned(),
            csrf: "sample".to_owned(),
            open: 3,
            room,
            mail: Mail::Kept,
        }
    }
}

impl Room {
    fn slug(self) -> &'static str {
        match self {
            Self::Worklist => "worklist",
            Self::Patients => "patients",
            Self::FollowUp => "follow-up",
            Self::Record => "record",
            Self::Settings => "settings",
            Self::Outbox => "outbox",
        }
    }
}
