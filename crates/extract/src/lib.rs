//! LENDS: a practice's history for study, without anybody in it.
//!
//! [`write_into`] writes one file for each noun, as CSV or Parquet, with a dictionary of every column; [`archive`] packs
//! them into one file. Time is told in hours since the session, patients and sessions carry names made for this export
//! alone, and what few have in common is merged, parted or left out. What a column is stands in [`table`], once for the files,
//! the dictionary and the docs. Start reading at [`export`].

#![forbid(unsafe_code)]

pub mod table;
mod cell;
mod groups;
mod ties;
mod pseudonym;
mod rows;
mod register;
mod rates;
mod form;
mod dictionary;
pub mod export;

pub use dictionary::{as_csv as dictionary_csv, dictionary_page};
pub use export::{ExtractError, Extracted, Format, Source, archive, write_into};
pub use form::escape_formula;
pub use groups::PATIENTS_MIN;
pub use rates::rates_csv;
pub use register::register_csv;
