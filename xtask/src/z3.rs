//! A second opinion on the proof: z3, with its own reading of the content and of the properties.

use std::path::Path;

use crate::command::{command, run as run_command};
use crate::install;

/// Compares the two on the shipped protocol and on broken ones.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    install::for_python()?;
    let python = install::python(root, &install::Z3)?;
    let build = ["build", "--package", "server", "--bin", "afterneedle"];
    run_command(&mut command(root, "cargo", &build))?;
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root.join("target"), |folder| root.join(folder));
    let afterneedle = target.join("debug/afterneedle");
    let script = "crates/protocol/tests/z3/agree.py";
    let words = ["-B", script, &afterneedle.to_string_lossy(), "clinical"];
    run_command(&mut command(root, &python.to_string_lossy(), &words))
}
