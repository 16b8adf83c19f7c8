//! RECEIVES: the doors for patients, practitioners and machines.
//!
//! A page is one file: a context (a plain struct of what the page shows), its samples,
//! and a template at the same path under `templates/`. Handlers fill contexts; they stand beside them.
//!
//! What this crate does not do: it decides nothing (that is `triage`), keeps nothing (that is `store`)
//! and writes no clinical sentence: those come from `clinical/` and arrive here as text.
//!
//! Start reading at [`page`], then [`patient::treatment::recovery`], the page a patient sees first.

#![forbid(unsafe_code)]

pub mod text;
mod language;
pub mod icon;
pub mod disposition;
pub mod page;
pub mod patient;
pub mod practitioner;
pub mod machine;
mod present;
mod failed;
mod limiter;
mod live;
mod house;
pub mod assets;
pub mod headers;
pub mod respond;
pub mod gallery;

pub use house::{House, Limits, Offer, app};
pub use live::Ending;
