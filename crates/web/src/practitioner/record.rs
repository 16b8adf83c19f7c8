//! The protocol and its signature; what was sent; what was done.

pub mod protocol;
pub mod outbox;
pub mod deliveries;
pub mod audit;
pub(crate) mod letters;
pub(crate) mod tries;
