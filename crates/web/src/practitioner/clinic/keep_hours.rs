//! Fills the page of the opening hours and takes its forms. A form that was refused comes back as it was typed.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::hours::{
    BadSpan, Holiday, Hours, HoursError, Span, Week, change_week, put_holiday, remove_holiday,
};
use care::port::StoreError;
use jiff::civil::Date;

use super::hours::{Access, DayRow, HolidayRow, HoursPage, NewHoliday, Origin, SPANS, SpanRow};
use super::set_up::Place;
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::page::{hours, moment};
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field};
use crate::present;
use crate::text::Text;

/// What was typed, for a form that comes back.
struct Typed {
    place: Place,
    days: Option<Vec<DayRow>>,
    new: NewHoliday,
}

impl Typed {
    /// Nothing yet, on the page that stands there.
    fn nothing(place: Place) -> Self {
        Self {
            place,
            days: None,
            new: NewHoliday::default(),
        }
    }
}

pub(crate) async fn hours(State(rooms): State<Shared>, staff: Staff) -> Response {
    shown(&rooms, &staff, Place::Settings).await
}

/// `GET /set-up/hours`: the same as a step of the first run, since every deadline and every patient's page goes by them.
pub(crate) async fn first_run(State(rooms): State<Shared>, staff: Staff) -> Response {
    shown(&rooms, &staff, Place::FirstRun).await
}

async fn shown(rooms: &Rooms, staff: &Staff, place: Place) -> Response {
    let (problems, typed) = (Problems::default(), Typed::nothing(place));
    answer(rooms, staff, StatusCode::OK, problems, typed).await
}

/// `POST /settings/hours`: the week.
pub(crate) async fn week(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    keep_week(&rooms, &staff, &fields, Place::Settings).await
}

/// `POST /set-up/hours`: the week, and on to the next step.
pub(crate) async fn first_week(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    keep_week(&rooms, &staff, &fields, Place::FirstRun).await
}

async fn keep_week(rooms: &Rooms, staff: &Staff, fields: &Fields, place: Place) -> Response {
    if let Err(refusal) = staff.check(rooms, fields) {
        return *refusal;
    }
    let text = staff.words(rooms);
    let days: Vec<DayRow> = (1..=7).map(|day| typed_day(text, fields, day)).collect();
    let mut problems = Problems::default();
    let week = week_of(text, &days, &mut problems);
    let typed = Typed {
        days: Some(days),
        ..Typed::nothing(place)
    };
    if !problems.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return answer(rooms, staff, status, problems, typed).await;
    }
    let changed = change_week(&rooms.care, &staff.0, revision(fields), week).await;
    done(rooms, staff, changed, "from-1-0", typed).await
}

/// `POST /settings/hours/holidays`: one more day with hours of its own.
pub(crate) async fn add(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let text = staff.words(&rooms);
    let new = NewHoliday {
        day: field(&fields, "day").trim().to_owned(),
        name: field(&fields, "name").trim().to_owned(),
        from: field(&fields, "from").trim().to_owned(),
        until: field(&fields, "until").trim().to_owned(),
    };
    let mut problems = Problems::default();
    let day: Option<Date> = new.day.parse().ok();
    if day.is_none() {
        problems.add("day", &text.get("hours-bad-day"));
    }
    if new.name.is_empty() {
        problems.add("name", &text.get("hours-no-name"));
    }
    let open = span(text, "from", (&new.from, &new.until), &mut problems);
    let name = new.name.clone();
    let typed = Typed {
        new,
        ..Typed::nothing(Place::Settings)
    };
    let Some(day) = day.filter(|_| problems.is_empty()) else {
        return answer(
            &rooms,
            &staff,
            StatusCode::UNPROCESSABLE_ENTITY,
            problems,
            typed,
        )
        .await;
    };
    let open = open.into_iter().collect();
    let holiday = Holiday { day, name, open };
    let put = put_holiday(&rooms.care, &staff.0, revision(&fields), holiday).await;
    done(&rooms, &staff, put, "day", typed).await
}

/// `POST /settings/hours/holidays/remove`: the week holds on that day again.
pub(crate) async fn remove(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let Ok(day) = field(&fields, "day").parse::<Date>() else {
        return Redirect::to("/settings/hours").into_response();
    };
    let removed = remove_holiday(&rooms.care, &staff.0, revision(&fields), day).await;
    done(
        &rooms,
        &staff,
        removed,
        "holidays",
        Typed::nothing(Place::Settings),
    )
    .await
}

