//! Migrations: the same names for both databases, applied in order, each in a transaction of its own.

use std::borrow::Cow;
use std::collections::BTreeSet;

use care::port::{StoreError, StoreTrouble};
use sqlx::SqlSafeStr;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};

use crate::database::{Kind, SqlStore};
use crate::dialect;
use crate::error::Doing;

/// Version, name, SQLite's text, PostgreSQL's text.
const MIGRATIONS: [(i64, &str, &str, &str); 27] = [
    (
        1,
        "house",
        include_str!("../migrations/sqlite/0001_house.sql"),
        include_str!("../migrations/postgres/0001_house.sql"),
    ),
    (
        2,
        "sign_off",
        include_str!("../migrations/sqlite/0002_sign_off.sql"),
        include_str!("../migrations/postgres/0002_sign_off.sql"),
    ),
    (
        3,
        "wishes",
        include_str!("../migrations/sqlite/0003_wishes.sql"),
        include_str!("../migrations/postgres/0003_wishes.sql"),
    ),
    (
        4,
        "progress",
        include_str!("../migrations/sqlite/0004_progress.sql"),
        include_str!("../migrations/postgres/0004_progress.sql"),
    ),
    (
        5,
        "reminders",
        include_str!("../migrations/sqlite/0005_reminders.sql"),
        include_str!("../migrations/postgres/0005_reminders.sql"),
    ),
    (
        6,
        "translations",
        include_str!("../migrations/sqlite/0006_translations.sql"),
        include_str!("../migrations/postgres/0006_translations.sql"),
    ),
    (
        7,
        "recording",
        include_str!("../migrations/sqlite/0007_recording.sql"),
        include_str!("../migrations/postgres/0007_recording.sql"),
    ),
    (
        8,
        "guidance",
        include_str!("../migrations/sqlite/0008_guidance.sql"),
        include_str!("../migrations/postgres/0008_guidance.sql"),
    ),
    (
        9,
        "worklist",
        include_str!("../migrations/sqlite/0009_worklist.sql"),
        include_str!("../migrations/postgres/0009_worklist.sql"),
    ),
    (
        10,
        "cover",
        include_str!("../migrations/sqlite/0010_cover.sql"),
        include_str!("../migrations/postgres/0010_cover.sql"),
    ),
    (
        11,
        "clinics",
        include_str!("../migrations/sqlite/0011_clinics.sql"),
        include_str!("../migrations/postgres/0011_clinics.sql"),
    ),
    (
        13,
        "practice",
        include_str!("../migrations/sqlite/0013_practice.sql"),
        include_str!("../migrations/postgres/0013_practice.sql"),
    ),
    (
        14,
        "next_session",
        include_str!("../migrations/sqlite/0014_next_session.sql"),
        include_str!("../migrations/postgres/0014_next_session.sql"),
    ),
    (
        15,
        "retention",
        include_str!("../migrations/sqlite/0015_retention.sql"),
        include_str!("../migrations/postgres/0015_retention.sql"),
    ),
    (
        16,
        "erasing",
        include_str!("../migrations/sqlite/0016_erasing.sql"),
        include_str!("../migrations/postgres/0016_erasing.sql"),
    ),
    (
        17,
        "link_before",
        include_str!("../migrations/sqlite/0017_link_before.sql"),
        include_str!("../migrations/postgres/0017_link_before.sql"),
    ),
    (
        18,
        "text_code",
        include_str!("../migrations/sqlite/0018_text_code.sql"),
        include_str!("../migrations/postgres/0018_text_code.sql"),
    ),
    (
        19,
        "silence",
        include_str!("../migrations/sqlite/0019_silence.sql"),
        include_str!("../migrations/postgres/0019_silence.sql"),
    ),
    (
        20,
        "signed_content",
        include_str!("../migrations/sqlite/0020_signed_content.sql"),
        include_str!("../migrations/postgres/0020_signed_content.sql"),
    ),
    (
        21,
        "session_form",
        include_str!("../migrations/sqlite/0021_session_form.sql"),
        include_str!("../migrations/postgres/0021_session_form.sql"),
    ),
    (
        22,
        "aside",
        include_str!("../migrations/sqlite/0022_aside.sql"),
        include_str!("../migrations/postgres/0022_aside.sql"),
    ),
    (
        23,
        "corrected",
        include_str!("../migrations/sqlite/0023_corrected.sql"),
        include_str!("../migrations/postgres/0023_corrected.sql"),
    ),
    (
        24,
        "backup",
        include_str!("../migrations/sqlite/0024_backup.sql"),
        include_str!("../migrations/postgres/0024_backup.sql"),
    ),
    (
        25,
        "arrival",
        include_str!("../migrations/sqlite/0025_arrival.sql"),
        include_str!("../migrations/postgres/0025_arrival.sql"),
    ),
    (
        26,
        "opened_elsewhere",
        include_str!("../migrations/sqlite/0026_opened_elsewhere.sql"),
        include_str!("../migrations/postgres/0026_opened_elsewhere.sql"),
    ),
    (
        27,
        "handed",
        include_str!("../migrations/sqlite/0027_handed.sql"),
        include_str!("../migrations/postgres/0027_handed.sql"),
    ),
    (
        28,
        "plans",
        include_str!("../migrations/sqlite/0028_plans.sql"),
        include_str!("../migrations/postgres/0028_plans.sql"),
    ),
];

