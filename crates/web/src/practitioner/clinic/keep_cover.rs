//! Fills the page of the cover rota and takes its forms. A form that was refused comes back as it was typed.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::cover::{
    Cover, CoverAsked, CoverError, Crew, Member, add_cover, remove_cover, set_phone,
};
use care::id::{CoverId, StaffId};
use care::port::StoreError;
use jiff::civil::DateTime;

use super::cover::{CoverPage, Entry, NewCover, Person, field_of};
use super::hours::Access;
use super::keep_hours::access;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field};
use crate::present;

/// What was typed, for a form that comes back.
#[derive(Default)]
struct Typed {
    staff: String,
    from: String,
    until: String,
    /// Whose number, and what it was to be.
    phone: Option<(String, String)>,
}

pub(crate) async fn cover(State(rooms): State<Shared>, staff: Staff) -> Response {
    let (problems, typed) = (Problems::default(), Typed::default());
    answer(&rooms, &staff, StatusCode::OK, problems, typed).await
}

/// `POST /settings/cover`: one more entry.
pub(crate) async fn add(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let typed = Typed {
        staff: field(&fields, "staff").to_owned(),
        from: field(&fields, "from").trim().to_owned(),
        until: field(&fields, "until").trim().to_owned(),
        phone: None,
    };
    let text = staff.words(&rooms);
    let mut problems = Problems::default();
    let who = StaffId::parse(&typed.staff);
    if who.is_none() {
        problems.add("staff", &text.get("cover-nobody-chosen"));
    }
    let mut time = |place: &str, typed: &str| {
        let time: Option<DateTime> = typed.parse().ok();
        if time.is_none() {
            problems.add(place, &text.get("cover-bad-moment"));
        }
        time
    };
    let (from, until) = (time("from", &typed.from), time("until", &typed.until));
    let (Some(who), Some(from), Some(until)) = (who, from, until) else {
        return answer(
            &rooms,
            &staff,
            StatusCode::UNPROCESSABLE_ENTITY,
            problems,
            typed,
        )
        .await;
    };
    let asked = CoverAsked {
        staff: who,
        from,
        until,
    };
    let added = add_cover(&rooms.care, &staff.0, asked).await;
    done(&rooms, &staff, added, typed).await
}

/// `POST /settings/cover/remove`: an entry less.
pub(crate) async fn remove(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let Some(id) = CoverId::parse(field(&fields, "id")) else {
        return Redirect::to("/settings/cover").into_response();
    };
    let removed = remove_cover(&rooms.care, &staff.0, &id).await;
    done(&rooms, &staff, removed, Typed::default()).await
}

/// `POST /settings/cover/phones`: where somebody gets text messages.
pub(crate) async fn phone(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let Some(whose) = StaffId::parse(field(&fields, "staff")) else {
        return Redirect::to("/settings/cover").into_response();
    };
    let phone = field(&fields, "phone");
    let set = set_phone(&rooms.care, &staff.0, &whose, phone).await;
    let typed = Typed {
        phone: Some((whose.as_str().to_owned(), phone.to_owned())),
        ..Typed::default()
    };
    done(&rooms, &staff, set, typed).await
}

async fn done(
    rooms: &Rooms,
    staff: &Staff,
    result: Result<(), CoverError>,
    typed: Typed,
) -> Response {
    let number = typed.phone.as_ref().map(|(whose, _)| field_of(whose));
    let (status, place, key) = match &result {
        Ok(()) => return Redirect::to("/settings/cover").into_response(),
        Err(CoverError::Store(error)) => return present::failed(error),
        Err(CoverError::NotAllowed) => (
            StatusCode::FORBIDDEN,
            "rota".to_owned(),
            "cover-not-allowed",
        ),
        Err(CoverError::Nobody) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            if number.is_some() { "ways" } else { "staff" }.to_owned(),
            "cover-nobody-chosen",
        ),
        Err(CoverError::BadTime) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            "until".to_owned(),
            "cover-bad-time",
        ),
        Err(CoverError::BadPhone) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            number.unwrap_or_default(),
            "cover-bad-phone",
        ),
    };
    let problems = Problems::one(&place, &staff.words(rooms).get(key));
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
) -> Result<CoverPage, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let clinic = &staff.0.clinic;
    let now = rooms.care.clock.now();
    let crew = rooms.care.store.crew(&clinic.id, now).await?;
    let name = |id: &StaffId| {
        let member = crew.member(id);
        member.map_or_else(String::new, |member| member.name.clone())
    };
    let entry = |cover: &Cover| Entry {
        id: cover.id.to_string(),
        name: name(&cover.staff),
        from: present::moment(page.text, cover.from, &clinic.zone),
        until: present::moment(page.text, cover.until, &clinic.zone),
    };
    Ok(CoverPage {
        problems,
        access: access(staff),
        now: on_cover(
            &page,
            &crew.on_cover(now).iter().map(&name).collect::<Vec<_>>(),
        ),
        rota: crew.rota.iter().map(entry).collect(),
        people: crew
            .staff
            .iter()
            .map(|member| person(staff, member, &typed))
            .collect(),
        new: new_cover(&page, &crew, typed),
        page,
        desk,
    })
}

fn on_cover(page: &Page, names: &[String]) -> String {
    if names.is_empty() {
        page.t("cover-nobody")
    } else {
        page.tw("cover-now", "names", &page.text.list(names))
    }
}

fn new_cover(page: &Page, crew: &Crew, typed: Typed) -> NewCover {
    let may = crew.staff.iter().filter(|one| one.acts_on_alerts());
    let choice = |one: &Member| Choice::new(one.id.as_str(), &one.name);
    let mut staff = vec![Choice::new("", &page.t("cover-choose"))];
    staff.extend(may.map(choice));
    Choice::choose(&mut staff, &typed.staff);
    NewCover {
        staff,
        from: typed.from,
        until: typed.until,
    }
}

fn person(staff: &Staff, member: &Member, typed: &Typed) -> Person {
    let typed = typed.phone.as_ref();
    let typed = typed.filter(|(whose, _)| whose == member.id.as_str());
    let is_own = member.id == staff.0.staff.id;
    Person {
        id: member.id.to_string(),
        name: member.name.clone(),
        email: member.email.clone(),
        phone: typed.map_or_else(|| member.phone.clone(), |(_, phone)| phone.clone()),
        access: if is_own {
            Access::Change
        } else {
            access(staff)
        },
    }
}
