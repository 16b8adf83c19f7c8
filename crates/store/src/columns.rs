//! Reading a row column by column, in the order of its text, into the types of `care`.

use care::port::StoreError;
use jiff::Timestamp;
use rusqlite::types::FromSql;
use sqlx::any::AnyRow;
use sqlx::{Column, Row};
use triage::Disposition;

use crate::error::corrupt;

/// A row of either driver.
#[derive(Clone, Copy)]
pub(crate) enum RowRef<'r> {
    /// Of sqlx.
    Any(&'r AnyRow),
    /// Of SQLite's own library.
    Native(&'r rusqlite::Row<'r>),
}

impl<'r> From<&'r AnyRow> for RowRef<'r> {
    fn from(row: &'r AnyRow) -> Self {
        Self::Any(row)
    }
}

impl<'r> From<&'r rusqlite::Row<'r>> for RowRef<'r> {
    fn from(row: &'r rusqlite::Row<'r>) -> Self {
        Self::Native(row)
    }
}

/// A row being read from its first column to its last.
pub(crate) struct Columns<'r> {
    row: RowRef<'r>,
    table: &'static str,
    next: usize,
}

impl<'r> Columns<'r> {
    /// Starts at the first column.
    pub(crate) fn of(table: &'static str, row: impl Into<RowRef<'r>>) -> Self {
        Self {
            row: row.into(),
            table,
            next: 0,
        }
    }

    fn take<T>(&mut self) -> Result<T, StoreError>
    where
        T: sqlx::Decode<'r, sqlx::Any> + sqlx::Type<sqlx::Any> + FromSql,
    {
        let at = self.next;
        self.next += 1;
        let value = match self.row {
            RowRef::Any(row) => row.try_get(at).ok(),
            RowRef::Native(row) => row.get(at).ok(),
        };
        value.ok_or_else(|| self.corrupt_at(at))
    }

    fn corrupt_at(&self, at: usize) -> StoreError {
        let name = match self.row {
            RowRef::Any(row) => row.columns().get(at).map(|column| column.name()),
            RowRef::Native(row) => row.as_ref().column_name(at).ok(),
        };
        corrupt(self.table, name.unwrap_or("a column past the last"))
    }

    /// TEXT NOT NULL.
    pub(crate) fn text(&mut self) -> Result<String, StoreError> {
        self.take()
    }

    /// TEXT.
    pub(crate) fn text_or_null(&mut self) -> Result<Option<String>, StoreError> {
        self.take()
    }

    /// BIGINT or SMALLINT NOT NULL.
    pub(crate) fn int(&mut self) -> Result<i64, StoreError> {
        self.take()
    }

    /// BIGINT or SMALLINT.
    pub(crate) fn int_or_null(&mut self) -> Result<Option<i64>, StoreError> {
        self.take()
    }

    /// BLOB or BYTEA NOT NULL.
    pub(crate) fn bytes(&mut self) -> Result<Vec<u8>, StoreError> {
        self.take()
    }

    /// BLOB or BYTEA.
    pub(crate) fn bytes_or_null(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        self.take()
    }

    /// A number that fits `T`.
    pub(crate) fn number<T: TryFrom<i64>>(&mut self) -> Result<T, StoreError> {
        let at = self.next;
        T::try_from(self.int()?).map_err(|_| self.corrupt_at(at))
    }

    /// A number that fits `T`, or NULL.
    pub(crate) fn number_or_null<T: TryFrom<i64>>(&mut self) -> Result<Option<T>, StoreError> {
        let at = self.next;
        let value = self.int_or_null()?;
        value
            .map(|value| T::try_from(value).map_err(|_| self.corrupt_at(at)))
            .transpose()
    }

    /// Microseconds since 1970 UTC.
    pub(crate) fn time(&mut self) -> Result<Timestamp, StoreError> {
        let at = self.next;
        Timestamp::from_microsecond(self.int()?).map_err(|_| self.corrupt_at(at))
    }

    /// Microseconds since 1970 UTC, or NULL.
    pub(crate) fn time_or_null(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let at = self.next;
        let value = self.int_or_null()?;
        value
            .map(|value| Timestamp::from_microsecond(value).map_err(|_| self.corrupt_at(at)))
            .transpose()
    }

    /// A text that `parse` must know.
    pub(crate) fn known<T>(
        &mut self,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        let at = self.next;
        let text = self.text()?;
        parse(&text).ok_or_else(|| self.corrupt_at(at))
    }

    /// A text that `parse` must know, or NULL.
    pub(crate) fn known_or_null<T>(
        &mut self,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, StoreError> {
        let at = self.next;
        let text = self.text_or_null()?;
        text.map(|text| parse(&text).ok_or_else(|| self.corrupt_at(at)))
            .transpose()
    }

    /// A disposition by its rank, 0 to 3.
    pub(crate) fn disposition(&mut self) -> Result<Disposition, StoreError> {
        let at = self.next;
        let rank: usize = self.number()?;
        DISPOSITIONS
            .get(rank)
            .copied()
            .ok_or_else(|| self.corrupt_at(at))
    }

    /// A disposition by its rank, or NULL.
    pub(crate) fn disposition_or_null(&mut self) -> Result<Option<Disposition>, StoreError> {
        let at = self.next;
        let rank: Option<usize> = self.number_or_null()?;
        let known = |rank: usize| DISPOSITIONS.get(rank).copied();
        rank.map(|rank| known(rank).ok_or_else(|| self.corrupt_at(at)))
            .transpose()
    }
}

const DISPOSITIONS: [Disposition; 4] = [
    Disposition::SelfCare,
    Disposition::Contact,
    Disposition::Urgent,
    Disposition::Emergency,
];

/// The rank of a disposition, as stored.
pub(crate) fn rank(disposition: Disposition) -> i64 {
    match disposition {
        Disposition::SelfCare => 0,
        Disposition::Contact => 1,
        Disposition::Urgent => 2,
        Disposition::Emergency => 3,
    }
}
