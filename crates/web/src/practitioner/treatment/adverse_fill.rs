//! Fills the page of an adverse event that is stated of a session.

use care::alert::Harm;
use care::clinic::Clinic;
use care::id::{SessionEventId, SessionId};
use care::port::StoreError;
use care::review::{PatientView, patient_view, stated_of_alerts};
use care::treatment::{SessionEvent, SessionVersion, standing};

use super::adverse::{AdversePage, Already, EventStanding, Version};
use super::prefill;
use crate::house::Rooms;
use crate::page::Page;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::alert::harm::{self, HarmForm};
use crate::practitioner::door::{Fields, Staff, field};
use crate::present;

/// So many alerts are looked through for the same event.
const ALERTS: u32 = 64;

/// What the page is about.
pub(super) enum Of {
    /// A new event of this session.
    Session(SessionId),
    /// One that is stored.
    Event(SessionEventId),
}

/// What the form shows: what was typed, or what is stored.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) problems: Problems,
    pub(super) typed: Option<Fields>,
}

/// The page; `None` where there is no such session or event.
pub(super) async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    of: &Of,
    shown: Shown,
) -> Result<Option<AdversePage>, StoreError> {
    let (care, clinic) = (&rooms.care, &staff.0.clinic);
    let is_typed = shown.typed.is_some();
    let Some(session) = session_of(rooms, clinic, of, is_typed).await? else {
        return Ok(None);
    };
    let patient = &session.session.patient;
    let Some(view) = patient_view(care, &clinic.id, patient, ALERTS).await? else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Patients).await?;
    let all = &view.session_events;
    let versions: Vec<&SessionEvent> = match of {
        Of::Session(_) => Vec::new(),
        Of::Event(id) => all.iter().filter(|one| one.sealed.id == *id).collect(),
    };
    let newest = versions.last();
    let needled_at = session.session.needled_at;
    let stored = || match newest {
        Some(newest) => filled(newest, &clinic.zone),
        None => prefill::now(needled_at, &clinic.zone),
    };
    let fields = match shown.typed {
        // The form that takes it back has no more than a reason: what is stored stands beside it.
        Some(typed) if is_withdrawal(&typed) => [stored(), typed].concat(),
        Some(typed) => typed,
        None => stored(),
    };
    let typed = |name| field(&fields, name).to_owned();
    let already = already(rooms, &page, clinic, &view, &session, of).await?;
    Ok(Some(AdversePage {
        problems: shown.problems,
        address: match of {
            Of::Session(id) => format!("/sessions/{id}/adverse-event"),
            Of::Event(id) => format!("/adverse-events/{id}"),
        },
        patient: view.patient.identity.name.clone(),
        session_address: format!("/sessions/{}", session.session.id),
        at: present::moment(page.text, needled_at, &clinic.zone),
        harm: HarmForm::of_session(&care.protocol, &page, &fields),
        date: typed("date"),
        time: typed("time"),
        note: typed("note"),
        reason: typed("reason"),
        event: match of {
            Of::Session(_) => event_of(rooms, &fields),
            Of::Event(_) => String::new(),
        },
        seen: versions.len(),
        already,
        standing: standing_of(newest.copied(), &session),
        versions: versions
            .iter()
            .rev()
            .map(|one| version(rooms, &page, &clinic.zone, one))
            .collect(),
        page,
        desk,
    }))
}

fn standing_of(newest: Option<&SessionEvent>, session: &SessionVersion) -> EventStanding {
    match (newest, session.ended) {
        (Some(newest), _) if newest.sealed.said.is_none() => EventStanding::TakenBack,
        (_, Some(_)) => EventStanding::SessionTakenBack,
        (_, None) => EventStanding::Counts,
    }
}

fn is_withdrawal(typed: &Fields) -> bool {
    typed.iter().any(|(name, _)| name == "reason")
}

