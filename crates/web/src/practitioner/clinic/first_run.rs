//! `/first-run/{token}`: the first clinic and its owner, page by page, by the link that the server printed. What was
//! filled in is kept with the link, so the pages can be left and taken up again; a password never is.

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::{
    LogInError, NewOwner, SetUpDraft, finish_set_up, keep_set_up, log_in_as, set_up_draft,
};

use super::invite::failure;
use super::{country, own_data, problem};
use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::language::Wanted;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, field, jar};
use crate::practitioner::ended::come_in;
use crate::{present, respond};

/// A page of the first run.
#[derive(Clone, Template)]
#[template(path = "practitioner/clinic/first_run.html")]
pub struct FirstRun {
    /// The frame.
    pub page: Page,
    /// Which page.
    pub step: Step,
    /// The link's address; the pages stand behind it.
    pub link: String,
    /// What is wrong.
    pub problems: Problems,
    /// The clinic's name.
    pub clinic: String,
    /// The countries.
    pub countries: Vec<Choice>,
    /// The telephone.
    pub phone: String,
    /// The emergency number.
    pub emergency: String,
    /// Where the suggested number comes from; empty where none was suggested.
    pub source: String,
    /// The time zones.
    pub zones: Vec<Choice>,
    /// The languages.
    pub languages: Vec<Choice>,
    /// The owner's name.
    pub name: String,
    /// The owner's e-mail address.
    pub email: String,
}

/// The pages of the first run before somebody is logged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Name and country.
    Clinic,
    /// Telephone, emergency number, zone, language.
    Reach,
    /// Who runs it.
    Owner,
    /// The link works no more.
    Gone,
}

impl Step {
    fn of(slug: &str) -> Option<Self> {
        [Self::Clinic, Self::Reach, Self::Owner]
            .into_iter()
            .find(|step| step.slug() == slug)
    }

    /// The end of its address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Clinic => "clinic",
            Self::Reach => "reach",
            Self::Owner => "owner",
            Self::Gone => "",
        }
    }

    /// Its number among all pages of the first run.
    pub fn number(self) -> usize {
        match self {
            Self::Clinic | Self::Gone => 1,
            Self::Reach => 2,
            Self::Owner => 3,
        }
    }

    /// The furniture key of its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Clinic => "first-run-clinic",
            Self::Reach => "first-run-reach",
            Self::Owner => "first-run-owner",
            Self::Gone => "first-run-gone",
        }
    }

    /// The first page that is not filled in.
    fn next(draft: &SetUpDraft) -> Self {
        if draft.name.is_empty() || draft.country.is_empty() {
            Self::Clinic
        } else if draft.emergency_number.is_empty() || draft.phone.is_empty() {
            Self::Reach
        } else {
            Self::Owner
        }
    }
}

/// `GET /first-run/{token}`: on to the first page that is not filled in.
pub(crate) async fn start(
    State(rooms): State<Shared>,
    wanted: Wanted,
    Path(token): Path<String>,
) -> Response {
    match set_up_draft(&rooms.care, &token).await {
        Ok(Some(draft)) => onward(&token, Step::next(&draft)),
        Ok(None) => gone(&rooms, &wanted).await,
        Err(error) => present::failed(&error),
    }
}

fn onward(token: &str, step: Step) -> Response {
    Redirect::to(&format!("/first-run/{token}/{}", step.slug())).into_response()
}

/// `GET /first-run/{token}/{step}`.
pub(crate) async fn form(
    State(rooms): State<Shared>,
    wanted: Wanted,
    Path((token, step)): Path<(String, String)>,
) -> Response {
    let Some(step) = Step::of(&step) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match set_up_draft(&rooms.care, &token).await {
        Ok(Some(draft)) => {
            let asked = Asked {
                token: &token,
                step,
                status: StatusCode::OK,
            };
            let (none, nobody) = (Problems::default(), Fields::new());
            answer(&rooms, &wanted, asked, &draft, &nobody, none).await
        }
        Ok(None) => gone(&rooms, &wanted).await,
        Err(error) => present::failed(&error),
    }
}

