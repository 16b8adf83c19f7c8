//! Fills and sends the delivery log.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::alert::{Rung, Telling};
use care::port::StoreError;
use care::review::{DeliveryView, TellingView, deliveries as read, tellings};
use care::treatment::reminder::{About, Channel, Delivery, Outcome};

use super::deliveries::{Deliveries, Told, Try};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;

const SHOWN_MAX: u32 = 500;

pub(crate) async fn deliveries(State(rooms): State<Shared>, staff: Staff) -> Response {
    present::filled(StatusCode::OK, page_of(&rooms, &staff).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff) -> Result<Deliveries, StoreError> {
    let clinic = &staff.0.clinic;
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let rows = read(&rooms.care, &clinic.id, None, SHOWN_MAX).await?;
    let line = |DeliveryView { delivery, name }: DeliveryView| Try {
        at: present::moment(page.text, delivery.at, &clinic.zone),
        address: format!("/patients/{}", delivery.patient),
        patient: name,
        about: page.t(about(delivery.about)),
        channel: page.t(channel(delivery.channel)),
        attempt: usize::try_from(delivery.attempt).unwrap_or(usize::MAX),
        outcome: outcome(&page, delivery.outcome),
        said: delivery.said,
    };
    let tries = rows.into_iter().map(line).collect();
    // That there is an alert about somebody is clinical; that a reminder went out is not.
    let told = if staff.0.staff.treats() {
        tellings(&rooms.care, &clinic.id, SHOWN_MAX).await?
    } else {
        Vec::new()
    };
    let told = told
        .into_iter()
        .map(|one| told_of(&page, &clinic.zone, one));
    Ok(Deliveries {
        told: told.collect(),
        page,
        desk,
        tries,
    })
}

fn told_of(page: &Page, zone: &str, view: TellingView) -> Told {
    let TellingView {
        telling,
        patient,
        staff,
    } = view;
    Told {
        at: present::moment(page.text, telling.at, zone),
        address: format!("/alerts/{}", telling.alert),
        patient,
        who: staff.unwrap_or_else(|| page.t("told-patient")),
        why: page.t(why(telling.rung)),
        channel: page.t(channel(telling.channel)),
        attempt: usize::try_from(telling.attempt).unwrap_or(usize::MAX),
        outcome: outcome(page, telling.outcome),
        said: telling.said,
    }
}

/// The furniture key of why somebody was told.
fn why(rung: Rung) -> &'static str {
    match rung {
        Rung::Owner => "told-as-owner",
        Rung::Cover => "told-as-cover",
        Rung::Lead => "told-as-lead",
        Rung::House => "told-as-house",
        Rung::Again => "told-as-again",
        Rung::Patient => "told-as-patient",
    }
}

/// A message in a few words.
pub(crate) fn way_and_outcome(page: &Page, way: Channel, ended: Outcome) -> String {
    format!("{}: {}", page.t(channel(way)), outcome(page, ended))
}

/// Why a message did not go out; empty where it did.
pub(crate) fn trouble(telling: &Telling) -> String {
    match telling.outcome {
        Outcome::Taken => String::new(),
        Outcome::Failed | Outcome::Refused => telling.said.clone(),
    }
}

/// The furniture key of a way.
pub(crate) fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Mail => "channel-mail",
        Channel::Sms => "channel-sms",
    }
}

/// The furniture key of what was to be handed over.
pub(crate) fn about(about: About) -> &'static str {
    match about {
        About::Reminder => "kind-reminder",
        About::Link => "recorded-title",
        About::Notice => "kind-notice",
    }
}

/// A try in a few words.
pub(crate) fn tried_in_words(page: &Page, tried: &Delivery) -> String {
    way_and_outcome(page, tried.channel, tried.outcome)
}

/// How a try ended, in words.
fn outcome(page: &Page, outcome: Outcome) -> String {
    page.t(match outcome {
        Outcome::Taken => "delivery-taken",
        Outcome::Failed => "delivery-failed",
        Outcome::Refused => "delivery-refused",
    })
}
