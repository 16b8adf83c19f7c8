//! The disk of an SQLite database has room: without it nothing can be accepted any more.

use std::path::{Path, PathBuf};

use anyhow::anyhow;

use super::report::Report;
use crate::config::Config;

const MIB: u64 = 1 << 20;
const FAIL_BELOW_MIB: u64 = 100;
const WARN_BELOW_MIB: u64 = 1_024;

/// Asks for the free space where the file lies.
pub(super) fn check(config: &Config, report: &mut Report) -> anyhow::Result<()> {
    let Some(folder) = config
        .database()
        .ok()
        .and_then(|address| address.file().map(folder_of))
    else {
        return Ok(());
    };
    let shown = folder.display();
    match free_mib(&folder) {
        Err(error) => report.warn(
            "disk",
            format!("the free space in {shown} cannot be asked for: {error}"),
        )?,
        Ok(free) if free < FAIL_BELOW_MIB => report.fail(
            "disk",
            &anyhow!("only {free} MiB are free in {shown}: make room now"),
        )?,
        Ok(free) if free < WARN_BELOW_MIB => report.warn(
            "disk",
            format!("{free} MiB are free in {shown}: make room soon"),
        )?,
        Ok(free) => report.ok("disk", format!("{free} MiB are free in {shown}"))?,
    }
    Ok(())
}

fn folder_of(file: &Path) -> PathBuf {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).to_path_buf()
}

/// Free for this user.
#[cfg(unix)]
fn free_mib(folder: &Path) -> std::io::Result<u64> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize) / MIB)
}

#[cfg(not(unix))]
fn free_mib(_: &Path) -> std::io::Result<u64> {
    Err(std::io::ErrorKind::Unsupported.into())
}
