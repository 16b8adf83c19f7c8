//! What the use cases need from outside: a clock, randomness, a store and a messenger.

mod clock;
mod store;
mod reminder_store;
mod messenger;
mod set_up_store;
mod staff_store;

pub use clock::{Clock, Entropy, FixedClock};
pub use messenger::{Hope, IsSet, Mail, Messenger, Receipt, Reminder, SendError, SetWays, Way};
pub use reminder_store::ReminderStore;
pub use set_up_store::SetUpStore;
pub use staff_store::StaffStore;
pub use store::{
    AlertStore, CheckInGroup, CheckInStore, ClinicStore, JobStore, RecordStore, ReviewStore, Store,
    StoreError, StoreTrouble, TreatmentStore,
};
