//! The forms that a table can have as a file.

mod csv;
mod parquet;

use std::fs::File;
use std::path::Path;

use crate::cell::Cell;
use crate::export::{ExtractError, Format};
use crate::table::Table;

pub use self::csv::escape_formula;
pub(crate) use self::csv::written;

/// A file being written, row by row. What is not closed is not whole.
pub(crate) enum Writing {
    Csv(Box<csv::Csv>),
    Parquet(Box<parquet::Parquet>),
}

impl Writing {
    pub(crate) fn open(folder: &Path, table: &Table, format: Format) -> Result<Self, ExtractError> {
        let file = File::create_new(folder.join(format!("{}.{}", table.name, format.ending())))?;
        Ok(match format {
            Format::Csv => Self::Csv(Box::new(csv::Csv::new(file, table)?)),
            Format::Parquet => Self::Parquet(Box::new(parquet::Parquet::new(file, table)?)),
        })
    }

    pub(crate) fn put(&mut self, row: Vec<Cell>) -> Result<(), ExtractError> {
        match self {
            Self::Csv(csv) => csv.put(&row),
            Self::Parquet(parquet) => parquet.put(row),
        }
    }

    pub(crate) fn close(self) -> Result<(), ExtractError> {
        match self {
            Self::Csv(csv) => csv.close(),
            Self::Parquet(parquet) => parquet.close(),
        }
    }
}
