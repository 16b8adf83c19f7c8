//! Python's libraries for the tests, exactly as their lock file has them, in an environment under `target/`.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::command::{command, run};

/// A lock file, and the environment that it fills.
pub(crate) struct Libraries {
    requirements: &'static str,
    environment: &'static str,
}

/// For the second opinion on the proof.
pub(crate) const Z3: Libraries = Libraries {
    requirements: "crates/protocol/tests/z3/requirements.txt",
    environment: "target/z3",
};

/// For reading the export of a practice.
pub(crate) const DUCKDB: Libraries = Libraries {
    requirements: "crates/extract/tests/duckdb/requirements.txt",
    environment: "target/duckdb",
};

/// Installs them where they are missing or other than the lock file says; the Python to run is the answer.
///
/// # Errors
/// When there is no Python, or the libraries cannot be had.
pub(crate) fn python(root: &Path, libraries: &Libraries) -> anyhow::Result<PathBuf> {
    let requirements = libraries.requirements;
    let environment = root.join(libraries.environment);
    let python = environment.join("bin/python");
    let wanted = std::fs::read_to_string(root.join(requirements))
        .with_context(|| format!("{requirements} is not there"))?;
    let installed = environment.join("requirements.txt");
    if python.is_file() && std::fs::read_to_string(&installed).is_ok_and(|text| text == wanted) {
        return Ok(python);
    }
    let folder = environment.to_string_lossy();
    run(&mut command(
        root,
        "python3",
        &["-m", "venv", "--clear", &folder],
    ))
    .context("Python cannot make an environment: run `sudo apt-get install -y python3-venv`")?;
    let pip = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ];
    let locked = ["--require-hashes", "--requirement", requirements];
    run(&mut command(
        root,
        &python.to_string_lossy(),
        &[&pip[..], &locked[..]].concat(),
    ))?;
    std::fs::write(installed, wanted)
        .with_context(|| format!("{} cannot be written", libraries.environment))?;
    Ok(python)
}
