//! One statement for many rows. Batches are cut into powers of two, so that a connection prepares few texts.

use sqlx::AssertSqlSafe;

/// The most rows of one statement.
pub(crate) const ROWS_MAX: usize = 128;

/// A text whose `{rows}` or `{keys}` grows with the number of rows.
#[derive(Clone, Copy)]
pub(crate) struct BulkText {
    /// With `{rows}` where `($1,$2),($3,$4)` goes, or `{keys}` where `$1,$2` goes.
    pub(crate) text: &'static str,
    /// Values of a row.
    pub(crate) width: usize,
    /// Values bound before the first row.
    pub(crate) before: usize,
}

impl BulkText {
    /// The text for one row, on SQLite.
    pub(crate) fn sql_for_one(self) -> String {
        self.sql(1).0
    }

    /// The text for `rows` rows.
    pub(crate) fn sql(self, rows: usize) -> AssertSqlSafe<String> {
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
        // Only counted placeholders are added, never a value.
        AssertSqlSafe(
            self.text
                .replace("{keys}", &keys)
                .replace("{rows}", &tuples),
        )
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
    use sqlx::SqlSafeStr;

    #[test]
    fn places_are_counted_on_from_row_to_row() {
        let text = BulkText {
            text: "VALUES {rows}",
            width: 2,
            before: 1,
        };
        assert_eq!(
            text.sql(2).into_sql_str().as_str(),
            "VALUES ($2,$3),($4,$5)"
        );
        let text = BulkText {
            text: "IN ({keys})",
            width: 1,
            before: 0,
        };
        assert_eq!(text.sql(3).into_sql_str().as_str(), "IN ($1,$2,$3)");
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
