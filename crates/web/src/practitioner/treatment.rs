//! Recording a session and handing out its link.

pub mod who;
pub(crate) mod find;
pub mod import;
pub mod record;
pub mod recorded;
pub mod muscles;
mod draft;
mod prefill;
mod fill;
pub mod undone;
pub(crate) mod undo;
pub(crate) mod correct;
pub(crate) mod save;
pub(crate) mod link;
