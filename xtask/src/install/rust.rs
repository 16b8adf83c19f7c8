//! Parts of the Rust toolchain: the formatter, the linter, and the standard library for wasm.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};

use crate::command::{answers, read, run};

const WASM: &str = "wasm32-unknown-unknown";

/// rustfmt and clippy.
pub(super) fn components() -> anyhow::Result<()> {
    for (component, tool) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !answers("cargo", &[tool, "--version"]) {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// The standard library for the browser.
pub(super) fn wasm_target() -> anyhow::Result<()> {
    let sysroot = read(Command::new("rustc").args(["--print", "sysroot"]))?;
    if library_of_wasm(Path::new(sysroot.trim())).is_dir() {
        return Ok(());
    }
    rustup(&["target", "add", WASM])
}

fn library_of_wasm(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(WASM).join("lib")
}

fn rustup(args: &[&str]) -> anyhow::Result<()> {
    let words = args.join(" ");
    if !answers("rustup", &["--version"]) {
        bail!(
            "the Rust toolchain lacks a part and rustup is not there to add it: run `rustup {words}`"
        );
    }
    run(Command::new("rustup").args(args)).with_context(|| format!("run `rustup {words}`"))
}
