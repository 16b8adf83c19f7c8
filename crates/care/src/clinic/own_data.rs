//! What a clinic says of itself: name, telephone, emergency number, zone, language and a note of its own for patients.
//! Each change is a version that stays.

use jiff::Timestamp;

use super::open::{OpenError, check_clinic};
use super::{Clinic, LoggedIn};
use crate::Care;
use crate::id::{ClinicId, ClinicVersionId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// The longest note, in characters: a short paragraph.
pub const NOTE_CHARS_MAX: usize = 500;

/// What a clinic says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClinicData {
    /// Its name as patients know it.
    pub name: String,
    /// Its telephone number.
    pub phone: String,
    /// The local emergency number.
    pub emergency_number: String,
    /// IANA time zone.
    pub zone: String,
    /// The language of its pages.
    pub language: String,
    /// A short paragraph of its own for patients; may be empty.
    pub note: String,
}

/// A version of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClinicVersion {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id, in the order of time.
    pub id: ClinicVersionId,
    /// Who changed it.
    pub by: StaffId,
    /// When.
    pub at: Timestamp,
    /// What it says from then on.
    pub data: ClinicData,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// Only owners change the clinic.
    #[error("only an owner changes the clinic")]
    NotAnOwner,
    /// The note is longer than [`NOTE_CHARS_MAX`].
    #[error("the note is too long")]
    LongNote,
    /// What was filled in.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl ClinicData {
    /// What a clinic says now.
    #[must_use]
    pub fn of(clinic: &Clinic) -> Self {
        Self {
            name: clinic.name.clone(),
            phone: clinic.phone.clone(),
            emergency_number: clinic.emergency_number.clone(),
            zone: clinic.zone.clone(),
            language: clinic.language.clone(),
            note: clinic.note.clone(),
        }
    }

    fn trimmed(self) -> Self {
        let trimmed = |text: String| text.trim().to_owned();
        Self {
            name: trimmed(self.name),
            phone: trimmed(self.phone),
            emergency_number: trimmed(self.emergency_number),
            zone: trimmed(self.zone),
            language: self.language,
            note: trimmed(self.note),
        }
    }
}

/// Changes what the clinic says of itself. What is the same already changes nothing.
///
/// # Errors
/// [`ChangeError`]; then nothing is stored.
pub async fn change_clinic(
    care: &Care,
    who: &LoggedIn,
    data: ClinicData,
) -> Result<(), ChangeError> {
    if !who.staff.owns() {
        return Err(ChangeError::NotAnOwner);
    }
    let data = data.trimmed();
    check_clinic(care, &data)?;
    if data.note.chars().count() > NOTE_CHARS_MAX {
        return Err(ChangeError::LongNote);
    }
    if data == ClinicData::of(&who.clinic) {
        return Ok(());
    }
    let now = care.clock.now();
    let version = ClinicVersion {
        clinic: who.clinic.id.clone(),
        id: ClinicVersionId::new(now, &*care.entropy),
        by: who.staff.id.clone(),
        at: now,
        data,
    };
    let actor = Actor::Staff(who.staff.id.clone());
    let (clinic, id) = (&who.clinic.id, version.id.as_str());
    let audit = AuditEntry::new(clinic, now, actor, "clinic.changed", id);
    Ok(care.store.change_clinic(&version, &audit).await?)
}
