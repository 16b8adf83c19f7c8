//! Libraries of tests in Node.js, exactly as the lock file beside them has them.

use std::path::Path;
use std::time::SystemTime;

use anyhow::Context as _;

use crate::command::{command, run};

/// Installs those of a folder where they are missing or older than its lock file.
pub(super) fn packages(root: &Path, folder: &str) -> anyhow::Result<()> {
    let words = format!("run `npm ci` in {folder}/");
    let folder = root.join(folder);
    let lock = folder.join("package-lock.json");
    let wanted = changed(&lock).with_context(|| format!("{} is not there", lock.display()))?;
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
    .context(words)
}

fn changed(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file)
        .and_then(|data| data.modified())
        .ok()
}
