//! The practitioner's door: log in, record a session, work the list.

pub mod clinic;
pub mod treatment;
pub mod alert;
pub mod review;
pub mod record;
pub mod practice;
pub(crate) mod door;
pub mod refused;
pub mod ended;
pub(crate) mod sent;
pub(crate) mod role;

use axum::Router;
use axum::response::Redirect;
use axum::routing::{get, post};

use crate::house::Shared;

/// Routes of this door.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .merge(clinic::router())
        .merge(treatment::router())
        .merge(alert::router())
        .merge(practice::router())
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
            "/patients/{id}/contact",
            get(review::change_contact::form).post(review::change_contact::change),
        )
        .route(
            "/patients/{id}/erase",
            get(review::erase::form).post(review::erase::erase),
        )
        .route("/worklist/events", get(review::events::events))
        .route("/settings", get(clinic::settings::settings))
        .route("/protocol", get(record::protocol::fill::protocol))
        .route(
            "/protocol/signature",
            post(record::protocol::sign::signature),
        )
        .route(
            "/protocol/changes",
            get(record::protocol::compared::changes),
        )
        .route(
            "/protocol/history",
            get(record::protocol::history::offer).post(record::protocol::history::step),
        )
        .route("/follow-up", get(review::calls::calls))
        .route(
            "/patients/{id}/call",
            get(review::aside::form).post(review::aside::call),
        )
        .route("/deliveries", get(record::tries::deliveries))
        .route("/audit", get(record::audit::look::log))
        .route("/audit/check", get(record::audit::check::check))
        .route("/audit/export", post(record::audit::export::export))
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
    /// Whether the practice's figures are open to them.
    pub practice: PracticeDoor,
    /// What the reader may see.
    pub sees: Sees,
    /// Whether the same log-in opens other clinics, too.
    pub elsewhere: Elsewhere,
}

/// What a member of staff may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sees {
    /// Everything.
    All,
    /// Names, addresses and links, nothing clinical.
    Names,
}

/// Whether a log-in opens more than this clinic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// Other clinics, too.
    Too,
    /// This one alone.
    No,
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
    /// How the practice goes as a whole.
    Practice,
    /// None of them: which clinic is it to be?
    Elsewhere,
}

/// Whether the practice's figures are open to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PracticeDoor {
    /// They are.
    Open,
    /// They are not for the front desk.
    Closed,
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
        self.mail == Mail::Kept && self.sees_all()
    }

    /// Whether clinical pages are open to the reader.
    pub fn sees_all(&self) -> bool {
        self.sees == Sees::All
    }

    /// The first page of the reader's work.
    pub fn home(&self) -> &'static str {
        match self.sees {
            Sees::All => "/worklist",
            Sees::Names => "/patients",
        }
    }

    /// Whether the log-in opens other clinics, too.
    pub fn is_elsewhere_too(&self) -> bool {
        self.elsewhere == Elsewhere::Too
    }

    /// The same for a reader who sees names alone.
    pub fn of_names(self) -> Self {
        Self {
            sees: Sees::Names,
            open: 0,
            ..self
        }
    }

    /// Whether the practice's figures are open to them.
    pub fn has_practice(&self) -> bool {
        self.practice == PracticeDoor::Open
    }

    /// The desk of an invented practitioner.
    pub fn sample(room: Room) -> Self {
        Self {
            name: "Ann Okafor".to_owned(),
            csrf: "sample".to_owned(),
            open: 3,
            room,
            mail: Mail::Kept,
            practice: PracticeDoor::Open,
            sees: Sees::All,
            elsewhere: Elsewhere::No,
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
            Self::Practice => "practice",
            Self::Elsewhere => "",
        }
    }
}
