//! How a gateway says later what came of a message: where its id and its status stand, and which statuses are the last.

use care::port::{Report, Reported};
use care::treatment::reminder::{Arrival, Arrived};
use serde_json::Value;

/// Twilio's names and words.
const USUAL_MESSAGE: &str = "MessageSid";
const USUAL_STATUS: &str = "MessageStatus";
const USUAL_ERROR: &str = "ErrorCode";
const USUAL_DELIVERED: &str = "delivered";
const USUAL_UNDELIVERED: &str = "undelivered,failed";
/// An id, a status or a code is shorter at every provider.
const WORD_CHARS_MAX: usize = 64;

/// As given.
pub(super) struct Given<'a> {
    pub(super) message: Option<&'a str>,
    pub(super) status: Option<&'a str>,
    pub(super) error: Option<&'a str>,
    pub(super) delivered: Option<&'a str>,
    pub(super) undelivered: Option<&'a str>,
}

/// Where what stands in a report. A place is a name, or a JSON pointer.
pub(crate) struct Reports {
    message: String,
    status: String,
    error: String,
    delivered: Vec<String>,
    undelivered: Vec<String>,
}

impl Reports {
    /// Checks them together.
    ///
    /// # Errors
    /// Which setting is wrong, and what is.
    pub(super) fn new(given: Given<'_>) -> Result<Self, (&'static str, String)> {
        let place = |text: Option<&str>, usual: &str, setting| match text.unwrap_or(usual).trim() {
            "" => Err((
                setting,
                "give the name of a field, or a JSON pointer like /id".to_owned(),
            )),
            place => Ok(place.to_owned()),
        };
        let (delivered, undelivered) = (
            words(given.delivered.unwrap_or(USUAL_DELIVERED)),
            words(given.undelivered.unwrap_or(USUAL_UNDELIVERED)),
        );
        if let Some(both) = delivered.iter().find(|word| undelivered.contains(word)) {
            let what = format!("`{both}` cannot say that a message arrived and that it did not");
            return Err(("sms.report_undelivered", what));
        }
        Ok(Self {
            message: place(given.message, USUAL_MESSAGE, "sms.report_message")?,
            status: place(given.status, USUAL_STATUS, "sms.report_status")?,
            error: given.error.unwrap_or(USUAL_ERROR).trim().to_owned(),
            delivered,
            undelivered,
        })
    }

    /// Reads a report. What does not look like an id or a status is not kept: it might be a number or a text.
    pub(crate) fn read(&self, report: Report<'_>) -> Reported {
        let body = match report {
            Report::Json(bytes) => serde_json::from_slice(bytes).unwrap_or_default(),
            Report::Form(bytes) => form(bytes),
        };
        let (Some(message), Some(status)) = (word(&body, &self.message), word(&body, &self.status))
        else {
            return Reported::Unknown;
        };
        let is_one_of =
            |words: &[String]| words.iter().any(|word| word.eq_ignore_ascii_case(&status));
        let arrived = if is_one_of(&self.delivered) {
            Arrived::Yes
        } else if is_one_of(&self.undelivered) {
            Arrived::No
        } else {
            return Reported::OnItsWay;
        };
        let error = word(&body, &self.error).filter(|_| arrived == Arrived::No);
        let said = error.map_or_else(|| status.clone(), |code| format!("{status}, code {code}"));
        Reported::Arrival(Arrival {
            message,
            arrived,
            said,
        })
    }
}

fn words(list: &str) -> Vec<String> {
    let words = list.split(',').map(str::trim);
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn form(bytes: &[u8]) -> Value {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(bytes).unwrap_or_default();
    let fields = pairs.into_iter();
    fields
        .map(|(name, value)| (name, Value::String(value)))
        .collect()
}

fn word(body: &Value, place: &str) -> Option<String> {
    let value = if place.starts_with('/') {
        body.pointer(place)
    } else {
        body.get(place)
    };
    let text = match value? {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    is_word(&text).then_some(text)
}

/// Whether a text of a gateway can only be an id, a status or a code.
pub(crate) fn is_word(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-_.:".contains(c);
    !text.is_empty() && text.len() <= WORD_CHARS_MAX && text.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Given<'_> = Given {
        message: None,
        status: None,
        error: None,
        delivered: None,
        undelivered: None,
    };

    fn reports(given: Given<'_>) -> Reports {
        match Reports::new(given) {
            Ok(reports) => reports,
            Err((setting, what)) => panic!("{setting}: {what}"),
        }
    }

    fn arrival(arrived: Arrived, said: &str) -> Reported {
        Reported::Arrival(Arrival {
            message: "SM1".to_owned(),
            arrived,
            said: said.to_owned(),
        })
    }

    #[test]
    fn a_form_of_the_usual_kind_says_what_came_of_a_message() {
        let usual = reports(USUAL);
        let read = |form: &str| usual.read(Report::Form(form.as_bytes()));
        assert_eq!(
            read("MessageSid=SM1&MessageStatus=delivered&To=%2B44770"),
            arrival(Arrived::Yes, "delivered")
        );
        assert_eq!(
            read("MessageSid=SM1&MessageStatus=undelivered&ErrorCode=30003"),
            arrival(Arrived::No, "undelivered, code 30003")
        );
        assert_eq!(
            read("MessageSid=SM1&MessageStatus=sent"),
            Reported::OnItsWay
        );
        assert_eq!(read("MessageStatus=sent"), Reported::Unknown);
        // A number is nothing to keep, wherever it stands.
        assert_eq!(
            read("MessageSid=%2B447700900163&MessageStatus=failed"),
            Reported::Unknown
        );
    }

    #[test]
    fn json_is_read_where_the_settings_point() {
        let others = reports(Given {
            message: Some("/results/0/id"),
            status: Some("/results/0/state"),
            delivered: Some("DLVRD"),
            undelivered: Some("EXPIRED, REJECTD"),
            ..USUAL
        });
        let read = |json: &str| others.read(Report::Json(json.as_bytes()));
        assert_eq!(
            read(r#"{"results":[{"id":"SM1","state":"dlvrd"}]}"#),
            arrival(Arrived::Yes, "dlvrd")
        );
        assert_eq!(
            read(r#"{"results":[{"id":"SM1","state":"REJECTD"}]}"#),
            arrival(Arrived::No, "REJECTD")
        );
        assert_eq!(read("no JSON"), Reported::Unknown);
    }

    #[test]
    fn a_word_for_both_is_refused() {
        let both = Reports::new(Given {
            delivered: Some("failed"),
            ..USUAL
        });
        assert!(matches!(both, Err(("sms.report_undelivered", _))));
        let nothing = Reports::new(Given {
            message: Some(" "),
            ..USUAL
        });
        assert!(matches!(nothing, Err(("sms.report_message", _))));
    }
}