/// `POST /first-run/{token}/{step}`: keeps what is right, and goes on.
pub(crate) async fn go_on(
    State(rooms): State<Shared>,
    wanted: Wanted,
    headers: HeaderMap,
    Path((token, step)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let Some(step) = Step::of(&step) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let before = match set_up_draft(&rooms.care, &token).await {
        Ok(Some(draft)) => draft,
        Ok(None) => return gone(&rooms, &wanted).await,
        Err(error) => return present::failed(&error),
    };
    if step == Step::Owner {
        return finish(&rooms, &wanted, &headers, &token, &before, &fields).await;
    }
    let draft = filled(step, before, &fields);
    let page = present::page_of_nobody(&rooms, &wanted).await;
    let problems = wrong(&page, step, &draft);
    if !problems.is_empty() {
        let asked = Asked {
            token: &token,
            step,
            status: StatusCode::UNPROCESSABLE_ENTITY,
        };
        return answer(&rooms, &wanted, asked, &draft, &fields, problems).await;
    }
    match keep_set_up(&rooms.care, &token, &draft).await {
        Ok(()) if step == Step::Clinic => onward(&token, Step::Reach),
        Ok(()) => onward(&token, Step::Owner),
        Err(error) => present::failed(&error),
    }
}

/// The draft with what this page sent.
fn filled(step: Step, before: SetUpDraft, fields: &Fields) -> SetUpDraft {
    let value = |name: &str| field(fields, name).trim().to_owned();
    match step {
        Step::Clinic => {
            let country = value("country");
            // Another country suggests another number and other zones.
            let kept = if country == before.country {
                before
            } else {
                SetUpDraft::default()
            };
            SetUpDraft {
                name: value("clinic"),
                country,
                ..kept
            }
        }
        _ => SetUpDraft {
            phone: value("phone"),
            emergency_number: value("emergency"),
            zone: value("zone"),
            language: value("language"),
            ..before
        },
    }
}

fn wrong(page: &Page, step: Step, draft: &SetUpDraft) -> Problems {
    let mut problems = Problems::default();
    let mut ask = |is_missing: bool, field: &str, key: &str| {
        if is_missing {
            problems.add(field, &page.t(key));
        }
    };
    let has_digit = |text: &str| text.chars().any(|c| c.is_ascii_digit());
    match step {
        Step::Clinic => {
            ask(draft.name.is_empty(), "clinic", "problem-clinic-name");
            let is_known = draft.country == "other" || country::find(&draft.country).is_some();
            ask(!is_known, "country", "problem-country");
        }
        _ => {
            ask(!has_digit(&draft.phone), "phone", "problem-phone");
            let emergency = &draft.emergency_number;
            ask(!has_digit(emergency), "emergency", "problem-emergency");
            let is_zone = jiff::tz::TimeZone::get(&draft.zone).is_ok();
            ask(!is_zone, "zone", "problem-zone");
        }
    }
    problems
}

async fn finish(
    rooms: &Rooms,
    wanted: &Wanted,
    headers: &HeaderMap,
    token: &str,
    draft: &SetUpDraft,
    fields: &Fields,
) -> Response {
    let page = present::page_of_nobody(rooms, wanted).await;
    let asked = Asked {
        token,
        step: Step::Owner,
        status: StatusCode::UNPROCESSABLE_ENTITY,
    };
    if field(fields, "password") != field(fields, "again") {
        let problems = Problems::one("again", &page.t("problem-again"));
        return answer(rooms, wanted, asked, draft, fields, problems).await;
    }
    let owner = NewOwner {
        name: field(fields, "name").to_owned(),
        email: field(fields, "email").to_owned(),
        password: field(fields, "password").to_owned(),
    };
    match finish_set_up(&rooms.care, token, draft, &owner).await {
        Ok(Some(staff)) => match log_in_as(&rooms.care, staff).await {
            Ok((token, _)) => {
                let jar = come_in(rooms, jar(headers), token, &owner.email);
                (jar, Redirect::to("/set-up/hours")).into_response()
            }
            Err(LogInError::Refused) => Redirect::to("/log-in").into_response(),
            Err(LogInError::Store(error)) => present::failed(&error),
        },
        Ok(None) => gone(rooms, wanted).await,
        Err(error) => match problem::problems(page.text, &error) {
            Some(problems) => answer(rooms, wanted, asked, draft, fields, problems).await,
            None => present::failed(&failure(error.to_string())),
        },
    }
}

/// Which page is answered, and how.
struct Asked<'a> {
    token: &'a str,
    step: Step,
    status: StatusCode,
}

async fn answer(
    rooms: &Rooms,
    wanted: &Wanted,
    asked: Asked<'_>,
    draft: &SetUpDraft,
    fields: &Fields,
    problems: Problems,
) -> Response {
    let page = present::page_of_nobody(rooms, wanted).await;
    let known = country::find(&draft.country);
    let is_new = draft.emergency_number.is_empty() && problems.is_empty();
    let suggested = known.filter(|_| is_new);
    let emergency = suggested.map_or_else(
        || draft.emergency_number.clone(),
        |country| country.number.clone(),
    );
    let language = if draft.language.is_empty() {
        page.text.lang()
    } else {
        &draft.language
    };
    let first_run = FirstRun {
        step: asked.step,
        link: format!("/first-run/{}", asked.token),
        problems,
        clinic: draft.name.clone(),
        countries: country::choices(page.text, &draft.country),
        phone: draft.phone.clone(),
        emergency,
        source: known.map_or_else(String::new, |country| country.source().to_owned()),
        zones: country::zones(page.text, &draft.country, &draft.zone),
        languages: own_data::languages(rooms, language),
        name: field(fields, "name").to_owned(),
        email: field(fields, "email").to_owned(),
        page,
    };
    respond::page(asked.status, &first_run)
}

/// 410: used, replaced, too late, or a clinic is there already.
async fn gone(rooms: &Rooms, wanted: &Wanted) -> Response {
    let page = present::page_of_nobody(rooms, wanted).await;
    respond::page(StatusCode::GONE, &FirstRun::blank(page, Step::Gone))
}

impl FirstRun {
    fn blank(page: Page, step: Step) -> Self {
        Self {
            step,
            link: "/first-run/sample".to_owned(),
            problems: Problems::default(),
            clinic: String::new(),
            countries: country::choices(page.text, ""),
            phone: String::new(),
            emergency: String::new(),
            source: String::new(),
            zones: Vec::new(),
            languages: Vec::new(),
            name: String::new(),
            email: String::new(),
            page,
        }
    }
}

impl Sample for FirstRun {
    fn samples() -> Vec<(&'static str, Self)> {
        let blank = |step| Self::blank(Page::sample(), step);
        let reach = Self {
            emergency: "999".to_owned(),
            source: "https://www.nhs.uk/".to_owned(),
            zones: country::zones(crate::text::Text::english(), "GB", ""),
            languages: vec![Choice::new("en", "English").taken()],
            ..blank(Step::Reach)
        };
        let owner = Self {
            email: "ann.example.org".to_owned(),
            problems: Problems::one("email", "This is no e-mail address. Check it."),
            ..blank(Step::Owner)
        };
        vec![
            ("first-run-clinic", blank(Step::Clinic)),
            ("first-run-reach", reach),
            ("first-run-owner", owner),
            ("first-run-gone", blank(Step::Gone)),
        ]
    }
}
