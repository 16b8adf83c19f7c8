//! `GET` and `POST /patients/{id}/call`: a patient to call: the number, what to ask, and what came of it, which puts them
//! aside until a time.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::id::PatientId;
use care::port::StoreError;
use care::review::{Aside, AsideError, AsideReason, AsideStep, asides, put_aside};

use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::page::problem::Problems;
use crate::practitioner::alert::context::script_for_anybody;
use crate::practitioner::alert::view::Ask;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::practitioner::sent::Sent;
use crate::practitioner::{Desk, Room};
use crate::text::Text;
use crate::{present, respond};

/// The page.
#[derive(Clone, Template)]
#[template(path = "practitioner/review/aside.html")]
pub struct AsidePage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong.
    pub problems: Problems,
    /// The patient's page.
    pub address: String,
    /// Their name.
    pub name: String,
    /// Their telephone, where it is known.
    pub phone: Option<Phone>,
    /// What to ask, in this order.
    pub script: Vec<Ask>,
    /// The newest step that this page shows.
    pub seen: u32,
    /// `reason`.
    pub reasons: Vec<Choice>,
    /// `note`, as typed.
    pub note: String,
    /// Until when they are put aside; empty where they are not.
    pub until: String,
    /// What was done before, newest first.
    pub steps: Vec<Step>,
}

/// Something that was done about somebody to call.
#[derive(Clone, Debug)]
pub struct Step {
    /// When.
    pub at: Moment,
    /// By whom.
    pub by: String,
    /// What.
    pub what: String,
    /// In their words; may be empty.
    pub note: String,
}

/// The furniture key of what was done.
pub(crate) fn said(reason: AsideReason) -> &'static str {
    match reason {
        AsideReason::Spoke => "aside-spoke",
        AsideReason::NoAnswer => "aside-no-answer",
        AsideReason::LeftMessage => "aside-left-message",
        AsideReason::NotNeeded => "aside-not-needed",
        AsideReason::Back => "aside-back",
    }
}

/// "Until Monday 9:00", or until the next session.
pub(crate) fn until(text: Text, zone: &str, aside: &Aside) -> String {
    aside.until.map_or_else(
        || text.get("aside-until-session"),
        |until| {
            text.with(
                "aside-until",
                "time",
                &present::moment(text, until, zone).shown,
            )
        },
    )
}

