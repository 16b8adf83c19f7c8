//! Who may come in.

pub mod log_in;
pub(crate) mod enter;
