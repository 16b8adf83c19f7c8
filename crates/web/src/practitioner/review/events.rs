//! `GET /worklist/events`: tells an open worklist that it changed. An event holds the number of the newest audit entry
//! and how many alerts are open; the page then fetches itself anew.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use care::review::WorklistMark;
use futures_util::Stream;
use futures_util::stream::unfold;
use serde::Deserialize;
use tokio::time::{Instant, timeout_at};

use crate::house::Shared;
use crate::live::{Ending, Known};
use crate::practitioner::door::Staff;

/// A stream ends after so long, and the browser asks again: whoever has logged out is told nothing more.
const LASTS: Duration = Duration::from_secs(600);
/// A comment goes out so often, so that no proxy takes a quiet stream for a dead one.
const ALIVE: Duration = Duration::from_secs(15);

/// What the page has seen already.
#[derive(Deserialize)]
pub(crate) struct Seen {
    seen: Option<i64>,
}

struct Telling {
    known: Known,
    ending: Ending,
    seen: Option<i64>,
    until: Instant,
}

pub(crate) async fn events(
    State(rooms): State<Shared>,
    staff: Staff,
    headers: HeaderMap,
    Query(query): Query<Seen>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let last = headers.get("last-event-id");
    let last = last.and_then(|id| id.to_str().ok()?.parse().ok());
    let telling = Telling {
        known: rooms.live.of(&staff.0.clinic.id),
        ending: rooms.ending.clone(),
        seen: last.or(query.seen),
        until: Instant::now() + LASTS,
    };
    Sse::new(unfold(telling, next)).keep_alive(KeepAlive::new().interval(ALIVE))
}

/// The next change; nothing once the server or the stream's time ends.
async fn next(mut telling: Telling) -> Option<(Result<Event, Infallible>, Telling)> {
    loop {
        let mark = *telling.known.borrow_and_update();
        if let Some(mark) = mark.filter(|mark| telling.seen != Some(mark.seq)) {
            telling.seen = Some(mark.seq);
            return Some((Ok(event(mark)), telling));
        }
        let (known, until) = (&mut telling.known, telling.until);
        let changed = tokio::select! {
            changed = timeout_at(until, known.changed()) => matches!(changed, Ok(Ok(()))),
            () = telling.ending.begins() => false,
        };
        if !changed {
            return None;
        }
    }
}

fn event(mark: WorklistMark) -> Event {
    Event::default()
        .event("worklist")
        .id(mark.seq.to_string())
        .data(mark.open.to_string())
}
