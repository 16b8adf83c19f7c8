//! One alert, from what was said to what was done.

pub mod view;
pub(crate) mod open;
pub(crate) mod act;
