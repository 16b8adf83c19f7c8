//! Configuration: a file, then the environment, then flags; the later wins. Every setting has the same name in all three:
//! `smtp.host` in the file is `AFTERNEEDLE_SMTP_HOST` in the environment and `--smtp-host` as a flag; secrets are no flags.
//!
//! A command asks only for the settings that it needs, and each answer is checked when it is asked for.

mod flags;
mod file;
mod variables;
mod smtp;
mod sms;
mod sms_flags;
mod place;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::ValueEnum;
use figment::Figment;
use figment::providers::Serialized;
use serde::{Deserialize, Serialize};
use web::Offer;

use crate::database::Address;

pub(crate) use flags::Flags;
pub(crate) use sms::{Auth, Filling, Format as SmsFormat, Sms, is_word};
pub(crate) use smtp::{Smtp, Tls};

/// Every setting.
const SETTINGS: [&str; 31] = [
    "database",
    "address",
    "public_url",
    "master_key_file",
    "backup_dir",
    "protocol",
    "triage",
    "log",
    "smtp.host",
    "smtp.port",
    "smtp.tls",
    "smtp.user",
    "smtp.password_file",
    "smtp.from",
    "smtp.hello",
    "sms.url",
    "sms.user",
    "sms.password",
    "sms.password_file",
    "sms.token",
    "sms.token_file",
    "sms.from",
    "sms.format",
    "sms.body",
    "sms.message_id",
    "sms.country_code",
    "sms.report_message",
    "sms.report_status",
    "sms.report_error",
    "sms.report_delivered",
    "sms.report_undelivered",
];

const ADDRESS: &str = "127.0.0.1:4100";

/// How logs are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

/// What patients are offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Triage {
    /// Check-ins with an answer at once
    #[default]
    On,
    /// What to expect, what helps and when to call, and no check-ins
    InformationOnly,
}

/// The settings as given.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Given {
    database: Option<String>,
    address: Option<String>,
    public_url: Option<String>,
    master_key_file: Option<PathBuf>,
    backup_dir: Option<PathBuf>,
    protocol: Option<PathBuf>,
    triage: Triage,
    log: LogFormat,
    smtp: Option<smtp::Given>,
    sms: Option<sms::Given>,
}

/// The settings, and where each was given.
#[derive(Debug)]
pub(crate) struct Config {
    given: Given,
    figment: Figment,
    /// Variables that look like settings but are none.
    pub(crate) strange_variables: Vec<String>,
}

impl Config {
    /// Reads the file, the environment and the flags.
    ///
    /// # Errors
    /// One sentence that names the place and the setting.
    pub(crate) fn read(flags: &Flags) -> anyhow::Result<Self> {
        let environment = variables::read(std::env::vars_os())?;
        let mut figment = Figment::new();
        if let Some(path) = file::path(flags)? {
            figment = figment.merge(file::read(&path)?);
        }
        figment = figment
            .merge(environment.known)
            .merge(Serialized::defaults(flags));
        let given: Given = figment
            .extract()
            .map_err(|error| anyhow!(place::sentence(&error)))?;
        Ok(Self {
            given,
            figment,
            strange_variables: environment.strange,
        })
    }

    /// Where a backup is put each day, where that is set.
    pub(crate) fn backup_dir(&self) -> Option<&Path> {
        self.given.backup_dir.as_deref()
    }

    /// Where the database is.
    pub(crate) fn database(&self) -> anyhow::Result<Address> {
        let text = self
            .given
            .database
            .as_deref()
            .ok_or_else(|| missing("database", "sqlite:afterneedle.sqlite"))?;
        Address::parse(text).with_context(|| self.at("database"))
    }

    /// Where to listen.
    pub(crate) fn address(&self) -> anyhow::Result<SocketAddr> {
        let text = self.given.address.as_deref().unwrap_or(ADDRESS);
        let address: Option<SocketAddr> = text.parse().ok();
        address.ok_or_else(|| {
            anyhow!(
                "{}: `{text}` is no address to listen on: give IP:PORT, such as {ADDRESS}",
                self.at("address")
            )
        })
    }

    /// The address that patients and practitioners open, without a slash at its end.
    pub(crate) fn public_url(&self) -> anyhow::Result<String> {
        let text = self
            .given
            .public_url
            .as_deref()
            .ok_or_else(|| missing("public_url", "https://aftercare.example.org"))?;
        let url = text.trim_end_matches('/');
        let host = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("http://"))
            .unwrap_or_default();
        if host.is_empty()
            || host
                .contains(|c: char| c.is_whitespace() || c.is_control() || "?#@\"<>\\".contains(c))
        {
            bail!(
                "{}: `{text}` is no address that a browser opens: give one like https://aftercare.example.org",
                self.at("public_url")
            );
        }
        Ok(url.to_owned())
    }

    /// The file of the master key.
    pub(crate) fn master_key_file(&self) -> anyhow::Result<&PathBuf> {
        self.given
            .master_key_file
            .as_ref()
            .ok_or_else(|| missing("master_key_file", "afterneedle.key"))
    }

    /// The folder of the clinical content, if not the copy inside the program.
    pub(crate) fn protocol(&self) -> Option<&PathBuf> {
        self.given.protocol.as_ref()
    }

    /// What patients are offered.
    pub(crate) fn offer(&self) -> Offer {
        match self.given.triage {
            Triage::On => Offer::CheckIns,
            Triage::InformationOnly => Offer::InformationOnly,
        }
    }

    /// How logs are written.
    pub(crate) fn log(&self) -> LogFormat {
        self.given.log
    }

    /// The mail server, if one is set.
    pub(crate) fn smtp(&self) -> anyhow::Result<Option<Smtp>> {
        self.given
            .smtp
            .as_ref()
            .map(|given| given.check(|setting| self.at(setting)))
            .transpose()
    }

    /// The gateway for text messages, if one is set.
    pub(crate) fn sms(&self) -> anyhow::Result<Option<Sms>> {
        let Some(given) = &self.given.sms else {
            return Ok(None);
        };
        given
            .check(&self.public_url().unwrap_or_default(), |setting| {
                self.at(setting)
            })
            .map(Some)
    }

    /// The place where a setting was given, in words.
    fn at(&self, setting: &str) -> String {
        place::of(self.figment.find_metadata(setting), setting)
    }
}

fn missing(setting: &str, example: &str) -> anyhow::Error {
    let (flag, variable) = (place::flag(setting), place::variable(setting));
    anyhow!(
        "the setting `{setting}` is missing: give `{flag} {example}`, or {variable} in the environment, or `{setting}` in the configuration file"
    )
}
