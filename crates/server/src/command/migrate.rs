//! `afterneedle migrate`: brings the database to this version.

use crate::config::{Config, Flags};
use crate::{database, say};

/// Applies what is missing.
pub(super) async fn run(flags: &Flags) -> anyhow::Result<()> {
    let address = Config::read(flags)?.database()?;
    let store = database::to_migrate(&address).await?;
    let migrated = store.migrate().await;
    store.close().await;
    migrated?;
    say::line(&format!("the database {address} is of this version"))?;
    Ok(())
}
