//! The lists: open alerts, patients, and one patient.

pub mod worklist;
pub mod patients;
pub mod patient;
pub mod follow_up;
pub(crate) mod open;
pub(crate) mod people;
mod timeline;
pub(crate) mod one;
pub(crate) mod calls;
