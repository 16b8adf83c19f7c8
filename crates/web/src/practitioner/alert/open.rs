//! Fills and sends the page of one alert.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::alert::{Alert, AlertEventKind, AlertState};
use care::id::AlertId;
use care::port::StoreError;
use care::review::{AlertView, CheckInView, EventView, SessionView, alert_view};
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol, Heard};

use super::view::{AlertPage, Event, Fired, OUTCOMES, Person, Said, State as Stand, Treated};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::phone::Phone;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::review::one::{muscles, risks};
use crate::practitioner::review::open::{deadline, wish_key};
use crate::{present, respond};

pub(crate) async fn alert(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = AlertId::parse(&id) else {
        return nothing_here();
    };
    answer(&rooms, &staff, &id, StatusCode::OK, Problems::default(), "").await
}

/// The page, with what is wrong with a form that was sent and what was typed into it.
pub(super) async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    id: &AlertId,
    status: StatusCode,
    problems: Problems,
    note: &str,
) -> Response {
    match page_of(rooms, staff, id, problems, note).await {
        Ok(Some(page)) => respond::page(status, &page),
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &AlertId,
    problems: Problems,
    note: &str,
) -> Result<Option<AlertPage>, StoreError> {
    let clinic = &staff.0.clinic;
    let Some(view) = alert_view(&rooms.care, &clinic.id, id).await? else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Worklist).await?;
    let protocol = &rooms.care.protocol;
    let zone = clinic.zone.as_str();
    let taken_by = view
        .events
        .iter()
        .rev()
        .find(|event| event.kind == AlertEventKind::Acknowledged)
        .and_then(|event| event.by.clone());
    let action = format!("disposition-{}.action", view.alert.disposition.id());
    Ok(Some(AlertPage {
        problems,
        address: format!("/alerts/{id}"),
        disposition: present::disposition(view.alert.disposition),
        told: protocol.text_with(
            page.text.lang(),
            &action,
            &[("number", &clinic.emergency_number)],
        ),
        person: person(&view),
        deadline: deadline(&view.alert, taken_by, page.text, zone, view.now),
        check_ins: view
            .check_ins
            .iter()
            .map(|row| said(protocol, &page, zone, &view, row))
            .collect(),
        rules: fired(protocol, &page, &view),
        sessions: view
            .sessions
            .iter()
            .map(|row| treated(protocol, &page, zone, row))
            .collect(),
        risks: view
            .sessions
            .first()
            .and_then(|newest| risks(protocol, &page, newest)),
        history: view
            .events
            .iter()
            .map(|event| happened(&page, zone, event))
            .collect(),
        state: stand(&view.alert),
        outcomes: Choice::of(page.text, "outcome", &OUTCOMES),
        note: note.to_owned(),
        revision: view.alert.revision,
        page,
        desk,
    }))
}

fn person(view: &AlertView) -> Person {
    let who = &view.patient.identity;
    Person {
        name: who.name.clone(),
        phone: (!who.phone.is_empty()).then(|| Phone::new(&who.phone)),
        address: format!("/patients/{}", view.patient.id),
    }
}

fn stand(alert: &Alert) -> Stand {
    match alert.state() {
        AlertState::Open => Stand::Open,
        AlertState::Acknowledged => Stand::Acknowledged,
        AlertState::Closed => Stand::Closed,
    }
}

fn said(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    view: &AlertView,
    row: &CheckInView,
) -> Said {
    let answers = Answers::from_json(protocol, &row.check_in.answers).unwrap_or_default();
    let lang = page.text.lang();
    let session = view
        .sessions
        .iter()
        .find(|session| session.session.needled_at <= row.check_in.answered_at);
    let hours = session.map(|session| {
        row.check_in
            .answered_at
            .duration_since(session.session.needled_at)
            .as_hours()
    });
    let known = |id: &str| {
        if answers.known_before.contains(id) {
            page.t("said-before")
        } else {
            String::new()
        }
    };
    let signs = protocol.signs().filter(|sign| answers.has(&sign.id));
    let assessed = Assessed::from_stored(&row.check_in.assessment).ok();
    let heard = assessed.as_ref().map(|assessed| &assessed.heard);
    let open = assessed.as_ref().map(|assessed| &assessed.undecided);
    Said {
        at: present::moment(page.text, row.check_in.answered_at, zone),
        after: hours.map_or_else(String::new, |hours| {
            page.tw("said-after", "hours", &hours.to_string())
        }),
        disposition: present::disposition(row.check_in.disposition),
        signs: signs
            .map(|sign| {
                format!(
                    "{}{}",
                    protocol.text(lang, &format!("{}.short", sign.text_key)),
                    known(&sign.id)
                )
            })
            .chain(from_words(protocol, page, &answers, heard))
            .collect(),
        figures: figures(protocol, page, &answers),
        unanswered: open
            .into_iter()
            .flatten()
            .map(|id| name_of(protocol, page, id))
            .collect(),
        words: row.words.clone().unwrap_or_default(),
        marks: marks(page, view, row),
    }
}

