//! Fills the card of the private link, sends the link by e-mail or a code for it by text message, replaces and closes it.

use axum::response::{IntoResponse, Redirect, Response};
use care::id::{LinkId, PatientId, SessionId};
use care::jobs::Job;
use care::port::{IsSet, StoreError};
use care::review::{HandedOver, PatientView, Sending, handed_over};
use care::treatment::reminder::{Channel, Delivery, Outcome};
use care::treatment::{
    HandOverError, WhyAsked, close_link, link_token, replace_link, send_link, text_link,
};
use jiff::Timestamp;

use super::link_card::{Going, LinkCard, LinkStanding};
use crate::house::Rooms;
use crate::page::Page;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::sent::Sent;
use crate::present;

pub(crate) async fn mail(sent: Sent<PatientId>) -> Response {
    let result = send_link(&sent.rooms.care, sent.clinic(), sent.by(), &sent.id).await;
    done(&sent, result)
}

pub(crate) async fn text(sent: Sent<PatientId>) -> Response {
    let (care, clinic, by) = (&sent.rooms.care, sent.clinic(), sent.by());
    let result = match sent.rooms.messenger.ways().sms {
        IsSet::Yes => text_link(care, clinic, by, &sent.id).await,
        // Without a gateway nothing goes out, and nobody learns of a patient of another clinic either.
        IsSet::No => Err(match care.store.patient(clinic, &sent.id).await {
            Ok(Some(_)) => HandOverError::NoAddress,
            Ok(None) => HandOverError::Unknown,
            Err(error) => error.into(),
        }),
    };
    done(&sent, result)
}

pub(crate) async fn replacement(sent: Sent<PatientId>) -> Response {
    let Some(seen) = LinkId::parse(sent.field("link_id")) else {
        return nothing_here();
    };
    let (care, clinic, by) = (&sent.rooms.care, sent.clinic(), sent.by());
    let mut result = replace_link(care, clinic, by, &sent.id, &seen).await;
    if result.is_ok() && sent.field("mail") == "yes" {
        result = send_link(care, clinic, by, &sent.id).await;
    }
    let is_texted = sent.field("text") == "yes" && sent.rooms.messenger.ways().sms == IsSet::Yes;
    if result.is_ok() && is_texted {
        result = text_link(care, clinic, by, &sent.id).await;
    }
    done(&sent, result)
}

pub(crate) async fn closing(sent: Sent<PatientId>) -> Response {
    let Some(seen) = LinkId::parse(sent.field("link_id")) else {
        return nothing_here();
    };
    let (care, clinic, by) = (&sent.rooms.care, sent.clinic(), sent.by());
    let result = close_link(care, clinic, by, &sent.id, &seen).await;
    done(&sent, result)
}

/// Back to the page, which says how the link stands: also where nothing could be done any more.
fn done(sent: &Sent<PatientId>, result: Result<(), HandOverError>) -> Response {
    match result {
        Err(HandOverError::Unknown) => nothing_here(),
        Err(HandOverError::Store(error)) => present::failed(&error),
        Ok(()) | Err(_) => {
            let session = SessionId::parse(sent.field("session"));
            let back = session.map_or_else(
                || format!("/patients/{}#link-card", sent.id),
                |session| format!("/sessions/{session}#link-card"),
            );
            Redirect::to(&back).into_response()
        }
    }
}

