//! Fills the page of a patient's reminders and its calendar file, and takes stop, start and time zone.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use care::port::StoreError;
use care::treatment::reminder::{
    ChangeError, Channel, ReminderPlan, Upcoming, restart, set_zone, stop, upcoming,
};
use care::treatment::{Identity, LinkView};

use super::calendar;
use super::reminders::{Reminders, RemindersPage};
use super::stopping;
use crate::house::{Offer, Rooms, Shared};
use crate::language::Wanted;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::patient::frame::Opened;
use crate::patient::{Frame, frame};
use crate::{present, respond};

/// Names that are no places where people live, or old spellings of such.
const NOT_PLACES: [&str; 6] = ["Etc/", "US/", "posix/", "right/", "SystemV/", "Mexico/"];

/// Routes of reminders. Whoever was reminded may stop, whatever is offered today.
pub(crate) fn router(offer: Offer) -> Router<Shared> {
    let page = match offer {
        Offer::CheckIns => get(reminders).post(change),
        Offer::InformationOnly => get(frame::not_offered).post(frame::not_offered),
    };
    let file = match offer {
        Offer::CheckIns => get(calendar_file),
        Offer::InformationOnly => get(frame::not_offered),
    };
    Router::new()
        .route("/r/{token}/reminders", page)
        .route("/r/{token}/reminders.ics", file)
        .route(
            "/stop/{code}",
            get(stopping::ask).merge(post(stopping::stop)),
        )
}

async fn reminders(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    answer(&rooms, &token, &wanted, Asked::Well).await
}

/// What came of what the form asked for.
#[derive(Clone, Copy)]
enum Asked {
    /// It was done, or nothing was asked.
    Well,
    /// The time zone is none.
    UnknownZone,
    /// It was changed too often; in so many seconds there is room again.
    TooOften(u64),
}

/// The fields of a form.
#[derive(serde::Deserialize)]
struct Fields {
    #[serde(default)]
    go: String,
    #[serde(default)]
    zone: String,
}

async fn change(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
    Form(fields): Form<Fields>,
) -> Response {
    let care = &rooms.care;
    // Whoever wants no more messages is never kept from saying so.
    if fields.go != "stop"
        && let Err(seconds) = rooms.let_choose(&token)
    {
        return answer(&rooms, &token, &wanted, Asked::TooOften(seconds)).await;
    }
    let changed = match fields.go.as_str() {
        "stop" => stop(care, &token).await,
        "start" => restart(care, &token).await,
        "zone" => set_zone(care, &token, &fields.zone).await,
        _ => Ok(()),
    };
    match changed {
        // Without a plan the page itself says why nothing can be changed.
        Ok(()) | Err(ChangeError::NoPlan) => {
            Redirect::to(&format!("/r/{token}/reminders")).into_response()
        }
        Err(ChangeError::UnknownZone) => answer(&rooms, &token, &wanted, Asked::UnknownZone).await,
        Err(ChangeError::Store(error)) => present::failed(&error),
    }
}

async fn answer(rooms: &Rooms, token: &str, wanted: &Wanted, asked: Asked) -> Response {
    let opened = match frame::opened(rooms, token, wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let status = match asked {
        Asked::Well => StatusCode::OK,
        Asked::UnknownZone => StatusCode::UNPROCESSABLE_ENTITY,
        Asked::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
    };
    match plan_of(rooms, &opened.view).await {
        Ok(plan) => respond::page(
            status,
            &page_of(rooms, token, &opened, plan.as_ref(), asked),
        ),
        Err(error) => present::failed(&error),
    }
}

async fn plan_of(rooms: &Rooms, view: &LinkView) -> Result<Option<ReminderPlan>, StoreError> {
    let store = &rooms.care.store;
    store.plan_of(&view.clinic.id, &view.patient.id).await
}

fn page_of(
    rooms: &Rooms,
    token: &str,
    opened: &Opened,
    plan: Option<&ReminderPlan>,
    asked: Asked,
) -> RemindersPage {
    let protocol = &rooms.care.protocol;
    let clinic = &opened.view.clinic;
    let page = present::page(clinic, protocol, &opened.reader);
    let problems = match asked {
        Asked::Well => Problems::default(),
        Asked::UnknownZone => Problems::one("zone", &page.t("reminders-zone-unknown")),
        Asked::TooOften(seconds) => {
            let minutes = usize::try_from(seconds.div_ceil(60)).unwrap_or(1);
            Problems::one("zone", &page.tc("reminders-too-often", minutes))
        }
    };
    let ahead = upcoming(&rooms.care, &opened.view, plan, opened.now);
    let reminders = match plan {
        None => Reminders::Never,
        Some(plan) => {
            let way = way(&page, plan.channel, &opened.patient.identity);
            match plan.stopped_at {
                Some(_) => Reminders::Stopped { way },
                None => Reminders::Going {
                    way,
                    next: ahead
                        .at
                        .first()
                        .map(|at| present::moment(page.text, *at, &ahead.zone)),
                },
            }
        }
    };
    let patient = Frame::of(protocol, &page, clinic, token);
    RemindersPage {
        problems,
        reminders,
        zones: zones(&ahead.zone),
        calendar: if ahead.at.is_empty() {
            String::new()
        } else {
            format!("{}.ics", patient.reminders())
        },
        patient,
        page,
    }
}

/// The way and as much of the address as its owner needs to know it by.
fn way(page: &Page, channel: Channel, identity: &Identity) -> String {
    match channel {
        Channel::Mail => {
            let (name, host) = identity.email.split_once('@').unwrap_or_default();
            let first: String = name.chars().take(1).collect();
            page.tw("reminders-by-mail", "to", &format!("{first}…@{host}"))
        }
        Channel::Sms => {
            let digits: Vec<char> = identity
                .phone
                .chars()
                .filter(char::is_ascii_digit)
                .collect();
            let last: String = digits.iter().skip(digits.len().saturating_sub(3)).collect();
            page.tw("reminders-by-sms", "to", &format!("…{last}"))
        }
    }
}

fn zones(chosen: &str) -> Vec<Choice> {
    let names = jiff::tz::db().available().map(|name| name.to_string());
    let is_place = |name: &String| {
        name.contains('/') && !NOT_PLACES.iter().any(|start| name.starts_with(start))
    };
    let mut names: Vec<String> = names.filter(is_place).collect();
    names.push(chosen.to_owned());
    names.sort_unstable();
    names.dedup();
    let mut zones: Vec<Choice> = names
        .iter()
        .map(|name| Choice::new(name, &name.replace('_', " ")))
        .collect();
    Choice::choose(&mut zones, chosen);
    zones
}

async fn calendar_file(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let opened = match frame::opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let plan = match plan_of(&rooms, &opened.view).await {
        Ok(plan) => plan,
        Err(error) => return present::failed(&error),
    };
    let page = present::page(&opened.view.clinic, &rooms.care.protocol, &opened.reader);
    let Upcoming { at, .. } = upcoming(&rooms.care, &opened.view, plan.as_ref(), opened.now);
    let file = calendar::file(&page, opened.view.link.id.as_str(), &at, opened.now);
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"reminders.ics\"",
        ),
    ];
    (headers, file).into_response()
}
