//! Fills and sends the recovery page.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::check_in::current;
use care::course::{Scale, Told, told};
use care::treatment::reminder::Timetable;
use care::treatment::{GuidanceVersion, LinkView};
use jiff::Timestamp;
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol};

use super::guided::{self, Guided};
use super::letters::{self, Letters};
use super::picture::{self, Picture};
use super::recovery::{LastCheckIn, Needled, Recovery};
use super::{course, explanation, standing};
use crate::house::{Offer, Shared};
use crate::language::Wanted;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::patient::Frame;
use crate::patient::frame::{self, Opened};
use crate::patient::unseen::Unseen;
use crate::text::Text;
use crate::{present, respond};

/// The picture is of four days, and stays as long again for those who look back.
const DRAWN_UNTIL_H: f64 = 192.0;

pub(crate) async fn recovery(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let opened = match frame::opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let guidance = match guided::of_link(&rooms, &opened.view).await {
        Ok(guidance) => guidance,
        Err(error) => return present::failed(&error),
    };
    let mut page = page_of(&rooms.care.protocol, &opened, &token, guidance.as_ref());
    match letters::load(&rooms.care, &opened.view, &page.page).await {
        Ok(letters) => page.letters = letters,
        Err(error) => return present::failed(&error),
    }
    respond::page(StatusCode::OK, &offered(rooms.offer, page))
}

/// Where information alone is offered there is no check-in, and nobody reads along.
pub(super) fn offered(offer: Offer, mut page: Recovery) -> Recovery {
    if offer == Offer::InformationOnly {
        page.offers_check_in = false;
        page.patient.reading = page.page.t("reading-information-only");
        page.patient.outside_hours = String::new();
    }
    page
}

pub(super) fn page_of(
    protocol: &CompiledProtocol,
    opened: &Opened,
    token: &str,
    guidance: Option<&GuidanceVersion>,
) -> Recovery {
    let Opened {
        view, patient, now, ..
    } = opened;
    let now = *now;
    let page = present::page(&view.clinic, protocol, &opened.reader);
    let minutes = view
        .sessions
        .first()
        .map_or(0, |session| minutes_since(session.needled_at, now));
    let last = current(&view.check_ins).find(|check_in| check_in.wish.is_none());
    let answers = last
        .and_then(|last| Answers::from_json(protocol, &last.answers).ok())
        .unwrap_or_default();
    let assessed = last.and_then(|last| Assessed::from_stored(&last.assessment).ok());
    let disposition = view
        .alert
        .as_ref()
        .map_or(triage::Disposition::SelfCare, |alert| alert.disposition);
    let helps = protocol.advice_for(minutes, &answers, disposition);
    let keys = keys_for(&helps, view.sessions.first());
    let lang = page.text.lang();
    let courses = courses(protocol, view);
    let soreness = courses.iter().find(|(scale, _)| *scale == Scale::Soreness);
    let place = soreness.and_then(|(_, told)| picture::place(told));
    Recovery {
        patient: Frame::of(protocol, &page, &view.clinic, token).at(&page, &view.clinic, now),
        unseen: Unseen::of(protocol, &page, opened),
        first_name: first_name(&patient.identity.name),
        sessions: view
            .sessions
            .iter()
            .map(|session| needled(protocol, view, session, page.text))
            .collect(),
        day: usize::try_from(minutes / (24 * 60)).unwrap_or_default() + 1,
        standing: standing::of(view, assessed.as_ref(), &page, now),
        usual_now: frame::lines(protocol, &page, "usual-now"),
        place: place.map_or_else(String::new, |place| protocol.text(lang, place.key())),
        pictures: pictures(&courses, &page, minutes),
        course: course::of(protocol, &page, minutes),
        guided: guidance.and_then(|version| {
            let beside = (&answers, disposition);
            Guided::beside(protocol, &page, &view.clinic.zone, version, beside)
        }),
        helps: frame::advice(protocol, &page, &keys),
        next: protocol
            .advice_next(minutes)
            .iter()
            .map(|advice| protocol.text(lang, &advice.text_key))
            .collect(),
        explanations: explanation::all(protocol, &page),
        letters: Letters::default(),
        progress_is_due: asks_for_progress(protocol, view, view.patient.next_session_at, now),
        progress_until: progress_until(protocol, view, now),
        next_session: next_session(view, &page, now),
        offers_check_in: true,
        last: last.map(|last| LastCheckIn {
            at: present::moment(page.text, last.answered_at, &view.clinic.zone),
            disposition: present::disposition(last.disposition),
            address: format!("/r/{token}/check-ins/{}", last.id),
        }),
        page,
    }
}

