//! One program serves an SQLite file: whoever serves it syncs the log that several check-ins share and begins it anew, and
//! reckons with nobody else who does.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::database::Address;

/// That this program alone serves the file, until this is dropped or the program ends, however it ends.
#[derive(Debug)]
pub(crate) struct Serving(#[expect(dead_code, reason = "it is held, not read")] Option<File>);

impl Serving {
    /// Takes the database, which is there. PostgreSQL is there for several.
    ///
    /// # Errors
    /// One sentence, when another program serves it.
    pub(crate) fn take(address: &Address) -> anyhow::Result<Self> {
        let Some(file) = address.file() else {
            return Ok(Self(None));
        };
        let beside = beside(file)?;
        let lock = open(&beside).with_context(|| {
            format!(
                "{} cannot be opened: make it this user's, or delete it while nothing serves",
                beside.display()
            )
        })?;
        match lock.try_lock() {
            Ok(()) => Ok(Self(Some(lock))),
            Err(TryLockError::WouldBlock) => bail!(
                "another afterneedle serves the database {address}: end that one first; several at once need PostgreSQL"
            ),
            Err(TryLockError::Error(error)) => {
                tracing::warn!(%error, "this disk knows no locks: see to it that nothing else serves this database");
                Ok(Self(None))
            }
        }
    }
}

/// The same for each name that the file goes by.
fn beside(file: &Path) -> anyhow::Result<PathBuf> {
    let real = file.canonicalize();
    let real = real.with_context(|| format!("{} cannot be found", file.display()))?;
    let mut name = real.into_os_string();
    name.push("-serving");
    Ok(PathBuf::from(name))
}

fn open(file: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}
