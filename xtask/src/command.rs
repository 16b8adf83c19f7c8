//! Running other programs: visibly, with a clear sentence when one is missing or fails, and counting tests on the way.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context as _, bail};

use crate::step::Tally;
use crate::{interrupt, say};

/// A command of `program`, to be run in `folder`.
pub(crate) fn command(folder: &Path, program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).args(args).stdin(Stdio::null());
    command
}

/// Runs to the end with its output shown.
///
/// # Errors
/// When the program is missing, exits with a status other than 0, or somebody asked to stop.
pub(crate) fn run(command: &mut Command) -> anyhow::Result<()> {
    let name = name_of(command);
    let mut child = command
        .spawn()
        .with_context(|| format!("`{name}` does not start"))?;
    interrupt::running(child.id());
    let status = child.wait();
    interrupt::running(0);
    judge(
        &name,
        status.with_context(|| format!("`{name}` cannot be waited for"))?,
    )
}

/// Runs to the end, shows its output, and counts the tests it reports. A failed run still yields its count.
pub(crate) fn run_counting(command: &mut Command) -> (Tally, anyhow::Result<()>) {
    let name = name_of(command);
    let mut tally = Tally::default();
    let result = stream(command, &name, |line| tally.read(line));
    (tally, result)
}

/// Runs quietly and returns what it printed.
///
/// # Errors
/// As [`run`]; the message carries what the program printed on standard error.
pub(crate) fn read(command: &mut Command) -> anyhow::Result<String> {
    let name = name_of(command);
    let output = command
        .output()
        .with_context(|| format!("`{name}` does not start"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{name}` failed ({}): {}", output.status, said.trim());
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{name}` printed something that is not UTF-8"))
}

/// Whether the program is there and answers.
pub(crate) fn answers(program: &str, args: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn stream(command: &mut Command, name: &str, mut each: impl FnMut(&str)) -> anyhow::Result<()> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` does not start"))?;
    interrupt::running(child.id());
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let Ok(line) = line else { break };
            let line = String::from_utf8_lossy(&line);
            say::line(&line);
            each(&line);
        }
    }
    let status = child.wait();
    interrupt::running(0);
    judge(
        name,
        status.with_context(|| format!("`{name}` cannot be waited for"))?,
    )
}

fn judge(name: &str, status: ExitStatus) -> anyhow::Result<()> {
    if interrupt::stopped() {
        bail!("stopped by hand during `{name}`");
    }
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

fn name_of(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|arg| arg.to_string_lossy().into_owned()),
    );
    words.join(" ")
}
