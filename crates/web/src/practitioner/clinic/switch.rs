//! Going from one clinic to another with the same log-in.

use axum::Form;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use care::clinic::{LoggedIn, Role, clinics_of, current_staff, elsewhere};
use care::id::ClinicId;

use super::choose::{Choose, Place};
use crate::house::Shared;
use crate::page::Page;
use crate::practitioner::Room;
use crate::practitioner::door::{COOKIE, Fields, Staff, cookie, field, jar, nothing_here};
use crate::{present, respond};

pub(crate) async fn clinics(State(rooms): State<Shared>, staff: Staff) -> Response {
    let (page, desk) = match staff.frames(&rooms, Room::Elsewhere).await {
        Ok(frames) => frames,
        Err(error) => return present::failed(&error),
    };
    match clinics_of(&rooms.care, &staff.1, &staff.0).await {
        Ok(found) => {
            let clinics = found.iter().map(|one| place(&page, one)).collect();
            respond::page(
                StatusCode::OK,
                &Choose {
                    page,
                    desk,
                    clinics,
                },
            )
        }
        Err(error) => present::failed(&error),
    }
}

fn place(page: &Page, one: &LoggedIn) -> Place {
    Place {
        id: one.clinic.id.to_string(),
        name: one.clinic.name.clone(),
        role: page.t(role_key(one.staff.role)),
    }
}

/// The furniture key of a role's name.
pub(crate) fn role_key(role: Role) -> &'static str {
    match role {
        Role::Owner => "role-owner",
        Role::ClinicalLead => "role-clinical_lead",
        Role::Practitioner => "role-practitioner",
        Role::FrontDesk => "role-front_desk",
    }
}

/// `POST /clinics`: only where the password of this log-in opened that clinic, too.
pub(crate) async fn enter(
    State(rooms): State<Shared>,
    staff: Staff,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let clinic = ClinicId::parse(field(&fields, "clinic"));
    let Some(clinic) = clinic else {
        return nothing_here();
    };
    if clinic == staff.0.clinic.id {
        return Redirect::to("/worklist").into_response();
    }
    let Some(token) = elsewhere(&staff.1, &clinic) else {
        return nothing_here();
    };
    match current_staff(&rooms.care, &token).await {
        Ok(Some(there)) if there.staff.email == staff.0.staff.email => {
            let jar = jar(&headers).add(cookie(&rooms, COOKIE, token));
            (jar, Redirect::to("/worklist")).into_response()
        }
        Ok(_) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}