fn typed_day(text: Text, fields: &Fields, number: usize) -> DayRow {
    let typed = |which: &str, nth: usize| {
        let name = format!("{which}-{number}-{nth}");
        field(fields, &name).trim().to_owned()
    };
    DayRow {
        number,
        name: text.get(&format!("weekday-{number}")),
        spans: (0..SPANS)
            .map(|nth| SpanRow::new(number, nth, typed("from", nth), typed("until", nth)))
            .collect(),
    }
}

fn week_of(text: Text, days: &[DayRow], problems: &mut Problems) -> Week {
    let mut week = Week::default();
    for (spans, day) in week.iter_mut().zip(days) {
        for one in &day.spans {
            spans.extend(span(
                text,
                &one.from_field,
                (&one.from, &one.until),
                problems,
            ));
        }
    }
    week
}

/// A stretch of a day; none where both times are empty or something is wrong.
fn span(
    text: Text,
    place: &str,
    (from, until): (&str, &str),
    problems: &mut Problems,
) -> Option<Span> {
    if from.is_empty() && until.is_empty() {
        return None;
    }
    let key = match Span::parse(from, until) {
        Ok(span) => return Some(span),
        Err(BadSpan::NoTime) => "hours-bad-time",
        Err(BadSpan::Backwards) => "hours-backwards",
    };
    problems.add(place, &text.get(key));
    None
}

/// The revision that the page showed; a form without one was made by no page of ours and is never current.
fn revision(fields: &Fields) -> i64 {
    field(fields, "revision").parse().unwrap_or(-1)
}

async fn done(
    rooms: &Rooms,
    staff: &Staff,
    result: Result<(), HoursError>,
    place: &str,
    typed: Typed,
) -> Response {
    let (status, key) = match &result {
        Ok(()) if typed.place == Place::FirstRun => {
            return Redirect::to("/set-up/messages").into_response();
        }
        Ok(()) => return Redirect::to("/settings/hours").into_response(),
        Err(HoursError::Store(error)) => return present::failed(error),
        Err(HoursError::NotAllowed) => (StatusCode::FORBIDDEN, "cover-not-allowed"),
        Err(HoursError::Changed) => (StatusCode::CONFLICT, "hours-changed"),
        Err(HoursError::NoName) => (StatusCode::UNPROCESSABLE_ENTITY, "hours-no-name"),
        Err(HoursError::TooMany) => (StatusCode::UNPROCESSABLE_ENTITY, "hours-too-many"),
    };
    let place = if staff.0.staff.keeps_cover() {
        place
    } else {
        "holidays"
    };
    let problems = Problems::one(place, &staff.words(rooms).get(key));
    answer(rooms, staff, status, problems, typed).await
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    problems: Problems,
    typed: Typed,
) -> Response {
    present::filled(status, page_of(rooms, staff, problems, typed).await)
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    problems: Problems,
    typed: Typed,
) -> Result<HoursPage, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let (clinic, text) = (&staff.0.clinic, page.text);
    let set = &clinic.hours;
    Ok(HoursPage {
        place: typed.place,
        problems,
        access: access(staff),
        origin: if set.is_set() {
            Origin::Set
        } else {
            Origin::Usual
        },
        now: hours::now(text, clinic, rooms.care.clock.now()),
        zone: clinic.zone.clone(),
        revision: set.revision(),
        week: hours::week(text, set),
        days: typed.days.unwrap_or_else(|| days_of(text, set)),
        holidays: set.holidays().iter().map(|one| row(text, one)).collect(),
        new: typed.new,
        page,
        desk,
    })
}

/// Whether this member of staff may change hours and cover.
pub(super) fn access(staff: &Staff) -> Access {
    if staff.0.staff.keeps_cover() {
        Access::Change
    } else {
        Access::Read
    }
}

fn days_of(text: Text, hours: &Hours) -> Vec<DayRow> {
    let day = |(index, spans): (usize, &Vec<Span>)| {
        let number = index + 1;
        // A form has a free stretch for each day, however many are set.
        let row = |nth: usize| {
            let set = spans.get(nth);
            let from = set.map_or_else(String::new, |span| span.from());
            let until = set.map_or_else(String::new, |span| span.until());
            SpanRow::new(number, nth, from, until)
        };
        DayRow {
            number,
            name: text.get(&format!("weekday-{number}")),
            spans: (0..spans.len().max(SPANS)).map(row).collect(),
        }
    };
    hours.week().iter().enumerate().map(day).collect()
}

fn row(text: Text, holiday: &Holiday) -> HolidayRow {
    HolidayRow {
        day: holiday.day.to_string(),
        shown: moment::day_with_year(text, holiday.day),
        name: holiday.name.clone(),
        times: hours::times(text, &holiday.open),
    }
}
