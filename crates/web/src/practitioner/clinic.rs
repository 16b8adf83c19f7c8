//! Who may come in.

pub mod log_in;
pub mod settings;
pub(crate) mod enter;
