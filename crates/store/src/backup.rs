//! Copies of the whole database: made while it is used, and looked at before one is put back.

use std::path::Path;

use async_trait::async_trait;
use care::port::{BackupStore, StoreError, StoreTrouble};
use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};

use crate::database::{Kind, SqlStore};
use crate::dialect;
use crate::error::Doing;
use crate::texts::texts;

texts! {
    NOTE_BACKUP = "INSERT INTO backup (at) VALUES ($1) ON CONFLICT (at) DO NOTHING";
    END_ALL_LOG_INS = "DELETE FROM staff_session";
    LAST_BACKUP = "SELECT MAX(b.at) FROM backup b";
}

const COPYING: &str = "copying the database";
const NOTING: &str = "noting a backup";
const LOOKING: &str = "looking into the backup";

#[async_trait]
impl BackupStore for SqlStore {
    async fn note_backup(&self, at: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let note = sqlx::query(NOTE_BACKUP).bind(at.as_microsecond());
        note.execute(&mut *tx).await.doing(NOTING)?;
        tx.commit().await.doing(NOTING)
    }

    async fn last_backup(&self) -> Result<Option<Timestamp>, StoreError> {
        let ask = self.ask(LAST_BACKUP, "backup", LOOKING);
        ask.one(|columns| columns.time_or_null()).await
    }
}

impl SqlStore {
    /// Writes an SQLite database as it is at one moment into `file`, which is empty, while others go on reading and
    /// writing. What was deleted is not in the copy. It is on disk only once the caller has synced it.
    ///
    /// # Errors
    /// [`StoreError`], also on PostgreSQL, which has programs of its own for it.
    pub async fn back_up(&self, file: &str) -> Result<(), StoreError> {
        if self.kind != Kind::Sqlite {
            return Err(StoreError {
                trouble: StoreTrouble::Conflict,
                what: "PostgreSQL is copied by pg_dump".to_owned(),
            });
        }
        let copy = sqlx::query(dialect::BACK_UP).bind(file);
        copy.execute(&self.read).await.doing(COPYING).map(drop)
    }
}

impl SqlStore {
    /// Ends every log-in of a copy that is put back: some of them had ended since.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn end_all_log_ins(&self) -> Result<(), StoreError> {
        let end = sqlx::query(END_ALL_LOG_INS).execute(&self.write).await;
        end.doing("ending log-ins").map(drop)
    }
}

/// Whether SQLite finds the file whole, from its first page to its last.
///
/// # Errors
/// [`StoreError`] that says what is damaged.
pub fn check_whole(file: &Path) -> Result<(), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags).doing(LOOKING)?;
    let found: String = connection
        .query_row(dialect::CHECK, [], |row| row.get(0))
        .doing(LOOKING)?;
    if found == "ok" {
        return Ok(());
    }
    Err(StoreError {
        trouble: StoreTrouble::Corrupt,
        what: format!("the file is damaged: {found}"),
    })
}
