//! Installs what the tests need and the machine lacks; where it may not, says the exact command.
//!
//! Rust's parts come by `rustup`, programs by Debian's packages, libraries for Node.js by npm's lock files, z3 by pip's.

mod rust;
mod debian;
mod npm;
mod python;

use std::path::Path;

pub(crate) use debian::{chromium, is_root, postgres_bin};
pub(crate) use python::{DUCKDB, Z3, python};

/// Folders of tests in Node.js.
const BROWSER: &str = "e2e";
const FHIRPATH: &str = "fhirpath";
const LIGHTHOUSE: &str = "lighthouse";

/// Makes sure that everything a full test run needs is there.
///
/// # Errors
/// When something is missing and may not be installed; the message is the command to run.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    rust::components()?;
    rust::wasm_target()?;
    debian::packages()?;
    npm::packages(root, BROWSER)?;
    npm::packages(root, FHIRPATH)?;
    python(root, &Z3)?;
    python(root, &DUCKDB).map(drop)
}

/// What the wasm build needs.
pub(crate) fn for_wasm() -> anyhow::Result<()> {
    rust::wasm_target()
}

/// What the browser tests need.
pub(crate) fn for_browser(root: &Path) -> anyhow::Result<()> {
    debian::packages()?;
    npm::packages(root, BROWSER)
}

/// What Lighthouse needs.
pub(crate) fn for_lighthouse(root: &Path) -> anyhow::Result<()> {
    for_browser(root)?;
    npm::packages(root, LIGHTHOUSE)
}

/// What the comparison with another FHIRPath engine needs.
pub(crate) fn for_fhirpath(root: &Path) -> anyhow::Result<()> {
    debian::packages()?;
    npm::packages(root, FHIRPATH)
}

/// What the second opinion on the proof needs.
pub(crate) fn for_python() -> anyhow::Result<()> {
    debian::packages()
}
