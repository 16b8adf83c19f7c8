//! An independent FHIRPath engine and the triage core agree on every exported condition, unknowns included.
//!
//! An example of `fhir` writes the exported logic and what the core makes of the case bank; `fhirpath/` evaluates the
//! same conditions with fhirpath.js and compares.

use std::path::Path;

use anyhow::Context as _;

use crate::command::{command, run as run_command, run_counting as run_command_counting};
use crate::install;
use crate::step::{Outcome, one_check};

/// Where the cases stand, from the root.
const CASES: &str = "clinical/cases";

/// Compares them.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    run_counting(root).1
}

/// Compares them and counts.
pub(crate) fn run_counting(root: &Path) -> Outcome {
    match prepare(root) {
        Ok(mut tests) => run_command_counting(&mut tests),
        Err(error) => one_check(Err(error)),
    }
}

fn prepare(root: &Path) -> anyhow::Result<std::process::Command> {
    install::for_fhirpath(root)?;
    let folder = root.join("target/fhirpath");
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("{} cannot be made", folder.display()))?;
    let mut write = command(
        root,
        "cargo",
        &[
            "run",
            "--quiet",
            "--package",
            "fhir",
            "--example",
            "fhirpath_cases",
            "--",
        ],
    );
    run_command(write.arg(&folder).args(cases(root)?))?;
    let mut tests = command(&root.join("fhirpath"), "node", &["--test"]);
    tests.env("AFTERNEEDLE_FHIRPATH", folder);
    Ok(tests)
}

/// Every file of cases.
fn cases(root: &Path) -> anyhow::Result<Vec<std::path::PathBuf>> {
    let folder = root.join(CASES);
    let listed = std::fs::read_dir(&folder).with_context(|| format!("{CASES} cannot be read"))?;
    let files = listed.map(|entry| Ok(entry?.path()));
    let mut files: Vec<_> = files.collect::<anyhow::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|kind| kind == "jsonl"));
    files.sort();
    Ok(files)
}
