//! What stands around every request: a limit in time, a net under bugs, and a log line for what went wrong, which names
//! the route and never the address, for addresses hold tokens.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

/// From a request's head to the answer's; a client that sends its body slower is told so.
const REQUEST_MAX: Duration = Duration::from_secs(30);

/// Puts the guard around all doors.
pub(super) fn around(doors: Router) -> Router {
    doors
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            REQUEST_MAX,
        ))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn(log_failures))
}

/// What the bug said is not for clients; where it is stands in the log.
fn after_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

async fn log_failures(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    if response.status().is_server_error() {
        let route = route.as_ref().map_or("none", MatchedPath::as_str);
        tracing::error!(
            route,
            status = response.status().as_u16(),
            "a request failed"
        );
    }
    response
}
