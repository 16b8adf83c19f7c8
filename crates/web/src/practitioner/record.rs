//! The protocol and its signature; what was sent.

pub mod protocol;
pub mod outbox;
pub(crate) mod letters;
