//! A table as CSV: a head, then a row a line; an empty cell is unknown.

use std::borrow::Cow;
use std::fs::File;

use csv::Writer;

use crate::cell::Cell;
use crate::export::ExtractError;
use crate::table::Table;

pub(crate) struct Csv(Writer<File>);

impl Csv {
    pub(crate) fn new(file: File, table: &Table) -> Result<Self, ExtractError> {
        let mut writer = Writer::from_writer(file);
        writer.write_record(table.columns.iter().map(|column| column.name))?;
        Ok(Self(writer))
    }

    pub(crate) fn put(&mut self, row: &[Cell]) -> Result<(), ExtractError> {
        Ok(self.0.write_record(row.iter().map(written))?)
    }

    pub(crate) fn close(self: Box<Self>) -> Result<(), ExtractError> {
        let file = self.0.into_inner().map_err(|error| error.into_error())?;
        Ok(file.sync_all()?)
    }
}

/// A value as CSV has it.
pub(crate) fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => escape_formula(text.as_deref().unwrap_or_default()).into_owned(),
        Cell::Int(int) => int.map_or_else(String::new, |int| int.to_string()),
        Cell::Real(real) => real.map_or_else(String::new, |real| real.to_string()),
        Cell::Flag(flag) => flag.map_or_else(String::new, |flag| flag.to_string()),
    }
}

/// What somebody put into the table from outside must not be a formula in a spreadsheet.
#[must_use]
pub fn escape_formula(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}
