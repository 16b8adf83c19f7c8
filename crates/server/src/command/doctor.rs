//! `afterneedle doctor`: one line for each check, with a remedy where something is wrong. It changes nothing.

mod report;
mod database;
mod key;
mod protocol;
mod signature;
mod clock;
mod disk;
mod mail;
mod sms;
mod jobs;
mod backup;

use std::process::ExitCode;

use report::Report;

use crate::config::{Config, Flags};

/// Runs all checks; fails when one of them does.
pub(super) async fn run(flags: &Flags) -> anyhow::Result<ExitCode> {
    let mut report = Report::default();
    match Config::read(flags) {
        Err(error) => report.fail("configuration", &error)?,
        Ok(config) => all(&config, &mut report).await?,
    }
    Ok(report.exit_code())
}

async fn all(config: &Config, report: &mut Report) -> anyhow::Result<()> {
    settings(config, report)?;
    let protocol = protocol::check(config, report)?;
    let key = key::check_file(config, report)?;
    disk::check(config, report)?;
    if let Some(store) = database::check(config, report).await? {
        if let Some(key) = &key {
            key::check_fit(&store, key, report).await?;
        }
        if let Some(protocol) = &protocol {
            signature::check(&store, protocol, report).await?;
        }
        clock::check(config, &store, report).await?;
        jobs::check(&store, report).await?;
        backup::check(config, &store, report).await?;
        store.close().await;
    }
    mail::check(config, report).await?;
    sms::check(config, report).await
}

fn settings(config: &Config, report: &mut Report) -> anyhow::Result<()> {
    match (config.address(), config.public_url()) {
        (Ok(address), Ok(url)) => report.ok(
            "configuration",
            format!("listens on {address}, opened as {url}"),
        )?,
        (address, url) => {
            for error in [address.err(), url.err()].into_iter().flatten() {
                report.fail("configuration", &error)?;
            }
        }
    }
    for variable in &config.strange_variables {
        report.warn(
            "configuration",
            format!("{variable} is no setting and has no effect: unset it or mend its name"),
        )?;
    }
    Ok(())
}