/// The id that a new event will have: that of the form, also when it comes back.
fn event_of(rooms: &Rooms, fields: &Fields) -> String {
    let kept = SessionEventId::parse(field(fields, "event"));
    let care = &rooms.care;
    let fresh = || SessionEventId::new(care.clock.now(), &*care.entropy);
    kept.unwrap_or_else(fresh).as_str().to_owned()
}

/// The newest version of the session. One that was taken back has no new event; what was typed meanwhile is shown again.
async fn session_of(
    rooms: &Rooms,
    clinic: &Clinic,
    of: &Of,
    is_typed: bool,
) -> Result<Option<SessionVersion>, StoreError> {
    let store = &rooms.care.store;
    let session = match of {
        Of::Session(id) => id.clone(),
        Of::Event(id) => match store.session_event(&clinic.id, id).await?.pop() {
            Some(newest) => newest.session,
            None => return Ok(None),
        },
    };
    let newest = store.session_versions(&clinic.id, &session).await?.pop();
    let is_shown = is_typed || matches!(of, Of::Event(_));
    Ok(newest.filter(|newest| is_shown || newest.ended.is_none()))
}

/// What was stated of the same session, or of an alert after it.
async fn already(
    rooms: &Rooms,
    page: &Page,
    clinic: &Clinic,
    view: &PatientView,
    session: &SessionVersion,
    of: &Of,
) -> Result<Vec<Already>, StoreError> {
    let (care, protocol) = (&rooms.care, &rooms.care.protocol);
    let of_alerts = stated_of_alerts(care, &clinic.id, view, &session.session).await?;
    let mut already: Vec<Already> = of_alerts
        .into_iter()
        .map(|(alert, event)| Already {
            told: harm::told(protocol, page, &Harm::Yes(event)),
            address: format!("/alerts/{alert}"),
        })
        .collect();
    let mut known = Vec::new();
    let versions = care.store.session_versions(&clinic.id, &session.session.id);
    for version in versions.await? {
        known.push(version.session.id);
    }
    let is_this = |one: &SessionEvent| matches!(of, Of::Event(id) if *id == one.sealed.id);
    let others = standing(&view.session_events).filter(|one| !is_this(one));
    let others = others.filter(|one| known.contains(&one.sealed.session));
    already.extend(others.map(|one| stands(rooms, page, one)));
    Ok(already)
}

/// An event that stands stated, and the way to it.
pub(crate) fn stands(rooms: &Rooms, page: &Page, event: &SessionEvent) -> Already {
    Already {
        told: told(rooms, page, event),
        address: format!("/adverse-events/{}", event.sealed.id),
    }
}

/// What an event says, in one sentence; empty for one that was taken back.
pub(crate) fn told(rooms: &Rooms, page: &Page, event: &SessionEvent) -> String {
    let said = event.sealed.said.clone();
    said.map_or_else(String::new, |said| {
        harm::told(&rooms.care.protocol, page, &Harm::Yes(said))
    })
}

/// The form with what is stored.
fn filled(event: &SessionEvent, zone: &str) -> Fields {
    let mut fields = prefill::now(event.sealed.happened_at, zone);
    let mut fill = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
    if let Some(said) = &event.sealed.said {
        fill("harm", said.severity.id());
        fill("relation", said.relation.id());
        fill("kind", &said.kind);
        fill("note", &event.note);
    }
    fields
}

fn version(rooms: &Rooms, page: &Page, zone: &str, event: &SessionEvent) -> Version {
    let sealed = &event.sealed;
    let key = match (&sealed.said, sealed.version) {
        (None, _) => "adverse-taken-back",
        (Some(_), 1) => "adverse-stated",
        (Some(_), _) => "version-corrected",
    };
    Version {
        title: page.tw(key, "name", &sealed.name),
        at: present::moment(page.text, sealed.at, zone),
        told: told(rooms, page, event),
        happened_at: present::moment(page.text, sealed.happened_at, zone),
        note: event.note.clone(),
    }
}
