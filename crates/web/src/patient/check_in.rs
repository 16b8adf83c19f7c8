//! How the patient is: asked, answered, or the link is gone.

pub mod ask;
pub mod answer;
pub mod gone;
pub mod message;
pub mod sent;
pub mod offline;
pub(crate) mod form;
mod step;
mod steps;
pub(crate) mod send;
pub(crate) mod speak;
pub(crate) mod start;
pub(crate) mod go_on;
pub(crate) mod answered;
pub(crate) mod said;
pub(crate) mod keep;
mod kit;
mod told;
