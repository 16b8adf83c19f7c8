//! One alert, from what was said to what was done.

pub mod view;
pub mod told_to;
pub(crate) mod open;
pub(crate) mod act;
