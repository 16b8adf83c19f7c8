//! Recording a session and handing out its link.

pub mod who;
pub(crate) mod find;
pub mod import;
pub mod record;
pub mod recorded;
pub mod muscles;
pub mod adverse;
pub(crate) mod adverse_fill;
pub(crate) mod adverse_door;
pub mod guidance;
pub mod next;
pub mod next_session;
pub mod link_card;
mod draft;
mod alike;
mod prefill;
mod send_now;
mod fill;
mod beside;
pub mod undone;
pub(crate) mod undo;
pub(crate) mod correct;
pub(crate) mod save;
pub(crate) mod guide;
pub(crate) mod sending;
pub(crate) mod link;

use axum::Router;
use axum::routing::{get, post};

use super::review::link_wishes;
use crate::house::Shared;

/// Routes of sessions, links and guidance.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route(
            "/patients/{id}/guidance",
            get(guide::for_patient).post(guide::write_for_patient),
        )
        .route(
            "/patients/{id}/guidance/withdrawal",
            post(guide::withdraw_from_patient),
        )
        .route("/patients/{id}/link/mail", post(sending::mail))
        .route("/patients/{id}/link/text", post(sending::text))
        .route("/patients/{id}/link/closing", post(sending::closing))
        .route("/patients/{id}/link/wish", post(link_wishes::answer))
        .route(
            "/patients/{id}/link/replacement",
            post(sending::replacement),
        )
        .route("/patients/{id}/next-session", post(next_session::set))
        .route(
            "/patients/{id}/next-plan",
            get(guide::for_next).post(guide::write_for_next),
        )
        .route(
            "/patients/{id}/next-plan/withdrawal",
            post(guide::withdraw_next),
        )
        .route("/patients/{id}/sessions/new", get(save::same_again))
        .route("/patients/{id}/sessions/new/blank", get(save::blank))
        .route("/sessions/new", get(find::start))
        .route("/sessions/who", post(find::find))
        .route("/sessions", post(save::save))
        .route("/sessions/{id}", get(link::recorded))
        .route(
            "/sessions/{id}/adverse-event",
            get(adverse_door::form).post(adverse_door::state),
        )
        .route(
            "/adverse-events/{id}",
            get(adverse_door::stated).post(adverse_door::correct),
        )
        .route(
            "/adverse-events/{id}/withdrawal",
            post(adverse_door::take_back),
        )
        .route("/sessions/{id}/undo", post(undo::undo))
        .route("/sessions/{id}/again", get(undo::again))
        .route(
            "/sessions/{id}/correct",
            get(correct::form).post(correct::correct),
        )
}
