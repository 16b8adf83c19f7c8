//! Fills the session form from its fields.

use care::id::{PatientId, SessionId};
use care::port::StoreError;
use care::review::{Gentler, LastTime, last_time};
use care::treatment::{Patient, open_patient};
use protocol::CompiledProtocol;

use super::alike;
use super::draft;
use super::muscles::{MuscleRow, groups};
use super::next::NextPlan;
use super::next_session::ComesAgain;
use super::prefill;
use super::record::{Last, NewPatient, Person, Purpose, RISKS, Record, Told};
use crate::house::Rooms;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field};
use crate::present;
use crate::text::Text;

/// What the form is about.
#[derive(Clone, Copy)]
pub(super) enum About<'a> {
    /// A new session.
    New,
    /// This session, which is to be corrected.
    Correction(&'a SessionId),
}

/// The form with these fields.
pub(super) async fn form(
    rooms: &Rooms,
    staff: &Staff,
    fields: &Fields,
    problems: Problems,
    about: About<'_>,
) -> Result<Record, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Record).await?;
    let (text, care, who) = (page.text, &rooms.care, &staff.0);
    let fields = &prefill::with_picked(care, who, fields).await?;
    let value = |name: &str| field(fields, name).to_owned();
    let patient = match PatientId::parse(field(fields, "patient")) {
        Some(id) => open_patient(care, &who.clinic.id, &id).await?,
        None => None,
    };
    let (purpose, action) = match about {
        About::New => (Purpose::New, "/sessions".to_owned()),
        About::Correction(id) => (Purpose::Correction, format!("/sessions/{id}/correct")),
    };
    let last = match (purpose, &patient) {
        (Purpose::New, Some(patient)) => last_time(care, &who.clinic.id, &patient.id).await?,
        _ => None,
    };
    let is_kept = field(fields, "same") == "yes";
    let last = last.map(|last| beside(rooms, &page, &who.clinic.zone, &last, is_kept));
    let usual = care.store.last_needlings(&who.clinic.id, &who.staff.id);
    let usual = usual.await?;
    let rows = rows(rooms, text, fields);
    let choices = |kind: &str, name: &str, values: &[&str]| {
        let mut choices = Choice::of(text, kind, values);
        Choice::choose(&mut choices, field(fields, name));
        choices
    };
    let next = match purpose {
        Purpose::New => NextPlan::of(rooms, staff, &page, field(fields, "patient")).await?,
        Purpose::Correction => None,
    };
    Ok(Record {
        next,
        again: comes_again(rooms, staff, text, fields).await?,
        problems,
        action,
        purpose,
        person: patient.map(person),
        new_patient: NewPatient {
            name: value("name"),
            email: value("email"),
            phone: value("phone"),
        },
        alike: alike::asked(rooms, staff, &page, fields, purpose).await?,
        reminders: ways(text, fields),
        agreed: Choice {
            chosen: field(fields, "agreed") == "yes",
            ..Choice::new("yes", &text.get("record-agreed"))
        },
        date: value("date"),
        time: value("time"),
        last,
        groups: groups(&care.protocol, text, &rows, &usual),
        rows,
        first: choices("first", "first", &["yes", "no", ""]),
        complaint: value("complaint"),
        notes: value("notes"),
        risks_asked: choices("risks-asked", "risks_asked", &["", "none", "some"]),
        risks: risks(text, fields),
        page,
        desk,
    })
}

/// When the patient comes again, as far as that is still ahead.
async fn comes_again(
    rooms: &Rooms,
    staff: &Staff,
    text: Text,
    fields: &Fields,
) -> Result<ComesAgain, StoreError> {
    let (care, clinic) = (&rooms.care, &staff.0.clinic);
    let known = match PatientId::parse(field(fields, "patient")) {
        Some(id) => care.store.patient(&clinic.id, &id).await?,
        None => None,
    };
    let known = known.and_then(|known| known.next_session_at);
    let known = known.filter(|at| *at > care.clock.now());
    Ok(ComesAgain::of(text, &clinic.zone, known, fields))
}

fn ways(text: Text, fields: &Fields) -> Vec<Choice> {
    let mut ways = Record::ways(text);
    Choice::choose(&mut ways, field(fields, "reminders"));
    ways
}

