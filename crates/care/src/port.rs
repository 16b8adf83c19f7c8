//! What the use cases need from outside: a clock, randomness, a store and a messenger.

mod clock;
mod store;
mod reminder_store;
mod guidance_store;
mod link_store;
mod history_store;
mod messenger;

pub use clock::{Clock, Entropy, FixedClock};
pub use guidance_store::GuidanceStore;
pub use history_store::HistoryStore;
pub use link_store::LinkStore;
pub use messenger::{Hope, LinkMail, Mail, Messenger, Receipt, Reminder, SendError, Way};
pub use reminder_store::ReminderStore;
pub use store::{
    AlertStore, CheckInGroup, CheckInStore, ClinicStore, JobStore, RecordStore, ReviewStore, Store,
    StoreError, StoreTrouble, TreatmentStore,
};
