//! From the database's errors to the one that the use cases know.

use std::panic::{AssertUnwindSafe, catch_unwind};

use care::port::{StoreError, StoreTrouble};

/// Names what was being done when the database failed.
pub(crate) trait Doing<T> {
    /// Turns a database error into a [`StoreError`] that says what was being done.
    fn doing(self, what: &'static str) -> Result<T, StoreError>;
}

impl<T> Doing<T> for Result<T, sqlx::Error> {
    fn doing(self, what: &'static str) -> Result<T, StoreError> {
        self.map_err(|error| from_sqlx(what, &error))
    }
}

impl<T> Doing<T> for Result<T, rusqlite::Error> {
    fn doing(self, what: &'static str) -> Result<T, StoreError> {
        self.map_err(|error| from_rusqlite(what, &error))
    }
}

fn from_rusqlite(what: &'static str, error: &rusqlite::Error) -> StoreError {
    use rusqlite::ffi::ErrorCode;
    let trouble = match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::DiskFull) => {
            StoreTrouble::Unavailable
        }
        Some(ErrorCode::ConstraintViolation) => StoreTrouble::Conflict,
        Some(ErrorCode::DatabaseCorrupt) => StoreTrouble::Corrupt,
        _ => StoreTrouble::Failed,
    };
    StoreError {
        trouble,
        what: format!("{what}: {error}"),
    }
}

/// A value that the driver did not take.
pub(crate) fn unbound() -> StoreError {
    StoreError {
        trouble: StoreTrouble::Failed,
        what: "a value could not be bound".to_owned(),
    }
}

fn from_sqlx(what: &'static str, error: &sqlx::Error) -> StoreError {
    let trouble = match error {
        sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::Io(_)
        | sqlx::Error::Tls(_) => StoreTrouble::Unavailable,
        sqlx::Error::Database(error) if is_busy(&**error) => StoreTrouble::Unavailable,
        sqlx::Error::Database(error)
            if error.is_unique_violation() || error.is_foreign_key_violation() =>
        {
            StoreTrouble::Conflict
        }
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => StoreTrouble::Corrupt,
        _ => StoreTrouble::Failed,
    };
    StoreError {
        trouble,
        what: format!("{what}: {}", reason(error)),
    }
}

/// SQLITE_BUSY and its kin; PostgreSQL's serialization failures, deadlocks and shutdowns.
fn is_busy(error: &dyn sqlx::error::DatabaseError) -> bool {
    matches!(
        error.code().as_deref(),
        Some("5" | "261" | "517" | "40001" | "40P01" | "57P01" | "57P03")
    )
}

/// The database's own words without its DETAIL lines, which may quote stored values.
fn reason(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        other => other.to_string(),
    }
}

/// A stored value that does not read back.
pub(crate) fn corrupt(table: &str, column: &str) -> StoreError {
    StoreError {
        trouble: StoreTrouble::Corrupt,
        what: format!("{table}.{column} holds a value that this version cannot read"),
    }
}

/// Makes an error of a panic, so that it ends one transaction and not the task or thread that runs it. What the work held is
/// dropped or rolled back, so nothing half-done is seen.
pub(crate) fn caught<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(StoreError {
            trouble: StoreTrouble::Failed,
            what: "a fault of this program ended a transaction, and nothing of it was stored"
                .to_owned(),
        })
    })
}
