//! Settings of the mail server.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::ValueEnum;
use lettre::message::Mailbox;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tls {
    /// Not at all
    None,
    /// Begins in clear, then must switch to TLS
    #[default]
    Starttls,
    /// TLS from the start
    #[serde(rename = "tls")]
    #[value(name = "tls")]
    Wrapped,
}

/// As given.
#[derive(Debug, Default, Deserialize)]
#[serde(default, expecting = "a table of settings")]
pub(super) struct Given {
    host: Option<String>,
    #[serde(deserialize_with = "port")]
    port: Option<u16>,
    tls: Tls,
    user: Option<String>,
    password_file: Option<PathBuf>,
    from: Option<String>,
    hello: Option<String>,
}

/// The mail server, checked.
pub(crate) struct Smtp {
    /// Name or IP address.
    pub(crate) host: String,
    /// Its port.
    pub(crate) port: u16,
    /// How the connection is protected.
    pub(crate) tls: Tls,
    /// Name and password.
    pub(crate) log_in: Option<(String, String)>,
    /// Sender of our mail.
    pub(crate) from: Mailbox,
    /// Name to greet with.
    pub(crate) hello: Option<String>,
}

impl Given {
    /// Checks them together. `at` says in words where a setting was given.
    pub(super) fn check(&self, at: impl Fn(&str) -> String) -> anyhow::Result<Smtp> {
        let host = self
            .host
            .clone()
            .filter(|host| !host.trim().is_empty())
            .ok_or_else(|| super::missing("smtp.host", "mail.example.org"))?;
        let from = self
            .from
            .as_deref()
            .ok_or_else(|| super::missing("smtp.from", "aftercare@example.org"))?;
        let from = from
            .parse()
            .map_err(|_| anyhow!("{}: `{from}` is not an e-mail address", at("smtp.from")))?;
        if self.tls == Tls::None && self.user.is_some() && !is_this_machine(&host) {
            bail!(
                "{}: the password would travel in clear to {host}: use starttls or tls",
                at("smtp.tls")
            );
        }
        let log_in = match (&self.user, &self.password_file) {
            (None, None) => None,
            (Some(user), Some(file)) => Some((
                user.clone(),
                password(file).with_context(|| at("smtp.password_file"))?,
            )),
            (Some(_), None) => return Err(super::missing("smtp.password_file", "smtp.password")),
            (None, Some(_)) => return Err(super::missing("smtp.user", "aftercare")),
        };
        Ok(Smtp {
            host,
            port: self.port.unwrap_or(usual_port(self.tls)),
            tls: self.tls,
            log_in,
            from,
            hello: self.hello.clone(),
        })
    }
}

fn usual_port(tls: Tls) -> u16 {
    match tls {
        Tls::None => 25,
        Tls::Starttls => 587,
        Tls::Wrapped => 465,
    }
}

/// Whether a host is this machine, so that nothing travels.
pub(super) fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// The first line of a file.
pub(super) fn password(file: &Path) -> anyhow::Result<String> {
    let shown = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("{shown} cannot be read"))?;
    match text.lines().next() {
        Some(line) if !line.is_empty() => Ok(line.to_owned()),
        _ => bail!("{shown} is empty: write the secret into its first line"),
    }
}

/// A number, or the same as text, which is all that the environment has.
fn port<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u16>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Port {
        Number(i64),
        Text(String),
    }
    let number = match Option::<Port>::deserialize(from)? {
        None => return Ok(None),
        Some(Port::Number(number)) => u16::try_from(number).ok(),
        Some(Port::Text(text)) => text.parse().ok(),
    };
    number
        .filter(|port| *port > 0)
        .map(Some)
        .ok_or_else(|| D::Error::custom("a port is a number from 1 to 65535"))
}
