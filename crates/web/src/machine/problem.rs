//! Errors as RFC 9457 problem details.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use care::clinic::Clinic;
use protocol::CompiledProtocol;
use protocol::contract::Problem;
use serde_json::{Map, Value, json};

use crate::language::{Reader, Wanted};
use crate::patient::frame::EMERGENCY_NUMBER;
use crate::text::Text;

/// Whom to call, and in which language that is said.
pub(crate) struct Emergency {
    text: Text,
    number: String,
    phone: String,
}

impl Emergency {
    /// Of a clinic: in its language, like every answer to a machine.
    pub(crate) fn of(protocol: &CompiledProtocol, clinic: &Clinic) -> Self {
        Self {
            text: Reader::words(protocol, clinic),
            number: clinic.emergency_number.clone(),
            phone: clinic.phone.clone(),
        }
    }

    /// Where no clinic is known: in the language that the request asks for.
    pub(crate) fn of_nobody(protocol: &CompiledProtocol, wanted: Wanted) -> Self {
        Self {
            text: wanted.nowhere(protocol, |_| false).text,
            number: EMERGENCY_NUMBER.to_owned(),
            phone: String::new(),
        }
    }
}

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
    pub(crate) fn emergency(mut self, protocol: &CompiledProtocol, advice: &Emergency) -> Self {
        let Emergency {
            text,
            number,
            phone,
        } = advice;
        let numbers = [("number", number.as_str())];
        let sentence = protocol.text_with(text.lang(), "emergency-advice", &numbers);
        let mut add = |name: &str, value: &str| {
            self.members.insert(name.to_owned(), Value::from(value));
        };
        add("emergency_advice", &sentence);
        add("emergency_number", number);
        if !phone.is_empty() {
            add("clinic_phone", phone);
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
