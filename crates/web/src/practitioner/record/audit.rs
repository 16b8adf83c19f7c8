//! The audit log: what was done, by whom, and whether the log holds.

pub mod page;
pub mod checked;
pub(crate) mod look;
pub(crate) mod check;
pub(crate) mod export;
mod filter;
mod words;
