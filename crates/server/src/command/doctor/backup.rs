//! A backup was made lately.

use care::port::{BackupStore, Clock};
use jiff::SignedDuration;
use store::SqlStore;

use super::report::Report;
use crate::clock::SystemClock;

/// Older than this it is too much to lose.
const AGE_MAX: SignedDuration = SignedDuration::from_hours(3 * 24);
const REMEDY: &str = "set `backup_dir`, or run `afterneedle backup --out FILE` every day";

/// Looks at when the last one was made.
pub(super) async fn check(store: &SqlStore, report: &mut Report) -> anyhow::Result<()> {
    let last = store.last_backup().await?;
    let age = last.map(|at| SystemClock.now().duration_since(at));
    match last.zip(age) {
        None => report.warn(
            "backup",
            format!("none was made yet, as far as this program knows: {REMEDY}"),
        )?,
        Some((at, age)) if age > AGE_MAX => {
            let days = age.as_hours() / 24;
            report.warn(
                "backup",
                format!("the last one was made {days} days ago, at {at:.0}: {REMEDY}"),
            )?;
        }
        Some((at, _)) => report.ok("backup", format!("the last one was made at {at:.0}"))?,
    }
    Ok(())
}
