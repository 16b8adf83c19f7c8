//! `POST /r/{token}/check-ins`: a check-in in JSON. The path's token is the capability, so there is no CSRF token.
//!
//! 201 stored, 200 stored before with the same content, 409 stored before with another content, 404 no such link,
//! 403 none are taken here, 410 the link's time is over, 413 too large, 422 not understood, 429 too many.

use axum::Json;
use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use care::check_in::{Accepted, Refused};
use care::port::StoreError;
use care::treatment::TokenHash;
use serde_json::json;

use super::body::{self, NoBody};
use super::problem::{Details, Emergency};
use super::submission;
use crate::house::{Rooms, Shared};
use crate::language::Wanted;

pub(crate) async fn submit(
    State(rooms): State<Shared>,
    token: Result<Path<String>, PathRejection>,
    wanted: Wanted,
    body: Body,
) -> Response {
    // What is not taken may have held a danger: whom to call is said with every refusal.
    let protocol = &rooms.care.protocol;
    let advised = |details: Details| {
        details.emergency(protocol, &Emergency::of_nobody(protocol, wanted.clone()))
    };
    let bytes = match body::read(body).await {
        Ok(bytes) => bytes,
        Err(NoBody::TooLarge) => return advised(too_large()).into_response(),
        Err(NoBody::Broken) => return StatusCode::BAD_REQUEST.into_response(),
    };
    // No link has a token that cannot be read.
    let Ok(Path(token)) = token else {
        return refuse(&rooms, wanted, &Refused::Unknown);
    };
    let token_hash = TokenHash::of(&token);
    let submission = match submission::parse(protocol, token_hash.clone(), &bytes) {
        Ok(submission) => submission,
        Err(problems) => return advised(not_understood().errors(&problems)).into_response(),
    };
    if let Err(seconds) = let_in(&rooms, &token_hash) {
        return advised(too_many()).retry_after(seconds);
    }
    match rooms.desk.submit(submission).await {
        Ok(Ok(accepted)) => stored(&rooms, &accepted),
        Ok(Err(refused)) => refuse(&rooms, wanted, &refused),
        Err(error) => advised(unavailable(&error)).retry_after(5),
    }
}

/// 403: the clinic gives information alone. The body is read, so that the sender hears the answer.
pub(crate) async fn not_offered(
    State(rooms): State<Shared>,
    wanted: Wanted,
    body: Body,
) -> Response {
    let _ = body::read(body).await;
    let detail = "This clinic gives information only, so nothing was stored. Call the clinic.";
    let details = Details::new(
        StatusCode::FORBIDDEN,
        "not-offered",
        "No check-ins are taken here",
        detail,
    );
    let protocol = &rooms.care.protocol;
    let advice = Emergency::of_nobody(protocol, wanted);
    details.emergency(protocol, &advice).into_response()
}

/// Counts a check-in against its link; `Err` says in how many seconds there is room again.
pub(crate) fn let_in(rooms: &Rooms, token_hash: &TokenHash) -> Result<(), u64> {
    rooms.check_ins.let_in(token_hash.as_str())
}

fn stored(rooms: &Rooms, accepted: &Accepted) -> Response {
    let status = if accepted.again {
        StatusCode::OK
    } else {
        StatusCode::CREATED
    };
    let assessment = accepted
        .assessed
        .to_json(&rooms.care.protocol, &accepted.clinic.language);
    (
        status,
        Json(json!({ "receipt": accepted.receipt, "assessment": assessment })),
    )
        .into_response()
}

fn refuse(rooms: &Rooms, wanted: Wanted, refused: &Refused) -> Response {
    let protocol = &rooms.care.protocol;
    match refused {
        Refused::Unknown => {
            let detail = "No link has this address, so nothing was stored. Check the address, or ask the clinic for a new link.";
            Details::new(
                StatusCode::NOT_FOUND,
                "unknown-link",
                "No such link",
                detail,
            )
            .emergency(protocol, &Emergency::of_nobody(protocol, wanted))
            .into_response()
        }
        Refused::Gone(clinic) => {
            let detail = "This link is revoked or its time is over, so nothing was stored. Ask the clinic for a new link.";
            let details = Details::new(StatusCode::GONE, "link-gone", "The link has ended", detail);
            details
                .emergency(protocol, &Emergency::of(protocol, clinic))
                .into_response()
        }
        Refused::Conflict => {
            let detail = "A check-in with this id but other answers is stored and stays as it is. Send these answers under a new id.";
            Details::new(
                StatusCode::CONFLICT,
                "id-taken",
                "The id belongs to another check-in",
                detail,
            )
            .into_response()
        }
    }
}

fn too_large() -> Details {
    let detail = "The body is larger than 64 kB, so nothing was stored. Send a shorter check-in; words have at most 4,000 characters.";
    Details::new(
        StatusCode::PAYLOAD_TOO_LARGE,
        "too-large",
        "The check-in is too large",
        detail,
    )
}

fn not_understood() -> Details {
    let detail = "Nothing was stored. Mend what is named under errors and send the check-in again.";
    Details::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        "not-understood",
        "The check-in could not be understood",
        detail,
    )
}

fn too_many() -> Details {
    let detail = "Too many check-ins came through this link just now, so this one was not read. What was stored before stays. Send it again after the time in Retry-After.";
    Details::new(
        StatusCode::TOO_MANY_REQUESTS,
        "too-many",
        "Too many check-ins",
        detail,
    )
}

fn unavailable(error: &StoreError) -> Details {
    tracing::error!(trouble = ?error.trouble, what = %error.what, "a check-in could not be stored");
    let detail = "The check-in was not stored. Send it again under the same id.";
    Details::new(
        StatusCode::SERVICE_UNAVAILABLE,
        "unavailable",
        "The database does not answer",
        detail,
    )
}
