//! Shows and takes what a practitioner says for one patient: guidance, and the plan for the next session.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
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
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::sent::Sent;
use crate::{present, respond};

pub(crate) async fn for_patient(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    stored(&rooms, &staff, &id, Aim::Patient).await
}

pub(crate) async fn for_next(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    stored(&rooms, &staff, &id, Aim::NextSession).await
}

async fn stored(rooms: &Rooms, staff: &Staff, id: &str, aim: Aim) -> Response {
    let Some(id) = PatientId::parse(id) else {
        return nothing_here();
    };
    answer(rooms, staff, &id, StatusCode::OK, Shown::stored(aim)).await
}

pub(crate) async fn write_for_patient(sent: Sent<PatientId>) -> Response {
    write(&sent, Aim::Patient).await
}

pub(crate) async fn write_for_next(sent: Sent<PatientId>) -> Response {
    write(&sent, Aim::NextSession).await
}

pub(crate) async fn withdraw_from_patient(sent: Sent<PatientId>) -> Response {
    withdraw(&sent, Aim::Patient).await
}

pub(crate) async fn withdraw_next(sent: Sent<PatientId>) -> Response {
    withdraw(&sent, Aim::NextSession).await
}

async fn write(sent: &Sent<PatientId>, aim: Aim) -> Response {
    let picked = sent.fields.iter().filter(|(name, _)| name == "pick");
    let said = Guidance {
        picked: picked.map(|(_, value)| value.clone()).collect(),
        words: sent.field("words").to_owned(),
    };
    let result = write_guidance(&sent.rooms.care, &place(sent, aim), said.clone()).await;
    done(sent, result, (aim, Some(said))).await
}

async fn withdraw(sent: &Sent<PatientId>, aim: Aim) -> Response {
    let result = withdraw_guidance(&sent.rooms.care, &place(sent, aim)).await;
    done(sent, result, (aim, None)).await
}

fn place(sent: &Sent<PatientId>, aim: Aim) -> GuidancePlace<'_> {
    GuidancePlace {
        clinic: sent.clinic(),
        staff: sent.by(),
        patient: &sent.id,
        aim,
        // A form without it was made by no page of ours, and has seen nothing.
        seen: sent.field("seen").parse().unwrap_or_default(),
    }
}

async fn done(
    sent: &Sent<PatientId>,
    result: Result<(), GuidanceError>,
    (aim, typed): (Aim, Option<Guidance>),
) -> Response {
    let id = &sent.id;
    let (status, key) = match &result {
        Ok(()) => return Redirect::to(&format!("/patients/{id}")).into_response(),
        Err(GuidanceError::Unknown | GuidanceError::NotInList) => return nothing_here(),
        Err(GuidanceError::Store(error)) => return present::failed(error),
        Err(GuidanceError::Empty) => (StatusCode::UNPROCESSABLE_ENTITY, "guidance-empty"),
        Err(GuidanceError::TooLong) => (StatusCode::UNPROCESSABLE_ENTITY, "guidance-long"),
        Err(GuidanceError::Changed) => (StatusCode::CONFLICT, "guidance-changed"),
    };
    let problems = Problems::one("words", &sent.words().get(key));
    let form = Shown {
        aim,
        typed,
        problems,
    };
    answer(&sent.rooms, &sent.staff, id, status, form).await
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
    id: &PatientId,
    status: StatusCode,
    form: Shown,
) -> Response {
    match page_of(rooms, staff, id, form).await {
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
