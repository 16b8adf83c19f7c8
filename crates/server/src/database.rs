//! Opening the database for a command: what may be made, what must be there, and what is refused.

use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};
use care::port::StoreTrouble;
use store::{DatabaseUrl, Kind, MigrationState, SqlStore};

use crate::private;

/// Name of the database file in a demo's folder.
pub(crate) const DEMO_FILE: &str = "afterneedle.sqlite";

/// Where the database is, and its file on SQLite.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    url: DatabaseUrl,
    file: Option<PathBuf>,
}

impl Address {
    /// Reads `sqlite:PATH` or `postgres://…`.
    ///
    /// # Errors
    /// One sentence.
    pub(crate) fn parse(text: &str) -> anyhow::Result<Self> {
        let url = DatabaseUrl::parse(text)?;
        let file = (url.kind() == Kind::Sqlite).then(|| file_of(text));
        if file
            .as_deref()
            .is_some_and(|file| file.to_str() == Some(":memory:"))
        {
            bail!("a database in memory keeps nothing: give sqlite:PATH");
        }
        Ok(Self { url, file })
    }

    /// The database of a demo's folder.
    ///
    /// # Errors
    /// When the folder's name cannot be written as an address.
    pub(crate) fn of_demo(folder: &Path) -> anyhow::Result<Self> {
        let file = folder.join(DEMO_FILE);
        let text = file.to_str().filter(|text| !text.contains(['?', '%', '#']));
        let text = text.ok_or_else(|| {
            anyhow!(
                "the folder {} has a name that cannot stand in a database address: choose another",
                folder.display()
            )
        })?;
        Self::parse(&format!("sqlite:{text}"))
    }

    /// Its file, on SQLite.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// An address without its password cannot be given again.
    fn migrate_command(&self) -> String {
        match self.file {
            Some(_) => format!("`afterneedle migrate --database {}`", self.url),
            None => "`afterneedle migrate` with the same settings".to_owned(),
        }
    }

    fn is_new(&self) -> bool {
        self.file
            .as_deref()
            .is_some_and(|file| std::fs::metadata(file).map_or(true, |data| data.len() == 0))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.url.fmt(f)
    }
}

fn file_of(url: &str) -> PathBuf {
    let path = url.trim_start_matches("sqlite:");
    let path = path.strip_prefix("//").unwrap_or(path);
    PathBuf::from(path.split('?').next().unwrap_or(path))
}

/// Opens a database to serve from: one of this version, or an SQLite file that is not there yet, which it makes.
pub(crate) async fn to_serve(address: &Address) -> anyhow::Result<SqlStore> {
    if !address.is_new() {
        return to_write(address).await;
    }
    let store = make(address).await?;
    store.migrate().await?;
    Ok(store)
}

/// Opens a database of this version that nobody else keeps locked.
pub(crate) async fn to_write(address: &Address) -> anyhow::Result<SqlStore> {
    let store = to_read(address).await?;
    refuse_locked(&store, address).await?;
    Ok(store)
}

/// Opens a database of this version.
pub(crate) async fn to_read(address: &Address) -> anyhow::Result<SqlStore> {
    refuse_missing(address)?;
    let store = connect(address).await?;
    store.refuse_not_ours().await?;
    match store.migration_state().await? {
        MigrationState::Current | MigrationState::Newer(_) | MigrationState::Strange => Ok(store),
        MigrationState::Behind(_) => {
            bail!(
                "the database {address} is not of this version yet: run {}",
                address.migrate_command()
            )
        }
    }
}

/// Opens a database of this program, of whatever version up to this one, to look at it.
pub(crate) async fn to_look_into(address: &Address) -> anyhow::Result<SqlStore> {
    let store = connect(address).await?;
    store.refuse_not_ours().await?;
    Ok(store)
}

/// Opens a database to bring it to this version; an SQLite file may be made.
pub(crate) async fn to_migrate(address: &Address) -> anyhow::Result<SqlStore> {
    let store = make(address).await?;
    store.refuse_not_ours().await?;
    refuse_locked(&store, address).await?;
    Ok(store)
}

/// Connects, after making an SQLite file that is not there; SQLite gives the files beside it the same permissions.
async fn make(address: &Address) -> anyhow::Result<SqlStore> {
    refuse_missing_folder(address)?;
    match address.file().map(private::new_file) {
        Some(Err(error)) if error.kind() != ErrorKind::AlreadyExists => {
            bail!("the database {address} cannot be made: {error}")
        }
        _ => connect(address).await,
    }
}

async fn connect(address: &Address) -> anyhow::Result<SqlStore> {
    Ok(SqlStore::open(&address.url).await?)
}

fn refuse_missing(address: &Address) -> anyhow::Result<()> {
    match address.file() {
        Some(file) if !file.is_file() => bail!("there is no database file at {}", file.display()),
        _ => Ok(()),
    }
}

fn refuse_missing_folder(address: &Address) -> anyhow::Result<()> {
    let folder = address
        .file()
        .and_then(Path::parent)
        .filter(|folder| !folder.as_os_str().is_empty());
    match folder {
        Some(folder) if !folder.is_dir() => bail!(
            "the database {address} does not open: the folder {} is not there",
            folder.display()
        ),
        _ => Ok(()),
    }
}

/// Takes the right to write and gives it back.
async fn refuse_locked(store: &SqlStore, address: &Address) -> anyhow::Result<()> {
    match store.write_lock().await {
        Ok(_) => Ok(()),
        Err(error) if error.trouble == StoreTrouble::Unavailable => {
            bail!(
                "the database {address} is locked by another program: end that program and start again ({error})"
            )
        }
        Err(error) => bail!("the database {address} cannot be written: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_an_sqlite_address_is_known_in_all_its_spellings() {
        for (text, file) in [
            ("sqlite:a.db", "a.db"),
            ("sqlite://a.db", "a.db"),
            ("sqlite:///x/a.db?mode=rw", "/x/a.db"),
        ] {
            assert_eq!(
                Address::parse(text).unwrap().file(),
                Some(Path::new(file)),
                "{text}"
            );
        }
        assert_eq!(Address::parse("postgres://a@b/c").unwrap().file(), None);
    }

    #[test]
    fn a_database_in_memory_is_refused() {
        assert!(Address::parse("sqlite::memory:").is_err());
    }
}
