//! A PostgreSQL cluster of the tests' own: in a temporary folder, on loopback, at a free port, gone afterwards.
//!
//! It sorts text as people do (ICU, en-US), unlike SQLite, so that a query which leans on byte order fails here.
//! It keeps `fsync` on. It never touches a cluster that it did not start.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, bail};
use tempfile::TempDir;

use crate::command::{answers, read};
use crate::{install, interrupt, say};

/// PostgreSQL refuses to run as root, so it runs as the user that Debian's package makes.
const USER: &str = "postgres";
const STARTUP_POLLS_MAX: u32 = 300;
const STARTUP_POLL: Duration = Duration::from_millis(100);

/// A running cluster. Dropping it stops it and removes its folder.
pub(crate) struct Cluster {
    server: Child,
    bin: PathBuf,
    port: u16,
    folder: TempDir,
}

impl Cluster {
    /// Makes a cluster and waits until it answers.
    ///
    /// # Errors
    /// When PostgreSQL's server is missing or does not come up; the message carries its log.
    pub(crate) fn start() -> anyhow::Result<Cluster> {
        let bin = install::postgres_bin().context(
            "PostgreSQL's server is not there: run `sudo apt-get update && sudo apt-get install -y --no-install-recommends postgresql`",
        )?;
        let folder = folder_of_its_own()?;
        initialise(&bin, folder.path())?;
        let port = free_port()?;
        let server = serve(&bin, folder.path(), port)?;
        let mut cluster = Cluster {
            server,
            bin,
            port,
            folder,
        };
        cluster.wait_until_ready()?;
        Ok(cluster)
    }

    /// The URL of a database that tests may use to make databases of their own.
    pub(crate) fn url(&self) -> String {
        format!("postgres://{USER}@127.0.0.1:{}/postgres", self.port)
    }

    /// Stops the cluster and removes its folder.
    ///
    /// # Errors
    /// When it had already died by itself, which no test may bring about.
    pub(crate) fn stop(mut self) -> anyhow::Result<()> {
        if let Some(status) = self.server.try_wait()? {
            bail!(
                "PostgreSQL died during the tests ({status}): {}",
                self.last_words()
            );
        }
        Ok(())
    }

    fn wait_until_ready(&mut self) -> anyhow::Result<()> {
        let ready = self.bin.join("pg_isready");
        let port = self.port.to_string();
        for _ in 0..STARTUP_POLLS_MAX {
            if let Some(status) = self.server.try_wait()? {
                bail!(
                    "PostgreSQL does not start ({status}): {}",
                    self.last_words()
                );
            }
            if answers(
                &ready.to_string_lossy(),
                &["-q", "-h", "127.0.0.1", "-p", &port],
            ) {
                return Ok(());
            }
            std::thread::sleep(STARTUP_POLL);
        }
        bail!(
            "PostgreSQL does not answer on port {port}: {}",
            self.last_words()
        )
    }

    fn last_words(&self) -> String {
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        let tail: Vec<&str> = log.lines().rev().take(5).collect();
        tail.into_iter().rev().collect::<Vec<_>>().join(" | ")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let pid = self.server.id().to_string();
        drop(
            Command::new("kill")
                .args(["-INT", &pid])
                .stderr(Stdio::null())
                .status(),
        );
        drop(self.server.wait());
    }
}

/// Runs a cluster until Ctrl-C.
pub(crate) fn until_interrupted(_root: &Path) -> anyhow::Result<()> {
    let interrupted = interrupt::receiver();
    let cluster = Cluster::start()?;
    say::line(&cluster.url());
    say::line("For the tests: export AFTERNEEDLE_TEST_POSTGRES with this value. Ctrl-C stops it.");
    interrupted.recv()?;
    Ok(())
}

fn folder_of_its_own() -> anyhow::Result<TempDir> {
    let folder = tempfile::Builder::new()
        .prefix("afterneedle-postgres-")
        .tempdir()?;
    if install::is_root()? {
        let id = |flag: &str| -> anyhow::Result<u32> {
            Ok(read(Command::new("id").args([flag, USER]))?
                .trim()
                .parse()?)
        };
        chown(folder.path(), Some(id("-u")?), Some(id("-g")?))?;
    }
    Ok(folder)
}

fn initialise(bin: &Path, folder: &Path) -> anyhow::Result<()> {
    let mut command = as_its_user(&bin.join("initdb"))?;
    command.arg("--pgdata").arg(folder.join("data")).args([
        "--username",
        USER,
        "--auth",
        "trust",
        "--encoding",
        "UTF8",
    ]);
    command.args([
        "--locale",
        "C.UTF-8",
        "--locale-provider",
        "icu",
        "--icu-locale",
        "en-US",
    ]);
    read(command.current_dir(folder)).map(drop)
}

fn serve(bin: &Path, folder: &Path, port: u16) -> anyhow::Result<Child> {
    let log = fs::File::create(folder.join("log"))?;
    let mut command = as_its_user(&bin.join("postgres"))?;
    command
        .arg("-D")
        .arg(folder.join("data"))
        .arg("-k")
        .arg(folder);
    command.args([
        "-h",
        "127.0.0.1",
        "-p",
        &port.to_string(),
        "-c",
        "max_connections=200",
    ]);
    command
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log);
    command.spawn().context("PostgreSQL does not start")
}

/// The server dies with this process, however this process ends.
fn as_its_user(program: &Path) -> anyhow::Result<Command> {
    let mut command = Command::new("setpriv");
    command.arg("--pdeathsig=INT");
    if install::is_root()? {
        command.args(["--reuid", USER, "--regid", USER, "--init-groups"]);
    }
    command.arg("--").arg(program);
    Ok(command)
}

fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_free_port_can_be_listened_on() {
        let port = free_port().unwrap();
        assert!(TcpListener::bind(("127.0.0.1", port)).is_ok());
    }
}