pub(crate) async fn form(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Response {
    let Some(id) = PatientId::parse(&id) else {
        return nothing_here();
    };
    let nothing = (&Fields::default(), Problems::default());
    answer(&rooms, &staff, &id, StatusCode::OK, nothing).await
}

pub(crate) async fn call(sent: Sent<PatientId>) -> Response {
    let reason = AsideReason::from_id(sent.field("reason"));
    let Some(reason) = reason else {
        return again(&sent, "reason", "aside-choose").await;
    };
    let step = AsideStep {
        clinic: &sent.staff.0.clinic,
        staff: sent.by(),
        patient: &sent.id,
        seen: sent.field("seen").parse().unwrap_or_default(),
        reason,
        note: sent.field("note"),
    };
    match put_aside(&sent.rooms.care, &step).await {
        Ok(()) => Redirect::to("/follow-up").into_response(),
        Err(AsideError::Unknown) => nothing_here(),
        Err(AsideError::NoNote) => again(&sent, "note", "aside-why").await,
        Err(AsideError::LongNote) => again(&sent, "note", "aside-long").await,
        Err(AsideError::Changed) => again(&sent, "reason", "aside-changed").await,
        Err(AsideError::Store(error)) => present::failed(&error),
    }
}

/// The page once more, as it was sent and with what is wrong.
async fn again(sent: &Sent<PatientId>, name: &str, key: &str) -> Response {
    let problems = Problems::one(name, &sent.words().get(key));
    let status = if key == "aside-changed" {
        StatusCode::CONFLICT
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let typed = (&sent.fields, problems);
    answer(&sent.rooms, &sent.staff, &sent.id, status, typed).await
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
    status: StatusCode,
    typed: (&Fields, Problems),
) -> Response {
    match page_of(rooms, staff, id, typed).await {
        Ok(Some(page)) => respond::page(status, &page),
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
    (fields, problems): (&Fields, Problems),
) -> Result<Option<AsidePage>, StoreError> {
    let (care, clinic) = (&rooms.care, &staff.0.clinic);
    let Some(sealed) = care.store.patient(&clinic.id, id).await? else {
        return Ok(None);
    };
    let who = sealed.open(care)?.identity;
    let known = asides(care, &sealed).await?;
    let (page, desk) = staff.frames(rooms, Room::FollowUp).await?;
    let newest = known.first();
    let now = care.clock.now();
    // A session since then has ended it: it is another silence.
    let lasts = |one: &&Aside| one.lasts(now) && one.reason != AsideReason::Back;
    let is_aside = care.store.is_aside(&clinic.id, id, now).await?;
    let aside = newest.filter(lasts).filter(|_| is_aside);
    Ok(Some(AsidePage {
        problems,
        address: format!("/patients/{id}"),
        name: who.name,
        phone: (!who.phone.is_empty()).then(|| Phone::new(&who.phone)),
        script: script_for_anybody(&care.protocol, &page),
        seen: newest.map_or(0, |one| one.version),
        reasons: reasons(&page, field(fields, "reason")),
        note: field(fields, "note").to_owned(),
        until: aside.map_or_else(String::new, |one| until(page.text, &clinic.zone, one)),
        steps: (known.iter())
            .map(|one| step(&page, &clinic.zone, one))
            .collect(),
        page,
        desk,
    }))
}

fn step(page: &Page, zone: &str, one: &Aside) -> Step {
    Step {
        at: present::moment(page.text, one.at, zone),
        by: one.by.clone(),
        what: page.t(said(one.reason)),
        note: one.note.clone(),
    }
}

fn reasons(page: &Page, chosen: &str) -> Vec<Choice> {
    let hint = |reason| match reason {
        AsideReason::Spoke => "aside-spoke-help",
        AsideReason::NoAnswer => "aside-no-answer-help",
        AsideReason::LeftMessage => "aside-left-message-help",
        AsideReason::NotNeeded | AsideReason::Back => "aside-not-needed-help",
    };
    let one = |reason: AsideReason| {
        Choice::new(reason.id(), &page.t(said(reason))).hint(&page.t(hint(reason)))
    };
    let mut choices: Vec<Choice> = AsideReason::ASIDE.into_iter().map(one).collect();
    Choice::choose(&mut choices, chosen);
    choices
}

impl Sample for AsidePage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let step = Step {
            at: Moment::new("2024-05-14T14:30:00+01:00", "Tuesday 14 May, 14:30"),
            by: "Ann Okafor".to_owned(),
            what: page.t("aside-no-answer"),
            note: "Her mother answered: back at five.".to_owned(),
        };
        let first = Self {
            problems: Problems::default(),
            address: "/patients/1".to_owned(),
            name: "Grace Mbeki".to_owned(),
            phone: Some(Phone::new("07700 900456")),
            script: Vec::new(),
            seen: 0,
            reasons: reasons(&page, ""),
            note: String::new(),
            until: String::new(),
            steps: Vec::new(),
            desk: Desk::sample(Room::FollowUp),
            page: page.clone(),
        };
        let aside = Self {
            until: page.tw("aside-until", "time", "Wednesday 9:00"),
            steps: vec![step],
            seen: 1,
            ..first.clone()
        };
        let wrong = Self {
            problems: Problems::one("note", &page.t("aside-why")),
            reasons: reasons(&page, "not_needed"),
            ..first.clone()
        };
        vec![
            ("call", first),
            ("call-aside", aside),
            ("call-wrong", wrong),
        ]
    }
}
