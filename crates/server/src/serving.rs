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
        give_to_owner_of(file, &lock);
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

/// What root makes beside a service's database must not lock the service out. SQLite does the same for its own files; only root
/// can, and nobody else has to.
fn give_to_owner_of(database: &Path, lock: &File) {
    #[cfg(unix)]
    if let Ok(database) = database.metadata() {
        use std::os::unix::fs::{MetadataExt, fchown};
        let _ = fchown(lock, Some(database.uid()), Some(database.gid()));
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{MetadataExt, chown};

    use super::*;

    /// As root the database is made another user's; as anybody else it is one's own.
    #[test]
    fn the_file_that_keeps_others_out_belongs_to_whom_the_database_belongs_to() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("clinic.sqlite");
        File::create(&database).unwrap();
        let _ = chown(&database, Some(65_534), Some(65_534));
        let address = Address::parse(&format!("sqlite:{}", database.display())).unwrap();
        let _serving = Serving::take(&address).unwrap();
        let owner = |file: &Path| {
            file.metadata()
                .map(|data| (data.uid(), data.gid()))
                .unwrap()
        };
        assert_eq!(owner(&beside(&database).unwrap()), owner(&database));
    }
}
