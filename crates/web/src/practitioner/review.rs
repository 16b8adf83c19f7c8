//! The lists: open alerts, patients, and one patient.

pub mod worklist;
pub mod patients;
pub mod patient;
pub mod contact;
pub mod change_contact;
pub mod erase;
pub mod follow_up;
pub mod aside;
pub mod link_wishes;
pub(crate) mod open;
pub(crate) mod events;
pub(crate) mod people;
mod timeline;
pub(crate) mod one;
pub(crate) mod calls;