/// How a database stands to this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MigrationState {
    /// All migrations are applied.
    Current,
    /// Some are missing; the numbers of those that are applied.
    Behind(Vec<i64>),
    /// A newer program has migrated it.
    Newer(i64),
    /// It holds tables, and none of them is from this program.
    Strange,
}

impl SqlStore {
    /// Applies what is missing.
    ///
    /// # Errors
    /// [`StoreError`]; a migration is applied wholly or not at all. A database of a newer version is left untouched.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        self.migrator().run(&self.write).await.map_err(|error| {
            let what = match error {
                MigrateError::VersionMissing(version) => newer(version),
                MigrateError::VersionMismatch(version) => {
                    format!("migration {version} of this database was made by another build: use the program that made it, or restore a backup")
                }
                other => format!("the database could not be migrated: {other}"),
            };
            StoreError { trouble: StoreTrouble::Conflict, what }
        })
    }

    /// How the database stands to this program; changes nothing.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn migration_state(&self) -> Result<MigrationState, StoreError> {
        let applied = self.applied().await;
        let known: BTreeSet<i64> = MIGRATIONS.iter().map(|(version, ..)| *version).collect();
        Ok(match applied.difference(&known).max() {
            Some(version) => MigrationState::Newer(*version),
            None if applied == known => MigrationState::Current,
            None if applied.is_empty() && self.holds_tables().await? => MigrationState::Strange,
            None => MigrationState::Behind(applied.into_iter().collect()),
        })
    }

    /// Refuses a database that a newer program has migrated, or that another program made.
    ///
    /// # Errors
    /// [`StoreError`] with the sentence for the operator.
    pub async fn refuse_not_ours(&self) -> Result<(), StoreError> {
        match self.migration_state().await? {
            MigrationState::Newer(version) => Err(StoreError {
                trouble: StoreTrouble::Conflict,
                what: newer(version),
            }),
            MigrationState::Strange => Err(StoreError {
                trouble: StoreTrouble::Conflict,
                what: STRANGE.to_owned(),
            }),
            MigrationState::Current | MigrationState::Behind(_) => Ok(()),
        }
    }

    async fn holds_tables(&self) -> Result<bool, StoreError> {
        let count = sqlx::query_as(dialect::tables(self.kind));
        let (tables,): (i64,) = count
            .fetch_one(&self.read)
            .await
            .doing("looking for tables")?;
        Ok(tables > 0)
    }

    /// Versions applied; none when the table of migrations is not there yet.
    async fn applied(&self) -> BTreeSet<i64> {
        const APPLIED: &str = "SELECT version FROM _sqlx_migrations WHERE success ORDER BY version";
        let rows: Result<Vec<(i64,)>, sqlx::Error> =
            sqlx::query_as(APPLIED).fetch_all(&self.read).await;
        rows.unwrap_or_default()
            .into_iter()
            .map(|(version,)| version)
            .collect()
    }

    fn migrator(&self) -> Migrator {
        let migration =
            |(version, name, sqlite, postgres): (i64, &'static str, &'static str, &'static str)| {
                let text = if self.kind == Kind::Sqlite {
                    sqlite
                } else {
                    postgres
                };
                Migration::new(
                    version,
                    Cow::Borrowed(name),
                    MigrationType::Simple,
                    text.into_sql_str(),
                    false,
                )
            };
        Migrator::with_migrations(MIGRATIONS.into_iter().map(migration).collect())
    }
}

const STRANGE: &str = "this database holds the tables of another program: give afterneedle a database of its own; nothing was changed";

fn newer(version: i64) -> String {
    format!(
        "this database was migrated to version {version} by a newer afterneedle: use that version, or restore a backup; nothing was changed"
    )
}
