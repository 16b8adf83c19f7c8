//! Python's libraries for the tests, exactly as their lock file has them, in an environment under `target/`.

use std::path::{Path, PathBuf};

use anyhow::Context as _;

use crate::command::{command, run};

const REQUIREMENTS: &str = "crates/protocol/tests/z3/requirements.txt";

/// Installs them where they are missing or other than the lock file says; the Python to run is the answer.
///
/// # Errors
/// When there is no Python, or the libraries cannot be had.
pub(crate) fn python(root: &Path) -> anyhow::Result<PathBuf> {
    let environment = root.join("target/z3");
    let python = environment.join("bin/python");
    let wanted = std::fs::read_to_string(root.join(REQUIREMENTS))
        .with_context(|| format!("{REQUIREMENTS} is not there"))?;
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
    let locked = ["--require-hashes", "--requirement", REQUIREMENTS];
    run(&mut command(
        root,
        &python.to_string_lossy(),
        &[&pip[..], &locked[..]].concat(),
    ))?;
    std::fs::write(installed, wanted).context("target/z3 cannot be written")?;
    Ok(python)
}
