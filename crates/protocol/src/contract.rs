//! The JSON contract of check-ins: for `afterneedle triage`, and for whatever else receives answers.
//!
//! Nothing is guessed: an unknown key, a misspelt id or a number in quotes is a [`Problem`] that names its path and
//! what to send. Missing and null are unknown, never "no". All problems of a request are reported together.

mod json;
mod problem;
mod object;
mod answers;
mod parse;
mod request;
mod lines;

pub use answers::Answers;
pub use json::Json;
pub use lines::{LINE_BYTES_MAX, answer_lines};
pub use parse::{WORDS_CHARS_MAX, parse_answers};
pub use problem::Problem;
pub(crate) use request::HOURS_MAX;
pub use request::{Request, parse_hours, parse_request, parse_request_bytes};