/// The next session ends only what is asked because of it.
fn progress_until(protocol: &CompiledProtocol, view: &LinkView, now: Timestamp) -> String {
    let next = view.patient.next_session_at;
    let next = next.filter(|_| !asks_for_progress(protocol, view, None, now));
    next.map_or_else(String::new, |at| at.to_string())
}

fn next_session(view: &LinkView, page: &Page, now: Timestamp) -> Option<Moment> {
    let next = view.patient.next_session_at.filter(|at| *at > now);
    next.map(|at| present::moment(page.text, at, &view.clinic.zone))
}

fn asks_for_progress(
    protocol: &CompiledProtocol,
    view: &LinkView,
    next: Option<Timestamp>,
    now: Timestamp,
) -> bool {
    let newest = view.sessions.first();
    newest.is_some_and(|session| {
        let timetable = Timetable::new(protocol.schedule(), session.needled_at, next);
        timetable.asks_for_progress(view.rated_at, now)
    })
}

fn courses(protocol: &CompiledProtocol, view: &LinkView) -> Vec<(Scale, Told)> {
    let course = |scale| {
        let told = told(protocol, scale, &view.sessions, &view.check_ins)?;
        Some((scale, told))
    };
    [Scale::Soreness, Scale::Fatigue]
        .into_iter()
        .filter_map(course)
        .collect()
}

/// Both courses as pictures, as long as something is to be expected of the newest session.
fn pictures(courses: &[(Scale, Told)], page: &Page, minutes: u32) -> Vec<Picture> {
    let hours = f64::from(minutes) / 60.0;
    let drawn = courses.iter().filter(|_| hours <= DRAWN_UNTIL_H);
    drawn
        .map(|(scale, told)| picture::of(page, *scale, told, hours))
        .collect()
}

fn needled(
    protocol: &CompiledProtocol,
    view: &LinkView,
    session: &care::treatment::Session,
    text: Text,
) -> Needled {
    Needled {
        at: present::moment(text, session.needled_at, &view.clinic.zone),
        areas: present::areas(protocol, &session.facts.areas, text),
        by: by_of(view, session),
    }
}

/// Who needled; the clinic, where the page does not know.
pub(super) fn by_of(view: &LinkView, session: &care::treatment::Session) -> String {
    let by = view.practitioner.as_ref();
    by.filter(|staff| staff.id == session.practitioner)
        .map_or_else(|| view.clinic.name.clone(), |staff| staff.name.clone())
}

fn keys_for(
    helps: &[&protocol::Advice],
    session: Option<&care::treatment::Session>,
) -> Vec<String> {
    let keys = helps.iter().map(|advice| key_for(advice, session));
    keys.collect()
}

/// The key of advice without its prefix, in the form that fits the newest session.
fn key_for(advice: &protocol::Advice, session: Option<&care::treatment::Session>) -> String {
    let first = session.and_then(|session| session.facts.first_session);
    let key = advice.text_key_for(first);
    key.trim_start_matches("advice-").to_owned()
}

fn first_name(name: &str) -> String {
    name.split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Whole minutes since the session, rounded up.
pub(crate) fn minutes_since(needled_at: Timestamp, now: Timestamp) -> u32 {
    u32::try_from(now.duration_since(needled_at).as_secs().max(0))
        .unwrap_or(u32::MAX)
        .div_ceil(60)
}
