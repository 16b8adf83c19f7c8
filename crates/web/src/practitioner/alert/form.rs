//! A form about one alert: sent from a page of this log-in, and answered with the alert or with what is wrong.

use axum::Form;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::Care;
use care::alert::StepError;
use care::id::{AlertId, ClinicId, StaffId};

use super::open;
use crate::house::Shared;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::present;
use crate::text::Text;

/// A form about an alert.
pub(crate) struct OnAlert {
    rooms: Shared,
    staff: Staff,
    /// The alert.
    pub(super) id: AlertId,
    /// What was sent.
    pub(super) fields: Fields,
}

impl FromRequest<Shared> for OnAlert {
    type Rejection = Response;

    async fn from_request(request: Request, rooms: &Shared) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let staff = Staff::from_request_parts(&mut parts, rooms).await?;
        let path = Path::<String>::from_request_parts(&mut parts, rooms).await;
        let Path(id) = path.map_err(IntoResponse::into_response)?;
        let id = AlertId::parse(&id).ok_or_else(nothing_here)?;
        let form = Form::from_request(Request::from_parts(parts, body), rooms).await;
        let Form(fields) = form.map_err(IntoResponse::into_response)?;
        staff.check(rooms, &fields).map_err(|refusal| *refusal)?;
        let rooms = Shared::clone(rooms);
        Ok(Self {
            rooms,
            staff,
            id,
            fields,
        })
    }
}

impl OnAlert {
    /// The use cases' ports.
    pub(super) fn care(&self) -> &Care {
        &self.rooms.care
    }

    /// Whose alert it is.
    pub(super) fn clinic(&self) -> &ClinicId {
        &self.staff.0.clinic.id
    }

    /// The zone of the clinic.
    pub(super) fn zone(&self) -> &str {
        &self.staff.0.clinic.zone
    }

    /// Who sent it.
    pub(super) fn by(&self) -> &StaffId {
        &self.staff.0.staff.id
    }

    /// A field, empty where it was not sent.
    pub(super) fn field(&self, name: &str) -> &str {
        field(&self.fields, name)
    }

    /// The words of whoever sent it.
    pub(super) fn words(&self) -> Text {
        self.staff.words(&self.rooms)
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
