//! Who may come in.

pub mod log_in;
pub mod settings;
pub mod hours;
pub mod cover;
pub(crate) mod keep_hours;
pub(crate) mod keep_cover;
pub mod choose;
pub mod invite;
pub mod first_run;
pub mod join;
pub mod messages;
pub mod own_data;
pub mod own_password;
pub mod retention;
pub mod set_up;
pub mod set_up_protocol;
pub(crate) mod set_up_signature;
pub mod user;
pub mod users;
pub(crate) mod country;
pub(crate) mod problem;
pub(crate) mod enter;
pub(crate) mod switch;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use super::treatment::import;
use crate::house::Shared;

/// Routes of clinics, users, the first run and the clinic's own data.
pub(crate) fn router() -> Router<Shared> {
    Router::new()
        .route("/clinics", get(switch::clinics).post(switch::enter))
        .route("/settings/users", get(users::users).post(invite::send))
        .route("/settings/users/new", get(invite::form))
        .route("/settings/users/{id}", get(user::user))
        .route("/settings/users/{id}/role", post(user::role))
        .route("/settings/users/{id}/disable", post(user::disable))
        .route("/settings/users/{id}/enable", post(user::enable))
        .route("/settings/users/{id}/link", post(user::link))
        .route(
            "/settings/clinic",
            get(own_data::form).post(own_data::change),
        )
        .route(
            "/settings/password",
            get(own_password::form).post(own_password::change),
        )
        .route(
            "/settings/retention",
            get(retention::form).post(retention::change),
        )
        .route(
            "/settings/messages",
            get(messages::settings).post(messages::send),
        )
        .route("/first-run/{token}", get(first_run::start))
        .route(
            "/first-run/{token}/{step}",
            get(first_run::form).post(first_run::go_on),
        )
        .route(
            "/set-up/hours",
            get(keep_hours::first_run).post(keep_hours::first_week),
        )
        .route("/set-up/messages", get(messages::first_run))
        .route("/set-up/people", get(set_up::people).post(set_up::treats))
        .route(
            "/set-up/protocol",
            get(set_up_signature::form).post(set_up_signature::signature),
        )
        .route(
            "/settings/import",
            get(import::form)
                .post(import::send)
                .layer(DefaultBodyLimit::max(import::BYTES_MAX)),
        )
        .route(
            "/settings/hours",
            get(keep_hours::hours).post(keep_hours::week),
        )
        .route("/settings/hours/holidays", post(keep_hours::add))
        .route("/settings/hours/holidays/remove", post(keep_hours::remove))
        .route(
            "/settings/cover",
            get(keep_cover::cover).post(keep_cover::add),
        )
        .route("/settings/cover/remove", post(keep_cover::remove))
        .route("/settings/cover/phones", post(keep_cover::phone))
        .route("/join/{token}", get(join::form).post(join::choose))
}
