//! `POST /protocol/signature`: a clinical lead signs what they have read.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::record::sign_off::{SignError, sign};

use super::fill;
use crate::house::Shared;
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
        let page = present::page(&staff.0.clinic, &rooms.care.protocol);
        let problems = Problems::one("read", &page.t("protocol-read-missing"));
        return fill::answer(&rooms, &staff, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
    }
    let refused = match sign(&rooms.care, &staff.0, field(&fields, "sha256")).await {
        Ok(()) => return Redirect::to("/protocol").into_response(),
        Err(SignError::Store(error)) => return present::failed(&error),
        Err(refused) => refused,
    };
    let status = match refused {
        SignError::Changed => StatusCode::CONFLICT,
        _ => StatusCode::FORBIDDEN,
    };
    let problems = Problems::one("signature", &refused.to_string());
    fill::answer(&rooms, &staff, status, problems).await
}
