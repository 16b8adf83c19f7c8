//! Fills and sends the page of an answer.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::alert::Alert;
use care::check_in::{CheckIn, Wish, current};
use care::treatment::LinkView;
use jiff::Timestamp;
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol};
use triage::Disposition;

use super::answer::{Answer, Completeness, Parts, Reason, Told};
use super::said;
use super::sent::Sent;
use super::told::{action, crisis, tell};
use crate::house::Shared;
use crate::language::Wanted;
use crate::page::Page;
use crate::patient::Frame;
use crate::patient::frame::{self, Opened};
use crate::patient::unseen::Unseen;
use crate::{present, respond};

pub(crate) async fn answered(
    State(rooms): State<Shared>,
    Path((token, id)): Path<(String, String)>,
    wanted: Wanted,
) -> Response {
    let protocol = &rooms.care.protocol;
    let opened = match frame::opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let (view, reader) = (&opened.view, &opened.reader);
    let mut check_ins = view.check_ins.iter();
    let found = check_ins.find(|check_in| check_in.id.as_str() == id);
    if let Some((check_in, wish)) = found.and_then(|found| only_a_wish(protocol, found)) {
        let page = present::page(&view.clinic, protocol, reader);
        let page = sent_page(protocol, page, &opened, (check_in, wish), &token);
        return respond::page(StatusCode::OK, &page);
    }
    let page = found.and_then(|check_in| {
        let page = present::page(&view.clinic, protocol, reader);
        page_of(protocol, page, &opened, check_in, &token)
    });
    match page {
        Some(page) => respond::page(StatusCode::OK, &page),
        None => frame::unknown(&rooms, &wanted).await,
    }
}

/// A wish with which nothing was answered and no sign was named, so that there is nothing to answer anew.
fn only_a_wish<'c>(
    protocol: &CompiledProtocol,
    check_in: &'c CheckIn,
) -> Option<(&'c CheckIn, Wish)> {
    let wish = check_in.wish?;
    let answers = Answers::from_json(protocol, &check_in.answers).ok()?;
    let heard = Assessed::from_stored(&check_in.assessment).ok()?.heard;
    let names_nothing = heard.certain.is_empty() && heard.hint.is_empty() && !heard.worse;
    (answers.is_empty() && names_nothing).then_some((check_in, wish))
}

fn sent_page(
    protocol: &CompiledProtocol,
    page: Page,
    opened: &Opened,
    (check_in, wish): (&CheckIn, Wish),
    token: &str,
) -> Sent {
    let (view, now) = (&opened.view, opened.now);
    let stands = view.alert.as_ref();
    let stands = stands.filter(|alert| alert.disposition > Disposition::Contact);
    let told = stands.map(|alert| action(protocol, view, &page, alert.disposition, ".action"));
    Sent {
        stands: told.map_or_else(String::new, |told| page.tw("sent-stands", "told", &told)),
        patient: Frame::of(protocol, &page, &view.clinic, token).at(&page, &view.clinic, now),
        unseen: Unseen::of(protocol, &page, opened),
        wish,
        due: ahead(view, now)
            .map(|alert| present::moment(page.text, alert.due_at, &view.clinic.zone)),
        received: present::moment(page.text, check_in.received_at, &view.clinic.zone),
        receipt: receipt(check_in),
        page,
    }
}

/// The open alert, while nobody has taken it.
pub(super) fn waiting(view: &LinkView) -> Option<&Alert> {
    let alert = view.alert.as_ref();
    alert.filter(|alert| alert.acknowledged.is_none())
}

/// The same, while there is still time to take it.
fn ahead(view: &LinkView, now: Timestamp) -> Option<&Alert> {
    waiting(view).filter(|alert| alert.due_at >= now)
}

fn page_of(
    protocol: &CompiledProtocol,
    page: Page,
    opened: &Opened,
    check_in: &CheckIn,
    token: &str,
) -> Option<Answer> {
    let (view, now) = (&opened.view, opened.now);
    let assessed = Assessed::from_stored(&check_in.assessment).ok()?;
    let answers = Answers::from_json(protocol, &check_in.answers).ok()?;
    // What was told before stays until somebody has looked at it, whatever is answered now.
    let higher = waiting(view).filter(|alert| alert.disposition > assessed.disposition);
    let disposition = higher.map_or(assessed.disposition, |alert| alert.disposition);
    let text = |part: &str| action(protocol, view, &page, disposition, part);
    // What the patient's own words say was said, too.
    let said = assessed.heard.beside(&answers);
    Some(Answer {
        patient: Frame::of(protocol, &page, &view.clinic, token).at(&page, &view.clinic, now),
        unseen: Unseen::of(protocol, &page, opened),
        told: Told {
            disposition: present::disposition(disposition),
            action: text(".action"),
            limit: text(".time"),
            tell: tell(protocol, view, &page, disposition),
            crisis: said.has("self_harm").then(|| crisis(protocol, view, &page)),
            stands: higher.map_or_else(String::new, |_| page.t("answer-stands")),
            parts: Parts::Shown,
        },
        reasons: reasons(protocol, &page, &assessed, &said),
        advice: if higher.is_some() {
            Vec::new()
        } else {
            frame::advice(protocol, &page, &assessed.advice)
        },
        is_message: check_in.wish.is_some(),
        correct: correct(view, check_in, token),
        next: next(view, &page, &text(".next"), now),
        completeness: if assessed.complete {
            Completeness::Complete
        } else {
            Completeness::Open
        },
        received: present::moment(page.text, check_in.received_at, &view.clinic.zone),
        receipt: receipt(check_in),
        page,
    })
}

/// Where these answers can be corrected, while they are the newest of all.
fn correct(view: &LinkView, check_in: &CheckIn, token: &str) -> String {
    let newest = current(&view.check_ins).find(|one| one.wish.is_none());
    let newest = newest.filter(|newest| newest.id == check_in.id);
    newest.map_or_else(String::new, |_| {
        format!("/r/{token}/check-in?correct={}", check_in.id)
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

fn next(view: &LinkView, page: &Page, sentence: &str, now: Timestamp) -> Vec<String> {
    let mut next = vec![sentence.to_owned()];
    if let Some(alert) = ahead(view, now) {
        next.push(page.tw(
            "standing-waits",
            "time",
            &present::moment(page.text, alert.due_at, &view.clinic.zone).shown,
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
