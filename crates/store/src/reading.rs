//! Reading for a page, whichever driver does it. On SQLite its own library reads in this process: with sqlx each row goes
//! to another thread and back and each of its columns is named anew, which cost most of a worklist. On PostgreSQL sqlx does.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use care::port::{StoreError, StoreTrouble};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Statement};
use tokio::sync::Semaphore;

use crate::columns::Columns;
use crate::database::{Kind, SqlStore};
use crate::dialect;
use crate::error::Doing;
use crate::values::{self, Values};

/// So many read at once; further ones wait.
const READERS_MAX: usize = 4;
/// Statements that stay prepared on each connection.
const PREPARED: usize = 64;

/// Turns a row into what was asked for.
pub(crate) type Take<T> = fn(&mut Columns<'_>) -> Result<T, StoreError>;

/// A text that reads, and its values.
pub(crate) struct Question<'q> {
    store: &'q SqlStore,
    text: &'static str,
    table: &'static str,
    doing: &'static str,
    values: Values<'q>,
}

impl SqlStore {
    /// Asks `text`; errors name the `table` and what was being done.
    pub(crate) fn ask(
        &self,
        text: &'static str,
        table: &'static str,
        doing: &'static str,
    ) -> Question<'_> {
        Question {
            store: self,
            text,
            table,
            doing,
            values: Values::default(),
        }
    }
}

impl<'q> Question<'q> {
    /// Binds one more value.
    pub(crate) fn bind(mut self, value: impl Into<values::Value<'q>>) -> Self {
        self.values.add(value);
        self
    }

    /// Every row.
    pub(crate) async fn all<T: Send + 'static>(self, take: Take<T>) -> Result<Vec<T>, StoreError> {
        let Some(readers) = &self.store.readers else {
            let query = sqlx::query_with(self.text, self.values.arguments()?);
            let rows = query.fetch_all(&self.store.read).await.doing(self.doing)?;
            let taken = rows
                .iter()
                .map(|row| take(&mut Columns::of(self.table, row)));
            return taken.collect();
        };
        let (text, table, doing) = (self.text, self.table, self.doing);
        let values = self.values.owned();
        readers
            .run(doing, move |connection| {
                let mut prepared = connection.prepare_cached(text).doing(doing)?;
                bind(&mut prepared, &values).doing(doing)?;
                let mut rows = prepared.raw_query();
                let mut taken = Vec::new();
                while let Some(row) = rows.next().doing(doing)? {
                    taken.push(take(&mut Columns::of(table, row))?);
                }
                Ok(taken)
            })
            .await
    }

    /// The first row, if there is one.
    pub(crate) async fn first<T: Send + 'static>(
        self,
        take: Take<T>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.all(take).await?.into_iter().next())
    }

    /// The one row of a text that counts.
    pub(crate) async fn one<T: Send + 'static>(self, take: Take<T>) -> Result<T, StoreError> {
        let (table, doing) = (self.table, self.doing);
        self.first(take).await?.ok_or_else(|| StoreError {
            trouble: StoreTrouble::Corrupt,
            what: format!("{doing}: {table} has no row"),
        })
    }
}

/// Connections of SQLite's own library that only read. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Readers(Arc<Room>);

struct Room {
    file: PathBuf,
    at_once: Arc<Semaphore>,
    idle: Mutex<Vec<Connection>>,
}

impl std::fmt::Debug for Readers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Readers")
    }
}

impl Readers {
    /// Of a file, which exists. The first connection is opened at once, so that what is wrong is told at the start.
    pub(crate) fn open(file: &Path) -> Result<Self, StoreError> {
        let first = connect(file)?;
        Ok(Self(Arc::new(Room {
            file: file.to_owned(),
            at_once: Arc::new(Semaphore::new(READERS_MAX)),
            idle: Mutex::new(vec![first]),
        })))
    }

    /// Closes them; who asks later is told that the store is closed.
    pub(crate) fn close(&self) {
        self.0.at_once.close();
        self.0.idle().clear();
    }

