//! What the use cases need from outside: a clock, randomness, a store and a messenger.

mod clock;
mod store;
mod arrival_store;
mod aside_store;
mod backup_store;
mod reminder_store;
mod retention_store;
mod session_event_store;
mod session_store;
mod practice_store;
mod work_store;
mod cover_store;
mod guidance_store;
mod link_store;
mod patient_store;
mod history_store;
mod messenger;
mod audit_store;
mod set_up_store;
mod staff_store;

pub use arrival_store::ArrivalStore;
pub use aside_store::AsideStore;
pub use audit_store::AuditStore;
pub use backup_store::BackupStore;
pub use clock::{Clock, Entropy, FixedClock};
pub use cover_store::CoverStore;
pub use guidance_store::GuidanceStore;
pub use history_store::HistoryStore;
pub use link_store::LinkStore;
pub use messenger::{
    Hope, IsSet, LinkMail, LinkText, Mail, Messenger, Notice, Receipt, Reminder, Report, Reported,
    SendError, SetWays, Way, What,
};
pub use patient_store::PatientStore;
pub use practice_store::PracticeStore;
pub use reminder_store::ReminderStore;
pub use retention_store::RetentionStore;
pub use session_event_store::SessionEventStore;
pub use session_store::SessionStore;
pub use set_up_store::{KnownPatients, SetUpStore};
pub use staff_store::StaffStore;
pub use store::{
    AlertStore, CheckInStore, ClinicStore, JobStore, RecordStore, ReviewStore, Settling, Store,
    StoreError, StoreTrouble, TreatmentStore, Written,
};
pub use work_store::WorkStore;
