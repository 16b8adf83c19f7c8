//! One alert, from what was said to what was done.

pub mod view;
pub mod harm;
pub mod told_to;
pub(crate) mod open;
pub(crate) mod act;
pub(crate) mod work;
mod context;
pub(crate) mod later;
