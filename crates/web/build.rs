//! Builds the triage core for the browser, so that one binary carries both.
//!
//! It has a target folder of its own: cargo holds the lock of the one that it is building in.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRIPLE: &str = "wasm32-unknown-unknown";
/// What wraps or steers the compiler of the outer build must not reach the inner one.
const NOT_PASSED_ON: [&str; 8] = [
    "CARGO_ENCODED_RUSTFLAGS",
    "RUSTFLAGS",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_RUSTFLAGS",
    "CLIPPY_ARGS",
    "RUSTDOCFLAGS",
];

fn main() -> Result<(), Box<dyn Error>> {
    let crates = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let crates = crates.parent().ok_or("the crate lies in no folder")?;
    for part in [
        "triage/src",
        "triage/Cargo.toml",
        "triage-wasm/src",
        "triage-wasm/Cargo.toml",
    ] {
        println!("cargo:rerun-if-changed={}", crates.join(part).display());
    }
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let target = target_folder(&out)?;
    build(crates, &target)?;
    let module = target.join(TRIPLE).join("wasm/triage_wasm.wasm");
    std::fs::copy(&module, out.join("triage.wasm"))?;
    Ok(())
}

/// `target/wasm`, four floors above `target/debug/build/web-0123/out`: every profile shares it.
fn target_folder(out: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let target = out
        .ancestors()
        .nth(4)
        .ok_or("the build has no target folder")?;
    Ok(target.join("wasm"))
}

fn build(crates: &Path, target: &Path) -> Result<(), Box<dyn Error>> {
    let mut cargo = Command::new(std::env::var("CARGO")?);
    cargo
        .current_dir(crates)
        .args(["build", "--quiet", "--package", "triage-wasm"])
        .args(["--profile", "wasm", "--target", TRIPLE, "--target-dir"])
        .arg(target);
    NOT_PASSED_ON.iter().for_each(|name| {
        cargo.env_remove(name);
    });
    let built = cargo.output()?;
    if built.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&built.stderr).into_owned();
    Err(format!("the triage core does not build for the browser; `rustup target add {TRIPLE}` adds what it needs:\n{said}").into())
}
