//! Fills and sends what can be printed: the leaflet and the hand-out.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::check_in::{CheckIn, current};
use care::treatment::{GuidanceVersion, LinkView, Session};
use jiff::Timestamp;
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol};

use super::guided;
use super::hand_out::{HandOut, Needling, Report, Sheet, Thought};
use super::leaflet::Leaflet;
use super::open::{by_of, minutes_since, offered, page_of};
use crate::house::Shared;
use crate::language::Wanted;
use crate::page::Page;
use crate::page::advised::Advised;
use crate::page::source::Source;
use crate::patient::Frame;
use crate::patient::check_in::said;
use crate::patient::frame::{self, Opened};
use crate::{present, respond};

/// So many check-ins go on the sheet: the newest.
const REPORTED_MAX: usize = 8;

pub(crate) async fn leaflet(
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
    let page = page_of(&rooms.care.protocol, &opened, &token, guidance.as_ref());
    let page = offered(rooms.offer, page);
    respond::page(StatusCode::OK, &Leaflet::of(page, &rooms.public_url))
}

pub(crate) async fn hand_out(
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
    let page = hand_out_of(&rooms.care.protocol, &opened, &token, guidance.as_ref());
    respond::page(StatusCode::OK, &page)
}

/// One sheet for each language that is needed: the doctor may not read the patient's.
fn hand_out_of(
    protocol: &CompiledProtocol,
    opened: &Opened,
    token: &str,
    guidance: Option<&GuidanceVersion>,
) -> HandOut {
    let clinic = &opened.view.clinic;
    let page = present::page(clinic, protocol, &opened.reader);
    let languages = present::for_others(protocol, clinic, &page);
    let sheet = |(text, level)| {
        let page = Page {
            text,
            ..page.clone()
        };
        let advised =
            guidance.map(|version| Advised::of(protocol, &page, &opened.view.clinic.zone, version));
        Sheet {
            advised,
            ..sheet(protocol, page, opened, level)
        }
    };
    HandOut {
        patient: Frame::of(protocol, &page, clinic, token),
        sheets: languages.into_iter().zip(1..).map(sheet).collect(),
        page,
    }
}

fn sheet(protocol: &CompiledProtocol, page: Page, opened: &Opened, level: usize) -> Sheet {
    let Opened {
        view, patient, now, ..
    } = opened;
    let sessions = view.sessions.iter();
    let check_ins = current(&view.check_ins).take(REPORTED_MAX);
    Sheet {
        level,
        name: patient.identity.name.clone(),
        sessions: sessions
            .map(|session| needling(protocol, &page, view, session, *now))
            .collect(),
        risks: risks(protocol, &page, view),
        reported: check_ins
            .filter_map(|check_in| report(protocol, &page, view, check_in))
            .collect(),
        advised: None,
        think_of: think_of(protocol, view),
        at: present::moment_with_year(page.text, *now, &view.clinic.zone),
        page,
    }
}

fn needling(
    protocol: &CompiledProtocol,
    page: &Page,
    view: &LinkView,
    session: &Session,
    now: Timestamp,
) -> Needling {
    let muscles = session.needlings.iter();
    let minutes = minutes_since(session.needled_at, now);
    Needling {
        at: present::moment_with_year(page.text, session.needled_at, &view.clinic.zone),
        hours: usize::try_from(minutes / 60).unwrap_or_default(),
        areas: present::areas(protocol, &session.facts.areas, page.text),
        by: by_of(view, session),
        muscles: muscles
            .map(|muscle| present::needling(protocol, page, muscle))
            .collect(),
    }
}

/// Those of every session: what was a risk last week is one today. `None` where nobody asked in any.
fn risks(protocol: &CompiledProtocol, page: &Page, view: &LinkView) -> Option<Vec<String>> {
    let asked: Vec<&Vec<String>> = (view.sessions.iter())
        .filter_map(|session| session.facts.risks.as_ref())
        .collect();
    if asked.is_empty() {
        return None;
    }
    let has = |id: &String| asked.iter().any(|risks| risks.contains(id));
    let risks = protocol.risks().iter().filter(|risk| has(&risk.id));
    let named = risks.map(|risk| protocol.text(page.text.lang(), &risk.text_key));
    Some(named.collect())
}

/// `None` where the stored check-in cannot be read any more, and for a message in which no sign was named.
fn report(
    protocol: &CompiledProtocol,
    page: &Page,
    view: &LinkView,
    check_in: &CheckIn,
) -> Option<Report> {
    let answers = Answers::from_json(protocol, &check_in.answers).ok()?;
    let assessed = Assessed::from_stored(&check_in.assessment).ok()?;
    let answers = assessed.heard.beside(&answers);
    let said = said::in_one_line(protocol, page, &answers);
    if check_in.wish.is_some() && said.is_empty() {
        return None;
    }
    Some(Report {
        at: present::moment(page.text, check_in.answered_at, &view.clinic.zone),
        said,
        disposition: present::disposition(assessed.disposition),
    })
}

/// By its authors and year: the whole citation of every publication would take another sheet.
fn short(source: Source) -> Source {
    let ends = source.name.find(": ").or_else(|| source.name.find(". "));
    let name = ends.and_then(|end| source.name.get(..end));
    Source {
        name: name.unwrap_or(&source.name).to_owned(),
        ..source
    }
}

fn think_of(protocol: &CompiledProtocol, view: &LinkView) -> Vec<Thought> {
    let areas: Vec<String> = (view.sessions.iter())
        .flat_map(|session| session.facts.areas.clone())
        .collect();
    let thought = |fact: &protocol::Fact| Thought {
        says: fact.says.clone(),
        sources: (present::sources(protocol, &fact.sources).into_iter())
            .map(short)
            .collect(),
    };
    protocol
        .to_think_of(&areas)
        .into_iter()
        .map(thought)
        .collect()
}
