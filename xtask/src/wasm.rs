//! Builds the triage core for the browser, in a target folder of its own.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::command::{command, run as run_command};
use crate::{install, say};

/// Builds it and says how large it is.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    install::for_wasm()?;
    let target = target(root);
    let folder = target.to_string_lossy().into_owned();
    let args = [
        "build",
        "--quiet",
        "--package",
        "triage-wasm",
        "--profile",
        "wasm",
        "--target",
        TRIPLE,
        "--target-dir",
        &folder,
    ];
    run_command(&mut command(root, "cargo", &args))?;
    let module = module(root);
    let bytes = std::fs::metadata(&module)
        .with_context(|| format!("{} was not built", module.display()))?
        .len();
    say::line(&format!("   triage_wasm.wasm: {bytes} bytes"));
    Ok(())
}

/// The built module.
pub(crate) fn module(root: &Path) -> PathBuf {
    target(root).join(TRIPLE).join("wasm/triage_wasm.wasm")
}

const TRIPLE: &str = "wasm32-unknown-unknown";

/// A folder of its own, so that the two builds never wait for each other's lock.
fn target(root: &Path) -> PathBuf {
    root.join("target/wasm")
}
