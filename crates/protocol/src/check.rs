//! Turns the tables into a catalogue, and checks that everything they name exists.

mod resolve;
mod rules;
mod texts;
mod floors;

pub(crate) use floors::check as check_floors;
pub(crate) use resolve::Resolver;
pub(crate) use rules::{Rules, rules, start_of_text};
pub(crate) use texts::check as check_texts;
