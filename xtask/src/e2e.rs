//! The browser tests: the release build of the product, driven in Chromium by `e2e/`.

use std::path::Path;

use anyhow::Context as _;

use crate::command::{command, run as run_command, run_counting as run_command_counting};
use crate::install;
use crate::step::{Outcome, one_check};

/// Runs them.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    run_counting(root).1
}

/// Runs them and counts.
pub(crate) fn run_counting(root: &Path) -> Outcome {
    match build(root) {
        Ok(mut tests) => run_command_counting(&mut tests),
        Err(error) => one_check(Err(error)),
    }
}

fn build(root: &Path) -> anyhow::Result<std::process::Command> {
    install::for_browser(root)?;
    build_with(root, GALLERY)?;
    let browser = install::chromium()
        .context("Chromium is not there: run `sudo apt-get install -y chromium`")?;
    let mut tests = command(&root.join("e2e"), "node", &["--test"]);
    tests.env("AFTERNEEDLE_CHROMIUM", browser);
    Ok(tests)
}

/// Builds the product as it is released.
pub(crate) fn build_product(root: &Path) -> anyhow::Result<()> {
    build_with(root, &[])
}

/// What writes every state of every page, beside the product, where `e2e/harness/gallery.mjs` looks for it. Built with the
/// product and not after it, so that what both are made of is built once.
const GALLERY: &[&str] = &["--package", "web", "--example", "gallery"];

fn build_with(root: &Path, more: &[&str]) -> anyhow::Result<()> {
    let product = [
        "build",
        "--release",
        "--package",
        "server",
        "--bin",
        "afterneedle",
    ];
    run_command(&mut command(root, "cargo", &[&product, more].concat()))
}
