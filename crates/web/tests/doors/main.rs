//! The doors from outside: requests to the real router over a real store.

#[path = "../support/mod.rs"]
mod support;

mod log_in;
mod clinics;
mod users;
mod settings;
mod first_run;
mod own_password;
mod sessions;
mod recording;
mod sending_along;
mod twice;
mod patients;
mod alike;
mod ended;
mod contacts;
mod working;
mod worklist;
mod alerts;
mod outbox;
mod protocol;
mod another_version;
mod languages;
mod course;
mod guidance;
mod links;
mod new_link;
mod by_text;
mod next_session;
mod failures;
mod refusals;
mod papers;
mod check_in;
mod not_understood;
mod messages;
mod leaving;
mod practice;
mod session_events;
mod progress;
mod offline;
mod reminders;
mod to_call;
mod cover;
mod audit;
