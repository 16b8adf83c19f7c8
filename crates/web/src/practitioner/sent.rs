//! A form about one thing that the address names (a patient, a session, an alert, a colleague), sent from a page of this
//! log-in. What names nothing is not here, and a form of another log-in is refused, before a door sees either.

use axum::Form;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::response::{IntoResponse, Response};
use care::id::{AlertId, ClinicId, PatientId, SessionEventId, SessionId, StaffId};

use super::door::{Fields, Staff, field, nothing_here};
use crate::house::Shared;
use crate::text::Text;

/// An id that an address can name.
pub(crate) trait Named: Send + Sized {
    /// From the address.
    fn named(text: &str) -> Option<Self>;
}

/// Each id reads itself.
macro_rules! named {
    ($($id:ident),*) => {
        $(impl Named for $id {
            fn named(text: &str) -> Option<Self> {
                Self::parse(text)
            }
        })*
    };
}

named!(AlertId, PatientId, SessionEventId, SessionId, StaffId);

/// A form.
pub(crate) struct Sent<Id> {
    /// The house.
    pub(crate) rooms: Shared,
    /// Who sent it.
    pub(crate) staff: Staff,
    /// What it is about.
    pub(crate) id: Id,
    /// What was sent.
    pub(crate) fields: Fields,
}

impl<Id: Named> FromRequest<Shared> for Sent<Id> {
    type Rejection = Response;

    async fn from_request(request: Request, rooms: &Shared) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let staff = Staff::from_request_parts(&mut parts, rooms).await?;
        let path = Path::<String>::from_request_parts(&mut parts, rooms).await;
        let Path(id) = path.map_err(IntoResponse::into_response)?;
        let id = Id::named(&id).ok_or_else(nothing_here)?;
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

impl<Id> Sent<Id> {
    /// The clinic in which it was sent.
    pub(crate) fn clinic(&self) -> &ClinicId {
        &self.staff.0.clinic.id
    }

    /// Who sent it.
    pub(crate) fn by(&self) -> &StaffId {
        &self.staff.0.staff.id
    }

    /// A field, empty where it was not sent.
    pub(crate) fn field(&self, name: &str) -> &str {
        field(&self.fields, name)
    }

    /// The words of whoever sent it.
    pub(crate) fn words(&self) -> Text {
        self.staff.words(&self.rooms)
    }
}
