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
    build_product(root)?;
    build_gallery(root)?;
    let browser = install::chromium()
        .context("Chromium is not there: run `sudo apt-get install -y chromium`")?;
    let mut tests = command(&root.join("e2e"), "node", &["--test"]);
    tests.env("AFTERNEEDLE_CHROMIUM", browser);
    Ok(tests)
}

/// Builds what writes every state of every page beside the product, as `e2e/harness/gallery.mjs` looks for it.
fn build_gallery(root: &Path) -> anyhow::Result<()> {
    run_command(&mut command(
        root,
        "cargo",
        &[
            "build",
            "--release",
            "--package",
            "web",
            "--example",
            "gallery",
        ],
    ))
}

/// Builds the product as it is released.
pub(crate) fn build_product(root: &Path) -> anyhow::Result<()> {
    run_command(&mut command(
        root,
        "cargo",
        &[
            "build",
            "--release",
            "--package",
            "server",
            "--bin",
            "afterneedle",
        ],
    ))
}
