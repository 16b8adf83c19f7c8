//! The demo: a clinic of invented people on embedded SQLite, in a folder of its own.
//!
//! With a kept folder everything is the same at the next start: clinic, links and the log-in, whose password follows
//! from the folder's key. What is there already is never made twice.

mod folder;
mod people;
mod seed;
mod tale;

pub(crate) use folder::{Folder, KEY_FILE};
pub(crate) use seed::{Demo, seed};
