//! Fills and sends the worklist.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use care::alert::{Alert, Cause};
use care::check_in::Wish;
use care::port::StoreError;
use care::review::{WorklistItem, follow_up, worklist as read};
use jiff::Timestamp;
use protocol::{Assessed, CompiledProtocol};

use super::worklist::{Deadline, Line, Start, Undelivered, Worklist};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::text::Text;
use crate::{present, respond};

pub(crate) async fn worklist(State(rooms): State<Shared>, staff: Staff) -> Response {
    match page_of(&rooms, &staff).await {
        Ok(page) => respond::page(StatusCode::OK, &page),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(rooms: &Rooms, staff: &Staff) -> Result<Worklist, StoreError> {
    let clinic = &staff.0.clinic;
    let (page, desk) = staff.frames(rooms, Room::Worklist).await?;
    let list = read(&rooms.care, &clinic.id).await?;
    let lines = list
        .items
        .iter()
        .map(|item| line(&rooms.care.protocol, &page, &clinic.zone, item, list.now))
        .collect();
    let jobs = rooms.care.store.unfinished_jobs(&clinic.id, 20).await?;
    let text = page.text;
    let failed = jobs
        .into_iter()
        .filter(|job| job.attempts > 0)
        .map(|job| Undelivered {
            attempts: usize::try_from(job.attempts).unwrap_or(usize::MAX),
            error: job.last_error.unwrap_or_default(),
            next: present::moment(text, job.run_at, &clinic.zone),
        });
    let care = &rooms.care;
    let is_new = list.items.is_empty()
        && care
            .store
            .patient_records_after(&clinic.id, None, 1)
            .await?
            .is_empty();
    Ok(Worklist {
        page,
        desk,
        lines,
        undelivered: failed.collect(),
        start: if is_new { Start::New } else { Start::Going },
        to_call: follow_up(&rooms.care, &clinic.id).await?.count(),
    })
}

fn line(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    item: &WorklistItem,
    now: Timestamp,
) -> Line {
    Line {
        address: format!("/alerts/{}", item.alert.id),
        disposition: present::disposition(item.alert.disposition),
        patient: item.name.clone(),
        sentence: sentence(protocol, page, &item.alert, &item.assessment),
        session: String::new(),
        raised: present::moment(page.text, item.alert.raised_at, zone),
        deadline: deadline(
            &item.alert,
            item.acknowledged_by.clone(),
            page.text,
            zone,
            now,
        ),
        check_ins: usize::try_from(item.alert.check_ins).unwrap_or(usize::MAX),
        worry: item.alert.worry.map_or_else(String::new, |worry| {
            page.tw("line-worry", "points", &worry.to_string())
        }),
    }
}

/// By when somebody has to act.
pub(crate) fn deadline(
    alert: &Alert,
    acknowledged_by: Option<String>,
    text: Text,
    zone: &str,
    now: Timestamp,
) -> Deadline {
    match (&alert.acknowledged, alert.due_at < now) {
        (Some(_), _) => Deadline::Acknowledged(acknowledged_by.unwrap_or_default()),
        (None, true) => Deadline::Over(present::moment(text, alert.due_at, zone)),
        (None, false) => Deadline::Ahead(present::moment(text, alert.due_at, zone)),
    }
}

/// Why it stands in the worklist, in one sentence.
fn sentence(protocol: &CompiledProtocol, page: &Page, alert: &Alert, assessment: &str) -> String {
    let cause = cause(protocol, page, alert, assessment);
    match alert.wish {
        Some(wish) if alert.cause != Cause::Wish => format!("{cause} {}", page.t(wish_key(wish))),
        _ => cause,
    }
}

/// The furniture key of what a patient wishes for.
pub(crate) fn wish_key(wish: Wish) -> &'static str {
    match wish {
        Wish::Message => "wish-message",
        Wish::CallBack => "wish-call-back",
        Wish::Erasure => "wish-erasure",
    }
}

fn cause(protocol: &CompiledProtocol, page: &Page, alert: &Alert, assessment: &str) -> String {
    match alert.cause {
        Cause::Wish => alert
            .wish
            .map_or_else(String::new, |wish| page.t(wish_key(wish))),
        Cause::Words => page.t("cause-words"),
        Cause::Under16 => page.t("cause-under-16"),
        Cause::Disposition => {
            let assessed = Assessed::from_stored(assessment).ok();
            let key = assessed
                .as_ref()
                .and_then(|assessed| assessed.leading_reasons().next())
                .map(|reason| reason.text_key.clone());
            key.map_or_else(
                || page.t("cause-open"),
                |key| protocol.text(page.text.lang(), &key),
            )
        }
    }
}
