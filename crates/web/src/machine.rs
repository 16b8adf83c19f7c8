//! The door for machines: JSON in, JSON out, errors as `application/problem+json` (RFC 9457).

mod body;
mod problem;
mod submission;
mod check_ins;
mod health;
mod sms_reports;

use axum::Router;
use axum::routing::{get, post};

use crate::house::{Offer, Shared};

pub(crate) use check_ins::let_in;

/// Routes of this door.
pub(crate) fn router(offer: Offer) -> Router<Shared> {
    let check_ins = match offer {
        Offer::CheckIns => post(check_ins::submit),
        Offer::InformationOnly => post(check_ins::not_offered),
    };
    Router::new()
        .route("/health", get(health::health))
        .route("/r/{token}/check-ins", check_ins)
        .route("/sms-reports/{code}", post(sms_reports::report))
}
