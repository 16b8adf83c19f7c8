//! The first page of a check-in, with an id of its own.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::id::ClientId;
use care::treatment::{Recovery, recovery};

use super::form::Form;
use super::steps;
use crate::house::Shared;
use crate::page::problem::Problems;
use crate::patient::frame;
use crate::{present, respond};

pub(crate) async fn start(State(rooms): State<Shared>, Path(token): Path<String>) -> Response {
    let protocol = &rooms.care.protocol;
    match recovery(&rooms.care, &token).await {
        Ok(Recovery::Unknown) => frame::unknown(&rooms).await,
        Ok(Recovery::Gone(clinic)) => frame::gone(protocol, &clinic),
        Ok(Recovery::Open { view, now, .. }) => {
            let form = Form {
                id: Some(ClientId::new(now, &*rooms.care.entropy)),
                ..Form::default()
            };
            respond::page(
                StatusCode::OK,
                &steps::page(
                    protocol,
                    &view.clinic,
                    &token,
                    &form,
                    0,
                    Problems::default(),
                ),
            )
        }
        Err(error) => present::failed(&error),
    }
}
