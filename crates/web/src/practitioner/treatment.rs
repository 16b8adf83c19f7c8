//! Recording a session and handing out its link.

pub mod record;
pub mod recorded;
pub mod muscles;
pub mod guidance;
pub mod next;
pub mod link_card;
mod draft;
pub(crate) mod save;
pub(crate) mod guide;
pub(crate) mod sending;
pub(crate) mod link;
