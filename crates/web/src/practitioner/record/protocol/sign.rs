//! `POST /protocol/signature`: a clinical lead signs what they have read.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::port::StoreError;
use care::record::sign_off::{SignError, sign};
use care::record::translation::sign_translation;

use super::fill;
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field};
use crate::present;

pub(crate) async fn signature(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    if field(&fields, "read") != "yes" {
        let problem = staff.words(&rooms).get("protocol-read-missing");
        let problems = Problems::one("read", &problem);
        return fill::answer(&rooms, &staff, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
    }
    let signed = sign(&rooms.care, &staff.0, field(&fields, "sha256")).await;
    done(&rooms, &staff, signed, "signature").await
}

/// `POST /protocol/translations`: a clinical lead signs one language.
pub(crate) async fn translation(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let language = field(&fields, "lang");
    if field(&fields, "read") != "yes" {
        let problem = staff.words(&rooms).get("translation-read-missing");
        let problems = Problems::one("languages", &problem);
        return fill::answer(&rooms, &staff, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
    }
    let sha256 = field(&fields, "sha256");
    let signed = sign_translation(&rooms.care, &staff.0, language, sha256).await;
    done(&rooms, &staff, signed, "languages").await
}

/// Back to the page; where nothing was signed, with the reason at this place of it.
async fn done(
    rooms: &Rooms,
    staff: &Staff,
    signed: Result<(), SignError>,
    place: &str,
) -> Response {
    match signed.map_err(refusal) {
        Ok(()) => Redirect::to(&format!("/protocol#{place}")).into_response(),
        Err(Ok((status, key))) => {
            let problems = Problems::one(place, &staff.words(rooms).get(key));
            fill::answer(rooms, staff, status, problems).await
        }
        Err(Err(error)) => present::failed(&error),
    }
}

/// How it is told that nothing was signed: the status, and the furniture key of the reason.
pub(crate) fn refusal(error: SignError) -> Result<(StatusCode, &'static str), StoreError> {
    Ok(match error {
        SignError::Store(error) => return Err(error),
        SignError::Changed => (StatusCode::CONFLICT, "sign-changed"),
        SignError::NotTheLead => (StatusCode::FORBIDDEN, "sign-not-the-lead"),
        SignError::Demo => (StatusCode::FORBIDDEN, "sign-demo"),
        SignError::NoDraft => (StatusCode::UNPROCESSABLE_ENTITY, "sign-no-draft"),
    })
}
