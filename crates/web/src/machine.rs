//! The door for machines: JSON in, JSON out, errors as `application/problem+json` (RFC 9457).

mod body;
mod problem;
mod submission;
mod check_ins;
mod health;

use axum::Router;
use axum::routing::{get, post};

use crate::house::Shared;

pub(crate) use check_ins::let_in;

/// Routes of this door.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/health", get(health::health))
        .route("/r/{token}/check-ins", post(check_ins::submit))
}
