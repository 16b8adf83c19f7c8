//! What the desk refuses, as a page with the way on: a place that this clinic does not have (404), one that a role does not
//! open or a form of another log-in (403), and a form that came after the log-in had ended (401, see [`super::ended`]).

use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use care::clinic::current_staff;

use super::clinic::enter;
use super::door::{COOKIE, Staff, jar};
use super::ended::{self, Unsent};
use super::{Desk, Room};
use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::language::Wanted;
use crate::page::Page;
use crate::{present, respond};

/// Why nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The clinic has no such page.
    NothingHere,
    /// The reader's role does not open it.
    Role,
    /// The form is of another log-in than the one that sent it.
    OtherLogIn,
    /// Nobody is logged in any more.
    Ended,
}

impl Refusal {
    /// The bare answer, which the layer around the desk says in a page.
    pub(crate) fn bare(self) -> Response {
        let status = match self {
            Self::NothingHere => StatusCode::NOT_FOUND,
            Self::Role | Self::OtherLogIn => StatusCode::FORBIDDEN,
            Self::Ended => StatusCode::UNAUTHORIZED,
        };
        let mut answer = status.into_response();
        answer.extensions_mut().insert(self);
        answer
    }

    /// The furniture key of the heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::NothingHere => "refused-nothing",
            Self::Role => "refused-role",
            Self::OtherLogIn => "refused-other",
            Self::Ended => "ended-title",
        }
    }

    /// The furniture key of what happened.
    pub fn what(self) -> &'static str {
        match self {
            Self::NothingHere => "refused-nothing-help",
            Self::Role => "role-refused",
            Self::OtherLogIn => "refused-other-help",
            Self::Ended => "ended-help",
        }
    }
}

/// The page.
#[derive(Clone, Template)]
#[template(path = "practitioner/refused.html")]
pub struct RefusedPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// Why.
    pub why: Refusal,
}

/// The layer around the desk.
pub(crate) async fn in_words(
    State(rooms): State<Shared>,
    wanted: Wanted,
    request: Request,
    next: Next,
) -> Response {
    let headers = request.headers().clone();
    let (request, sent) = ended::look(request).await;
    let answer = next.run(request).await;
    let Some(why) = answer.extensions().get::<Refusal>().copied() else {
        return answer;
    };
    if why == Refusal::Ended {
        let unsent = sent.and_then(|sent| Unsent::of(&rooms, &headers, &wanted.place, sent));
        return enter::after_end(&rooms, &wanted, &headers, unsent).await;
    }
    let cookie = jar(&headers)
        .get(COOKIE)
        .map(|cookie| cookie.value().to_owned());
    let cookie = cookie.unwrap_or_default();
    match current_staff(&rooms.care, &cookie).await {
        Ok(Some(who)) => page(&rooms, &Staff(who, cookie), answer.status(), why).await,
        Ok(None) => answer,
        Err(error) => present::failed(&error),
    }
}

async fn page(rooms: &Rooms, staff: &Staff, status: StatusCode, why: Refusal) -> Response {
    match staff.frames(rooms, Room::Elsewhere).await {
        Ok((page, desk)) => {
            let refused = RefusedPage { page, desk, why };
            respond::page(status, &refused)
        }
        Err(error) => present::failed(&error),
    }
}

impl Sample for RefusedPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let refused = |why| Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Elsewhere),
            why,
        };
        let role = Self {
            desk: Desk::sample(Room::Elsewhere).of_names(),
            ..refused(Refusal::Role)
        };
        vec![
            ("refused-nothing", refused(Refusal::NothingHere)),
            ("refused-role", role),
            ("refused-other", refused(Refusal::OtherLogIn)),
        ]
    }
}
