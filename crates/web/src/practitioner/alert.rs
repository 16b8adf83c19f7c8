//! One alert, from what was said to what was done.

pub mod view;
pub mod harm;
pub mod told_to;
pub(crate) mod open;
pub(crate) mod act;
pub(crate) mod work;
mod closing;
pub(in crate::practitioner) mod context;
mod form;
mod said;
pub(crate) mod happened;
pub(crate) mod later;

use axum::Router;
use axum::routing::{get, post};

use crate::house::Shared;

/// Routes of one alert.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/alerts/{id}", get(open::alert))
        .route("/alerts/{id}/acknowledge", post(act::take))
        .route("/alerts/{id}/notes", post(act::note))
        .route("/alerts/{id}/close", post(act::end))
        .route("/alerts/{id}/correct", post(act::correct))
        .route("/alerts/{id}/release", post(work::let_go))
        .route("/alerts/{id}/hand-over", post(work::hand))
        .route("/alerts/{id}/calls", post(work::call))
        .route("/alerts/{id}/messages", post(work::message))
        .route("/alerts/{id}/snooze", post(work::put_aside))
        .route("/alerts/{id}/wake", post(work::put_back))
        .route("/alerts/{id}/recheck", post(work::recheck))
}
