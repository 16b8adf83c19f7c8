//! The dictionary of every column, as a file of the export and as a page of the docs.

use std::fmt::Write;

use crate::table::{Column, RATES, REGISTER, TABLES, Table};

const HEAD: [&str; 6] = ["table", "column", "type", "unit", "meaning", "values"];

/// As CSV, a column a line.
///
/// # Errors
/// When the CSV cannot be written, which in memory it always can.
pub fn as_csv() -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEAD)?;
    for table in &TABLES {
        for column in table.columns {
            writer.write_record(cells(table, column))?;
        }
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// The page of the docs.
#[must_use]
pub fn dictionary_page() -> String {
    let mut text = "# What the export of a practice holds\n\nMade by `cargo run -p extract --example dictionary`; a test keeps it true. An empty value is unknown. \
                    [practice.md](practice.md) says what is merged and left out.\n\n"
        .to_owned();
    for table in TABLES.iter().chain([&REGISTER, &RATES]) {
        let [_, head @ ..] = HEAD;
        let _ = writeln!(
            text,
            "## {}\n\n{}.\n\n| {} |",
            table.name,
            table.row,
            head.join(" | ")
        );
        let _ = writeln!(text, "|{}", "---|".repeat(head.len()));
        for column in table.columns {
            let [_, cells @ ..] = cells(table, column);
            let _ = writeln!(text, "| {} |", cells.join(" | "));
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn cells<'a>(table: &'a Table, column: &'a Column) -> [&'a str; 6] {
    [
        table.name,
        column.name,
        column.kind.id(),
        column.unit,
        column.meaning,
        column.values,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_of_the_docs_says_what_the_files_hold() {
        let page = include_str!("../../../docs/practice-data.md");
        assert_eq!(
            page,
            dictionary_page(),
            "make it anew by `cargo run -p extract --example dictionary`"
        );
    }

    #[test]
    fn every_column_is_explained_and_named_once() {
        for table in TABLES.iter().chain([&RATES]) {
            for (at, column) in table.columns.iter().enumerate() {
                assert!(!column.meaning.is_empty() && !column.values.is_empty());
                let same = |other: &Column| other.name == column.name;
                assert_eq!(table.columns.iter().position(same), Some(at));
            }
        }
    }
}
