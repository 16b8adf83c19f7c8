//! The practice: how it goes as a whole.

pub mod page;
pub mod adverse_events;
pub(crate) mod look;
pub(crate) mod export;
mod fill;
mod words;
mod sample;
