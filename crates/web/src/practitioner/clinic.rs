//! Who may come in.

pub mod log_in;
pub mod settings;
pub mod choose;
pub mod invite;
pub mod first_run;
pub mod join;
pub mod messages;
pub mod own_data;
pub mod set_up;
pub mod user;
pub mod users;
pub(crate) mod country;
pub(crate) mod problem;
pub(crate) mod enter;
pub(crate) mod switch;
