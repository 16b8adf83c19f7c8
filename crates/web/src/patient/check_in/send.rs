//! Handing a patient's form in: counted against the link, stored under the form's id, answered by a page of its own.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::check_in::{Refused, Submission};
use care::clinic::Clinic;
use care::id::ClientId;
use care::treatment::Ended;

use crate::house::Rooms;
use crate::language::Reader;
use crate::machine::let_in;
use crate::patient::frame;
use crate::present;

/// Nothing was stored; the page comes back as it was sent, with the reason.
pub(crate) struct NotSent {
    pub(crate) status: StatusCode,
    pub(crate) why: String,
}

/// Stores a form of the patient's and leads to its answer, or to the page of a link that leads nowhere.
///
/// # Errors
/// [`NotSent`] when the link sends too much or the store does not answer.
pub(crate) async fn send(
    rooms: &Rooms,
    clinic: &Clinic,
    token: &str,
    reader: &Reader,
    submission: Submission,
) -> Result<Response, NotSent> {
    let page = present::page(clinic, &rooms.care.protocol, reader);
    let_in(rooms, &submission.token_hash).map_err(|seconds| {
        let minutes = usize::try_from(seconds.div_ceil(60)).unwrap_or(1);
        NotSent {
            status: StatusCode::TOO_MANY_REQUESTS,
            why: page.tc("ask-too-many", minutes),
        }
    })?;
    let result = match rooms.desk.submit(submission.clone()).await {
        // Somebody went back and sent other answers: a further check-in, not a change of the stored one.
        Ok(Err(Refused::Conflict)) => {
            let client_id = ClientId::new(rooms.care.clock.now(), &*rooms.care.entropy);
            let again = Submission {
                client_id,
                ..submission
            };
            rooms.desk.submit(again).await
        }
        result => result,
    };
    match result {
        Ok(Ok(accepted)) => {
            let answer = format!("/r/{token}/check-ins/{}", accepted.receipt);
            Ok(Redirect::to(&answer).into_response())
        }
        Ok(Err(Refused::Unknown)) => Ok(frame::unknown(rooms, &reader.wanted).await),
        Ok(Err(Refused::Gone(_) | Refused::Conflict)) => {
            let protocol = &rooms.care.protocol;
            Ok(frame::gone(protocol, clinic, Ended::Time, reader, token))
        }
        Err(error) => {
            tracing::error!(trouble = ?error.trouble, what = %error.what, "a check-in could not be stored");
            Err(NotSent {
                status: StatusCode::SERVICE_UNAVAILABLE,
                why: page.t("ask-not-stored"),
            })
        }
    }
}
