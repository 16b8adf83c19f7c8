//! Text messages by a provider's HTTP gateway. What it says may quote numbers and texts, so only its status, its own
//! error code and the message's id are kept.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use care::port::{Receipt, Report, Reported, SendError};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;

use super::causes;
use crate::config::{Auth, Filling, Sms, is_word};

/// For one message from connecting to the last byte; well below the lease of a job.
const SEND_MAX: Duration = Duration::from_secs(20);
/// An answer is a few hundred bytes; more is not read.
const ANSWER_BYTES_MAX: usize = 64 * 1024;

/// A gateway.
pub(crate) struct SmsGateway {
    sms: Sms,
    /// The address where it says what came of a message.
    report: String,
    client: Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
}

impl SmsGateway {
    /// Prepares connections; makes none yet.
    pub(crate) fn new(sms: Sms, report: String) -> Self {
        let connector = HttpsConnectorBuilder::new()
            .with_webpki_roots()
            .https_or_http()
            .enable_http1()
            .build();
        Self {
            sms,
            report,
            client: Client::builder(TokioExecutor::new()).build(connector),
        }
    }

    /// Hands a message over.
    pub(crate) async fn send(&self, to: &str, text: &str) -> Result<Receipt, SendError> {
        let sent = match self.request(to, text) {
            Ok(request) => match tokio::time::timeout(SEND_MAX, self.ask(request)).await {
                Ok(answer) => answer,
                Err(_) => Err(SendError::later(format!(
                    "the gateway for text messages did not answer within {} seconds",
                    SEND_MAX.as_secs()
                ))),
            },
            Err(error) => Err(error),
        };
        sent.inspect_err(|error| {
            tracing::warn!(reason = %error.reason, "a text message was not taken");
        })
    }

    /// Reads what it posted back.
    pub(crate) fn read_report(&self, report: Report<'_>) -> Reported {
        self.sms.reports.read(report)
    }

    fn request(&self, to: &str, text: &str) -> Result<Request<Full<Bytes>>, SendError> {
        let to = self.sms.dial(to).map_err(SendError::never)?;
        let (kind, body) = self.sms.template.fill(&Filling {
            to: &to,
            from: &self.sms.from,
            text,
            report: &self.report,
        });
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(self.sms.url.clone())
            .header(CONTENT_TYPE, kind)
            .header(ACCEPT, "application/json");
        if let Some(value) = authorization(&self.sms.auth) {
            request = request.header(AUTHORIZATION, value);
        }
        request.body(Full::new(Bytes::from(body))).map_err(|_| {
            SendError::never("the gateway for text messages cannot be used as configured: sms.url")
        })
    }

    async fn ask(&self, request: Request<Full<Bytes>>) -> Result<Receipt, SendError> {
        let answer = self.client.request(request).await.map_err(|error| {
            SendError::later(format!(
                "the gateway for text messages cannot be reached: {}",
                causes(&error)
            ))
        })?;
        let status = answer.status();
        let body = read(answer).await;
        if status.is_success() {
            return Ok(receipt(status, &body, &self.sms.message_id));
        }
        let code = body.get("code").and_then(Value::as_i64);
        let code = code.map_or_else(String::new, |code| format!(", code {code}"));
        let reason = format!(
            "the gateway for text messages refused with status {}{code}",
            status.as_u16()
        );
        Err(if may_pass(status) {
            SendError::later(reason)
        } else {
            SendError::never(reason)
        })
    }
}

/// Whether the refusal may be gone at the next try: too much at once, a fault of the gateway, or a log-in that the
/// operator can mend.
fn may_pass(status: StatusCode) -> bool {
    status.is_server_error()
        || [
            StatusCode::REQUEST_TIMEOUT,
            StatusCode::TOO_EARLY,
            StatusCode::TOO_MANY_REQUESTS,
            StatusCode::UNAUTHORIZED,
            StatusCode::FORBIDDEN,
        ]
        .contains(&status)
}

/// The answer as JSON; null where it is none.
async fn read(answer: Response<Incoming>) -> Value {
    let body = Limited::new(answer.into_body(), ANSWER_BYTES_MAX);
    let body = body.collect().await.map(|whole| whole.to_bytes());
    body.ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// Status and id. What does not look like an id is left out: it might be a number or a text.
fn receipt(status: StatusCode, body: &Value, pointer: &str) -> Receipt {
    let id = match body.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let status = status.as_u16();
    if is_word(&id) {
        Receipt {
            said: format!("HTTP {status}, {id}"),
            message: Some(id),
        }
    } else {
        Receipt::of(format!("HTTP {status}"))
    }
}

fn authorization(auth: &Auth) -> Option<HeaderValue> {
    let text = match auth {
        Auth::None => return None,
        Auth::Basic { user, password } => {
            format!("Basic {}", STANDARD.encode(format!("{user}:{password}")))
        }
        Auth::Bearer(token) => format!("Bearer {token}"),
    };
    let mut value = HeaderValue::from_str(&text).ok()?;
    value.set_sensitive(true);
    Some(value)
}
