//! Errors as RFC 9457 problem details.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use protocol::CompiledProtocol;
use protocol::contract::Problem;
use serde_json::{Map, Value, json};

/// A problem document.
pub(crate) struct Details {
    status: StatusCode,
    members: Map<String, Value>,
}

impl Details {
    /// `kind` is the last part of the problem's type, `title` the same for every problem of the kind, `detail` says what
    /// happened, what was kept and what to do.
    pub(crate) fn new(status: StatusCode, kind: &str, title: &str, detail: &str) -> Self {
        let mut members = Map::new();
        members.insert(
            "type".to_owned(),
            Value::from(format!("urn:afterneedle:problem:{kind}")),
        );
        members.insert("title".to_owned(), Value::from(title));
        members.insert("status".to_owned(), Value::from(status.as_u16()));
        members.insert("detail".to_owned(), Value::from(detail));
        Self { status, members }
    }

    /// Names every path that is wrong.
    pub(crate) fn errors(mut self, problems: &[Problem]) -> Self {
        let errors: Vec<Value> = problems
            .iter()
            .map(|problem| json!({ "path": problem.path, "message": problem.message }))
            .collect();
        self.members
            .insert("errors".to_owned(), Value::from(errors));
        self
    }

    /// Adds what must reach the patient even where the link leads nowhere.
    pub(crate) fn emergency(
        mut self,
        protocol: &CompiledProtocol,
        number: Option<&str>,
        phone: Option<&str>,
    ) -> Self {
        let number = number.unwrap_or("112");
        self.members.insert(
            "emergency_advice".to_owned(),
            Value::from(protocol.text_with("en", "emergency-advice", &[("number", number)])),
        );
        self.members
            .insert("emergency_number".to_owned(), Value::from(number));
        if let Some(phone) = phone.filter(|phone| !phone.is_empty()) {
            self.members
                .insert("clinic_phone".to_owned(), Value::from(phone));
        }
        self
    }

    /// Asks to wait.
    pub(crate) fn retry_after(self, seconds: u64) -> Response {
        let mut response = self.into_response();
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        response
    }
}

impl IntoResponse for Details {
    fn into_response(self) -> Response {
        let body = Value::Object(self.members).to_string();
        (
            self.status,
            [(header::CONTENT_TYPE, "application/problem+json")],
            body,
        )
            .into_response()
    }
}
