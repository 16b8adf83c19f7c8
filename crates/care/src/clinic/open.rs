//! Opening a clinic and adding its staff.

use argon2::Argon2;
use argon2::PasswordHasher;

use super::{Clinic, ClinicData, ClinicKind, Hours, Role, Staff};
use crate::Care;
use crate::id::{ClinicId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// What a clinic is opened with.
#[derive(Clone, Debug)]
pub struct NewClinic {
    /// Its name as patients know it.
    pub name: String,
    /// Its telephone number.
    pub phone: String,
    /// The local emergency number.
    pub emergency_number: String,
    /// IANA time zone.
    pub zone: String,
    /// The language of its pages, one that the protocol has texts in; patients may choose another for theirs.
    pub language: String,
    /// Real or demo.
    pub kind: ClinicKind,
}

/// What a member of staff is added with.
#[derive(Clone, Debug)]
pub struct NewStaff {
    /// Log-in name and address for alerts.
    pub email: String,
    /// As shown.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// In clear; at least 12 characters; kept only as a hash.
    pub password: String,
}

/// Why a clinic or a member of staff could not be added; nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The time zone's name is not known.
    #[error("the time zone `{0}` is not known: give a name like Europe/Berlin")]
    UnknownZone(String),
    /// The protocol has no texts in this language.
    #[error("the protocol has no texts in the language `{0}`")]
    UnknownLanguage(String),
    /// A field that must be filled is empty.
    #[error("{0} is empty: fill it in")]
    Empty(&'static str),
    /// Not an e-mail address.
    #[error("`{0}` is not an e-mail address")]
    NotAnAddress(String),
    /// The password is too short.
    #[error("the password has fewer than 12 characters: choose a longer one")]
    ShortPassword,
    /// Somebody else has this address here.
    #[error("somebody with this e-mail address is already there")]
    AddressTaken,
    /// The password could not be hashed.
    #[error("the password could not be hashed")]
    Hash,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Opens a clinic.
///
/// # Errors
/// [`OpenError`]; then nothing is stored.
pub async fn open_clinic(care: &Care, new: NewClinic) -> Result<Clinic, OpenError> {
    check_place(care, &new.name, &new.zone, &new.language)?;
    let now = care.clock.now();
    let clinic = Clinic {
        id: ClinicId::new(now, &*care.entropy),
        name: new.name.trim().to_owned(),
        phone: new.phone.trim().to_owned(),
        emergency_number: new.emergency_number.trim().to_owned(),
        zone: new.zone,
        language: new.language,
        kind: new.kind,
        created_at: now,
        note: String::new(),
        signed_sha256: None,
        hours: Hours::usual(),
    };
    let audit = AuditEntry::new(
        &clinic.id,
        now,
        Actor::System,
        "clinic.opened",
        clinic.id.as_str(),
    );
    care.store.add_clinic(&clinic, &audit).await?;
    Ok(clinic)
}

fn check_place(care: &Care, name: &str, zone: &str, language: &str) -> Result<(), OpenError> {
    if jiff::tz::TimeZone::get(zone).is_err() {
        return Err(OpenError::UnknownZone(zone.to_owned()));
    }
    if !care.protocol.languages().any(|known| known == language) {
        return Err(OpenError::UnknownLanguage(language.to_owned()));
    }
    if name.trim().is_empty() {
        return Err(OpenError::Empty("the clinic's name"));
    }
    Ok(())
}

/// Checks what is filled in on a page: there, both numbers that patients call are asked for.
pub(super) fn check_clinic(care: &Care, data: &ClinicData) -> Result<(), OpenError> {
    check_place(care, &data.name, &data.zone, &data.language)?;
    if !has_digit(&data.phone) {
        return Err(OpenError::Empty("the telephone number"));
    }
    if !has_digit(&data.emergency_number) {
        return Err(OpenError::Empty("the emergency number"));
    }
    Ok(())
}

fn has_digit(number: &str) -> bool {
    number.chars().any(|c| c.is_ascii_digit())
}

/// Adds a member of staff.
///
/// # Errors
/// [`OpenError`]; then nothing is stored.
pub async fn add_staff(care: &Care, clinic: &ClinicId, new: NewStaff) -> Result<Staff, OpenError> {
    let email = parse_address(&new.email)?;
    let password_hash = hash_password(care, &new.password)?;
    let known = care.store.staff_by_email(&email).await?;
    if known.iter().any(|staff| staff.clinic == *clinic) {
        return Err(OpenError::AddressTaken);
    }
    let now = care.clock.now();
    let staff = Staff {
        clinic: clinic.clone(),
        id: StaffId::new(now, &*care.entropy),
        email,
        name: new.name,
        role: new.role,
        password_hash,
        created_at: now,
        // Who comes from the command line treats patients, as ever; settings say otherwise.
        also: (new.role == Role::Owner).then_some(Role::Practitioner),
        disabled_at: None,
    };
    let audit = AuditEntry::new(clinic, now, Actor::System, "staff.added", staff.id.as_str());
    care.store.add_staff(&staff, &audit).await?;
    Ok(staff)
}

/// Trims and lowers an address.
pub(super) fn parse_address(text: &str) -> Result<String, OpenError> {
    if is_address(text) {
        Ok(text.trim().to_lowercase())
    } else {
        Err(OpenError::NotAnAddress(text.to_owned()))
    }
}

/// Whether it is an address: one `@` with something on both sides is all that can be known without sending.
pub(crate) fn is_address(text: &str) -> bool {
    let text = text.trim();
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace)
    })
}

/// Hashes a password of at least 12 characters.
pub(super) fn hash_password(care: &Care, password: &str) -> Result<String, OpenError> {
    if password.chars().count() < 12 {
        return Err(OpenError::ShortPassword);
    }
    let mut salt = [0; 16];
    care.entropy.fill(&mut salt);
    let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
    hash.map(|hash| hash.to_string())
        .map_err(|_| OpenError::Hash)
}
