//! The lexicon for patients' own words: read from `words/*.toml` and compiled into the bytes that `triage::words` reads.
//!
//! `docs/clinical/words.md` describes the notation. Nothing here knows a word of any language.

mod raw;
mod notation;
mod classes;
mod expand;
mod needs;
mod code;
mod tables;
mod phrases;
mod lexicon;

pub(crate) use lexicon::compile;
pub(crate) use raw::{RawFolding, RawWords};
