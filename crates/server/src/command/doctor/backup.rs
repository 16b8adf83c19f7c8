//! A backup was made lately, and the folder for the next one is there.

use anyhow::anyhow;
use care::port::{BackupStore, Clock};
use jiff::SignedDuration;
use store::{Kind, SqlStore};

use super::report::Report;
use crate::clock::SystemClock;
use crate::config::Config;

/// Older than this it is too much to lose.
const AGE_MAX: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Looks at when the last one was made.
pub(super) async fn check(
    config: &Config,
    store: &SqlStore,
    report: &mut Report,
) -> anyhow::Result<()> {
    if let Some(folder) = config.backup_dir().filter(|folder| !folder.is_dir()) {
        let shown = folder.display();
        let missing = anyhow!(
            "the folder {shown} (`backup_dir`) is not there: make it, best on another disk"
        );
        report.fail("backup", &missing)?;
    }
    let remedy = match store.kind() {
        Kind::Sqlite => "set `backup_dir`, or run `afterneedle backup --out FILE` every day",
        Kind::Postgres => {
            "run pg_dump every day, and `afterneedle backup --made-elsewhere` after it"
        }
    };
    let last = store.last_backup().await?;
    let age = last.map(|at| SystemClock.now().duration_since(at));
    match last.zip(age) {
        None => report.warn(
            "backup",
            format!("none was made yet, as far as this program knows: {remedy}"),
        )?,
        Some((at, age)) if age > AGE_MAX => {
            let days = age.as_hours() / 24;
            report.warn(
                "backup",
                format!("the last one was made {days} days ago, at {at:.0}: {remedy}"),
            )?;
        }
        Some((at, age)) if age.is_negative() => report.warn(
            "backup",
            format!(
                "the last one is of {at:.0}, which is to come: the clock was wrong then or is now"
            ),
        )?,
        Some((at, _)) => report.ok("backup", format!("the last one was made at {at:.0}"))?,
    }
    Ok(())
}
