//! A page as an HTTP answer.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

/// The page with its status. A template that cannot be rendered is a bare 500: there is nothing left to say it with.
pub fn page(status: StatusCode, context: &impl Template) -> Response {
    match context.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// A page that a patient fills in. Its browser may keep it to show it again by "back" and "forward" as it was left: without
/// that, going back to a page that was sent ends in the browser's own error. Whoever follows a link gets it anew.
pub fn form(status: StatusCode, context: &impl Template) -> Response {
    let mut response = page(status, context);
    let again = HeaderValue::from_static("private, no-cache");
    response.headers_mut().insert(header::CACHE_CONTROL, again);
    response
}
