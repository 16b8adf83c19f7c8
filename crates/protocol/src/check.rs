//! Turns the tables into a catalogue, and checks that everything they name exists.

mod resolve;
mod rules;
mod usual;
mod texts;
mod floors;

pub(crate) use floors::check as check_floors;
pub(crate) use resolve::{Known, Resolver};
pub(crate) use rules::{Rules, rules, vocabulary};
pub(crate) use texts::{check as check_texts, keys as needed_texts};
pub(crate) use usual::{UsualWritten, usual};
