//! The register of adverse events.

pub mod page;
pub(crate) mod look;
pub(crate) mod export;
pub(crate) mod rates;
mod fill;
mod filter;
