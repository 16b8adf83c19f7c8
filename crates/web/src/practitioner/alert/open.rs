//! Fills and sends the page of one alert.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::alert::{Alert, AlertState, has_red_flag};
use care::check_in::CheckIn;
use care::id::{AlertId, SessionId, StaffId};
use care::port::StoreError;
use care::review::{AlertView, SessionView, alert_view, colleagues, outlook};
use protocol::{Assessed, CompiledProtocol};

use super::happened::happened;
use super::harm::{self, HarmForm};
use super::later::{AGAIN, ASIDE};
use super::said::said;
use super::told_to::ToldTo;
use super::view::{
    AlertPage, Event, Fired, OUTCOMES, Person, Said, State as Stand, Treated, Typed,
};
use super::{closing, context};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::practitioner::review::one::{muscles, risks};
use crate::practitioner::review::open::deadline;
use crate::practitioner::treatment::adverse_fill::stands;
use crate::{present, respond};

pub(crate) async fn alert(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = AlertId::parse(&id) else {
        return nothing_here();
    };
    let (problems, typed) = (Problems::default(), Fields::new());
    answer(&rooms, &staff, &id, StatusCode::OK, problems, &typed).await
}

/// The page, with what is wrong with a form that was sent and what was typed into it.
pub(super) async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    id: &AlertId,
    status: StatusCode,
    problems: Problems,
    typed: &Fields,
) -> Response {
    match page_of(rooms, staff, id, problems, typed).await {
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
    typed: &Fields,
) -> Result<Option<AlertPage>, StoreError> {
    let clinic = &staff.0.clinic;
    let Some(view) = alert_view(&rooms.care, &clinic.id, id).await? else {
        return Ok(None);
    };
    let told = outlook(&rooms.care, clinic, &view.alert, view.now).await?;
    let (page, desk) = staff.frames(rooms, Room::Worklist).await?;
    let protocol = &rooms.care.protocol;
    let zone = clinic.zone.as_str();
    let taken_by = holder(&page, zone, &view).map(|(name, _)| name);
    let colleagues = colleagues(&rooms.care, &clinic.id).await?;
    let action = format!("disposition-{}.action", view.alert.disposition.id());
    let filled = closing::filled(&view, typed);
    let harm_told = harm::told(protocol, &page, &view.harm);
    Ok(Some(AlertPage {
        address: format!("/alerts/{id}"),
        disposition: present::disposition(view.alert.disposition),
        told: protocol.text_with(
            page.text.lang(),
            &action,
            &[("number", &clinic.emergency_number)],
        ),
        person: person(&view),
        deadline: deadline(&view.alert, taken_by, page.text, zone, view.now),
        check_ins: all_said(protocol, &page, zone, &view),
        rules: fired(protocol, &page, &view),
        sessions: all_treated(protocol, &page, zone, &view),
        risks: view
            .sessions
            .first()
            .and_then(|newest| risks(protocol, &page, newest)),
        history: history(protocol, &page, zone, &view),
        course: context::course(protocol, &page, &view),
        script: context::script(protocol, &page, &view),
        earlier: context::earlier(protocol, &page, zone, &view),
        told_by: context::told_by(&page, &view),
        sent: context::sent(&page, zone, &view),
        rest: context::rest(&page, zone, &view),
        may_rest: !has_red_flag(protocol, &view.alert, &said_in(&view)),
        holder: holder(&page, zone, &view),
        colleagues: others(&view, colleagues, typed),
        asides: harm::chosen(Choice::of(page.text, "later", &ASIDE), typed, "until"),
        agains: harm::chosen(Choice::of(page.text, "later", &AGAIN), typed, "again"),
        typed: typed_in(typed),
        told_to: ToldTo::of(&page, clinic, &told),
        state: stand(&view.alert),
        outcomes: harm::chosen(
            Choice::of(page.text, "outcome", &OUTCOMES),
            &filled,
            "outcome",
        ),
        closed: closing::told(&page, &view, &problems, harm_told),
        harm: HarmForm::of(protocol, &page, &sessions(&page, zone, &view), &filled),
        already: (view.session_events.iter())
            .map(|one| stands(rooms, &page, one))
            .collect(),
        note: field(typed, "note").to_owned(),
        closing_note: field(&filled, "closing_note").to_owned(),
        problems,
        revision: view.alert.revision,
        page,
        desk,
    }))
}

fn all_said(protocol: &CompiledProtocol, page: &Page, zone: &str, view: &AlertView) -> Vec<Said> {
    let rows = view.check_ins.iter();
    rows.map(|row| said(protocol, page, zone, view, row))
        .collect()
}

fn history(protocol: &CompiledProtocol, page: &Page, zone: &str, view: &AlertView) -> Vec<Event> {
    let events = view.events.iter();
    events
        .map(|event| happened(protocol, page, zone, event))
        .collect()
}

fn all_treated(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    view: &AlertView,
) -> Vec<Treated> {
    let rows = view.sessions.iter();
    rows.map(|row| treated(protocol, page, zone, row)).collect()
}

/// What was typed into the forms beside the notes.
fn typed_in(fields: &Fields) -> Typed {
    let typed = |name| field(fields, name).to_owned();
    Typed {
        call_note: typed("call_note"),
        message: typed("message"),
        reason: typed("reason"),
    }
}

/// Who has the alert, and since when.
fn holder(page: &Page, zone: &str, view: &AlertView) -> Option<(String, Moment)> {
    let (by, at) = view.alert.acknowledged.as_ref()?;
    let name = view.staff.iter().find(|(id, _)| id == by);
    let name = name.map_or_else(String::new, |(_, name)| name.clone());
    Some((name, present::moment(page.text, *at, zone)))
}

/// Whom the alert can be handed to: everybody who treats patients but its holder.
fn others(view: &AlertView, colleagues: Vec<(StaffId, String)>, typed: &Fields) -> Vec<Choice> {
    let holder = view.alert.acknowledged.as_ref().map(|(by, _)| by);
    let others = colleagues.into_iter().filter(|(id, _)| Some(id) != holder);
    let choices = others.map(|(id, name)| Choice::new(id.as_str(), &name));
    harm::chosen(choices.collect(), typed, "to")
}

fn said_in(view: &AlertView) -> Vec<CheckIn> {
    let rows = view.check_ins.iter();
    rows.map(|row| row.check_in.clone()).collect()
}

/// The sessions with what a choice says of them.
fn sessions(page: &Page, zone: &str, view: &AlertView) -> Vec<(SessionId, String)> {
    let one = |row: &SessionView| {
        let at = present::moment(page.text, row.session.needled_at, zone);
        (row.session.id.clone(), at.shown)
    };
    view.sessions.iter().map(one).collect()
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
        noted: present::noted(page, &row.notes),
    }
}
