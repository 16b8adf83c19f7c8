//! Shows and takes what a practitioner says for one patient: guidance, and the plan for the next session.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::Role;
use care::id::PatientId;
use care::port::StoreError;
use care::treatment::{
    Aim, Guidance, GuidanceError, GuidancePlace, GuidanceVersion, NextChange, guidance, in_force,
    withdraw_guidance, write_guidance,
};
use protocol::CompiledProtocol;

use super::guidance::{GuidancePage, Version, Wording};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::advised::{self, Advised};
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::{present, respond};

pub(crate) async fn for_patient(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let form = Shown::stored(Aim::Patient);
    answer(&rooms, &staff, &id, StatusCode::OK, form).await
}

pub(crate) async fn for_next(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let form = Shown::stored(Aim::NextSession);
    answer(&rooms, &staff, &id, StatusCode::OK, form).await
}

pub(crate) async fn write_for_patient(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    write(&rooms, &staff, &id, Aim::Patient, &fields).await
}

pub(crate) async fn write_for_next(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    write(&rooms, &staff, &id, Aim::NextSession, &fields).await
}

pub(crate) async fn withdraw_from_patient(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    withdraw(&rooms, &staff, &id, Aim::Patient, &fields).await
}

pub(crate) async fn withdraw_next(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    withdraw(&rooms, &staff, &id, Aim::NextSession, &fields).await
}

async fn write(rooms: &Rooms, staff: &Staff, id: &str, aim: Aim, fields: &Fields) -> Response {
    let Some(patient) = PatientId::parse(id) else {
        return nothing_here();
    };
    if let Err(refusal) = may(rooms, staff, fields) {
        return *refusal;
    }
    let picked = fields.iter().filter(|(name, _)| name == "pick");
    let said = Guidance {
        picked: picked.map(|(_, value)| value.clone()).collect(),
        words: field(fields, "words").to_owned(),
    };
    let place = place(staff, &patient, aim, fields);
    let result = write_guidance(&rooms.care, &place, said.clone()).await;
    done(rooms, staff, id, result, (aim, Some(said))).await
}

async fn withdraw(rooms: &Rooms, staff: &Staff, id: &str, aim: Aim, fields: &Fields) -> Response {
    let Some(patient) = PatientId::parse(id) else {
        return nothing_here();
    };
    if let Err(refusal) = may(rooms, staff, fields) {
        return *refusal;
    }
    let place = place(staff, &patient, aim, fields);
    let result = withdraw_guidance(&rooms.care, &place).await;
    done(rooms, staff, id, result, (aim, None)).await
}

/// Refuses a form of another log-in, and whoever treats nobody.
fn may(rooms: &Rooms, staff: &Staff, fields: &Fields) -> Result<(), Box<Response>> {
    if staff.0.staff.role == Role::FrontDesk {
        return Err(Box::new(nothing_here()));
    }
    staff.check(rooms, fields)
}

fn place<'a>(
    staff: &'a Staff,
    patient: &'a PatientId,
    aim: Aim,
    fields: &Fields,
) -> GuidancePlace<'a> {
    GuidancePlace {
        clinic: &staff.0.clinic.id,
        staff: &staff.0.staff.id,
        patient,
        aim,
        // A form without it was made by no page of ours, and has seen nothing.
        seen: field(fields, "seen").parse().unwrap_or_default(),
    }
}

async fn done(
    rooms: &Rooms,
    staff: &Staff,
    id: &str,
    result: Result<(), GuidanceError>,
    (aim, typed): (Aim, Option<Guidance>),
) -> Response {
    let (status, key) = match &result {
        Ok(()) => return Redirect::to(&format!("/patients/{id}")).into_response(),
        Err(GuidanceError::Unknown | GuidanceError::NotInList) => return nothing_here(),
        Err(GuidanceError::Store(error)) => return present::failed(error),
        Err(GuidanceError::Empty) => (StatusCode::UNPROCESSABLE_ENTITY, "guidance-empty"),
        Err(GuidanceError::TooLong) => (StatusCode::UNPROCESSABLE_ENTITY, "guidance-long"),
        Err(GuidanceError::Changed) => (StatusCode::CONFLICT, "guidance-changed"),
    };
    let problems = Problems::one("words", &staff.words(rooms).get(key));
    let form = Shown {
        aim,
        typed,
        problems,
    };
    answer(rooms, staff, id, status, form).await
}

