//! Fills and sends the page of one patient.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::id::PatientId;
use care::port::StoreError;
use care::review::{CheckInView, PatientView, SHOWN_MAX, SessionView, patient_view};
use care::treatment::reminder::{Delivery, ReminderPlan};
use care::treatment::{Aim, GuidanceVersion, in_force};
use protocol::CompiledProtocol;
use protocol::contract::Answers;

use super::patient::{Entry, Kind, PatientPage};
use crate::house::{Rooms, Shared};
use crate::page::advised::Advised;
use crate::page::chart::Chart;
use crate::page::phone::Phone;
use crate::page::{Page, change};
use crate::patient::check_in::said;
use crate::practitioner::Room;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::record::tries;
use crate::{present, respond};

pub(crate) async fn patient(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = PatientId::parse(&id) else {
        return nothing_here();
    };
    match page_of(&rooms, &staff, &id).await {
        Ok(Some(page)) => respond::page(StatusCode::OK, &page),
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
) -> Result<Option<PatientPage>, StoreError> {
    let clinic = &staff.0.clinic;
    let Some(view) = patient_view(&rooms.care, &clinic.id, id, SHOWN_MAX).await? else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Patients).await?;
    let protocol = &rooms.care.protocol;
    let newest = view.sessions.first();
    Ok(Some(PatientPage {
        address: format!("/patients/{id}"),
        name: view.patient.identity.name.clone(),
        email: view.patient.identity.email.clone(),
        phone: (!view.patient.identity.phone.is_empty())
            .then(|| Phone::new(&view.patient.identity.phone)),
        risks: newest.and_then(|newest| risks(protocol, &page, newest)),
        link_address: newest.map_or_else(String::new, |newest| {
            format!("/sessions/{}", newest.session.id)
        }),
        guided: in_force(&view.guidance, Aim::Patient)
            .map(|(version, _)| Advised::of(protocol, &page, &clinic.zone, version)),
        planned: view
            .planned()
            .map(|(version, _)| Advised::of(protocol, &page, &clinic.zone, version)),
        changes: change::sentences(protocol, &page, &view.progress),
        chart: chart(protocol, &page, &clinic.zone, &view),
        reminders: reminded(&page, view.plan.as_ref()),
        timeline: timeline(protocol, &page, &clinic.zone, &view),
        page,
        desk,
    }))
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
) -> Option<Chart> {
    let sessions = view.sessions.iter().map(|row| row.session.needled_at);
    Chart::of(
        protocol,
        page,
        zone,
        &view.progress,
        &sessions.collect::<Vec<_>>(),
    )
}

fn timeline(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    view: &PatientView,
) -> Vec<Entry> {
    let mut entries: Vec<(jiff::Timestamp, Entry)> = Vec::new();
    for alert in &view.alerts {
        let title = if alert.closed.is_some() {
            page.t("alert-closed")
        } else {
            page.t("alert-open")
        };
        let at = present::moment(page.text, alert.raised_at, zone);
        let kind = Kind::Alert(present::disposition(alert.disposition));
        entries.push((
            alert.raised_at,
            Entry {
                at,
                kind,
                title,
                lines: Vec::new(),
                address: format!("/alerts/{}", alert.id),
            },
        ));
    }
    entries.extend(view.check_ins.iter().map(|row| {
        (
            row.check_in.received_at,
            check_in_entry(protocol, page, zone, row),
        )
    }));
    entries.extend(view.sessions.iter().map(|row| {
        (
            row.session.needled_at,
            session_entry(protocol, page, zone, row),
        )
    }));
    entries.extend(view.progress.iter().map(|row| {
        let entry = Entry {
            at: present::moment(page.text, row.at, zone),
            kind: Kind::Progress,
            title: page.t("patient-progress"),
            lines: present::rated(protocol, page, &row.rated),
            address: String::new(),
        };
        (row.at, entry)
    }));
    entries.extend(
        view.deliveries
            .iter()
            .map(|tried| (tried.at, try_entry(page, zone, tried))),
    );
    entries.extend(
        view.guidance
            .iter()
            .map(|version| (version.at, guidance_entry(protocol, page, zone, version))),
    );
    entries.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// Whether and how a patient is reminded.
pub(crate) fn reminded(page: &Page, plan: Option<&ReminderPlan>) -> String {
    match plan {
        None => page.t("reminders-not-agreed"),
        Some(plan) if plan.stopped_at.is_some() => page.t("reminders-stopped"),
        Some(plan) => page.t(tries::channel(plan.channel)),
    }
}

fn guidance_entry(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    version: &GuidanceVersion,
) -> Entry {
    let advised = Advised::of(protocol, page, zone, version);
    Entry {
        at: present::moment(page.text, version.at, zone),
        kind: match version.aim {
            Aim::Patient => Kind::Guidance,
            Aim::NextSession => Kind::Plan,
        },
        title: if advised.withdraws {
            page.t("guidance-withdrawn")
        } else {
            advised.from.clone()
        },
        lines: advised.lines(),
        address: String::new(),
    }
}

fn try_entry(page: &Page, zone: &str, tried: &Delivery) -> Entry {
    Entry {
        at: present::moment(page.text, tried.at, zone),
        kind: Kind::Reminder,
        title: tries::tried_in_words(page, tried),
        lines: vec![tried.said.clone()],
        address: String::new(),
    }
}

fn check_in_entry(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    row: &CheckInView,
) -> Entry {
    let answers = Answers::from_json(protocol, &row.check_in.answers).unwrap_or_default();
    Entry {
        at: present::moment(page.text, row.check_in.answered_at, zone),
        kind: Kind::CheckIn(present::disposition(row.check_in.disposition)),
        title: said::in_one_line(protocol, page, &answers),
        lines: row
            .words
            .iter()
            .map(|words| format!("\u{201c}{words}\u{201d}"))
            .collect(),
        address: String::new(),
    }
}

fn session_entry(protocol: &CompiledProtocol, page: &Page, zone: &str, row: &SessionView) -> Entry {
    Entry {
        at: present::moment(page.text, row.session.needled_at, zone),
        kind: Kind::Session,
        title: present::areas(protocol, &row.session.facts.areas, page.text),
        lines: muscles(protocol, page, row),
        address: format!("/sessions/{}", row.session.id),
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
