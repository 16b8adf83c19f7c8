//! What the patient sees of a treatment.

pub mod picture;
pub mod recovery;
pub mod leaflet;
pub mod hand_out;
pub(crate) mod open;
pub(crate) mod paper;
mod course;
mod standing;
mod explanation;
