//! The clinical content holds together.

use protocol::CompiledProtocol;

use super::report::Report;
use crate::config::Config;
use crate::content;

/// Reads and compiles it.
pub(super) fn check(
    config: &Config,
    report: &mut Report,
) -> anyhow::Result<Option<CompiledProtocol>> {
    match content::read(config.protocol().map(|folder| folder.as_path())) {
        Err(error) => {
            report.fail("protocol", &error)?;
            Ok(None)
        }
        Ok(protocol) => {
            let words = format!("{} {} holds together", protocol.id(), protocol.version());
            report.ok("protocol", words)?;
            Ok(Some(protocol))
        }
    }
}
