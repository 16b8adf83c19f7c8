//! Fills and sends the delivery log.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::alert::{Rung, Telling};
use care::id::{DeliveryId, TellingId};
use care::port::StoreError;
use care::review::{DeliveryView, LogPart, Only, TellingView, deliveries as read, tellings};
use care::treatment::reminder::{About, Channel, Delivery, Outcome};

use serde::Deserialize;

use super::deliveries::{Deliveries, Place, Told, Try};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;

/// So many of each log on one page; older ones on the next.
const SHOWN_MAX: u32 = 100;

/// What is looked at, as addresses and the form say it.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    only: String,
    before: String,
    told_before: String,
}

impl Wanted {
    fn only(&self) -> Only {
        if self.only == "trouble" {
            Only::Trouble
        } else {
            Only::All
        }
    }

    /// The address of older ones, with this added.
    fn older(&self, field: &str, id: &str) -> String {
        let only = match self.only() {
            Only::All => "",
            Only::Trouble => "only=trouble&",
        };
        format!("/deliveries?{only}{field}={id}")
    }
}

/// One more than is shown, so that it is known whether older ones follow.
fn part(only: Only, before: Option<&str>) -> LogPart<'_> {
    LogPart {
        only,
        before,
        limit: SHOWN_MAX + 1,
    }
}

/// Takes what is more than shown away; the id of the last one that is shown, where older ones follow.
fn cut<T>(rows: &mut Vec<T>, id: impl Fn(&T) -> String) -> Option<String> {
    let shown = SHOWN_MAX as usize;
    let follows = rows.len() > shown;
    rows.truncate(shown);
    rows.last().filter(|_| follows).map(id)
}

pub(crate) async fn deliveries(
    State(rooms): State<Shared>,
    staff: Staff,
    Query(wanted): Query<Wanted>,
) -> Response {
    present::filled(StatusCode::OK, page_of(&rooms, &staff, &wanted).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff, wanted: &Wanted) -> Result<Deliveries, StoreError> {
    let clinic = &staff.0.clinic;
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    // One log at a time goes back; the other is not shown again beside it.
    let before = DeliveryId::parse(&wanted.before);
    let told_before = TellingId::parse(&wanted.told_before);
    let mut rows = if told_before.is_none() {
        let part = part(wanted.only(), before.as_ref().map(DeliveryId::as_str));
        read(&rooms.care, &clinic.id, part).await?
    } else {
        Vec::new()
    };
    let older = cut(&mut rows, |row: &DeliveryView| row.delivery.id.to_string());
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
    let mut told = if staff.0.staff.treats() && before.is_none() {
        let part = part(wanted.only(), told_before.as_ref().map(TellingId::as_str));
        tellings(&rooms.care, &clinic.id, part).await?
    } else {
        Vec::new()
    };
    let told_older = cut(&mut told, |view: &TellingView| view.telling.id.to_string());
    let told = told
        .into_iter()
        .map(|one| told_of(&page, &clinic.zone, one));
    let mut only = [
        Choice::new("", &page.t("deliveries-all")),
        Choice::new("trouble", &page.t("deliveries-trouble")),
    ]
    .to_vec();
    Choice::choose(&mut only, &wanted.only);
    Ok(Deliveries {
        only,
        place: match (&before, &told_before, wanted.only()) {
            (None, None, Only::All) => Place::Newest,
            _ => Place::Part,
        },
        told_older: told_older.map(|id| wanted.older("told_before", &id)),
        older: older.map(|id| wanted.older("before", &id)),
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
        Outcome::Taken | Outcome::Delivered => String::new(),
        Outcome::Undelivered | Outcome::Failed | Outcome::Refused => telling.said.clone(),
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
        Outcome::Delivered => "delivery-delivered",
        Outcome::Undelivered => "delivery-undelivered",
        Outcome::Failed => "delivery-failed",
        Outcome::Refused => "delivery-refused",
    })
}
