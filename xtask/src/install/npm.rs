//! The browser tests' libraries, exactly as `e2e/package-lock.json` has them.

use std::path::Path;
use std::time::SystemTime;

use anyhow::Context as _;

use crate::command::{command, run};

/// Installs them where they are missing or older than the lock file.
pub(super) fn packages(root: &Path) -> anyhow::Result<()> {
    let folder = root.join("e2e");
    let wanted =
        changed(&folder.join("package-lock.json")).context("e2e/package-lock.json is not there")?;
    if changed(&folder.join("node_modules/.package-lock.json"))
        .is_some_and(|installed| installed >= wanted)
    {
        return Ok(());
    }
    run(&mut command(
        &folder,
        "npm",
        &["ci", "--no-fund", "--no-audit"],
    ))
    .context("run `npm ci` in e2e/")
}

fn changed(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file)
        .and_then(|data| data.modified())
        .ok()
}
