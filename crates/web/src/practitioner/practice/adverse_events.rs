//! The register of adverse events.

pub mod page;
pub(crate) mod look;
pub(crate) mod export;
mod fill;
mod filter;
