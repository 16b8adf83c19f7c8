//! Programs from Debian's packages: PostgreSQL's server, Chromium, Node.js with npm, Python with its environments.
//!
//! Installs as root and where `apt-get` is there. Nothing is installed that is already there, whoever put it there.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};

use crate::command::{answers, read, run};

/// The oldest PostgreSQL that the store supports.
const POSTGRES_MAJOR_MIN: u32 = 15;
/// Names a browser other than Debian's.
const CHROMIUM_VARIABLE: &str = "AFTERNEEDLE_CHROMIUM";

/// Installs the packages that are missing.
///
/// # Errors
/// When one is missing and may not be installed; the message is the command to run.
pub(super) fn packages() -> anyhow::Result<()> {
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    let words = missing.join(" ");
    if !is_root()? || !answers("apt-get", &["--version"]) {
        bail!(
            "{words} is not there: run `sudo apt-get update && sudo apt-get install -y --no-install-recommends {words}`"
        );
    }
    apt_get(&["update"])?;
    let mut args = vec!["install", "-y", "--no-install-recommends"];
    args.extend(missing);
    apt_get(&args)
}

/// The folder of PostgreSQL's server programs: the newest of Debian's, else the one that `pg_config` names.
pub(crate) fn postgres_bin() -> Option<PathBuf> {
    newest_of(Path::new("/usr/lib/postgresql")).or_else(|| {
        let named = read(Command::new("pg_config").arg("--bindir")).ok()?;
        Some(PathBuf::from(named.trim())).filter(|bin| bin.join("initdb").is_file())
    })
}

/// The browser for the tests.
pub(crate) fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os(CHROMIUM_VARIABLE).map(PathBuf::from);
    Some(named.unwrap_or_else(|| PathBuf::from("/usr/bin/chromium"))).filter(|path| path.is_file())
}

/// Whether this process may do what only root may.
pub(crate) fn is_root() -> anyhow::Result<bool> {
    Ok(read(Command::new("id").arg("-u"))?.trim() == "0")
}

fn missing() -> Vec<&'static str> {
    let there = [
        ("postgresql", postgres_bin().is_some()),
        ("chromium", chromium().is_some()),
        ("nodejs", answers("node", &["--version"])),
        ("npm", answers("npm", &["--version"])),
        (
            "python3-venv",
            answers("python3", &["-c", "import ensurepip, tomllib, venv"]),
        ),
    ];
    there
        .into_iter()
        .filter(|(_, there)| !there)
        .map(|(package, _)| package)
        .collect()
}

fn newest_of(versions: &Path) -> Option<PathBuf> {
    let folders = std::fs::read_dir(versions)
        .ok()?
        .flatten()
        .map(|entry| entry.path());
    let usable = folders.filter_map(|folder| {
        let major: u32 = folder.file_name()?.to_str()?.parse().ok()?;
        let bin = folder.join("bin");
        (major >= POSTGRES_MAJOR_MIN && bin.join("initdb").is_file()).then_some((major, bin))
    });
    usable.max_by_key(|(major, _)| *major).map(|(_, bin)| bin)
}

fn apt_get(args: &[&str]) -> anyhow::Result<()> {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").args(args);
    run(&mut command).context("Debian's packages cannot be installed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_postgres_that_the_store_supports_is_chosen() {
        let folder = tempfile::tempdir().unwrap();
        for version in ["9", "14", "15", "17", "common"] {
            let bin = folder.path().join(version).join("bin");
            std::fs::create_dir_all(&bin).unwrap();
            std::fs::write(bin.join("initdb"), "").unwrap();
        }
        assert_eq!(newest_of(folder.path()), Some(folder.path().join("17/bin")));
    }

    #[test]
    fn an_old_postgres_or_one_without_its_server_is_none() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("16/bin")).unwrap();
        std::fs::create_dir_all(folder.path().join("14/bin")).unwrap();
        std::fs::write(folder.path().join("14/bin/initdb"), "").unwrap();
        assert_eq!(newest_of(folder.path()), None);
    }
}
