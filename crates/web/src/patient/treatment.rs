//! What the patient sees of a treatment.

pub mod picture;
pub mod letters;
pub(crate) mod new_link;
pub mod recovery;
pub mod leaflet;
pub mod hand_out;
pub mod data;
pub mod progress;
pub mod reminders;
pub mod stop;
pub mod text_door;
pub(crate) mod rating;
pub(crate) mod open;
pub(crate) mod paper;
pub(crate) mod leaving;
mod course;
pub mod guided;
mod standing;
mod explanation;
pub(crate) mod reminding;
mod stopping;
pub(crate) mod by_text;
mod calendar;
