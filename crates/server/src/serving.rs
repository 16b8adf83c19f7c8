//! One program serves an SQLite file: whoever serves it syncs the log that several check-ins share and begins it anew, and
//! reckons with nobody else who does.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
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
        let lock = open(&beside, file).with_context(|| {
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

/// Opens the file, or makes it. Only what is made here is given away: what stands there already may be a link to anything.
fn open(file: &Path, database: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Ok(made) => {
            #[cfg(unix)]
            give_to_owner_of(database, &made);
            Ok(made)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            OpenOptions::new().write(true).open(file)
        }
        Err(error) => Err(error),
    }
}

/// What root makes beside a service's database must not lock the service out. SQLite does the same for its own files; only root
/// can, and nobody else has to.
#[cfg(unix)]
fn give_to_owner_of(database: &Path, lock: &File) {
    if let Ok(database) = database.metadata() {
        use std::os::unix::fs::{MetadataExt, fchown};
        let _ = fchown(lock, Some(database.uid()), Some(database.gid()));
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{MetadataExt, chown, symlink};

    use super::*;

    /// Only root can give a file away, so only as root can these two fail.
    #[test]
    fn the_file_that_keeps_others_out_belongs_to_whom_the_database_belongs_to() {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("database.sqlite");
        File::create(&database).unwrap();
        let _ = chown(&database, Some(65_534), Some(65_534));
        let address = Address::parse(&format!("sqlite:{}", database.display())).unwrap();
        let _serving = Serving::take(&address).unwrap();
        assert_eq!(owner(&beside(&database).unwrap()), owner(&database));
    }

    #[test]
    fn what_a_link_in_its_place_leads_to_is_not_given_away() {
        let folder = tempfile::tempdir().unwrap();
        let (database, other) = (
            folder.path().join("database.sqlite"),
            folder.path().join("other"),
        );
        File::create(&database).unwrap();
        File::create(&other).unwrap();
        let before = owner(&other);
        let _ = chown(&database, Some(65_534), Some(65_534));
        symlink(&other, beside(&database).unwrap()).unwrap();
        let address = Address::parse(&format!("sqlite:{}", database.display())).unwrap();
        let _serving = Serving::take(&address).unwrap();
        assert_eq!(owner(&other), before);
    }

    fn owner(file: &Path) -> (u32, u32) {
        file.metadata()
            .map(|data| (data.uid(), data.gid()))
            .unwrap()
    }
}
