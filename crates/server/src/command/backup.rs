//! `afterneedle backup`: a copy of the whole database, also while a server runs.

use care::port::{BackupStore, Clock};
use store::Kind;

use super::export_check_ins::address;
use crate::cli::BackupArgs;
use crate::clock::SystemClock;
use crate::{backup, database, say};

/// Makes it, or keeps that it was made by other means.
pub(super) async fn run(args: &BackupArgs) -> anyhow::Result<()> {
    let store = database::to_read(&address(args.data.as_deref(), &args.flags)?).await?;
    let done = match &args.out {
        Some(file) if store.kind() == Kind::Sqlite => backup::make(&store, file).await.map(Some),
        Some(_) => Err(anyhow::anyhow!(
            "PostgreSQL has programs of its own for it: run pg_dump, then `afterneedle backup --made-elsewhere`"
        )),
        None => Ok(store.note_backup(SystemClock.now()).await.map(|()| None)?),
    };
    store.close().await;
    match (done?, &args.out) {
        (Some(bytes), Some(file)) => {
            say::line(&format!("{}: {bytes} bytes", file.display()))?;
            say::aside(
                "the master key is not in it, and without the key nobody can read it: keep both, in different places",
            );
        }
        _ => say::line("noted: a backup was made")?,
    }
    Ok(())
}
