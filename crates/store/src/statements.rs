//! Statements for many rows, whichever driver runs them: a group is loaded and written by the same code on both.
//!
//! sqlx takes as many rows as it can in one statement, since each statement is a journey to another thread or machine.
//! SQLite's own library sits in the process, so there one prepared statement is run row by row.

use care::port::StoreError;

use crate::bulk::{BulkText, pieces};
use crate::columns::Columns;
use crate::database::Kind;
use crate::error::Doing;
use crate::transaction::Tx;
use crate::values::Values;

/// Turns one item into the values of its row.
pub(crate) type Bind<T> = for<'v> fn(&'v T, &mut Values<'v>);

/// What to run for each of many items.
pub(crate) struct ForEach<'v, T> {
    /// The text.
    pub(crate) text: &'static BulkText,
    /// The table that errors name.
    pub(crate) table: &'static str,
    /// What is being done, for errors.
    pub(crate) doing: &'static str,
    /// Values bound before the first row.
    pub(crate) before: &'v [i64],
    /// The values of an item's row.
    pub(crate) bind: Bind<T>,
}

/// An open write transaction.
pub(crate) trait Statements {
    /// Runs a text that reads, and hands over each row.
    fn read<T: Sync>(
        &mut self,
        kind: Kind,
        statement: ForEach<'_, T>,
        items: &[T],
        take: impl FnMut(&mut Columns<'_>) -> Result<(), StoreError>,
    ) -> impl Future<Output = Result<(), StoreError>>;

    /// Runs a text that writes.
    fn write<T: Sync>(
        &mut self,
        kind: Kind,
        statement: ForEach<'_, T>,
        items: &[T],
    ) -> impl Future<Output = Result<(), StoreError>>;
}

impl Statements for Tx {
    async fn read<T: Sync>(
        &mut self,
        kind: Kind,
        statement: ForEach<'_, T>,
        items: &[T],
        mut take: impl FnMut(&mut Columns<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        for piece in pieces(items) {
            let arguments = bound(&statement, piece).arguments()?;
            let query = sqlx::query_with(statement.text.sql(kind, piece.len()), arguments);
            let rows = query.fetch_all(&mut **self).await.doing(statement.doing)?;
            for row in &rows {
                take(&mut Columns::of(statement.table, row))?;
            }
        }
        Ok(())
    }

    async fn write<T: Sync>(
        &mut self,
        kind: Kind,
        statement: ForEach<'_, T>,
        items: &[T],
    ) -> Result<(), StoreError> {
        for piece in pieces(items) {
            let arguments = bound(&statement, piece).arguments()?;
            let query = sqlx::query_with(statement.text.sql(kind, piece.len()), arguments);
            query.execute(&mut **self).await.doing(statement.doing)?;
        }
        Ok(())
    }
}

fn bound<'v, T>(statement: &ForEach<'v, T>, piece: &'v [T]) -> Values<'v> {
    let mut values = Values::default();
    for before in statement.before {
        values.add(*before);
    }
    for item in piece {
        (statement.bind)(item, &mut values);
    }
    values
}
