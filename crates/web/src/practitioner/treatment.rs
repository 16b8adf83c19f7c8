//! Recording a session and handing out its link.

pub mod import;
pub mod record;
pub mod recorded;
pub mod muscles;
mod draft;
pub(crate) mod save;
pub(crate) mod link;
