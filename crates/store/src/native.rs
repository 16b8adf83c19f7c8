//! SQLite's own library on the hot path: a second writing connection that lives on a thread of its own and runs the same
//! texts as sqlx does. Whoever writes here has the turn to write, so the two never wait for each other's lock.

use std::path::Path;
use std::pin::pin;
use std::sync::mpsc::{Sender, channel};
use std::task::{Context, Poll, Waker};

use care::port::{StoreError, StoreTrouble};
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Statement, ToSql};
use tokio::sync::oneshot;

use crate::columns::Columns;
use crate::database::Kind;
use crate::dialect;
use crate::error::{Doing, caught};
use crate::log_sync::LogSync;
use crate::statements::{ForEach, Statements};
use crate::transaction::Turn;
use crate::values::{Value, Values};

/// Statements that stay prepared.
const PREPARED: usize = 32;
/// Pages in memory, in KiB. No more: after a commit that split a page SQLite walks the whole table of its cache, which with
/// 64 MiB cost more than reading the pages again that 8 MiB do not hold.
const CACHE_KIB: i64 = 8_192;

type Work = Box<dyn FnOnce(&Connection) + Send>;

/// The thread's door. Cheap to clone; when the last clone is dropped, the connection closes.
#[derive(Clone, Debug)]
pub(crate) struct Native {
    work: Sender<Work>,
    /// What this connection commits is on disk when this says so.
    pub(crate) log: LogSync,
}

impl Native {
    /// Opens the file, which exists.
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        let connection = Connection::open(path).doing("opening the database")?;
        connection
            .execute_batch(dialect::hello(Kind::Sqlite))
            .doing("opening the database")?;
        connection
            .pragma_update(None, "cache_size", -CACHE_KIB)
            .doing("opening the database")?;
        // It does not wait for the disk itself: `LogSync` does, while the next group is at work.
        connection
            .pragma_update(None, "synchronous", "NORMAL")
            .doing("opening the database")?;
        // What an earlier run committed and could not sync is in the file after this; it also makes the log's file.
        connection
            .query_row(dialect::CHECKPOINT, [], |_| Ok(()))
            .doing("opening the database")?;
        let log = LogSync::of(path).map_err(|error| no_log(&error))?;
        connection.set_prepared_statement_cache_capacity(PREPARED);
        let (sender, receiver) = channel::<Work>();
        std::thread::Builder::new()
            .name("sqlite".to_owned())
            .spawn(move || {
                for work in receiver {
                    work(&connection);
                }
            })
            .map_err(|error| unavailable(&error.to_string()))?;
        Ok(Self { work: sender, log })
    }

    /// Runs `work` on the thread, in its turn to write, which ends here even where nobody waits for the answer any more. A
    /// transaction that the work leaves open is rolled back, and so is that of work that panics.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        turn: Option<Turn>,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |connection| {
            let result = caught(|| work(connection));
            give_up(connection);
            drop(turn);
            // Whoever hung up does not want to know.
            let _ = answer.send(result);
        });
        self.work.send(work).map_err(|_| ended())?;
        answered.await.map_err(|_| ended())?
    }
}

/// Gives a transaction up that is still open.
fn give_up(connection: &Connection) {
    if !connection.is_autocommit() {
        // Where it fails, the next transaction says that this one is still open.
        let _ = connection.execute_batch("ROLLBACK");
    }
}

fn no_log(error: &std::io::Error) -> StoreError {
    unavailable(&format!(
        "the log of the database, its file that ends in -wal, cannot be opened: {error}"
    ))
}

fn ended() -> StoreError {
    unavailable("the database's thread has ended")
}

fn unavailable(what: &str) -> StoreError {
    StoreError {
        trouble: StoreTrouble::Unavailable,
        what: what.to_owned(),
    }
}

/// The result of a future that never waits, as those of [`Here`] are.
pub(crate) fn at_once<T>(
    future: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => Err(unavailable("the database's thread was made to wait")),
    }
}

/// The connection's open transaction, on its own thread.
pub(crate) struct Here<'c>(pub(crate) &'c Connection);

impl Statements for Here<'_> {
    async fn read<T: Sync>(
        &mut self,
        _: Kind,
        statement: ForEach<'_, T>,
        items: &[T],
        mut take: impl FnMut(&mut Columns<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let (doing, table) = (statement.doing, statement.table);
        self.each(statement, items, |prepared, values| {
            bind(prepared, values).doing(doing)?;
            let mut rows = prepared.raw_query();
            while let Some(row) = rows.next().doing(doing)? {
                take(&mut Columns::of(table, row))?;
            }
            Ok(())
        })
    }

    async fn write<T: Sync>(
        &mut self,
        _: Kind,
        statement: ForEach<'_, T>,
        items: &[T],
    ) -> Result<(), StoreError> {
        let doing = statement.doing;
        self.each(statement, items, |prepared, values| {
            bind(prepared, values).doing(doing)?;
            prepared.raw_execute().doing(doing).map(drop)
        })
    }
}

impl Here<'_> {
    fn each<'v, T>(
        &self,
        statement: ForEach<'v, T>,
        items: &'v [T],
        mut run: impl FnMut(&mut Statement<'_>, &Values<'v>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        if items.is_empty() {
            return Ok(());
        }
        let sql = statement.text.sql(Kind::Sqlite, 1);
        let mut prepared = self.0.prepare_cached(sql.as_str()).doing(statement.doing)?;
        let mut values = Values::default();
        for before in statement.before {
            values.add(*before);
        }
        for item in items {
            values.truncate(statement.before.len());
            (statement.bind)(item, &mut values);
            run(&mut prepared, &values)?;
        }
        Ok(())
    }
}

/// Places are numbered in the order in which they stand in the text, which a test of the texts makes sure of.
fn bind(prepared: &mut Statement<'_>, values: &Values<'_>) -> rusqlite::Result<()> {
    for (at, value) in (1..).zip(values.as_slice()) {
        prepared.raw_bind_parameter(at, value)?;
    }
    Ok(())
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match *self {
            Value::NoText | Value::NoInt | Value::NoBytes => rusqlite::types::Null.to_sql(),
            Value::Text(text) => text.to_sql(),
            Value::Int(int) => Ok(ToSqlOutput::from(int)),
            Value::Bytes(bytes) => bytes.to_sql(),
        }
    }
}
