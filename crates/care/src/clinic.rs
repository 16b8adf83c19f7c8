//! The clinic, its staff, and the way they come in.

mod log_in;
mod open;
mod own_data;
mod own_password;
mod set_up;
mod staff;
pub mod hours;
pub mod cover;
mod staff_link;
mod users;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::id::ClinicId;

pub use hours::Hours;
pub use log_in::{
    LogInError, LoggedIn, clinics_of, csrf_token, csrf_token_of, current_staff, elsewhere, log_in,
    log_in_as, log_out,
};
pub(crate) use open::is_address;
pub use open::{NewClinic, NewStaff, OpenError, add_staff, open_clinic};
pub use own_data::{ChangeError, ClinicData, ClinicVersion, NOTE_CHARS_MAX, change_clinic};
pub use own_password::{OwnPasswordError, PasswordChange, change_own_password};
pub use set_up::{
    NewOwner, SET_UP_LASTS, SetUpDraft, finish_set_up, keep_set_up, new_set_up, set_up_draft,
};
pub use staff::{Role, Staff, StaffSession};
pub use staff_link::{STAFF_LINK_LASTS, StaffLink, staff_link_token};
pub use users::{
    Changed, Invitation, StaffChange, User, UserError, UserStep, change_user, choose_password,
    invite, staff_of_link, treat_too, users,
};

/// Whether a clinic treats real people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClinicKind {
    /// Real people.
    Real,
    /// Invented people; every page says so.
    Demo,
}

impl ClinicKind {
    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Demo => "demo",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Real, Self::Demo]
            .into_iter()
            .find(|kind| kind.id() == id)
    }
}

/// A clinic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clinic {
    /// Its id.
    pub id: ClinicId,
    /// Its name as patients know it.
    pub name: String,
    /// Its telephone number as dialled by patients.
    pub phone: String,
    /// The local emergency number.
    pub emergency_number: String,
    /// IANA time zone, for deadlines and messages.
    pub zone: String,
    /// BCP 47 language of its pages.
    pub language: String,
    /// Real or demo.
    pub kind: ClinicKind,
    /// When it was opened here.
    pub created_at: Timestamp,
    /// A short paragraph of the clinic's own for its patients; may be empty.
    pub note: String,
    /// Content hash of the protocol version that its clinical lead signed last, if any was.
    pub signed_sha256: Option<String>,
    /// When somebody reads what patients send.
    pub hours: Hours,
}

impl Clinic {
    /// Its time zone; UTC where this program does not know the name.
    #[must_use]
    pub fn time_zone(&self) -> TimeZone {
        TimeZone::get(&self.zone).unwrap_or(TimeZone::UTC)
    }
}
