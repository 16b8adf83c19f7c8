//! The browser's triage core and the server's give the same bytes for the same input.
//!
//! An example of `protocol` writes random inputs and what the native core makes of them; `parity.mjs` runs the wasm
//! module over the same inputs and compares.

use std::path::Path;

use anyhow::Context as _;

use crate::command::{command, run as run_command};
use crate::wasm;

const INPUTS: &str = "100000";
/// Fixed, so that a failure can be repeated.
const SEED: &str = "20260401";

/// Compares them on as many random inputs as stand above.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    wasm::run(root)?;
    let module = wasm::module(root);
    let folder = root.join("target/parity");
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("{} cannot be made", folder.display()))?;
    let folder = folder.to_string_lossy();
    let example = [
        "run",
        "--quiet",
        "--release",
        "--package",
        "protocol",
        "--example",
        "parity_inputs",
        "--",
        INPUTS,
        SEED,
        &folder,
    ];
    run_command(&mut command(root, "cargo", &example))?;
    run_command(&mut command(
        root,
        "node",
        &[
            "xtask/parity.mjs",
            &module.to_string_lossy(),
            &folder,
            INPUTS,
        ],
    ))
}
