//! `afterneedle restore`: puts a backup where no database is.

use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use care::port::ClinicStore;
use care::record::log::walk;
use store::{MigrationState, check_whole};

use crate::cli::RestoreArgs;
use crate::config::Config;
use crate::database::{self, Address};
use crate::{backup, private, say};

/// Looks at the backup first, and only then writes anything.
pub(super) async fn run(args: &RestoreArgs) -> anyhow::Result<()> {
    let address = Config::read(&args.flags)?.database()?;
    let Some(file) = address.file() else {
        bail!("PostgreSQL has programs of its own for it: run pg_restore or psql");
    };
    refuse_there(file)?;
    let from = &args.from;
    refuse_log_beside(from)?;
    check_whole(from).with_context(|| format!("{} is no backup", from.display()))?;
    let beside = with_ending(file, ".restoring");
    let restored = restore(from, &beside, file).await;
    for ending in ["", "-wal", "-shm"] {
        // What was begun is gone again; after a success nothing of it is left.
        let _ = std::fs::remove_file(with_ending(&beside, ending));
    }
    for line in restored? {
        say::line(&line)?;
    }
    say::aside(
        "what came in after that backup is not in it, and what was undone after it stands again: erase, close links and disable staff once more (docs/operating.md, Backups). \
         Messages that waited then are sent by the next `serve`. Run `afterneedle doctor` first: it tries the master key",
    );
    Ok(())
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// A copied file with its log beside it is a database: what is in the log alone would be lost.
fn refuse_log_beside(from: &Path) -> anyhow::Result<()> {
    let log = with_ending(from, "-wal");
    if std::fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        bail!(
            "{} lies beside it and holds a part of it: make one file of both with `afterneedle backup --database sqlite:{} --out FILE`, and restore that",
            log.display(),
            from.display()
        );
    }
    Ok(())
}

/// A database is never written over; its log beside it would be read into the backup.
fn refuse_there(file: &Path) -> anyhow::Result<()> {
    for ending in ["", "-wal", "-shm"] {
        let there = with_ending(file, ending);
        if there.exists() {
            bail!(
                "{} is there: end `serve`, move the file and those that end in -wal and -shm away, and restore again; nothing was changed",
                there.display()
            );
        }
    }
    Ok(())
}

async fn restore(from: &Path, beside: &Path, file: &Path) -> anyhow::Result<Vec<String>> {
    let unmade = || format!("{} cannot be written", beside.display());
    let mut copy = private::new_file(beside).with_context(unmade)?;
    let mut source =
        File::open(from).with_context(|| format!("{} cannot be read", from.display()))?;
    std::io::copy(&mut source, &mut copy).with_context(unmade)?;
    drop(copy);
    let lines = look_into(beside).await?;
    let restored = File::open(beside).with_context(unmade)?;
    restored.sync_all().with_context(unmade)?;
    backup::put(beside, file)?;
    Ok(lines)
}

/// Whether it is a database of this program, and how its logs stand.
async fn look_into(beside: &Path) -> anyhow::Result<Vec<String>> {
    let address = Address::parse(&format!("sqlite:{}", beside.display()))?;
    let store = database::to_look_into(&address).await?;
    let mut lines = Vec::new();
    let state = store.migration_state().await?;
    if matches!(&state, MigrationState::Behind(applied) if applied.is_empty()) {
        store.close().await;
        bail!("the file is no backup: it holds nothing of this program");
    }
    store.end_all_log_ins().await?;
    if let MigrationState::Behind(_) = state {
        lines.push("restored; it is of an earlier version: run `afterneedle migrate`".to_owned());
    } else {
        for clinic in store.clinics().await? {
            let walked = walk(&store, &clinic.id, 0, i64::MAX).await?;
            let state = if walked.is_whole() { "ok  " } else { "warn" };
            let rest = if walked.is_whole() {
                String::new()
            } else {
                ", not whole: see `afterneedle audit verify`".to_owned()
            };
            lines.push(format!(
                "{state}  {}: {} entries in the audit log{rest}",
                clinic.id, walked.last
            ));
        }
    }
    store.close().await;
    Ok(lines)
}
