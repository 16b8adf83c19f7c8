//! A program under measurement: started, watched through `/proc`, ended by its id.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Clock ticks a second of `/proc/PID/stat` on every Linux of today.
const TICKS: f64 = 100.0;

/// A running child, ended when dropped.
pub(crate) struct Child(std::process::Child);

impl Child {
    /// Starts a program and waits for its first line on standard output.
    pub(crate) fn start(program: &Path, arguments: &[&str]) -> Result<(Self, String)> {
        let mut child = Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("starting {}", program.display()))?;
        let output = child.stdout.take().context("the child has no output")?;
        let child = Self(child);
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        if line.trim().is_empty() {
            bail!("{} ended without a word", program.display());
        }
        Ok((child, line.trim().to_owned()))
    }

    /// Starts a program whose output nobody reads.
    pub(crate) fn quiet(program: &Path, arguments: &[&str]) -> Result<Self> {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        Ok(Self(command.spawn().with_context(|| {
            format!("starting {}", program.display())
        })?))
    }

    /// CPU time used so far, user and system.
    pub(crate) fn cpu(&self) -> Result<Duration> {
        cpu_of(self.0.id())
    }

    /// Resident memory in MB.
    pub(crate) fn resident_mb(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .context("reading /proc")?;
        let kb: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kb / 1024.0)
    }
}

/// CPU time that a process has used so far, user and system.
pub(crate) fn cpu_of(process: u32) -> Result<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    let after_name = stat.rsplit_once(')').context("reading /proc")?.1;
    let ticks: f64 = after_name
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse::<f64>().ok())
        .sum();
    Ok(Duration::from_secs_f64(ticks / TICKS))
}

impl Drop for Child {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
