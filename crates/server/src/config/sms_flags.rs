//! Settings of the gateway for text messages as flags. Secrets are none: flags can be read by everybody on a machine.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::SmsFormat;

/// `--sms-…`.
#[derive(Args, Clone, Debug, Default, Serialize, PartialEq, Eq)]
pub(super) struct SmsFlags {
    /// Gateway for text messages: the address that messages are posted to
    #[arg(long = "sms-url", id = "sms_url", value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    /// Log-in name there
    #[arg(long = "sms-user", id = "sms_user", value_name = "NAME")]
    #[serde(skip_serializing_if = "Option::is_none")]
    user: Option<String>,
    /// File whose first line is the password there
    #[arg(
        long = "sms-password-file",
        id = "sms_password_file",
        value_name = "FILE"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    password_file: Option<PathBuf>,
    /// File whose first line is the token there, in place of user and password
    #[arg(long = "sms-token-file", id = "sms_token_file", value_name = "FILE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    token_file: Option<PathBuf>,
    /// Sender of our text messages
    #[arg(long = "sms-from", id = "sms_from", value_name = "NUMBER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    /// How a message is written down for it
    #[arg(
        long = "sms-format",
        id = "sms_format",
        value_enum,
        value_name = "FORMAT"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<SmsFormat>,
    /// The message with {to}, {from}, {text} and {report}
    #[arg(long = "sms-body", id = "sms_body", value_name = "TEMPLATE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<String>,
    /// Where in its JSON answer the message's id stands, such as /sid
    #[arg(long = "sms-message-id", id = "sms_message_id", value_name = "POINTER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    message_id: Option<String>,
    /// Country code of numbers that are written without one, such as 44
    #[arg(
        long = "sms-country-code",
        id = "sms_country_code",
        value_name = "CODE"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    country_code: Option<String>,
    /// Field of its delivery report in which the message's id stands
    #[arg(
        long = "sms-report-message",
        id = "sms_report_message",
        value_name = "FIELD"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    report_message: Option<String>,
    /// Field of its delivery report in which the status stands
    #[arg(
        long = "sms-report-status",
        id = "sms_report_status",
        value_name = "FIELD"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    report_status: Option<String>,
    /// Field of its delivery report in which an error code stands
    #[arg(
        long = "sms-report-error",
        id = "sms_report_error",
        value_name = "FIELD"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    report_error: Option<String>,
    /// Statuses that say that a message arrived, with commas between
    #[arg(
        long = "sms-report-delivered",
        id = "sms_report_delivered",
        value_name = "WORDS"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    report_delivered: Option<String>,
    /// Statuses that say that it did not and will not, with commas between
    #[arg(
        long = "sms-report-undelivered",
        id = "sms_report_undelivered",
        value_name = "WORDS"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    report_undelivered: Option<String>,
}

impl SmsFlags {
    /// Whether none is given.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
