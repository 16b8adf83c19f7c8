//! How the patient is: asked, answered, or the link is gone.

pub mod ask;
pub mod answer;
pub mod gone;
pub(crate) mod form;
mod steps;
pub(crate) mod start;
pub(crate) mod go_on;
pub(crate) mod answered;
pub(crate) mod said;
