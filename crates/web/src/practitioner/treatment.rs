//! Recording a session and handing out its link.

pub mod who;
pub(crate) mod find;
pub mod import;
pub mod record;
pub mod recorded;
pub mod muscles;
pub mod guidance;
pub mod next;
pub mod link_card;
mod draft;
mod prefill;
mod fill;
pub mod undone;
pub(crate) mod undo;
pub(crate) mod correct;
pub(crate) mod save;
pub(crate) mod guide;
pub(crate) mod sending;
pub(crate) mod link;
