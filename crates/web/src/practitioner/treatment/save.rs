//! The session form: shown empty, sent back with more rows or with what is wrong, or recorded.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::port::StoreError;
use care::treatment::{RecordError, find_patients, record_session};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::draft;
use super::muscles::MuscleRow;
use super::next::NextPlan;
use super::record::{NewPatient, RISKS, Record};
use crate::house::{Rooms, Shared};
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::{present, respond};

/// Rows of an empty form, and how many "more" adds.
const ROWS: usize = 6;
/// More muscles than this are not needled in one session.
pub(super) const ROWS_MAX: usize = 40;

pub(crate) async fn empty(State(rooms): State<Shared>, staff: Staff) -> Response {
    answer(
        &rooms,
        &staff,
        StatusCode::OK,
        &fresh(&rooms, &staff, ""),
        Problems::default(),
    )
    .await
}

pub(crate) async fn empty_for(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(patient): Path<String>,
) -> Response {
    answer(
        &rooms,
        &staff,
        StatusCode::OK,
        &fresh(&rooms, &staff, &patient),
        Problems::default(),
    )
    .await
}

pub(crate) async fn save(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    if field(&fields, "go") == "more" {
        return answer(&rooms, &staff, StatusCode::OK, &fields, Problems::default()).await;
    }
    let words = staff.words(&rooms);
    let draft = match draft::parse(&rooms.care.protocol, words, &staff.0.clinic.zone, &fields) {
        Ok(draft) => draft,
        Err(problems) => {
            return answer(
                &rooms,
                &staff,
                StatusCode::UNPROCESSABLE_ENTITY,
                &fields,
                problems,
            )
            .await;
        }
    };
    match record_session(&rooms.care, &staff.0.clinic.id, &staff.0.staff.id, draft).await {
        Ok(recorded) => Redirect::to(&format!("/sessions/{}", recorded.session)).into_response(),
        Err(RecordError::Invalid(found)) => {
            let mut problems = Problems::default();
            found
                .iter()
                .for_each(|one| problems.add(&place_of(&one.field), &one.message));
            answer(
                &rooms,
                &staff,
                StatusCode::UNPROCESSABLE_ENTITY,
                &fields,
                problems,
            )
            .await
        }
        Err(RecordError::UnknownPatient) => {
            let problems = Problems::one("patient", &words.get("record-unknown-patient"));
            answer(
                &rooms,
                &staff,
                StatusCode::UNPROCESSABLE_ENTITY,
                &fields,
                problems,
            )
            .await
        }
        Err(RecordError::UnknownClinic) => nothing_here(),
        Err(RecordError::Store(error)) => present::failed(&error),
        Err(RecordError::Seal(broken)) => present::failed(&StoreError::from(broken)),
    }
}

/// The id of the field on the page, for a field of the use case.
fn place_of(name: &str) -> String {
    match name {
        "needled_at" => "date".to_owned(),
        "needlings" => "row-0-muscle".to_owned(),
        "risks" => "risks_asked".to_owned(),
        _ => name.strip_prefix("needlings.").map_or_else(
            || name.to_owned(),
            |rest| format!("row-{}", rest.replace('.', "-")),
        ),
    }
}

/// The fields of an empty form: now, in the clinic's zone.
fn fresh(rooms: &Rooms, staff: &Staff, patient: &str) -> Fields {
    let zone = TimeZone::get(&staff.0.clinic.zone).unwrap_or(TimeZone::UTC);
    let now: Timestamp = rooms.care.clock.now();
    let local = now.to_zoned_datetime(zone);
    let (date, time) = (
        local.strftime("%Y-%m-%d").to_string(),
        local.strftime("%H:%M").to_string(),
    );
    [
        ("patient", patient.to_owned()),
        ("date", date),
        ("time", time),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    fields: &Fields,
    problems: Problems,
) -> Response {
    match page_of(rooms, staff, fields, problems).await {
        Ok(page) => respond::page(status, &page),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    fields: &Fields,
    problems: Problems,
) -> Result<Record, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Record).await?;
    let text = page.text;
    let protocol = &rooms.care.protocol;
    let value = |name: &str| field(fields, name).to_owned();
    let patients = find_patients(&rooms.care, &staff.0.clinic.id, "").await?;
    let mut patients: Vec<Choice> = patients
        .iter()
        .map(|patient| Choice::new(patient.id.as_str(), &patient.identity.name))
        .collect();
    Choice::choose(&mut patients, field(fields, "patient"));
    let choices = |kind: &str, name: &str, values: &[&str]| {
        let mut choices = Choice::of(text, kind, values);
        Choice::choose(&mut choices, field(fields, name));
        choices
    };
    let mut risks = Choice::of(text, "risk", &RISKS);
    for choice in &mut risks {
        choice.chosen = fields
            .iter()
            .any(|(name, value)| name == "risk" && *value == choice.value);
    }
    let muscles = protocol
        .muscles()
        .iter()
        .map(|muscle| Choice::new(&muscle.latin, &protocol.text(text.lang(), &muscle.text_key)));
    let extra = if field(fields, "go") == "more" {
        ROWS
    } else {
        0
    };
    let count = (draft::rows_in(fields) + extra).clamp(ROWS, ROWS_MAX);
    Ok(Record {
        next: NextPlan::of(rooms, staff, &page, field(fields, "patient")).await?,
        problems,
        id: value("id"),
        patients,
        new_patient: NewPatient {
            name: value("name"),
            email: value("email"),
            phone: value("phone"),
        },
        reminders: {
            let mut ways = Record::ways(text);
            Choice::choose(&mut ways, field(fields, "reminders"));
            ways
        },
        agreed: Choice {
            chosen: field(fields, "agreed") == "yes",
            ..Choice::new("yes", &text.get("record-agreed"))
        },
        date: value("date"),
        time: value("time"),
        muscles: muscles.collect(),
        rows: (0..count).map(|index| row(text, fields, index)).collect(),
        first: choices("first", "first", &["yes", "no", ""]),
        complaint: value("complaint"),
        notes: value("notes"),
        risks_asked: choices("risks-asked", "risks_asked", &["", "none", "some"]),
        risks,
        page,
        desk,
    })
}

fn row(text: crate::text::Text, fields: &Fields, index: usize) -> MuscleRow {
    let mut row = MuscleRow::blank(text, index);
    let value = |name: &str| field(fields, &format!("row-{index}-{name}")).to_owned();
    for (choices, name) in [
        (&mut row.region, "region"),
        (&mut row.side, "side"),
        (&mut row.depth, "depth"),
        (&mut row.technique, "technique"),
    ] {
        Choice::choose(choices, &value(name));
    }
    MuscleRow {
        muscle: value("muscle"),
        needles: value("needles"),
        insertions: value("insertions"),
        twitches: value("twitches"),
        pain: value("pain"),
        ..row
    }
}
