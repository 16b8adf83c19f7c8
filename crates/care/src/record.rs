//! The record: sealing what identifies people, the audit log, the protocol's signatures, the exports, the end of a record, and the demo's outbox.

pub mod seal;
pub mod audit;
pub mod topic;
pub mod log;
pub mod sign_off;
pub mod translation;
pub mod replay;
pub mod compare;
pub mod retold;
pub mod export;
pub mod own_data;
pub mod erase;
pub mod retention;
pub mod outbox;
