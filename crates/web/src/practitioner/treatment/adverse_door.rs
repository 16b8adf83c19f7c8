//! States an adverse event of a session, corrects it, takes it back.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::alert::Harm;
use care::id::{SessionEventId, SessionId};
use care::treatment::{
    EventError, EventPlace, EventSaid, correct_event, state_of_session, take_event_back,
};

use super::adverse_fill::{Of, Shown, page_of};
use super::draft;
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::practitioner::alert::harm;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::sent::Sent;
use crate::{present, respond};

pub(crate) async fn form(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let of = SessionId::parse(&id).map(Of::Session);
    shown(&rooms, &staff, of).await
}

pub(crate) async fn stated(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let of = SessionEventId::parse(&id).map(Of::Event);
    shown(&rooms, &staff, of).await
}

async fn shown(rooms: &Rooms, staff: &Staff, of: Option<Of>) -> Response {
    let Some(of) = of else {
        return nothing_here();
    };
    answer(rooms, staff, &of, StatusCode::OK, Shown::default()).await
}

pub(crate) async fn state(sent: Sent<SessionId>) -> Response {
    let of = Of::Session(sent.id.clone());
    // A form without an id was made by no page of ours.
    let Some(event) = SessionEventId::parse(sent.field("event")) else {
        return nothing_here();
    };
    let result = match said(&sent) {
        Ok(said) => {
            let place = place(&sent, &event);
            state_of_session(&sent.rooms.care, place, &sent.id, &said).await
        }
        Err(problems) => return refused(&sent, &of, problems).await,
    };
    if matches!(result, Err(EventError::Changed)) {
        return stored_before(&sent, event).await;
    }
    done(&sent, &of, result, &format!("/sessions/{}", sent.id)).await
}

/// From this form an event is stored already, and now it says something else: it is that one which may be corrected.
async fn stored_before(sent: &Sent<SessionId>, event: SessionEventId) -> Response {
    let problems = Problems::one("harm", &sent.words().get("adverse-stored-before"));
    let shown = Shown {
        problems,
        typed: Some(sent.fields.clone()),
    };
    let (status, of) = (StatusCode::CONFLICT, Of::Event(event));
    answer(&sent.rooms, &sent.staff, &of, status, shown).await
}

pub(crate) async fn correct(sent: Sent<SessionEventId>) -> Response {
    let of = Of::Event(sent.id.clone());
    let result = match said(&sent) {
        Ok(said) => correct_event(&sent.rooms.care, place(&sent, &sent.id), &said).await,
        Err(problems) => return refused(&sent, &of, problems).await,
    };
    done(&sent, &of, result, &format!("/adverse-events/{}", sent.id)).await
}

pub(crate) async fn take_back(sent: Sent<SessionEventId>) -> Response {
    let of = Of::Event(sent.id.clone());
    let place = place(&sent, &sent.id);
    let result = take_event_back(&sent.rooms.care, place, sent.field("reason")).await;
    done(&sent, &of, result, &format!("/adverse-events/{}", sent.id)).await
}

fn place<'a, Id>(sent: &'a Sent<Id>, id: &'a SessionEventId) -> EventPlace<'a> {
    EventPlace {
        clinic: sent.clinic(),
        staff: sent.by(),
        id,
        // A form without it was made by no page of ours, and has seen nothing.
        seen: sent.field("seen").parse().unwrap_or_default(),
    }
}

/// What the form states; everything that is missing at once.
fn said<Id>(sent: &Sent<Id>) -> Result<EventSaid, Problems> {
    let (words, zone) = (sent.words(), &sent.staff.0.clinic.zone);
    let mut problems = Problems::default();
    let event = match harm::parse(words, &sent.fields) {
        Ok(Harm::Yes(event)) => Some(event),
        Ok(Harm::No | Harm::NotStated) => {
            problems.add("harm", &words.get("adverse-severity-missing"));
            None
        }
        Err(missing) => {
            problems = missing;
            None
        }
    };
    let happened_at = draft::at(words, zone, &sent.fields, &mut problems);
    match event.zip(happened_at) {
        Some((event, happened_at)) => Ok(EventSaid {
            event,
            happened_at,
            note: sent.field("note").to_owned(),
        }),
        None => Err(problems),
    }
}

async fn refused<Id>(sent: &Sent<Id>, of: &Of, problems: Problems) -> Response {
    let shown = Shown {
        problems,
        typed: Some(sent.fields.clone()),
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    answer(&sent.rooms, &sent.staff, of, status, shown).await
}

async fn done<Id>(
    sent: &Sent<Id>,
    of: &Of,
    result: Result<(), EventError>,
    leads_to: &str,
) -> Response {
    let (place, key) = match &result {
        Ok(()) => return Redirect::to(leads_to).into_response(),
        Err(EventError::Unknown) => return nothing_here(),
        Err(EventError::Store(error)) => return present::failed(error),
        Err(EventError::NotInList) => ("kind", "adverse-kind-missing"),
        Err(EventError::BadTime) => ("date", "adverse-time"),
        Err(EventError::LongNote) => ("note", "act-long-note"),
        Err(EventError::NoReason) => ("reason", "adverse-no-reason"),
        Err(EventError::Changed) => ("harm", "adverse-changed"),
        Err(EventError::SessionTakenBack) => ("harm", "adverse-session-over"),
    };
    let problems = Problems::one(place, &sent.words().get(key));
    if !matches!(
        result,
        Err(EventError::Changed | EventError::SessionTakenBack)
    ) {
        return refused(sent, of, problems).await;
    }
    let shown = Shown {
        problems,
        typed: Some(sent.fields.clone()),
    };
    answer(&sent.rooms, &sent.staff, of, StatusCode::CONFLICT, shown).await
}

/// The page of a session that was taken back says so; what was never here is not here.
async fn elsewhere(rooms: &Rooms, staff: &Staff, of: &Of) -> Response {
    let Of::Session(id) = of else {
        return nothing_here();
    };
    let clinic = &staff.0.clinic.id;
    match rooms.care.store.session_versions(clinic, id).await {
        Ok(versions) if versions.is_empty() => nothing_here(),
        Ok(_) => Redirect::to(&format!("/sessions/{id}")).into_response(),
        Err(error) => present::failed(&error),
    }
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    of: &Of,
    status: StatusCode,
    shown: Shown,
) -> Response {
    match page_of(rooms, staff, of, shown).await {
        Ok(Some(page)) => respond::page(status, &page),
        Ok(None) => elsewhere(rooms, staff, of).await,
        Err(error) => present::failed(&error),
    }
}
