//! Fills and sends the page of an answer.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::check_in::CheckIn;
use care::treatment::{LinkView, Recovery, recovery};
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol};
use triage::Disposition;

use super::answer::{Answer, Completeness, Crisis, Reason};
use super::said;
use crate::house::Shared;
use crate::page::Page;
use crate::page::phone::Phone;
use crate::patient::{Frame, frame};
use crate::{present, respond};

pub(crate) async fn answered(
    State(rooms): State<Shared>,
    Path((token, id)): Path<(String, String)>,
) -> Response {
    let protocol = &rooms.care.protocol;
    match recovery(&rooms.care, &token).await {
        Ok(Recovery::Unknown) => frame::unknown(&rooms).await,
        Ok(Recovery::Gone(clinic)) => frame::gone(protocol, &clinic),
        Ok(Recovery::Open { view, .. }) => {
            let found = view
                .check_ins
                .iter()
                .find(|check_in| check_in.id.as_str() == id);
            let page = found.and_then(|check_in| page_of(protocol, &view, check_in, &token));
            match page {
                Some(page) => respond::page(StatusCode::OK, &page),
                None => frame::unknown(&rooms).await,
            }
        }
        Err(error) => present::failed(&error),
    }
}

fn page_of(
    protocol: &CompiledProtocol,
    view: &LinkView,
    check_in: &CheckIn,
    token: &str,
) -> Option<Answer> {
    let assessed = Assessed::from_stored(&check_in.assessment).ok()?;
    let answers = Answers::from_json(protocol, &check_in.answers).ok()?;
    let page = present::page(&view.clinic, protocol);
    let key = format!("disposition-{}", assessed.disposition.id());
    let number = view.clinic.emergency_number.as_str();
    let text = |part: &str| {
        protocol.text_with(
            page.text.lang(),
            &format!("{key}{part}"),
            &[("number", number), ("phone", &view.clinic.phone)],
        )
    };
    // What the patient's own words say was said, too.
    let said = assessed.heard.beside(&answers);
    Some(Answer {
        patient: Frame::of(protocol, &page, &view.clinic, token),
        disposition: present::disposition(assessed.disposition),
        action: text(".action"),
        limit: text(".time"),
        steps: Vec::new(),
        tell: tell(protocol, view, &page, assessed.disposition),
        crisis: crisis(protocol, view, &page, &said),
        reasons: reasons(protocol, &page, &assessed, &said),
        advice: frame::advice(protocol, &page, &assessed.advice),
        next: next(view, &page, &text(".next")),
        completeness: if assessed.complete {
            Completeness::Complete
        } else {
            Completeness::Open
        },
        received: present::moment(check_in.received_at, &view.clinic.zone),
        receipt: receipt(check_in),
        page,
    })
}

/// What to tell whoever is called: needled when, where and how deep.
fn tell(
    protocol: &CompiledProtocol,
    view: &LinkView,
    page: &Page,
    disposition: Disposition,
) -> Vec<String> {
    if disposition < Disposition::Urgent {
        return Vec::new();
    }
    let lang = page.text.lang();
    let one = |session: &care::treatment::Session| {
        let areas = present::areas(protocol, &session.facts.areas, lang);
        let when = present::moment(session.needled_at, &view.clinic.zone).shown;
        protocol.text_with(
            lang,
            "emergency-tell",
            &[("areas", &areas), ("when", &when)],
        )
    };
    view.sessions.iter().take(2).map(one).collect()
}

fn crisis(
    protocol: &CompiledProtocol,
    view: &LinkView,
    page: &Page,
    answers: &Answers,
) -> Option<Crisis> {
    answers.has("self_harm").then(|| Crisis {
        text: protocol.text_with(
            page.text.lang(),
            "crisis-line",
            &[("number", &view.clinic.emergency_number)],
        ),
        phone: Phone::new(&view.clinic.emergency_number),
    })
}

/// What was said, then the rules that decided; where only open questions raised the answer, that.
fn reasons(
    protocol: &CompiledProtocol,
    page: &Page,
    assessed: &Assessed,
    answers: &Answers,
) -> Vec<Reason> {
    let lang = page.text.lang();
    let mut reasons = Vec::new();
    let said = said::in_one_line(protocol, page, answers);
    if !said.is_empty() {
        reasons.push(Reason {
            text: page.tw("answer-said", "said", &said),
            sources: Vec::new(),
        });
    }
    reasons.extend(assessed.leading_reasons().map(|reason| Reason {
        text: protocol.text(lang, &reason.text_key),
        sources: present::sources(protocol, &reason.sources),
    }));
    if !assessed.complete && assessed.leading_reasons().next().is_none() {
        reasons.push(Reason {
            text: protocol.text(lang, "incomplete"),
            sources: Vec::new(),
        });
    }
    reasons
}

fn next(view: &LinkView, page: &Page, sentence: &str) -> Vec<String> {
    let mut next = vec![sentence.to_owned()];
    if let Some(alert) = view
        .alert
        .as_ref()
        .filter(|alert| alert.acknowledged.is_none())
    {
        next.push(page.tw(
            "standing-waits",
            "time",
            &present::moment(alert.due_at, &view.clinic.zone).shown,
        ));
    }
    next
}

/// The last characters of the id: its first ones are the time and the same for many.
fn receipt(check_in: &CheckIn) -> String {
    let id = check_in.id.as_str();
    id.get(id.len().saturating_sub(8)..)
        .unwrap_or(id)
        .to_uppercase()
}
