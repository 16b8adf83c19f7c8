//! Opening a database: which one, its pools, and the checkpoints of SQLite's log.

use std::fmt;
use std::path::PathBuf;
use std::sync::Once;
use std::time::Duration;

use care::port::{StoreError, StoreTrouble};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{
    Any, AnyPool, AssertSqlSafe, ConnectOptions, Connection, Executor, Row, SqlSafeStr, SqlStr,
};

use crate::dialect;
use crate::error::Doing;
use crate::native::Native;
use crate::reading::Readers;
use crate::transaction::{Turns, WAIT_MAX};

const READERS_MAX: u32 = 4;
pub(crate) const POSTGRES_CONNECTIONS_MAX: u32 = 8;
/// A connection that answered so lately is not asked anew whether it still does: that would be one more way there and back
/// for each group of check-ins.
const UNTESTED_MAX: Duration = Duration::from_secs(1);

/// Which database it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

/// Where the database is: `sqlite:PATH` or `postgres://…`.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl {
    kind: Kind,
    url: String,
}

/// The address names no database that this program knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the database address starts neither with `sqlite:` nor with `postgres:`: give sqlite:PATH or postgres://USER@HOST/NAME"
)]
pub struct UnknownDatabase;

impl DatabaseUrl {
    /// Reads an address.
    ///
    /// # Errors
    /// [`UnknownDatabase`].
    pub fn parse(text: &str) -> Result<Self, UnknownDatabase> {
        let kind = match text.split_once(':') {
            Some(("sqlite", path)) if !path.is_empty() => Kind::Sqlite,
            Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => Kind::Postgres,
            _ => return Err(UnknownDatabase),
        };
        Ok(Self {
            kind,
            url: text.to_owned(),
        })
    }

    /// Which database it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// SQLite's file.
    fn file(&self) -> Option<PathBuf> {
        let options: SqliteConnectOptions = self.connect_url().parse().ok()?;
        let file = options.get_filename();
        file.exists().then(|| file.to_owned())
    }

    fn connect_url(&self) -> String {
        match self.kind {
            Kind::Sqlite if !self.url.contains('?') => format!("{}?mode=rwc", self.url),
            Kind::Sqlite | Kind::Postgres => self.url.clone(),
        }
    }
}

