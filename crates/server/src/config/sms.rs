//! Settings of the gateway for text messages: any provider that takes a POST as a form or as JSON. The usual values fit
//! Twilio's interface, which several providers copy.

mod reports;
mod template;

use std::path::PathBuf;

use anyhow::{Context, anyhow, bail};
use clap::ValueEnum;
use hyper::Uri;
use serde::{Deserialize, Serialize};

use super::smtp::{is_this_machine, password};
use reports::Reports;
pub(crate) use reports::is_word;
pub(crate) use template::Filling;
use template::Template;

/// Twilio's names.
const USUAL_FORM: &str = "To={to}&From={from}&Body={text}";
/// The same, where the gateway can reach us and may say later what came of the message.
const USUAL_FORM_REPORTED: &str = "To={to}&From={from}&Body={text}&StatusCallback={report}";
const USUAL_MESSAGE_ID: &str = "/sid";
/// E.164 knows no longer country code.
const COUNTRY_DIGITS_MAX: usize = 3;

/// How a message is written down for the gateway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Format {
    /// As a web form
    #[default]
    Form,
    /// As JSON
    Json,
}

/// As given.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a table of settings")]
pub(super) struct Given {
    url: Option<String>,
    user: Option<String>,
    password: Option<String>,
    password_file: Option<PathBuf>,
    token: Option<String>,
    token_file: Option<PathBuf>,
    from: Option<String>,
    format: Format,
    body: Option<String>,
    message_id: Option<String>,
    country_code: Option<String>,
    report_message: Option<String>,
    report_status: Option<String>,
    report_error: Option<String>,
    report_delivered: Option<String>,
    report_undelivered: Option<String>,
}

/// How the gateway knows us.
pub(crate) enum Auth {
    /// It does not ask, or the address says it.
    None,
    /// By name and password.
    Basic {
        /// The name.
        user: String,
        /// The password.
        password: String,
    },
    /// By a token.
    Bearer(String),
}

/// The gateway, checked.
pub(crate) struct Sms {
    /// Where messages are posted to.
    pub(crate) url: Uri,
    /// How it knows us.
    pub(crate) auth: Auth,
    /// Our number or name.
    pub(crate) from: String,
    /// How a message is written down.
    pub(crate) template: Template,
    /// Where in its JSON answer the message's id stands, a JSON pointer.
    pub(crate) message_id: String,
    /// How it says later what came of a message.
    pub(crate) reports: Reports,
    /// Digits put before numbers that have no country code.
    country_code: Option<String>,
}

impl Given {
    /// Checks them together. `at` says in words where a setting was given; `public_url` is how the gateway reaches us.
    pub(super) fn check(
        &self,
        public_url: &str,
        at: impl Fn(&str) -> String,
    ) -> anyhow::Result<Sms> {
        let url = self.url(&at)?;
        let auth = self.auth(&at)?;
        let host = url.host().unwrap_or_default().trim_matches(['[', ']']);
        let is_clear = url.scheme_str() == Some("http");
        if is_clear && !is_this_machine(host) {
            bail!(
                "{}: numbers and secrets would travel in clear to {host}: give an address with https",
                at("sms.url")
            );
        }
        let body = match (&self.body, self.format) {
            (Some(body), _) => body,
            // A gateway refuses a message with an address that is not open to the world.
            (None, Format::Form) if public_url.starts_with("https://") => USUAL_FORM_REPORTED,
            (None, Format::Form) => USUAL_FORM,
            (None, Format::Json) => return Err(missing_body()),
        };
        let template = Template::parse(self.format, body)
            .map_err(|what| anyhow!("{}: {what}", at("sms.body")))?;
        let from = self.from.clone().unwrap_or_default();
        if from.is_empty() && body.contains("{from}") {
            return Err(super::missing("sms.from", "+15005550006"));
        }
        let message_id = self.message_id.as_deref().unwrap_or(USUAL_MESSAGE_ID);
        if !message_id.is_empty() && !message_id.starts_with('/') {
            bail!(
                "{}: `{message_id}` is no JSON pointer: give one like /sid or /messages/0/id",
                at("sms.message_id")
            );
        }
        Ok(Sms {
            url,
            auth,
            from,
            template,
            message_id: message_id.to_owned(),
            reports: self.reports(&at)?,
            country_code: self.country_code(&at)?,
        })
    }

    fn url(&self, at: &impl Fn(&str) -> String) -> anyhow::Result<Uri> {
        let text = self.url.as_deref().unwrap_or_default();
        if text.is_empty() {
            return Err(super::missing(
                "sms.url",
                "https://sms.example.org/messages",
            ));
        }
        let url: Option<Uri> = text.parse().ok();
        let url = url.filter(|url| {
            matches!(url.scheme_str(), Some("http" | "https")) && url.host().is_some()
        });
        // The text itself may hold a secret, so it is not repeated.
        url.ok_or_else(|| {
            anyhow!(
                "{}: this is no address: give one like https://sms.example.org/messages",
                at("sms.url")
            )
        })
    }

