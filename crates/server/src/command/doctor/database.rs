//! The database answers, is of this version and can be written.

use store::SqlStore;

use super::report::Report;
use crate::config::Config;
use crate::database;

/// Opens it where that makes nothing new.
pub(super) async fn check(
    config: &Config,
    report: &mut Report,
) -> anyhow::Result<Option<SqlStore>> {
    let address = match config.database() {
        Ok(address) => address,
        Err(error) => {
            report.fail("database", &error)?;
            return Ok(None);
        }
    };
    if address.file().is_some_and(|file| !file.exists()) {
        report.warn(
            "database",
            format!("{address} is not there yet: `afterneedle serve` makes it"),
        )?;
        return Ok(None);
    }
    match database::to_write(&address).await {
        Ok(store) => {
            report.ok(
                "database",
                format!("{address} answers and is of this version"),
            )?;
            Ok(Some(store))
        }
        Err(error) => {
            report.fail("database", &error)?;
            Ok(None)
        }
    }
}
