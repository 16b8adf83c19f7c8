//! A backup each day, where a folder for it is set: made by the server itself, so that nobody has to remember it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use care::port::{BackupStore, Clock};
use jiff::SignedDuration;
use store::{Kind, SqlStore};
use tokio::time::{MissedTickBehavior, interval};

use crate::backup;
use crate::clock::SystemClock;
use crate::shutdown::Shutdown;

/// It is looked for so often whether one is due.
const LOOKS_EVERY: Duration = Duration::from_secs(600);
/// A little less than a day, so that the hour does not creep.
const DUE_AFTER: SignedDuration = SignedDuration::from_hours(23);
/// The newest of them stay.
const KEPT: usize = 14;
const START: &str = "afterneedle-";
const END: &str = ".sqlite";

/// Runs until asked to stop; without a folder, and on PostgreSQL, there is nothing to do.
pub(crate) async fn run(store: SqlStore, folder: Option<PathBuf>, mut shutdown: Shutdown) {
    let Some(folder) = folder.filter(|_| store.kind() == Kind::Sqlite) else {
        return;
    };
    let mut looks = interval(LOOKS_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = looks.tick() => {}
            () = shutdown.asked() => return,
        }
        match make_due(&store, &folder).await {
            Ok(None) => {}
            Ok(Some(bytes)) => tracing::info!(bytes, "the database was backed up"),
            Err(error) => {
                tracing::error!(
                    error = format!("{error:#}"),
                    "no backup was made; it is tried again"
                );
            }
        }
    }
}

/// Makes one where the last is old enough, then lets the oldest go.
async fn make_due(store: &SqlStore, folder: &Path) -> anyhow::Result<Option<u64>> {
    let now = SystemClock.now();
    let last = store.last_backup().await?;
    if last.is_some_and(|at| now.duration_since(at) < DUE_AFTER) {
        return Ok(None);
    }
    let file = folder.join(format!("{START}{}{END}", now.strftime("%Y-%m-%d-%H%M%S")));
    let bytes = backup::make(store, &file).await?;
    for old in too_old(folder)? {
        std::fs::remove_file(old)?;
    }
    Ok(Some(bytes))
}

/// Those of this program beyond the newest; their names are in the order of time.
fn too_old(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut ours = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(START) && name.ends_with(END) {
            ours.push(folder.join(&*name));
        }
    }
    ours.sort_unstable();
    ours.truncate(ours.len().saturating_sub(KEPT));
    Ok(ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_stay_and_what_is_not_ours_does_too() {
        let folder = tempfile::tempdir().unwrap();
        let name = |day: usize| format!("{START}2026-05-{day:02}-030000{END}");
        for day in 1..=KEPT + 2 {
            std::fs::write(folder.path().join(name(day)), "").unwrap();
        }
        std::fs::write(folder.path().join("notes.txt"), "").unwrap();
        std::fs::write(folder.path().join("afterneedle.sqlite"), "").unwrap();
        let old = too_old(folder.path()).unwrap();
        assert_eq!(
            old,
            [folder.path().join(name(1)), folder.path().join(name(2))]
        );
    }
}
