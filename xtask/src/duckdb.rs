//! Another reader for the export of a practice: DuckDB reads both forms and compares them with what was stored.
//!
//! An example of `extract` records an invented practice and exports it; `crates/extract/tests/duckdb/` reads and compares.

use std::path::Path;

use anyhow::Context as _;

use crate::command::{command, run as run_command};
use crate::install;

/// Compares them.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    install::for_python()?;
    let python = install::python(root, &install::DUCKDB)?;
    let folder = root.join("target/practice");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .with_context(|| format!("{} cannot be made anew", folder.display()))?;
    }
    let folder = folder.to_string_lossy();
    let write = [
        "run",
        "--quiet",
        "--package",
        "extract",
        "--example",
        "invented",
        "--",
        &folder,
    ];
    run_command(&mut command(root, "cargo", &write))?;
    let read = ["-B", "crates/extract/tests/duckdb/agree.py", &folder];
    run_command(&mut command(root, &python.to_string_lossy(), &read))
}
