//! A backup each day, where a folder for it is set: made by the server itself, so that nobody has to remember it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use care::port::Clock;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
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
/// In UTC, so that names are in the order of time.
const NAME: &str = "afterneedle-%Y-%m-%d-%H%M%S.sqlite";

/// Runs until asked to stop; without a folder, and on PostgreSQL, there is nothing to do. A folder that is not there keeps no
/// patient from checking in: it is looked for again.
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
                    "the daily backup did not end well; it is tried again"
                );
            }
        }
    }
}

/// Makes one where the newest in the folder is old enough, and lets the oldest go.
async fn make_due(store: &SqlStore, folder: &Path) -> anyhow::Result<Option<u64>> {
    let now = SystemClock.now();
    remove_halves(folder)?;
    let newest = ours(folder)?.pop();
    // One of the future was made while the clock was wrong.
    let is_fresh =
        |at: &Timestamp| (SignedDuration::ZERO..DUE_AFTER).contains(&now.duration_since(*at));
    if newest.is_some_and(|(at, _)| is_fresh(&at)) {
        return Ok(None);
    }
    let name = now.strftime(NAME).to_string();
    let made = backup::make(store, &folder.join(name)).await;
    let mut old = ours(folder)?;
    old.truncate(old.len().saturating_sub(KEPT));
    for (_, file) in old {
        std::fs::remove_file(file)?;
    }
    made.map(Some)
}

/// Those of this program, oldest first; a file of another name is somebody's own.
fn ours(folder: &Path) -> anyhow::Result<Vec<(Timestamp, PathBuf)>> {
    let mut ours = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        if let Some(at) = name.to_str().and_then(made_at) {
            ours.push((at, folder.join(&name)));
        }
    }
    ours.sort_unstable();
    Ok(ours)
}

/// When a backup of this name was made; `None` for every other name.
fn made_at(name: &str) -> Option<Timestamp> {
    let at = DateTime::strptime(NAME, name).ok()?;
    let at = at.to_zoned_datetime(TimeZone::UTC).ok()?.timestamp();
    (at.strftime(NAME).to_string() == name).then_some(at)
}

/// What a stop or a power cut left half made.
fn remove_halves(folder: &Path) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name();
        let whole = name
            .to_str()
            .and_then(|name| name.strip_suffix(backup::HALF));
        if whole.and_then(made_at).is_some() {
            std::fs::remove_file(folder.join(&name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ours_is_known_by_its_whole_name_and_halves_go() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str| std::fs::write(folder.path().join(name), "").unwrap();
        let first = "afterneedle-2026-05-01-030000.sqlite";
        let second = "afterneedle-2026-05-02-030000.sqlite";
        for name in [
            second,
            first,
            "afterneedle-2026-05-03-030000.sqlite.part",
            "afterneedle-before-upgrade.sqlite",
            "afterneedle-2026-05-1-030000.sqlite",
            "afterneedle.sqlite",
            "notes.part",
        ] {
            put(name);
        }
        let files: Vec<_> = ours(folder.path()).unwrap();
        let names: Vec<_> = files
            .iter()
            .map(|(_, file)| file.file_name().unwrap())
            .collect();
        assert_eq!(names, [first, second]);
        assert_eq!(files[0].0.to_string(), "2026-05-01T03:00:00Z");
        remove_halves(folder.path()).unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 6);
    }
}