/// The card of a patient; `None` without a link.
pub(crate) async fn card(
    rooms: &Rooms,
    staff: &Staff,
    page: &Page,
    view: &PatientView,
    session: Option<&SessionId>,
) -> Result<Option<LinkCard>, StoreError> {
    let clinic = &staff.0.clinic;
    let Some(over) = handed_over(&rooms.care, &clinic.id, view).await? else {
        return Ok(None);
    };
    let link = &over.link;
    let at = |time| present::moment_with_year(page.text, time, &clinic.zone);
    let standing = match link.revoked_at {
        Some(_) => LinkStanding::Closed,
        None if link.expires_at <= view.now => LinkStanding::Over,
        None => LinkStanding::Works,
    };
    let ended = link.revoked_at.filter(|_| standing == LinkStanding::Closed);
    let token = link_token(
        &rooms.care.master_key,
        &clinic.id,
        &link.id,
        link.generation,
    );
    let is_elsewhere = |_: &Timestamp| view.link_asked_why == WhyAsked::Elsewhere;
    let elsewhere = view.link_asked_at.filter(is_elsewhere);
    let elsewhere = elsewhere.filter(|_| standing == LinkStanding::Works);
    let replaced = over.replaced.as_ref().and_then(|old| old.revoked_at);
    Ok(Some(LinkCard {
        address: format!("/patients/{}/link", view.patient.id),
        contact: format!("/patients/{}/contact", view.patient.id),
        session: session.map(SessionId::to_string).unwrap_or_default(),
        code: (view.sessions.first()).map_or_else(String::new, |newest| {
            format!("/sessions/{}", newest.session.id)
        }),
        id: link.id.to_string(),
        link: if standing == LinkStanding::Works {
            format!("{}/r/{token}", rooms.public_url)
        } else {
            String::new()
        },
        standing,
        until: at(ended.unwrap_or(link.expires_at)),
        opened: link.opened_at.map(at),
        going: going(page, &clinic.zone, &over, view),
        sent: sent(page, &clinic.zone, &over.mail),
        texted: sent(page, &clinic.zone, &over.text),
        elsewhere: elsewhere.map(at),
        replaced: replaced.map(at),
        email: view.patient.identity.email.trim().to_owned(),
        phone: match rooms.messenger.ways().sms {
            IsSet::Yes => view.patient.identity.phone.trim().to_owned(),
            IsSet::No => String::new(),
        },
    }))
}

/// What is under way goes first, then what was taken. A try that failed is no way, though another may follow.
fn going(page: &Page, zone: &str, over: &HandedOver, view: &PatientView) -> Going {
    let on_its_way = |sending: &Sending| {
        let job = sending.waiting.as_ref();
        job.is_some_and(|job| job.last_error.is_none())
    };
    let taken = |sending: &Sending| {
        let tried = sending.tried.as_ref();
        let tried = tried.filter(|one| one.outcome.is_out())?;
        Some(present::moment(page.text, tried.at, zone))
    };
    let known = &view.patient.identity;
    if on_its_way(&over.mail) {
        return Going::To(known.email.trim().to_owned());
    }
    if on_its_way(&over.text) {
        return Going::To(known.phone.trim().to_owned());
    }
    let mailed = taken(&over.mail).map(Going::Mailed);
    let texted = || taken(&over.text).map(Going::Texted);
    mailed.or_else(texted).unwrap_or(Going::Nowhere)
}

fn sent(page: &Page, zone: &str, sending: &Sending) -> String {
    match (&sending.waiting, &sending.tried) {
        (Some(job), _) => waiting(page, zone, job),
        (None, Some(tried)) => came_of(page, zone, tried),
        (None, None) => String::new(),
    }
}

fn waiting(page: &Page, zone: &str, job: &Job) -> String {
    let Some(error) = &job.last_error else {
        return page.t("link-on-its-way");
    };
    let next = present::moment(page.text, job.run_at, zone).shown;
    let values = [("error", error.as_str()), ("time", next.as_str())];
    page.text.with_all("link-tried-again", &values)
}

fn came_of(page: &Page, zone: &str, tried: &Delivery) -> String {
    let at = present::moment(page.text, tried.at, zone).shown;
    match tried.outcome {
        Outcome::Taken => {
            let key = match tried.channel {
                Channel::Mail => "link-taken",
                Channel::Sms => "link-text-taken",
            };
            page.tw(key, "time", &at)
        }
        Outcome::Delivered => page.tw("link-text-delivered", "time", &at),
        Outcome::Undelivered => page.tw("link-text-undelivered", "time", &at),
        Outcome::Failed | Outcome::Refused => {
            let values = [("error", tried.said.as_str()), ("time", at.as_str())];
            page.text.with_all("link-not-taken", &values)
        }
    }
}
