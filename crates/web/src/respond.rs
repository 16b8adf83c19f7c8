//! A page as an HTTP answer.

use askama::Template;
use axum::http::StatusCode;
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
