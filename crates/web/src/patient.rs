//! The patient's door: a private link, no account, no script needed.
//!
//! Every page carries the emergency number, the clinic's telephone, who reads what is sent and when,
//! and what to do when the link came to the wrong person.

pub mod treatment;
pub mod check_in;
pub(crate) mod frame;
pub mod unseen;
mod files;
pub(crate) mod refused;
mod language;

use axum::Router;
use axum::routing::{get, post};

use crate::house::{Offer, Shared};
use crate::page::hours::HoursLine;
use crate::page::phone::Phone;
use crate::page::source::Source;

/// Routes of this door.
pub(crate) fn router(offer: Offer) -> Router<Shared> {
    let check_in = match offer {
        Offer::CheckIns => get(check_in::start::start).post(check_in::go_on::go_on),
        Offer::InformationOnly => get(frame::not_offered).post(frame::not_offered),
    };
    let message = match offer {
        Offer::CheckIns => get(check_in::speak::start).post(check_in::speak::sent),
        Offer::InformationOnly => get(frame::not_offered).post(frame::not_offered),
    };
    let progress = match offer {
        Offer::CheckIns => get(treatment::rating::progress).post(treatment::rating::rated),
        Offer::InformationOnly => get(frame::not_offered).post(frame::not_offered),
    };
    let erasure = match offer {
        Offer::CheckIns => post(treatment::leaving::erasure),
        Offer::InformationOnly => post(frame::not_offered),
    };
    let offline = match offer {
        Offer::CheckIns => get(check_in::keep::offline),
        Offer::InformationOnly => get(frame::not_offered),
    };
    Router::new()
        .route("/protocol/{sha256}/{name}", get(files::serve))
        .route("/r/{token}/check-in/offline", offline)
        .route("/r/{token}/no-network", get(check_in::keep::no_network))
        .route("/r/{token}", get(treatment::open::recovery))
        .route("/r/{token}/check-in", check_in)
        .route("/r/{token}/message", message)
        .route("/r/{token}/language", post(language::choose))
        .route("/r/{token}/letters", post(treatment::letters::read))
        .route("/r/{token}/leaflet", get(treatment::paper::leaflet))
        .route("/r/{token}/progress", progress)
        .route("/r/{token}/data", get(treatment::leaving::data))
        .route("/r/{token}/data.json", get(treatment::leaving::download))
        .route("/r/{token}/erasure", erasure)
        .route("/r/{token}/new-link", post(treatment::new_link::ask))
        .route("/r/{token}/close", post(treatment::leaving::close))
        .route("/r/{token}/hand-out", get(treatment::paper::hand_out))
        .route(
            "/r/{token}/check-ins/{id}",
            get(check_in::answered::answered),
        )
        .merge(treatment::reminding::router(offer))
        .merge(treatment::by_text::router())
}

/// What every page behind a patient's link carries. Templates reach it as `patient`.
#[derive(Clone)]
pub struct Frame {
    /// The link's secret, the last part of its address.
    pub token: String,
    /// The local emergency number.
    pub emergency: Phone,
    /// Who reads check-ins and when, in the clinic's words.
    pub reading: String,
    /// The week's opening hours; empty where no clinic is known.
    pub hours: Vec<HoursLine>,
    /// Holidays within the next weeks.
    pub holidays: Vec<HoursLine>,
    /// Whether it is open now; empty where the page is about no moment. Not shown on a page that a phone has kept.
    pub open_now: String,
    /// What to do outside of the hours.
    pub outside_hours: String,
    /// When to telephone the clinic, one sentence each.
    pub when_to_contact: Vec<String>,
    /// When to be seen today, one sentence each.
    pub when_today: Vec<String>,
    /// When to call the emergency number, one sentence each.
    pub when_to_call: Vec<String>,
    /// Addresses of the files that a phone keeps for a time without a network.
    pub kept_files: String,
}

impl Frame {
    /// The page of the link itself.
    pub fn home(&self) -> String {
        format!("/r/{}", self.token)
    }

    /// Where a check-in starts and where its form goes.
    pub fn check_in(&self) -> String {
        format!("/r/{}/check-in", self.token)
    }

    /// Where a message or a wish to be called back is written.
    pub fn message(&self) -> String {
        format!("/r/{}/message", self.token)
    }

    /// Where "I have read this" of the clinic's messages leads.
    pub fn letters(&self) -> String {
        format!("/r/{}/letters", self.token)
    }

    /// The page on one sheet of paper.
    pub fn leaflet(&self) -> String {
        format!("/r/{}/leaflet", self.token)
    }

    /// Function, comfort and mobility over the weeks.
    pub fn progress(&self) -> String {
        format!("/r/{}/progress", self.token)
    }

    /// How and when the patient is reminded.
    pub fn reminders(&self) -> String {
        format!("/r/{}/reminders", self.token)
    }

    /// What is stored, and the ways to leave.
    pub fn data(&self) -> String {
        format!("/r/{}/data", self.token)
    }

    /// Pages that a phone keeps for a time without a network, the one with the check-in last.
    pub fn kept_pages(&self) -> String {
        [
            "",
            "/hand-out",
            "/leaflet",
            "/message",
            "/no-network",
            "/check-in/offline",
        ]
        .map(|page| format!("/r/{}{page}", self.token))
        .join(" ")
    }

    /// What an emergency department needs to know.
    pub fn hand_out(&self) -> String {
        format!("/r/{}/hand-out", self.token)
    }

    /// The frame of an invented patient.
    pub fn sample() -> Self {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        Self {
            token: "sample".to_owned(),
            emergency: Phone::new("112"),
            reading:
                "The practitioners at Harbour Lane read check-ins Monday to Friday, 8 am to 6 pm. \
                      Nobody reads them at night or at the weekend."
                    .to_owned(),
            hours: vec![
                HoursLine::sample("Monday to Friday", "09:00–18:00"),
                HoursLine::sample("Saturday to Sunday", "closed"),
            ],
            holidays: vec![HoursLine::sample("27 May (Spring bank holiday)", "closed")],
            open_now: "Open now, until Wednesday 15 May, 18:00.".to_owned(),
            outside_hours: "Outside of these hours nobody at the clinic reads what you send."
                .to_owned(),
            when_to_contact: lines(&[
                "the soreness gets worse, or lasts more than three days",
                "you feel dizzy, or the area is very swollen, warm or bruised",
                "the area is numb or tingles",
                "you have any question at all",
            ]),
            when_today: lines(&[
                "you have a fever or chills",
                "it hurts to breathe in",
                "redness is spreading",
            ]),
            when_to_call: lines(&[
                "you are short of breath or have chest pain",
                "you cannot move an arm or a leg",
                "you cannot pass urine, or are numb between the legs",
                "you have a sudden, very bad headache",
            ]),
            kept_files: String::new(),
        }
    }
}

/// A piece of advice with where it comes from.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The id in the clinical content.
    pub id: String,
    /// What to do, in a few words.
    pub title: String,
    /// More about it; may be empty.
    pub text: String,
    /// What is known about it; may be empty.
    pub known: String,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

impl Advice {
    /// An invented piece of advice.
    pub fn sample(id: &str, title: &str, text: &str) -> Self {
        let sources = vec![Source::new(
            "Lorem 2024, How to Manage Post-Dry Needling Soreness",
        )];
        Self {
            id: id.to_owned(),
            title: title.to_owned(),
            text: text.to_owned(),
            known: "Practitioners advise it. We found no study that tested it.".to_owned(),
            sources,
        }
    }
}
