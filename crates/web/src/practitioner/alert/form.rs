//! A form about one alert: sent from a page of this log-in, and answered with the alert or with what is wrong.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::Care;
use care::alert::StepError;
use care::id::AlertId;

use super::open;
use crate::page::problem::Problems;
use crate::practitioner::door::nothing_here;
use crate::practitioner::sent::Sent;
use crate::present;

/// A form about an alert.
pub(crate) type OnAlert = Sent<AlertId>;

impl OnAlert {
    /// The use cases' ports.
    pub(super) fn care(&self) -> &Care {
        &self.rooms.care
    }

    /// The zone of the clinic.
    pub(super) fn zone(&self) -> &str {
        &self.staff.0.clinic.zone
    }

    /// The revision that the page showed; a form without one was made by no page of ours and is never current.
    pub(super) fn seen(&self) -> i64 {
        self.field("revision").parse().unwrap_or_default()
    }

    /// The page with what is missing in the form.
    pub(super) async fn refused(&self, problems: Problems) -> Response {
        self.page(StatusCode::UNPROCESSABLE_ENTITY, problems).await
    }

    /// The alert after the step; one that was refused comes back with what was typed, the reason at `place`.
    pub(super) async fn done(&self, result: Result<(), StepError>, place: &str) -> Response {
        let (status, key) = match &result {
            Ok(()) => return Redirect::to(&format!("/alerts/{}", self.id)).into_response(),
            Err(StepError::Unknown) => return nothing_here(),
            Err(StepError::Store(error)) => return present::failed(error),
            Err(refused) => reason(refused, place),
        };
        self.page(status, Problems::one(place, &self.words().get(key)))
            .await
    }

    async fn page(&self, status: StatusCode, problems: Problems) -> Response {
        open::answer(
            &self.rooms,
            &self.staff,
            &self.id,
            status,
            problems,
            &self.fields,
        )
        .await
    }
}

/// What kind of refusal it is, and the furniture key of its sentence.
fn reason(refused: &StepError, place: &str) -> (StatusCode, &'static str) {
    match refused {
        StepError::Closed => (StatusCode::CONFLICT, "act-closed"),
        StepError::NotClosed => (StatusCode::CONFLICT, "act-not-closed"),
        StepError::RedFlag => (StatusCode::CONFLICT, "act-red-flag"),
        StepError::EmptyNote if place == "message" => {
            (StatusCode::UNPROCESSABLE_ENTITY, "act-empty-message")
        }
        StepError::EmptyNote => (StatusCode::UNPROCESSABLE_ENTITY, "act-empty-note"),
        StepError::LongNote => (StatusCode::UNPROCESSABLE_ENTITY, "act-long-note"),
        StepError::NoReason => (StatusCode::UNPROCESSABLE_ENTITY, "act-no-reason"),
        StepError::BadTime => (StatusCode::UNPROCESSABLE_ENTITY, "act-bad-time"),
        StepError::NoColleague => (StatusCode::UNPROCESSABLE_ENTITY, "act-no-colleague"),
        StepError::Adverse => (StatusCode::UNPROCESSABLE_ENTITY, "harm-missing"),
        StepError::Changed | StepError::Unknown | StepError::Store(_) => {
            (StatusCode::CONFLICT, "act-changed")
        }
    }
}
