//! The doors from outside: requests to the real router over a real store.

#[path = "../support/mod.rs"]
mod support;

mod log_in;
mod sessions;
mod patients;
mod worklist;
mod alerts;
mod outbox;
mod protocol;
mod languages;
mod course;
mod guidance;
mod links;
mod papers;
mod check_in;
mod messages;
mod leaving;
mod progress;
mod offline;
mod reminders;
