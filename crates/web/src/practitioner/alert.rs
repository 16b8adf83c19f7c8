//! One alert, from what was said to what was done.

pub mod view;
pub mod harm;
pub(crate) mod open;
pub(crate) mod act;
