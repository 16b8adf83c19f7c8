//! Fills and sends the page of one patient.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::check_in::{CheckIn, current};
use care::id::PatientId;
use care::port::StoreError;
use care::review::{PatientView, SHOWN_MAX, SessionView, patient_view};
use care::treatment::reminder::ReminderPlan;
use care::treatment::{Aim, in_force};
use jiff::Timestamp;
use protocol::CompiledProtocol;
use protocol::contract::Answers;

use super::contact;
use super::patient::PatientPage;
use super::timeline;
use crate::house::{Rooms, Shared};
use crate::page::advised::Advised;
use crate::page::chart::Chart;
use crate::page::phone::Phone;
use crate::page::problem::Problems;
use crate::page::{Page, change, moving};
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, nothing_here};
use crate::practitioner::record::tries;
use crate::practitioner::treatment::next_session::ComesAgain;
use crate::practitioner::treatment::sending;
use crate::{present, respond};

pub(crate) async fn patient(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = PatientId::parse(&id) else {
        return nothing_here();
    };
    if !staff.0.staff.treats() {
        return contact::answer(&rooms, &staff, &id).await;
    }
    let (fields, problems) = (Fields::new(), Problems::default());
    answer(&rooms, &staff, &id, StatusCode::OK, &fields, problems).await
}

/// The page with these fields of its form.
pub(crate) async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
    status: StatusCode,
    fields: &Fields,
    problems: Problems,
) -> Response {
    match page_of(rooms, staff, id, fields).await {
        Ok(Some(page)) => respond::page(status, &PatientPage { problems, ..page }),
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
    fields: &Fields,
) -> Result<Option<PatientPage>, StoreError> {
    let clinic = &staff.0.clinic;
    let Some(view) = patient_view(&rooms.care, &clinic.id, id, SHOWN_MAX).await? else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Patients).await?;
    let protocol = &rooms.care.protocol;
    let newest = view.sessions.first();
    let sore = soreness(protocol, &view);
    Ok(Some(PatientPage {
        address: format!("/patients/{id}"),
        name: view.patient.identity.name.clone(),
        email: view.patient.identity.email.clone(),
        phone: (!view.patient.identity.phone.is_empty())
            .then(|| Phone::new(&view.patient.identity.phone)),
        risks: newest.and_then(|newest| risks(protocol, &page, newest)),
        link_card: sending::card(rooms, staff, &page, &view, None).await?,
        guided: in_force(&view.guidance, Aim::Patient)
            .map(|(version, _)| Advised::of(protocol, &page, &clinic.zone, version)),
        planned: view
            .planned()
            .map(|(version, _)| Advised::of(protocol, &page, &clinic.zone, version)),
        again: ComesAgain {
            address: format!("/patients/{id}/next-session"),
            ..ComesAgain::of(page.text, &clinic.zone, view.next_session_at, fields)
        },
        problems: Problems::default(),
        changes: change::sentences(protocol, &page, &view.progress),
        moving: moving::sentence(protocol, &page, &view.progress, newest_of(&sore)),
        real_change: usize::from(protocol.schedule().real_change),
        real_change_sources: present::sources(protocol, &protocol.schedule().real_change_sources),
        chart: chart(protocol, &page, &clinic.zone, &view, &sore),
        erase: erase_of(staff, id),
        reminders: reminded(&page, view.plan.as_ref()),
        timeline: timeline::of(protocol, &page, &clinic.zone, &view),
        page,
        desk,
    }))
}

/// Where a patient is erased, for whoever may.
pub(crate) fn erase_of(staff: &Staff, id: &PatientId) -> Option<String> {
    staff
        .0
        .staff
        .may_erase()
        .then(|| format!("/patients/{id}/erase"))
}

/// Risk factors in words; `None` where nobody asked.
pub(crate) fn risks(
    protocol: &CompiledProtocol,
    page: &Page,
    view: &SessionView,
) -> Option<Vec<String>> {
    let ids = view.session.facts.risks.as_ref()?;
    Some(
        ids.iter()
            .map(|id| protocol.text(page.text.lang(), &format!("risk-{id}")))
            .collect(),
    )
}

fn chart(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    view: &PatientView,
    sore: &[(Timestamp, u8)],
) -> Option<Chart> {
    let sessions = view.sessions.iter().map(|row| row.session.needled_at);
    Chart::of(
        protocol,
        page,
        zone,
        &view.progress,
        &sessions.collect::<Vec<_>>(),
        sore,
    )
}

/// How sore the patient said to be, oldest first; what was corrected no longer counts.
fn soreness(protocol: &CompiledProtocol, view: &PatientView) -> Vec<(Timestamp, u8)> {
    let rows: Vec<CheckIn> = (view.check_ins.iter())
        .map(|row| row.check_in.clone())
        .collect();
    let said = |one: &CheckIn| {
        let answers = Answers::from_json(protocol, &one.answers).ok()?;
        Some((one.answered_at, answers.soreness?))
    };
    let mut sore: Vec<(Timestamp, u8)> = current(&rows).filter_map(said).collect();
    sore.sort_by_key(|(at, _)| *at);
    sore
}

fn newest_of(sore: &[(Timestamp, u8)]) -> Option<u8> {
    sore.last().map(|(_, value)| *value)
}

/// Whether and how a patient is reminded.
pub(crate) fn reminded(page: &Page, plan: Option<&ReminderPlan>) -> String {
    match plan {
        None => page.t("reminders-not-agreed"),
        Some(plan) if plan.stopped_at.is_some() => page.t("reminders-stopped"),
        Some(plan) => page.t(tries::channel(plan.channel)),
    }
}

/// A line for each needled muscle.
pub(crate) fn muscles(protocol: &CompiledProtocol, page: &Page, row: &SessionView) -> Vec<String> {
    row.session
        .needlings
        .iter()
        .map(|needling| present::needling(protocol, page, needling))
        .collect()
}
