//! The protocol and its signature; what was sent.

pub mod protocol;
pub mod outbox;
pub mod deliveries;
pub(crate) mod letters;
pub(crate) mod tries;
