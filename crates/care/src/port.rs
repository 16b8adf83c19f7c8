//! What the use cases need from outside: a clock, randomness, a store and a messenger.

mod clock;
mod store;
mod messenger;

pub use clock::{Clock, Entropy, FixedClock};
pub use messenger::{Mail, Messenger, SendError};
pub use store::{
    AlertStore, CheckInGroup, CheckInStore, ClinicStore, JobStore, RecordStore, ReviewStore, Store,
    StoreError, StoreTrouble, TreatmentStore,
};
