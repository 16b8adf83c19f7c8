//! Settings as flags.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::sms_flags::SmsFlags;
use super::{LogFormat, Tls, Triage};

/// Settings as flags; each wins over the environment and the file.
#[derive(Args, Clone, Debug, Default, Serialize)]
pub(crate) struct Flags {
    /// Configuration file; afterneedle.toml in the present folder where it is there
    #[arg(long, value_name = "FILE")]
    #[serde(skip)]
    pub(crate) config: Option<PathBuf>,
    /// Database: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(long, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) database: Option<String>,
    /// Address to listen on, IP:PORT
    #[arg(long, value_name = "ADDRESS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    /// The address that patients and practitioners open
    #[arg(long, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    public_url: Option<String>,
    /// File of the master key; `afterneedle key new` makes one
    #[arg(long, value_name = "FILE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    master_key_file: Option<PathBuf>,
    /// Folder in which `serve` puts a backup each day (SQLite); the newest 14 stay
    #[arg(long, value_name = "DIR")]
    #[serde(skip_serializing_if = "Option::is_none")]
    backup_dir: Option<PathBuf>,
    /// Folder of the clinical content, instead of the copy inside the program
    #[arg(long, value_name = "DIR")]
    #[serde(skip_serializing_if = "Option::is_none")]
    protocol: Option<PathBuf>,
    /// Whether patients may check in, or are given information only
    #[arg(long, value_enum, value_name = "MODE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    triage: Option<Triage>,
    /// How logs are written to standard error
    #[arg(long, value_enum, value_name = "FORMAT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    log: Option<LogFormat>,
    #[command(flatten)]
    #[serde(skip_serializing_if = "SmtpFlags::is_empty")]
    smtp: SmtpFlags,
    #[command(flatten)]
    #[serde(skip_serializing_if = "SmsFlags::is_empty")]
    sms: SmsFlags,
}

#[derive(Args, Clone, Debug, Default, Serialize, PartialEq, Eq)]
struct SmtpFlags {
    /// Mail server
    #[arg(long = "smtp-host", id = "smtp_host", value_name = "HOST")]
    #[serde(skip_serializing_if = "Option::is_none")]
    host: Option<String>,
    /// Its port; usually 587, with tls 465, with none 25
    #[arg(long = "smtp-port", id = "smtp_port", value_name = "PORT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    port: Option<u16>,
    /// How the connection to it is protected
    #[arg(long = "smtp-tls", id = "smtp_tls", value_enum, value_name = "MODE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    tls: Option<Tls>,
    /// Log-in name there
    #[arg(long = "smtp-user", id = "smtp_user", value_name = "NAME")]
    #[serde(skip_serializing_if = "Option::is_none")]
    user: Option<String>,
    /// File whose first line is the password there
    #[arg(
        long = "smtp-password-file",
        id = "smtp_password_file",
        value_name = "FILE"
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    password_file: Option<PathBuf>,
    /// Sender of our mail
    #[arg(long = "smtp-from", id = "smtp_from", value_name = "ADDRESS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    /// Name that we greet it with, where it does not take the machine's own
    #[arg(long = "smtp-hello", id = "smtp_hello", value_name = "NAME")]
    #[serde(skip_serializing_if = "Option::is_none")]
    hello: Option<String>,
}

impl SmtpFlags {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
