//! Recording a session and handing out its link.

pub mod record;
pub mod recorded;
pub mod muscles;
pub mod guidance;
pub mod next;
mod draft;
pub(crate) mod save;
pub(crate) mod guide;
pub(crate) mod link;