fn person(patient: Patient) -> Person {
    Person {
        id: patient.id.to_string(),
        address: format!("/patients/{}", patient.id),
        name: patient.identity.name,
    }
}

fn risks(text: Text, fields: &Fields) -> Vec<Choice> {
    let mut risks = Choice::of(text, "risk", &RISKS);
    for choice in &mut risks {
        choice.chosen = fields
            .iter()
            .any(|(name, value)| name == "risk" && *value == choice.value);
    }
    risks
}

fn rows(rooms: &Rooms, text: Text, fields: &Fields) -> Vec<MuscleRow> {
    let protocol = &rooms.care.protocol;
    let row = |index: usize| {
        let index = &index.to_string();
        let value = |name: &str| field(fields, &format!("row-{index}-{name}")).to_owned();
        let sent = value("muscle");
        let muscle = draft::muscle_named(protocol, text, &sent);
        let mut row = match muscle {
            Some(muscle) => MuscleRow::of(protocol, text, index, muscle),
            None => MuscleRow {
                plain: sent.clone(),
                muscle: sent,
                ..MuscleRow::blank(text, index)
            },
        };
        for (choices, name) in [
            (&mut row.side, "side"),
            (&mut row.depth, "depth"),
            (&mut row.technique, "technique"),
        ] {
            Choice::choose(choices, &value(name));
        }
        MuscleRow {
            needles: value("needles"),
            insertions: value("insertions"),
            twitches: value("twitches"),
            pain: value("pain"),
            ..row
        }
    };
    let is_there = |index: &usize| draft::says_anything(fields, *index);
    (0..draft::rows_in(fields))
        .filter(is_there)
        .map(row)
        .collect()
}

fn beside(rooms: &Rooms, page: &Page, zone: &str, last: &LastTime, is_kept: bool) -> Last {
    let protocol = &rooms.care.protocol;
    let patient = &last.session.patient;
    let muscles = last.session.needlings.iter();
    let hint = |reason: &Gentler| match reason {
        Gentler::Strong => page.t("gentler-strong"),
        Gentler::Long => {
            let hours = protocol.reaction().long_from_h.to_string();
            page.tw("gentler-long", "hours", &hours)
        }
    };
    let alerts = last.alerts.iter().map(|alert| Told {
        disposition: present::disposition(alert.disposition),
        outcome: alert.outcome.map_or_else(
            || page.t("alert-open"),
            |outcome| page.t(&format!("outcome-{}", outcome.id())),
        ),
        address: format!("/alerts/{}", alert.id),
    });
    Last {
        at: present::moment(page.text, last.session.needled_at, zone),
        muscles: muscles
            .map(|needling| present::needling(protocol, page, needling))
            .collect(),
        risks: risks_then(protocol, page, last),
        reaction: reaction(page, last),
        alerts: alerts.collect(),
        hints: last.gentler.iter().map(hint).collect(),
        sources: present::sources(protocol, &protocol.reaction().sources),
        is_kept,
        blank: format!("/patients/{patient}/sessions/new/blank"),
        again: format!("/patients/{patient}/sessions/new"),
    }
}

fn risks_then(protocol: &CompiledProtocol, page: &Page, last: &LastTime) -> String {
    let name = |id: &String| protocol.text(page.text.lang(), &format!("risk-{id}"));
    match last.session.facts.risks.as_deref() {
        None => page.t("risks-not-asked"),
        Some([]) => page.t("risks-none"),
        Some(ids) => page.text.list(&ids.iter().map(name).collect::<Vec<_>>()),
    }
}

fn reaction(page: &Page, last: &LastTime) -> Vec<String> {
    let Some(course) = last.course else {
        return vec![page.t("last-not-heard")];
    };
    let (peak, peak_h) = (course.peak.to_string(), course.peak_h.to_string());
    let (left, last_h) = (course.last.to_string(), course.last_h.to_string());
    let text = page.text;
    if course.peak == 0 {
        return vec![text.with_all("last-none", &[("hours", &last_h)])];
    }
    let highest = text.with_all("last-peak", &[("points", &peak), ("hours", &peak_h)]);
    let end = if course.last == 0 {
        text.with_all("last-gone", &[("hours", &last_h)])
    } else {
        text.with_all("last-left", &[("points", &left), ("hours", &last_h)])
    };
    vec![highest, end]
}
