//! What was sent.

pub mod outbox;
pub(crate) mod letters;
