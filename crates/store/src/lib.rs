//! REMEMBERS: the only SQL of the house, one text for SQLite and PostgreSQL.
//!
//! Each room implements the ports of `care::port` that are about it; every method is one transaction. Rows are keyed by
//! clinic. It decides nothing: what is to be written comes from `care`, and what is read goes back as its types.
//! Start reading at [`SqlStore::open`], then `check_in`, the hot path.

#![forbid(unsafe_code)]

mod database;
mod transaction;
mod dialect;
mod error;
mod migrate;
mod arrival;
mod backup;
mod columns;
mod values;
mod bulk;
mod statements;
mod native;
mod reading;
mod log_sync;
mod clinic;
mod treatment;
mod check_in;
mod alert;
mod review;
mod record;
mod practice;
mod jobs;
mod cover;

pub mod texts;

pub use backup::check_whole;
pub use database::{DatabaseUrl, Kind, SqlStore, UnknownDatabase};
pub use migrate::MigrationState;
pub use transaction::WriteLock;
