//! What stands where the house cannot answer: a store that failed, a request that took too long, a bug. Whoever reports it
//! does not know who reads. On a patient's page the numbers for an emergency stand there all the same, and what was
//! filled in comes back, to be sent again.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::house::Shared;
use crate::language::Wanted;
use crate::page::Page;
use crate::patient::check_in::gone::Unsent;
use crate::patient::{frame, refused};
use crate::{present, respond};

/// The page for staff, and for whoever is at no patient's page.
#[derive(Template)]
#[template(path = "part/failed.html")]
struct Failed {
    page: Page,
}

/// Adds to an answer that the house could not give what had been filled in; any other answer stays as it is.
pub(crate) fn keeping(answer: Response, place: &str, fields: &[(String, String)]) -> Response {
    let mut answer = answer;
    if answer.status().is_server_error() {
        answer.extensions_mut().insert(Unsent {
            action: place.to_owned(),
            fields: fields.to_vec(),
        });
    }
    answer
}

/// The layer around all pages.
pub(crate) async fn in_words(
    State(rooms): State<Shared>,
    wanted: Wanted,
    request: Request,
    next: Next,
) -> Response {
    let answer = next.run(request).await;
    let status = answer.status();
    if !is_bare(&answer) {
        return answer;
    }
    let unsent = answer.extensions().get::<Unsent>().cloned();
    let mut answer = if refused::is_read_by_patients(&wanted.place) {
        respond::page(status, &frame::failed(&rooms, &wanted, unsent))
    } else {
        let page = present::page_without_store(&rooms, &wanted);
        respond::page(status, &Failed { page })
    };
    if status == StatusCode::SERVICE_UNAVAILABLE {
        let soon = HeaderValue::from_static("5");
        answer.headers_mut().insert(header::RETRY_AFTER, soon);
    }
    answer
}

/// Whether it says that the house cannot answer, and says it in no page.
fn is_bare(answer: &Response) -> bool {
    let status = answer.status();
    let kind = answer.headers().get(header::CONTENT_TYPE);
    let is_worded = kind.is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    (status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT) && !is_worded
}

#[cfg(test)]
mod tests {
    use axum::response::{Html, IntoResponse};

    use super::*;

    #[test]
    fn a_bug_a_failed_store_and_a_late_request_need_words_and_a_page_has_its_own() {
        for status in [500, 503, 408] {
            let status = StatusCode::from_u16(status).unwrap();
            assert!(is_bare(&status.into_response()));
            assert!(is_bare(&(status, "a word").into_response()));
            assert!(!is_bare(&(status, Html("<p>a page</p>")).into_response()));
        }
        for status in [200, 303, 404, 410, 429] {
            let status = StatusCode::from_u16(status).unwrap();
            assert!(!is_bare(&status.into_response()));
        }
    }
}