/// Without password, so that it can be shown.
impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.url.split_once("://"), self.url.rsplit_once('@')) {
            (Some((scheme, _)), Some((_, host))) => write!(f, "{scheme}://…@{host}"),
            _ => f.write_str(&self.url),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

/// The store. Cheap to clone.
#[derive(Clone, Debug)]
pub struct SqlStore {
    pub(crate) kind: Kind,
    pub(crate) read: AnyPool,
    pub(crate) write: AnyPool,
    /// Who writes next.
    pub(crate) turns: Turns,
    /// On SQLite, its own library for the hot path.
    pub(crate) native: Option<Native>,
    /// On SQLite, its own library for what a page reads.
    pub(crate) readers: Option<Readers>,
}

impl SqlStore {
    /// Connects. SQLite has one writing connection in sqlx's pool and one of its own library, which take turns, and a few that
    /// read; PostgreSQL has one pool for both.
    ///
    /// # Errors
    /// [`StoreError`] with one sentence for the operator.
    pub async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(install_default_drivers);
        match url.kind {
            Kind::Sqlite => {
                let write = pool(url, 1).await?;
                let file = url.file();
                Ok(Self {
                    kind: url.kind,
                    read: pool(url, READERS_MAX).await?,
                    write,
                    turns: Turns::of(url.kind),
                    native: file.as_deref().map(Native::open).transpose()?,
                    readers: file.as_deref().map(Readers::open).transpose()?,
                })
            }
            Kind::Postgres => {
                let both = pool(url, POSTGRES_CONNECTIONS_MAX).await?;
                Ok(Self {
                    kind: url.kind,
                    read: both.clone(),
                    write: both,
                    turns: Turns::of(url.kind),
                    native: None,
                    readers: None,
                })
            }
        }
    }

    /// Which database it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Ends all connections, and on SQLite moves the log into the file.
    pub async fn close(&self) {
        if self.kind == Kind::Sqlite {
            // What stays in the log is not lost: the next start reads it.
            let _ = self.checkpoint().await;
        }
        if let Some(readers) = &self.readers {
            readers.close();
        }
        self.read.close().await;
        self.write.close().await;
    }

    /// Moves what SQLite's log holds into the file, on a reading connection and so off the commit path; does nothing on
    /// PostgreSQL. A log that has grown long all the same is moved to its end while no writer writes.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        self.checkpoint_beyond(dialect::LOG_PAGES_MAX).await
    }

    /// The same for a log that is long from `pages` on.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn checkpoint_beyond(&self, pages: i64) -> Result<(), StoreError> {
        if self.kind == Kind::Sqlite && log_pages(&self.read).await? > pages {
            let _turn = self.turns.next().await?;
            log_pages(&self.write).await?;
        }
        Ok(())
    }

    /// The text as this database understands it.
    pub(crate) fn sql(&self, text: &'static str) -> SqlStr {
        match self.kind {
            Kind::Postgres if text.contains("/*lock") => {
                AssertSqlSafe(dialect::text(self.kind, text)).into_sql_str()
            }
            Kind::Sqlite | Kind::Postgres => text.into_sql_str(),
        }
    }

    /// A connection for reading, for tests that prepare every text.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn connection(&self) -> Result<PoolConnection<Any>, StoreError> {
        self.read.acquire().await.doing("opening a connection")
    }

    /// A text of [`crate::texts::all`] as this database understands it.
    #[must_use]
    pub fn as_understood(&self, text: &str) -> AssertSqlSafe<String> {
        AssertSqlSafe(dialect::text(self.kind, text))
    }

    /// After a disk has failed nothing more is written: behind a hole in SQLite's log nothing is found after a power cut.
    pub(crate) fn refuse_failed(&self) -> Result<(), StoreError> {
        self.native
            .as_ref()
            .map_or(Ok(()), |native| native.log.refuse_failed())
    }
}

/// Moves the log into the file and says how many pages it has. While the caller has the turn to write, nothing is left
/// behind.
async fn log_pages(pool: &AnyPool) -> Result<i64, StoreError> {
    let moved = sqlx::raw_sql(dialect::CHECKPOINT).fetch_one(pool).await;
    let row = moved.doing(MOVING)?;
    row.try_get(1).doing(MOVING)
}

const MOVING: &str = "moving the log into the database file";

async fn pool(url: &DatabaseUrl, connections_max: u32) -> Result<AnyPool, StoreError> {
    let options: AnyConnectOptions = url
        .connect_url()
        .parse()
        .map_err(|error| unreachable_at(url, &error))?;
    let kind = url.kind;
    greet(kind, &options)
        .await
        .map_err(|error| unreachable_at(url, &error))?;
    AnyPoolOptions::new()
        .max_connections(connections_max)
        .min_connections(1)
        .acquire_timeout(WAIT_MAX)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .before_acquire(move |connection, used| {
            Box::pin(async move {
                if kind == Kind::Postgres && used.idle_for >= UNTESTED_MAX {
                    connection.ping().await?;
                }
                Ok(true)
            })
        })
        .after_connect(move |connection, _| {
            Box::pin(async move {
                connection
                    .execute(sqlx::raw_sql(dialect::hello(kind)))
                    .await?;
                Ok(())
            })
        })
        .connect_with(options)
        .await
        .map_err(|error| unreachable_at(url, &error))
}

/// One connection by itself first: a pool tries again until its time is over, and then knows no cause.
async fn greet(kind: Kind, options: &AnyConnectOptions) -> Result<(), sqlx::Error> {
    let mut connection = options.connect().await?;
    let hello = sqlx::raw_sql(dialect::hello(kind));
    connection.execute(hello).await?;
    connection.close().await
}

fn unreachable_at(url: &DatabaseUrl, error: &sqlx::Error) -> StoreError {
    let what = match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        other => other.to_string(),
    };
    let remedy = dialect::remedy(url.kind, &what);
    StoreError {
        trouble: StoreTrouble::Unavailable,
        what: format!("the database {url} does not open: {what}: {remedy}"),
    }
}