    /// Runs `work` on a connection, off the threads that answer.
    async fn run<T: Send + 'static>(
        &self,
        doing: &'static str,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let room = Arc::clone(&self.0);
        let ticket = Arc::clone(&room.at_once).acquire_owned().await;
        let ticket = ticket.map_err(|_| ended(doing))?;
        // Whoever asked may hang up; who reads goes on and keeps the ticket until then.
        let reading = tokio::task::spawn_blocking(move || {
            let connection = room.take()?;
            let answer = work(&connection);
            room.put_back(connection);
            drop(ticket);
            answer
        });
        match reading.await {
            Ok(answer) => answer,
            Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
            Err(_) => Err(ended(doing)),
        }
    }
}

impl Room {
    fn take(&self) -> Result<Connection, StoreError> {
        let idle = self.idle().pop();
        idle.map_or_else(|| connect(&self.file), Ok)
    }

    fn put_back(&self, connection: Connection) {
        let mut idle = self.idle();
        if !self.at_once.is_closed() {
            idle.push(connection);
        }
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// By name: a text may use a place twice, or a later one first.
fn bind(prepared: &mut Statement<'_>, values: &[Value]) -> rusqlite::Result<()> {
    for (at, value) in (1..).zip(values) {
        if let Some(place) = prepared.parameter_index(&format!("${at}"))? {
            prepared.raw_bind_parameter(place, value)?;
        }
    }
    Ok(())
}

fn connect(file: &Path) -> Result<Connection, StoreError> {
    const OPENING: &str = "opening the database to read";
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags).doing(OPENING)?;
    connection
        .execute_batch(dialect::hello(Kind::Sqlite))
        .doing(OPENING)?;
    connection
        .execute_batch(dialect::READS_ALONE)
        .doing(OPENING)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    Ok(connection)
}

fn ended(doing: &str) -> StoreError {
    StoreError {
        trouble: StoreTrouble::Unavailable,
        what: format!("{doing}: the database is closed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DatabaseUrl;

    async fn store(folder: &Path) -> SqlStore {
        let file = folder.join("reading.sqlite");
        let url = DatabaseUrl::parse(&format!("sqlite:{}", file.display())).unwrap();
        SqlStore::open(&url).await.unwrap()
    }

    #[tokio::test]
    async fn a_later_place_may_stand_first_and_twice() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(folder.path()).await;
        let asked = store.ask("SELECT $2, $1, $2", "none", "asking");
        let rows = asked.bind("a").bind(7_i64);
        let rows = rows.all(|columns| Ok((columns.int()?, columns.text()?, columns.int()?)));
        assert_eq!(rows.await.unwrap(), [(7, "a".to_owned(), 7)]);
    }

    #[tokio::test]
    async fn what_reads_never_writes() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(folder.path()).await;
        let made = store.ask("CREATE TABLE t (a)", "t", "making");
        let refused = made.all(|_| Ok(())).await.unwrap_err();
        assert!(refused.what.contains("readonly"), "{refused:?}");
    }

    #[tokio::test]
    async fn more_ask_at_once_than_may_read_and_each_is_answered() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(folder.path()).await;
        let asked: Vec<_> = (0..50_i64)
            .map(|number| {
                let store = store.clone();
                tokio::spawn(async move {
                    let asked = store.ask("SELECT $1", "none", "asking").bind(number);
                    asked.one(|columns| columns.int()).await
                })
            })
            .collect();
        for (number, answer) in (0..).zip(asked) {
            assert_eq!(answer.await.unwrap().unwrap(), number);
        }
    }

    #[tokio::test]
    async fn a_closed_store_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let store = store(folder.path()).await;
        store.close().await;
        let asked = store.ask("SELECT 1", "none", "asking");
        let refused = asked.one(|columns| columns.int()).await.unwrap_err();
        assert_eq!(refused.trouble, StoreTrouble::Unavailable);
    }
}
