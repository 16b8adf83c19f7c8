//! Who may come in.

pub mod log_in;
pub mod settings;
pub mod hours;
pub mod cover;
pub(crate) mod keep_hours;
pub(crate) mod keep_cover;
pub(crate) mod enter;