/// What a check-in is beside its answers.
fn marks(page: &Page, view: &AlertView, row: &CheckInView) -> Vec<String> {
    let id = &row.check_in.id;
    let mut others = view.check_ins.iter();
    let is_corrected = others.any(|other| other.check_in.corrects.as_ref() == Some(id));
    let wish = row.check_in.wish.map(|wish| page.t(wish_key(wish)));
    let corrects = row
        .check_in
        .corrects
        .is_some()
        .then(|| page.t("said-corrects"));
    let corrected = is_corrected.then(|| page.t("said-corrected"));
    wish.into_iter().chain(corrects).chain(corrected).collect()
}

/// Signs that only the patient's own words name or hint at.
fn from_words(
    protocol: &CompiledProtocol,
    page: &Page,
    answers: &Answers,
    heard: Option<&Heard>,
) -> Vec<String> {
    let named = |ids: &[String], key: &str| {
        ids.iter()
            .filter(|id| !answers.has(id))
            .map(|id| page.tw(key, "sign", &name_of(protocol, page, id)))
            .collect::<Vec<_>>()
    };
    heard.map_or_else(Vec::new, |heard| {
        [
            named(&heard.certain, "said-in-words"),
            named(&heard.hint, "said-perhaps-in-words"),
        ]
        .concat()
    })
}

fn figures(protocol: &CompiledProtocol, page: &Page, answers: &Answers) -> Vec<(String, String)> {
    let scale = |id: &str, value: Option<u8>| {
        value.map(|value| (name_of(protocol, page, id), format!("{value}/10")))
    };
    let trend = answers.soreness_trend.map(|trend| {
        (
            page.t("soreness-trend"),
            page.t(&format!("soreness-trend-{}", trend.id())),
        )
    });
    let interferes = answers.fatigue_interferes.map(|yes| {
        (
            page.t("fatigue-interferes"),
            page.t(if yes {
                "fatigue-interferes-yes"
            } else {
                "fatigue-interferes-no"
            }),
        )
    });
    let figures = [
        scale("soreness", answers.soreness),
        trend,
        scale("fatigue", answers.fatigue),
        interferes,
        scale("worry", answers.worry),
    ];
    figures.into_iter().flatten().collect()
}

/// What a question is called: a sign, a scale, or furniture.
fn name_of(protocol: &CompiledProtocol, page: &Page, id: &str) -> String {
    let lang = page.text.lang();
    let sign = protocol.sign(id).map(|sign| sign.text_key.clone());
    let scale = || {
        protocol
            .scales()
            .iter()
            .find(|scale| scale.id == id)
            .map(|scale| scale.text_key.clone())
    };
    let key = sign.or_else(scale);
    key.map_or_else(
        || page.t(&id.replace('_', "-")),
        |key| protocol.text(lang, &format!("{key}.short")),
    )
}

fn fired(protocol: &CompiledProtocol, page: &Page, view: &AlertView) -> Vec<Fired> {
    let decided = view
        .check_ins
        .iter()
        .find(|row| row.check_in.id == view.alert.check_in);
    let assessed = decided.and_then(|row| Assessed::from_stored(&row.check_in.assessment).ok());
    let one = |reason: protocol::Reason| Fired {
        reason: protocol.text(page.text.lang(), &reason.text_key),
        grade: protocol
            .rule(&reason.rule)
            .map(|rule| page.t(&format!("grade-{}", rule.grade)))
            .unwrap_or_default(),
        sources: present::sources(protocol, &reason.sources),
        id: reason.rule,
    };
    assessed
        .map(|assessed| assessed.reasons.into_iter().map(one).collect())
        .unwrap_or_default()
}

fn treated(protocol: &CompiledProtocol, page: &Page, zone: &str, row: &SessionView) -> Treated {
    Treated {
        at: present::moment(page.text, row.session.needled_at, zone),
        by: row.practitioner.clone().unwrap_or_default(),
        muscles: muscles(protocol, page, row),
    }
}

/// An event in one line: "Tuesday 14 May, 14:30: Ann Okafor has seen it".
pub(crate) fn in_words(page: &Page, zone: &str, event: &EventView) -> String {
    let Event { at, by, what } = happened(page, zone, event);
    page.text.whole(format!("{}: {by} {what}", at.shown))
}

fn happened(page: &Page, zone: &str, event: &EventView) -> Event {
    let what = page.t(&format!("event-{}", event.kind.id()));
    Event {
        at: present::moment(page.text, event.at, zone),
        by: event.by.clone().unwrap_or_else(|| page.t("event-patient")),
        what: event.note.as_ref().map_or_else(
            || what.clone(),
            |note| format!("{what}: \u{201c}{note}\u{201d}"),
        ),
    }
}