    fn auth(&self, at: &impl Fn(&str) -> String) -> anyhow::Result<Auth> {
        let secret =
            |text: &Option<String>, file: &Option<PathBuf>, setting: &str| match (text, file) {
                (Some(_), Some(_)) => {
                    bail!("{}: given twice: keep the text or the file", at(setting))
                }
                (Some(text), None) => Ok(Some(text.clone())),
                (None, Some(file)) => password(file).with_context(|| at(setting)).map(Some),
                (None, None) => Ok(None),
            };
        let password = secret(&self.password, &self.password_file, "sms.password_file")?;
        let token = secret(&self.token, &self.token_file, "sms.token_file")?;
        match (&self.user, password, token) {
            (None, None, None) => Ok(Auth::None),
            (None, None, Some(token)) => Ok(Auth::Bearer(token)),
            (Some(user), Some(password), None) => Ok(Auth::Basic {
                user: user.clone(),
                password,
            }),
            (Some(_), None, None) => Err(super::missing("sms.password_file", "sms.password")),
            (None, Some(_), None) => Err(super::missing("sms.user", "AC0123456789")),
            (_, _, Some(_)) => bail!(
                "{}: a token and a user with a password are given: keep one of the two",
                at("sms.token_file")
            ),
        }
    }

    fn reports(&self, at: &impl Fn(&str) -> String) -> anyhow::Result<Reports> {
        Reports::new(reports::Given {
            message: self.report_message.as_deref(),
            status: self.report_status.as_deref(),
            error: self.report_error.as_deref(),
            delivered: self.report_delivered.as_deref(),
            undelivered: self.report_undelivered.as_deref(),
        })
        .map_err(|(setting, what)| anyhow!("{}: {what}", at(setting)))
    }

    fn country_code(&self, at: &impl Fn(&str) -> String) -> anyhow::Result<Option<String>> {
        let Some(text) = &self.country_code else {
            return Ok(None);
        };
        let digits = text.trim_start_matches('+');
        if digits.is_empty()
            || digits.len() > COUNTRY_DIGITS_MAX
            || !digits.chars().all(|c| c.is_ascii_digit())
        {
            bail!(
                "{}: `{text}` is no country code: give one like 44",
                at("sms.country_code")
            );
        }
        Ok(Some(digits.to_owned()))
    }
}

/// Digits of a number with its country code, as E.164 bounds them; shorter ones are services, not people.
const E164_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

impl Sms {
    /// A number as gateways take it (E.164), from one as people write it.
    pub(crate) fn dial(&self, number: &str) -> Result<String, String> {
        let number = number.trim();
        // A zero in brackets is dialled within the country alone.
        let number = if number.starts_with(['+']) || number.starts_with("00") {
            number.replace("(0)", "")
        } else {
            number.to_owned()
        };
        let is_part = |c: &char| c.is_ascii_digit() || *c == '+';
        let number: String = number.chars().filter(is_part).collect();
        let dialled = self.with_country(&number)?;
        let digits = dialled.trim_start_matches('+');
        if digits.contains('+') || !E164_DIGITS.contains(&digits.len()) {
            return Err("this is not one telephone number".to_owned());
        }
        Ok(dialled)
    }

    fn with_country(&self, number: &str) -> Result<String, String> {
        if number.starts_with('+') {
            return Ok(number.to_owned());
        }
        if let Some(rest) = number.strip_prefix("00") {
            return Ok(format!("+{rest}"));
        }
        let code = self.country_code.as_ref().ok_or(
            "the number has no country code: write it with a plus in front, or set sms.country_code",
        )?;
        Ok(format!("+{code}{}", number.trim_start_matches('0')))
    }
}

fn missing_body() -> anyhow::Error {
    super::missing(
        "sms.body",
        r#"'{"to": "{to}", "from": "{from}", "text": "{text}"}'"#,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given() -> Given {
        Given {
            url: Some("https://sms.example.org/messages".to_owned()),
            from: Some("+15005550006".to_owned()),
            ..Given::default()
        }
    }

    fn refused(given: &Given) -> String {
        match given.check("https://clinic.test", |setting| format!("`{setting}`")) {
            Ok(_) => panic!("it was taken"),
            Err(error) => format!("{error:#}"),
        }
    }

    #[test]
    fn a_number_is_dialled_with_its_country_code() {
        let sms = |code: Option<&str>| {
            let given = Given {
                country_code: code.map(str::to_owned),
                ..given()
            };
            given.check("https://clinic.test", str::to_owned).unwrap()
        };
        let british = sms(Some("+44"));
        for number in ["07700 900163", "+44 7700-900163", "0044 (7700) 900163"] {
            assert_eq!(british.dial(number).unwrap(), "+447700900163");
        }
        assert!(sms(None).dial("07700 900163").is_err());
    }

    #[test]
    fn settings_that_do_not_go_together_are_refused_with_their_place() {
        let both = Given {
            token: Some("t".to_owned()),
            user: Some("u".to_owned()),
            password: Some("p".to_owned()),
            ..given()
        };
        assert!(refused(&both).contains("keep one of the two"));
        let user = Given {
            user: Some("u".to_owned()),
            ..given()
        };
        assert!(refused(&user).contains("sms.password_file"));
        let clear = Given {
            url: Some("http://sms.example.org/".to_owned()),
            ..given()
        };
        assert!(refused(&clear).contains("`sms.url`: numbers and secrets would travel in clear"));
        let json = Given {
            format: Format::Json,
            ..given()
        };
        assert!(refused(&json).contains("sms.body"));
        let pointer = Given {
            message_id: Some("sid".to_owned()),
            ..given()
        };
        assert!(refused(&pointer).contains("no JSON pointer"));
        let nobody = Given {
            from: None,
            ..given()
        };
        assert!(refused(&nobody).contains("sms.from"));
    }
}
