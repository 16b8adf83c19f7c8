//! `POST /sms-reports/{code}`: the gateway for text messages says what came of one, as a form or as JSON. The path's code is
//! the capability; it can do nothing else.
//!
//! 204 noted, or not the last word; 404 another code; 413 too large; 422 no message or no status in it; 503 try again.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};
use care::port::{Report, Reported};
use care::treatment::TokenHash;
use care::treatment::reminder::{arrived, report_code};

use super::body::{self, NoBody};
use crate::house::Shared;

pub(crate) async fn report(
    State(rooms): State<Shared>,
    Path(code): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> StatusCode {
    // Hashes are compared: how long it takes tells nothing of the code.
    let ours = report_code(&rooms.care.master_key);
    if TokenHash::of(&code) != TokenHash::of(&ours) {
        return StatusCode::NOT_FOUND;
    }
    let bytes = match body::read(body).await {
        Ok(bytes) => bytes,
        Err(NoBody::TooLarge) => return StatusCode::PAYLOAD_TOO_LARGE,
        Err(NoBody::Broken) => return StatusCode::BAD_REQUEST,
    };
    let report = if is_json(&headers) {
        Report::Json(&bytes)
    } else {
        Report::Form(&bytes)
    };
    match rooms.messenger.read_report(report) {
        Reported::Arrival(arrival) => match arrived(&rooms.care, &arrival).await {
            Ok(()) => StatusCode::NO_CONTENT,
            Err(error) => {
                tracing::error!(trouble = ?error.trouble, what = %error.what, "a delivery report was not stored");
                StatusCode::SERVICE_UNAVAILABLE
            }
        },
        Reported::OnItsWay => StatusCode::NO_CONTENT,
        Reported::Unknown => {
            tracing::warn!(
                "a delivery report has no message or no status: see sms.report_message and sms.report_status"
            );
            StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.contains("json"))
}
