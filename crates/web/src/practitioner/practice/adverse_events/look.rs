//! Sends the register.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::practice::Wanted;
use serde::Deserialize;

use super::{fill, filter};
use crate::house::Shared;
use crate::practitioner::door::Staff;
use crate::{present, respond};

/// Which events.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Filter {
    severity: String,
    relation: String,
    since: String,
}

impl Filter {
    fn wanted(&self) -> Wanted {
        filter::parsed(&self.severity, &self.relation, &self.since)
    }
}

pub(crate) async fn register(
    State(rooms): State<Shared>,
    staff: Staff,
    Query(filter): Query<Filter>,
) -> Response {
    match fill::page(&rooms, &staff, filter.wanted()).await {
        Ok(page) => respond::page(StatusCode::OK, &page),
        Err(error) => present::failed(&error),
    }
}
