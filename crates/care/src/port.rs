//! What the use cases need from outside: a clock, randomness, a store and a messenger.

mod clock;
mod store;
mod reminder_store;
mod session_store;
mod practice_store;
mod work_store;
mod messenger;

pub use clock::{Clock, Entropy, FixedClock};
pub use messenger::{Hope, Mail, Messenger, Receipt, Reminder, SendError, Way};
pub use practice_store::PracticeStore;
pub use reminder_store::ReminderStore;
pub use session_store::SessionStore;
pub use store::{
    AlertStore, CheckInGroup, CheckInStore, ClinicStore, JobStore, RecordStore, ReviewStore, Store,
    StoreError, StoreTrouble, TreatmentStore,
};
pub use work_store::WorkStore;
