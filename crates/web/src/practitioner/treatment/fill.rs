//! Fills the session form from its fields.

use care::clinic::LoggedIn;
use care::id::{FormId, PatientId, SessionId};
use care::port::StoreError;
use care::review::{last_time, session_notes};
use care::treatment::{Patient, open_patient};

use super::alike;
use super::beside;
use super::draft;
use super::muscles::{MuscleRow, groups};
use super::next::NextPlan;
use super::next_session::ComesAgain;
use super::prefill;
use super::record::{Last, NewPatient, Person, Purpose, RISKS, Record};
use super::send_now;
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

impl About<'_> {
    /// What the form is for, and where it goes.
    fn meant(self) -> (Purpose, String) {
        match self {
            Self::New => (Purpose::New, "/sessions".to_owned()),
            Self::Correction(id) => (Purpose::Correction, format!("/sessions/{id}/correct")),
        }
    }
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
    let (purpose, action) = about.meant();
    let last = match (purpose, &patient) {
        (Purpose::New, Some(patient)) => {
            let is_kept = field(fields, "same") == "yes";
            last_beside(rooms, &page, who, &patient.id, is_kept).await?
        }
        _ => None,
    };
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
        send: send_now::choices(rooms, staff, (text, purpose), patient.as_ref(), fields).await?,
        form: form_id(rooms, fields, purpose, &problems),
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

/// The last session of a patient with what was noted of it; `None` before the first.
async fn last_beside(
    rooms: &Rooms,
    page: &Page,
    who: &LoggedIn,
    patient: &PatientId,
    is_kept: bool,
) -> Result<Option<Last>, StoreError> {
    let (care, clinic) = (&rooms.care, &who.clinic);
    let Some(last) = last_time(care, &clinic.id, patient).await? else {
        return Ok(None);
    };
    let notes = session_notes(care, &last.session).await?;
    Ok(Some(Last {
        noted: present::noted(page, &notes),
        ..beside::of(rooms, page, &clinic.zone, &last, is_kept)
    }))
}

/// The id of the form, which it keeps while it is mended. What is said to be another session gets another; a correction
/// needs none.
fn form_id(rooms: &Rooms, fields: &Fields, purpose: Purpose, problems: &Problems) -> String {
    let care = &rooms.care;
    let kept = FormId::parse(field(fields, "form")).filter(|_| problems.of("form").is_none());
    let fresh = || FormId::new(care.clock.now(), &*care.entropy);
    match purpose {
        Purpose::New => kept.unwrap_or_else(fresh).to_string(),
        Purpose::Correction => String::new(),
    }
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
