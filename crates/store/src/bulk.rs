//! One statement for many rows. Batches are cut into powers of two, so that a connection prepares few texts.

use std::sync::{Arc, OnceLock};

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

use crate::database::Kind;
use crate::dialect;

/// The most rows of one statement.
pub(crate) const ROWS_MAX: usize = 128;
/// Pieces have 1, 2, 4 … rows, up to [`ROWS_MAX`].
const SIZES: usize = ROWS_MAX.ilog2() as usize + 1;

/// The texts of one database, made when they are first wanted.
type Made = [OnceLock<SqlStr>; SIZES];

/// A text whose `{rows}` or `{keys}` grows with the number of rows.
pub(crate) struct BulkText {
    /// With `{rows}` where `($1,$2),($3,$4)` goes, or `{keys}` where `$1,$2` goes.
    text: &'static str,
    /// Values of a row.
    width: usize,
    /// Values bound before the first row.
    before: usize,
    sqlite: Made,
    postgres: Made,
}

impl BulkText {
    pub(crate) const fn new(text: &'static str, width: usize, before: usize) -> Self {
        Self {
            text,
            width,
            before,
            sqlite: [const { OnceLock::new() }; SIZES],
            postgres: [const { OnceLock::new() }; SIZES],
        }
    }

    /// The text for a piece of `rows` rows, as this database understands it.
    pub(crate) fn sql(&self, kind: Kind, rows: usize) -> SqlStr {
        let made = match kind {
            Kind::Sqlite => &self.sqlite,
            Kind::Postgres => &self.postgres,
        };
        let size = usize::try_from(rows.ilog2()).ok();
        match size.and_then(|size| made.get(size)) {
            Some(made) if rows.is_power_of_two() => {
                made.get_or_init(|| self.make(kind, rows)).clone()
            }
            _ => self.make(kind, rows),
        }
    }

    fn make(&self, kind: Kind, rows: usize) -> SqlStr {
        let text: Arc<str> = dialect::text(kind, &self.for_rows(rows)).into();
        // Only counted placeholders are added, never a value.
        AssertSqlSafe(text).into_sql_str()
    }

    /// The text for `rows` rows, before it is either database's.
    pub(crate) fn for_rows(&self, rows: usize) -> String {
        let values = |row: usize| {
            let first = self.before + row * self.width + 1;
            let places: Vec<String> = (first..first + self.width)
                .map(|at| format!("${at}"))
                .collect();
            places.join(",")
        };
        let keys = (0..rows).map(values).collect::<Vec<_>>().join(",");
        let tuples = (0..rows)
            .map(|row| format!("({})", values(row)))
            .collect::<Vec<_>>()
            .join(",");
        self.text
            .replace("{keys}", &keys)
            .replace("{rows}", &tuples)
    }
}

/// Cuts a batch into pieces whose lengths are powers of two, at most [`ROWS_MAX`].
pub(crate) fn pieces<T>(mut rows: &[T]) -> Vec<&[T]> {
    let mut pieces = Vec::new();
    while !rows.is_empty() {
        let len = (rows.len() + 1).next_power_of_two() / 2;
        let (piece, rest) = rows.split_at(len.min(ROWS_MAX));
        pieces.push(piece);
        rows = rest;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_on_from_row_to_row() {
        let text = BulkText::new("VALUES {rows}", 2, 1);
        assert_eq!(text.for_rows(2), "VALUES ($2,$3),($4,$5)");
        let text = BulkText::new("IN ({keys})", 1, 0);
        assert_eq!(text.for_rows(3), "IN ($1,$2,$3)");
    }

    #[test]
    fn a_text_that_is_kept_is_that_of_its_size_and_database() {
        let text = BulkText::new("SELECT {keys} /*lock rows*/", 1, 0);
        for _ in 0..2 {
            for (rows, keys) in [(1, "$1"), (2, "$1,$2"), (3, "$1,$2,$3"), (4, "$1,$2,$3,$4")] {
                let sqlite = text.sql(Kind::Sqlite, rows);
                assert_eq!(sqlite.as_str(), format!("SELECT {keys} /*lock rows*/"));
                let postgres = text.sql(Kind::Postgres, rows);
                assert_eq!(postgres.as_str(), format!("SELECT {keys} FOR UPDATE"));
            }
        }
        let many = text.sql(Kind::Sqlite, 2 * ROWS_MAX);
        assert!(many.as_str().contains("$256"));
    }

    #[test]
    fn a_batch_is_cut_into_powers_of_two_and_nothing_is_left_over() {
        for len in [0_usize, 1, 2, 3, 31, 32, 127, 128, 129, 300] {
            let rows: Vec<usize> = (0..len).collect();
            let pieces = pieces(&rows);
            assert!(
                pieces
                    .iter()
                    .all(|piece| piece.len().is_power_of_two() && piece.len() <= ROWS_MAX)
            );
            assert_eq!(pieces.concat(), rows);
        }
    }
}
