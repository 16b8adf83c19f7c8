//! Lighthouse on a patient's pages. A measurement, not a test: speed depends on what else the machine does.

use std::path::Path;

use anyhow::Context as _;

use crate::command::{command, run as run_command};
use crate::{e2e, install};

/// Measures, and fails where a score is below the limit that the program names.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    install::for_lighthouse(root)?;
    e2e::build_product(root)?;
    let browser = install::chromium()
        .context("Chromium is not there: run `sudo apt-get install -y chromium`")?;
    let mut measure = command(&root.join("lighthouse"), "node", &["measure.mjs"]);
    run_command(measure.env("AFTERNEEDLE_CHROMIUM", browser))
}
