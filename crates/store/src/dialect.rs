//! The few places where the two databases differ, by name. A text carries the name as a comment, which SQLite ignores
//! and which becomes the fragment on PostgreSQL; no other file knows a dialect.

use crate::database::Kind;

/// Name in a text, fragment on PostgreSQL. SQLite has one writer, so it needs no row locks.
const FRAGMENTS: [(&str, &str); 3] = [
    ("/*lock patient*/", "FOR UPDATE OF p"),
    ("/*lock rows*/", "FOR UPDATE"),
    ("/*lock free rows*/", "FOR UPDATE SKIP LOCKED"),
];

/// The statement that opens a write transaction. On SQLite the write lock is taken at once, so that no upgrade can fail.
pub(crate) fn begin(kind: Kind) -> &'static str {
    match kind {
        Kind::Sqlite => "BEGIN IMMEDIATE",
        Kind::Postgres => "BEGIN",
    }
}

/// What every new connection is told first. `FULL` waits for the disk at each commit; checkpoints run off the commit
/// path (see `SqlStore::checkpoint`), so the automatic ones are switched off.
pub(crate) fn hello(kind: Kind) -> &'static str {
    match kind {
        Kind::Sqlite => {
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;
             PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY"
        }
        Kind::Postgres => "SET TIME ZONE 'UTC'",
    }
}

/// What a connection of SQLite is told that only reads.
pub(crate) const READS_ALONE: &str = "PRAGMA query_only = ON; PRAGMA cache_size = -8000";

/// Writes the whole database, as it is at one moment, into a file that is empty or not there yet.
pub(crate) const BACK_UP: &str = "VACUUM INTO ?1";
/// Answers with `ok`, or with what is damaged.
pub(crate) const CHECK: &str = "PRAGMA integrity_check(1)";

/// Moves what the write-ahead log holds into the database file, without waiting for anybody. Answers with whether it was
/// kept from it, the log's pages, and how many of them are in the file.
pub(crate) const CHECKPOINT: &str = "PRAGMA wal_checkpoint(PASSIVE)";
/// Pages of a log, 64 MB, beyond which writers wait until it is moved to its end: only then does it begin anew, and
/// while check-ins come without a pause no checkpoint beside them ever gets there.
pub(crate) const LOG_PAGES_MAX: i64 = 16_384;

/// How many tables there are, whoever made them.
pub(crate) fn tables(kind: Kind) -> &'static str {
    match kind {
        Kind::Sqlite => {
            "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT IN ('_sqlx_migrations', 'sqlite_sequence')"
        }
        Kind::Postgres => {
            "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename <> '_sqlx_migrations'"
        }
    }
}

/// What to do about a database that does not open, by what it said.
pub(crate) fn remedy(kind: Kind, said: &str) -> &'static str {
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    match kind {
        Kind::Sqlite if says(&["locked", "busy"]) => {
            "it is locked by another program; end that program and start again"
        }
        Kind::Sqlite if says(&["not a database", "malformed"]) => {
            "give the file that this program made, or restore a backup"
        }
        Kind::Sqlite => {
            "whoever runs this program must be allowed to write the file and its folder"
        }
        Kind::Postgres => "check that the server runs, and its address, name, user and password",
    }
}

/// The text as this database understands it.
pub(crate) fn text(kind: Kind, sql: &str) -> String {
    let mut sql = sql.to_owned();
    if kind == Kind::Postgres {
        for (name, fragment) in FRAGMENTS {
            sql = sql.replace(name, fragment);
        }
    }
    sql
}
