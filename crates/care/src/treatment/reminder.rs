//! Reminders: when a patient is asked to look in, by which way, and what came of each message.
//!
//! Elapsed hours since the session decide what is due; the patient's zone only chooses the hour at which a message
//! leaves. A patient has one plan, and the plan one job: the next one is enqueued in the commit that ends the one before.

mod channel;
mod plan;
mod delivery;
mod schedule;
mod feeling;
mod upcoming;
mod agree;
mod arrival;
mod change;
mod stop;

pub(crate) use agree::{Needled, is_dialled, new_job, plan_for};
pub use agree::{RemindersAsked, Wanted};
pub use arrival::{Arrival, Arrived, arrived, report_code};
pub use change::{ChangeError, restart, set_zone, stop};
pub use channel::{Channel, Reach};
pub use delivery::{About, Delivery, Outcome};
pub(crate) use delivery::{Tried, came_of, message_of, next_attempt};
pub use feeling::Feeling;
pub use plan::{NewPlan, PlanChange, ReminderPlan};
pub use schedule::{Ask, Due, Heard, Timetable};
pub use stop::{StopPage, stop_by_code, stop_code, stop_page};
pub use upcoming::{Upcoming, upcoming};
