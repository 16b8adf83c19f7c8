//! `cargo xtask cases`: triage cases of any file of the case bank's form.

use std::path::Path;

use crate::command::{command, run as run_command};

/// Runs the cases of these files.
pub(crate) fn run(root: &Path, files: &[String]) -> anyhow::Result<()> {
    let mut cases = command(
        root,
        "cargo",
        &[
            "run",
            "--quiet",
            "-p",
            "protocol",
            "--example",
            "cases",
            "--",
        ],
    );
    // Paths are the caller's, and the command runs in the root.
    for file in files {
        cases.arg(std::path::absolute(file)?);
    }
    run_command(&mut cases)
}
