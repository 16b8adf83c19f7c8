//! The files under `clinical/`, as they are written; nothing is checked here but their form.

mod files;
mod raw;
mod raw_known;
mod raw_alert;
mod raw_usual;
mod read;

pub(crate) use files::{Files, sha256_of, shipped_file};
pub(crate) use raw::*;
pub(crate) use raw_alert::*;
pub(crate) use raw_known::*;
pub(crate) use raw_usual::*;
pub(crate) use read::{Content, Placed, read, table};
