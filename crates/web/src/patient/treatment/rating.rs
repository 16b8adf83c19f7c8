//! Fills the page of progress, and takes a rating.

use axum::Form as FormBody;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::id::ClientId;
use care::treatment::{
    ACTIVITIES_MAX, ACTIVITY_CHARS_MAX, Activity, LinkView, Progress, Rated, TokenHash,
    progress as read, rate,
};
use protocol::CompiledProtocol;

use super::progress::{ActivityField, ProgressPage};
use crate::house::{Rooms, Shared};
use crate::language::Wanted;
use crate::machine::let_in;
use crate::page::chart::Chart;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::page::{Page, change};
use crate::patient::check_in::ask::Scale;
use crate::patient::frame::{self, Opened};
use crate::patient::{Frame, language};
use crate::{failed, present, respond};

/// A form as it was sent.
type Fields = Vec<(String, String)>;

pub(crate) async fn progress(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let rater = match Rater::open(&rooms, &token, &wanted).await {
        Ok(rater) => rater,
        Err(answer) => return *answer,
    };
    let fields = as_last_time(&rater.progress);
    let page = page_of(&rooms, &rater, &token, &fields, Problems::default());
    respond::form(StatusCode::OK, &page)
}

pub(crate) async fn rated(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
    FormBody(fields): FormBody<Fields>,
) -> Response {
    let rater = match Rater::open(&rooms, &token, &wanted).await {
        Ok(rater) => rater,
        Err(answer) => return failed::keeping(*answer, &wanted.place, &fields),
    };
    let again = |status, problems| {
        let page = page_of(&rooms, &rater, &token, &fields, problems);
        respond::form(status, &page)
    };
    if value(&fields, "go") == "language" {
        let page = again(StatusCode::OK, Problems::default());
        return language::remembered(&rooms, &wanted, page).await;
    }
    let page = &rater.page;
    let rating = match parse(page, &fields) {
        Ok(rating) => rating,
        Err(problems) => return again(StatusCode::UNPROCESSABLE_ENTITY, problems),
    };
    if let Err(seconds) = let_in(&rooms, &TokenHash::of(&token)) {
        let minutes = usize::try_from(seconds.div_ceil(60)).unwrap_or(1);
        let problems = Problems::one("activity-0", &page.tc("ask-too-many", minutes));
        return again(StatusCode::TOO_MANY_REQUESTS, problems);
    }
    let new_id = || ClientId::new(rooms.care.clock.now(), &*rooms.care.entropy);
    let id = ClientId::parse(value(&fields, "id")).unwrap_or_else(new_id);
    match rate(&rooms.care, &token, id, &rating).await {
        Ok(_) => Redirect::to(&format!("/r/{token}/progress")).into_response(),
        Err(error) => failed::keeping(present::failed(&error), &wanted.place, &fields),
    }
}

fn value<'f>(fields: &'f Fields, name: &str) -> &'f str {
    let found = fields.iter().rev().find(|(key, _)| key == name);
    found.map_or("", |(_, value)| value.trim())
}

fn points(fields: &Fields, name: &str) -> Option<u8> {
    value(fields, name)
        .parse()
        .ok()
        .filter(|points| *points <= 10)
}

/// What was rated, or everything that is wrong with it.
fn parse(page: &Page, fields: &Fields) -> Result<Rated, Problems> {
    let mut problems = Problems::default();
    let mut rated = Rated {
        comfort: points(fields, "comfort"),
        mobility: points(fields, "mobility"),
        ..Rated::default()
    };
    for number in 0..ACTIVITIES_MAX {
        let (field, scale) = (format!("activity-{number}"), format!("points-{number}"));
        let name = value(fields, &field);
        match points(fields, &scale) {
            _ if name.chars().count() > ACTIVITY_CHARS_MAX => {
                problems.add(&field, &page.t("progress-long"));
            }
            None if !name.is_empty() => problems.add(&scale, &page.t("progress-missing-points")),
            Some(_) if name.is_empty() => problems.add(&field, &page.t("progress-missing-name")),
            Some(points) => rated.activities.push(Activity {
                name: name.to_owned(),
                points,
            }),
            None => {}
        }
    }
    if problems.is_empty() && rated.is_empty() {
        problems.add("activity-0", &page.t("progress-nothing"));
    }
    if problems.is_empty() {
        Ok(rated)
    } else {
        Err(problems)
    }
}

/// The names of last time; points are chosen anew.
fn as_last_time(progress: &[Progress]) -> Fields {
    let last = progress
        .iter()
        .rev()
        .find(|one| !one.rated.activities.is_empty());
    let activities = last.map_or(&[][..], |last| &last.rated.activities);
    let named = (0..).zip(activities);
    named
        .map(|(number, one): (u8, _)| (format!("activity-{number}"), one.name.clone()))
        .collect()
}

/// Whoever rates, with what was rated before.
struct Rater {
    page: Page,
    view: Box<LinkView>,
    progress: Vec<Progress>,
}

impl Rater {
    async fn open(rooms: &Rooms, token: &str, wanted: &Wanted) -> Result<Self, Box<Response>> {
        let Opened { view, reader, .. } = frame::opened(rooms, token, wanted).await?;
        match read(&rooms.care, &view.patient).await {
            Ok(progress) => Ok(Self {
                page: present::page(&view.clinic, &rooms.care.protocol, &reader),
                view,
                progress,
            }),
            Err(error) => Err(Box::new(present::failed(&error))),
        }
    }
}

fn page_of(
    rooms: &Rooms,
    rater: &Rater,
    token: &str,
    fields: &Fields,
    problems: Problems,
) -> ProgressPage {
    let protocol = &rooms.care.protocol;
    let page = rater.page.clone().carrying("progress");
    let (view, progress) = (&rater.view, &rater.progress);
    let sessions: Vec<_> = view
        .sessions
        .iter()
        .map(|session| session.needled_at)
        .collect();
    let lang = page.text.lang();
    let activity = |number: usize| {
        let field = format!("activity-{number}");
        ActivityField {
            name: value(fields, &field).to_owned(),
            points: scale(
                protocol,
                lang,
                "function",
                &format!("points-{number}"),
                fields,
            ),
            field,
        }
    };
    let id = value(fields, "id");
    let new_id = || ClientId::new(rooms.care.clock.now(), &*rooms.care.entropy).to_string();
    ProgressPage {
        patient: Frame::of(protocol, &page, &view.clinic, token),
        id: if id.is_empty() {
            new_id()
        } else {
            id.to_owned()
        },
        problems,
        lead: protocol.text(lang, "progress-lead"),
        changes: change::sentences(protocol, &page, progress),
        sources: present::sources(protocol, &protocol.schedule().real_change_sources),
        chart: Chart::of(protocol, &page, &view.clinic.zone, progress, &sessions, &[]),
        ask: protocol.text(lang, "progress-activities"),
        activities: (0..ACTIVITIES_MAX).map(activity).collect(),
        comfort: scale(protocol, lang, "comfort", "comfort", fields),
        mobility: scale(protocol, lang, "mobility", "mobility", fields),
        page,
    }
}

fn scale(protocol: &CompiledProtocol, lang: &str, id: &str, name: &str, fields: &Fields) -> Scale {
    let text = |part: &str| protocol.text(lang, &format!("scale-{id}{part}"));
    Scale {
        name: name.to_owned(),
        title: text(""),
        hint: String::new(),
        low: text(".low"),
        high: text(".high"),
        choices: Choice::scale(points(fields, name)),
    }
}
