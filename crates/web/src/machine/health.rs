//! `GET /health`: 200 while the database can be read, 503 otherwise.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::house::Shared;

pub(crate) async fn health(State(rooms): State<Shared>) -> (StatusCode, Json<Value>) {
    let protocol =
        json!({ "id": rooms.care.protocol.id(), "version": rooms.care.protocol.version() });
    match rooms.care.store.ping().await {
        Ok(()) => (
            StatusCode::OK,
            Json(json!({ "status": "ok", "protocol": protocol })),
        ),
        Err(error) => {
            tracing::error!(trouble = ?error.trouble, what = %error.what, "the database cannot be read");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                Json(json!({ "status": "database unavailable", "protocol": protocol })),
            )
        }
    }
}
