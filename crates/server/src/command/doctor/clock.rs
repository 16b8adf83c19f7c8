//! The clock is plausible: deadlines and hours since a session hang on it.

use anyhow::anyhow;
use care::port::{ClinicStore, Clock};
use jiff::{SignedDuration, Timestamp};
use store::SqlStore;

use super::report::Report;
use crate::clock::SystemClock;
use crate::config::Config;

/// This program is not older than this: 2026-01-01.
const MADE_AFTER_S: i64 = 1_767_225_600;
const LAG_MAX: SignedDuration = SignedDuration::from_mins(5);

/// Compares it with what is known to lie in the past.
pub(super) async fn check(
    config: &Config,
    store: &SqlStore,
    report: &mut Report,
) -> anyhow::Result<()> {
    let now = SystemClock.now();
    let made = Timestamp::from_second(MADE_AFTER_S)?;
    let opened = store
        .clinics()
        .await?
        .into_iter()
        .map(|clinic| clinic.created_at)
        .max();
    let past = [Some(made), opened, written_at(config)]
        .into_iter()
        .flatten()
        .max()
        .unwrap_or(made);
    if past.duration_since(now) > LAG_MAX {
        report.fail("clock", &anyhow!("it says {now:.0}, but something was written at {past:.0}: set the clock, and keep it by NTP"))?;
    } else {
        report.ok("clock", format!("it says {now:.0}"))?;
    }
    Ok(())
}

/// When the database's file was last written, as the disk remembers it.
fn written_at(config: &Config) -> Option<Timestamp> {
    let address = config.database().ok()?;
    let changed = std::fs::metadata(address.file()?).ok()?.modified().ok()?;
    Timestamp::try_from(changed).ok()
}
