//! `GET` and `POST /settings/messages`, and `GET /set-up/messages`: whether mail and text messages are set up, what to
//! set where they are not, and a message to oneself that really goes out.

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::port::{IsSet, Mail, Receipt, SendError};

use super::set_up::Place;
use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::practitioner::door::{Fields, Staff, field};
use crate::practitioner::{Desk, Room};
use crate::{present, respond};

/// Mail and text messages.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/messages.html")]
pub struct Messages {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// Whether it is a step of the first run.
    pub place: Place,
    /// Mail.
    pub mail: WayView,
    /// Text messages.
    pub sms: WayView,
    /// Where the mail goes: the reader's own address.
    pub email: String,
    /// The number that was typed.
    pub phone: String,
}

/// One way.
#[derive(Clone, Debug)]
pub struct WayView {
    /// Whether it is set up.
    pub is_set: IsSet,
    /// What came of trying it, if it was just tried.
    pub tried: Option<Tried>,
}

/// What came of trying a way.
#[derive(Clone, Debug)]
pub enum Tried {
    /// What the next one on the way said when it took the message.
    Taken(String),
    /// Why it did not.
    Refused(String),
}

impl Messages {
    /// Whether it is a step of the first run.
    pub fn is_first_run(&self) -> bool {
        self.place == Place::FirstRun
    }
}

impl WayView {
    /// Whether it is set up.
    pub fn works(&self) -> bool {
        self.is_set == IsSet::Yes
    }
}

pub(crate) async fn settings(State(rooms): State<Shared>, staff: Staff) -> Response {
    answer(&rooms, &staff, Place::Settings, "", None, None).await
}

pub(crate) async fn first_run(State(rooms): State<Shared>, staff: Staff) -> Response {
    answer(&rooms, &staff, Place::FirstRun, "", None, None).await
}

/// Sends a message to the reader and shows what came of it.
pub(crate) async fn send(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let place = if field(&fields, "place") == "first-run" {
        Place::FirstRun
    } else {
        Place::Settings
    };
    let (text, phone) = (staff.words(&rooms), field(&fields, "phone").trim());
    if field(&fields, "way") == "sms" {
        let words = text.get("messages-test-text");
        let sent = if phone.is_empty() {
            Err(SendError::never(text.get("messages-no-number")))
        } else {
            rooms.messenger.try_sms(phone, &words).await
        };
        return answer(&rooms, &staff, place, phone, None, Some(tried(sent))).await;
    }
    let mail = Mail {
        clinic: staff.0.clinic.id.clone(),
        to: staff.0.staff.email.clone(),
        subject: text.get("messages-test-subject"),
        text: text.get("messages-test-text"),
    };
    let sent = tried(rooms.messenger.send(&mail).await);
    answer(&rooms, &staff, place, phone, Some(sent), None).await
}

fn tried(sent: Result<Receipt, SendError>) -> Tried {
    match sent {
        Ok(receipt) => Tried::Taken(receipt.said),
        Err(error) => Tried::Refused(error.reason),
    }
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    place: Place,
    phone: &str,
    mail: Option<Tried>,
    sms: Option<Tried>,
) -> Response {
    let ways = rooms.messenger.ways();
    match staff.frames(rooms, Room::Settings).await {
        Ok((page, desk)) => {
            let messages = Messages {
                page,
                desk,
                place,
                mail: WayView {
                    is_set: ways.mail,
                    tried: mail,
                },
                sms: WayView {
                    is_set: ways.sms,
                    tried: sms,
                },
                email: staff.0.staff.email.clone(),
                phone: phone.to_owned(),
            };
            respond::page(StatusCode::OK, &messages)
        }
        Err(error) => present::failed(&error),
    }
}

impl Sample for Messages {
    fn samples() -> Vec<(&'static str, Self)> {
        let way = |is_set, tried| WayView { is_set, tried };
        let set = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Settings),
            place: Place::Settings,
            mail: way(
                IsSet::Yes,
                Some(Tried::Taken("250 2.0.0 Ok: queued".to_owned())),
            ),
            sms: way(
                IsSet::Yes,
                Some(Tried::Refused(
                    "the gateway refused with status 401".to_owned(),
                )),
            ),
            email: "ann@example.org".to_owned(),
            phone: "+44 7700 900123".to_owned(),
        };
        let unset = Self {
            place: Place::FirstRun,
            mail: way(IsSet::No, None),
            sms: way(IsSet::No, None),
            phone: String::new(),
            ..set.clone()
        };
        vec![("messages", set), ("messages-unset", unset)]
    }
}
