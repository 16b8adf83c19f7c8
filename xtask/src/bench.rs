//! Hands `cargo xtask bench` to the bench crate.

use std::path::Path;

use anyhow::bail;

use crate::command::{command, run as run_command};

/// Whether there is a bench to run.
pub(crate) fn stands(root: &Path) -> bool {
    root.join("bench/Cargo.toml").is_file()
}

/// Runs it, with the arguments passed on.
pub(crate) fn run(root: &Path, args: &[String]) -> anyhow::Result<()> {
    if !stands(root) {
        bail!("there is no bench yet: bench is missing");
    }
    let mut bench = command(
        root,
        "cargo",
        &["run", "--release", "--package", "bench", "--"],
    );
    run_command(bench.args(args))
}
