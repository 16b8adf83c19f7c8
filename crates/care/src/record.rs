//! The record: sealing what identifies people, the audit log, the export and the demo's outbox.

pub mod seal;
pub mod audit;
pub mod export;
pub mod outbox;
