//! What the patient sees of a treatment.

pub mod picture;
pub mod recovery;
pub(crate) mod open;
mod course;
mod standing;
mod explanation;
