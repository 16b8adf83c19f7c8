//! The clinical content holds together, and somebody has signed it.

use super::report::Report;
use crate::config::Config;
use crate::content;

/// Reads and compiles it.
pub(super) fn check(config: &Config, report: &mut Report) -> anyhow::Result<()> {
    match content::read(config.protocol().map(|folder| folder.as_path())) {
        Err(error) => report.fail("protocol", &error)?,
        Ok(protocol) if protocol.signed() => report.ok(
            "protocol",
            format!("{} {}, signed", protocol.id(), protocol.version()),
        )?,
        Ok(protocol) => report.warn(
            "protocol",
            format!(
                "{} {} is a draft: a clinical lead must sign it before it is used with patients",
                protocol.id(),
                protocol.version()
            ),
        )?,
    }
    Ok(())
}