/// What the form shows: what was typed, or what is stored.
struct Shown {
    aim: Aim,
    typed: Option<Guidance>,
    problems: Problems,
}

impl Shown {
    fn stored(aim: Aim) -> Self {
        Self {
            aim,
            typed: None,
            problems: Problems::default(),
        }
    }
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    id: &str,
    status: StatusCode,
    form: Shown,
) -> Response {
    let Some(id) = PatientId::parse(id).filter(|_| staff.0.staff.role != Role::FrontDesk) else {
        return nothing_here();
    };
    match page_of(rooms, staff, &id, form).await {
        Ok(Some(page)) => respond::page(status, &page),
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
    form: Shown,
) -> Result<Option<GuidancePage>, StoreError> {
    let care = &rooms.care;
    let clinic = &staff.0.clinic;
    let Some(sealed) = care.store.patient(&clinic.id, id).await? else {
        return Ok(None);
    };
    let all = guidance(care, &sealed).await?;
    let (page, desk) = staff.frames(rooms, Room::Patients).await?;
    let stored = in_force(&all, form.aim).map(|(_, said)| said.clone());
    let said = form.typed.or(stored).unwrap_or_default();
    let own: Vec<&GuidanceVersion> = all.iter().filter(|one| one.aim == form.aim).collect();
    Ok(Some(GuidancePage {
        problems: form.problems,
        address: format!("/patients/{id}/{}", slug(form.aim)),
        patient_address: format!("/patients/{id}"),
        patient: sealed.open(care)?.identity.name,
        words_of: wording(&page, form.aim),
        picks: picks(&care.protocol, &page, form.aim, &said),
        words: said.words,
        seen: own.first().map_or(0, |newest| newest.version),
        versions: own
            .iter()
            .map(|one| Version {
                number: usize::try_from(one.version).unwrap_or(usize::MAX),
                advised: Advised::of(&care.protocol, &page, &clinic.zone, one),
            })
            .collect(),
        page,
        desk,
    }))
}

fn slug(aim: Aim) -> &'static str {
    match aim {
        Aim::Patient => "guidance",
        Aim::NextSession => "next-plan",
    }
}

fn wording(page: &Page, aim: Aim) -> Wording {
    let words = |keys: [&str; 8]| {
        let [
            title,
            lead,
            picks,
            words,
            words_help,
            save,
            now,
            withdraw_help,
        ] = keys.map(|key| page.t(key));
        Wording {
            title,
            lead,
            picks,
            words,
            words_help,
            save,
            now,
            withdraw_help,
        }
    };
    match aim {
        Aim::Patient => words([
            "guidance-title",
            "guidance-lead",
            "guidance-picks",
            "guidance-words",
            "guidance-words-help",
            "guidance-save",
            "guidance-now",
            "guidance-withdraw-help",
        ]),
        Aim::NextSession => words([
            "next-title",
            "next-lead",
            "next-picks",
            "next-words",
            "next-words-help",
            "next-save",
            "next-now",
            "next-withdraw-help",
        ]),
    }
}

fn picks(protocol: &CompiledProtocol, page: &Page, aim: Aim, said: &Guidance) -> Vec<Choice> {
    let mut picks: Vec<Choice> = match aim {
        Aim::Patient => protocol
            .ready_guidance()
            .map(|one| Choice::new(&one.id, &protocol.text(page.text.lang(), &one.text_key)))
            .collect(),
        Aim::NextSession => NextChange::ALL
            .map(|one| Choice::new(one.id(), &page.t(advised::change(one))))
            .into(),
    };
    for pick in &mut picks {
        pick.chosen = said.picked.contains(&pick.value);
    }
    picks
}
