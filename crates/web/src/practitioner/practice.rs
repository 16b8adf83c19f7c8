//! The practice: how it goes as a whole.

pub mod page;
pub mod adverse_events;
pub(crate) mod look;
pub(crate) mod export;
mod fill;
mod words;
mod sample;

use axum::Router;
use axum::routing::{get, post};

use crate::house::Shared;

/// Routes of the practice as a whole.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/practice", get(look::practice))
        .route("/practice/export", post(export::export))
        .route(
            "/practice/adverse-events",
            get(adverse_events::look::register),
        )
        .route(
            "/practice/adverse-events/export",
            post(adverse_events::export::export),
        )
        .route(
            "/practice/adverse-events/rates",
            post(adverse_events::rates::rates),
        )
}
