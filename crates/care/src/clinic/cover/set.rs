//! Changing the rota and the staff's mobile numbers.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};

use super::Cover;
use crate::Care;
use crate::clinic::LoggedIn;
use crate::id::{CoverId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// Longer than any leave; a year that was mistyped is not.
const LASTS_MAX: SignedDuration = SignedDuration::from_hours(366 * 24);
/// With a country's code and spaces, a number is shorter.
const PHONE_CHARS_MAX: usize = 30;
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 6..=15;

/// What is asked for, by the clock on the clinic's wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverAsked {
    /// Who.
    pub staff: StaffId,
    /// From when.
    pub from: DateTime,
    /// Until when.
    pub until: DateTime,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CoverError {
    /// Neither the clinic's owner nor a clinical lead.
    #[error("only the clinic's owner or a clinical lead can change this")]
    NotAllowed,
    /// No such person here, or one who may not see what patients say.
    #[error("nobody of this clinic who may act on alerts was chosen")]
    Nobody,
    /// It ends before it begins, is over already, or lasts longer than a year.
    #[error("the end must be after the beginning and in the future, and no more than a year later")]
    BadTime,
    /// Not a telephone number.
    #[error("this is no telephone number")]
    BadPhone,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Puts somebody on the rota.
///
/// # Errors
/// [`CoverError`].
pub async fn add_cover(care: &Care, who: &LoggedIn, asked: CoverAsked) -> Result<(), CoverError> {
    let clinic = &who.clinic;
    allowed(who)?;
    let staff = care.store.staff(&clinic.id, &asked.staff).await?;
    if !staff.is_some_and(|staff| staff.acts_on_alerts()) {
        return Err(CoverError::Nobody);
    }
    let now = care.clock.now();
    let at = |local: DateTime| -> Result<Timestamp, CoverError> {
        let there = clinic.time_zone().to_timestamp(local);
        there.map_err(|_| CoverError::BadTime)
    };
    let (from, until) = (at(asked.from)?, at(asked.until)?);
    if until <= from || until <= now || until.duration_since(from) > LASTS_MAX {
        return Err(CoverError::BadTime);
    }
    let cover = Cover {
        clinic: clinic.id.clone(),
        id: CoverId::new(now, &*care.entropy),
        staff: asked.staff,
        from,
        until,
    };
    let audit = audit(care, who, "cover.added", cover.id.as_str());
    Ok(care.store.add_cover(&cover, &audit).await?)
}

/// Takes an entry off the rota; one that is not there any more is no error.
///
/// # Errors
/// [`CoverError`].
pub async fn remove_cover(care: &Care, who: &LoggedIn, id: &CoverId) -> Result<(), CoverError> {
    allowed(who)?;
    let audit = audit(care, who, "cover.removed", id.as_str());
    let clinic = &who.clinic.id;
    Ok(care.store.remove_cover(clinic, id, &audit).await?)
}

/// Sets where a member of staff gets text messages; nowhere where it is empty. Everyone may set their own.
///
/// # Errors
/// [`CoverError`].
pub async fn set_phone(
    care: &Care,
    who: &LoggedIn,
    staff: &StaffId,
    phone: &str,
) -> Result<(), CoverError> {
    if *staff != who.staff.id {
        allowed(who)?;
    }
    let phone = phone.trim();
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    let is_phone = phone.chars().count() <= PHONE_CHARS_MAX
        && PHONE_DIGITS.contains(&digits)
        && phone
            .chars()
            .all(|c| c.is_ascii_digit() || "+-()/. ".contains(c));
    if !phone.is_empty() && !is_phone {
        return Err(CoverError::BadPhone);
    }
    let clinic = &who.clinic.id;
    if care.store.staff(clinic, staff).await?.is_none() {
        return Err(CoverError::Nobody);
    }
    let audit = audit(care, who, "staff.phone_set", staff.as_str());
    Ok(care.store.set_phone(clinic, staff, phone, &audit).await?)
}

fn allowed(who: &LoggedIn) -> Result<(), CoverError> {
    if who.staff.keeps_cover() {
        Ok(())
    } else {
        Err(CoverError::NotAllowed)
    }
}

fn audit(care: &Care, who: &LoggedIn, action: &'static str, subject: &str) -> AuditEntry {
    let actor = Actor::Staff(who.staff.id.clone());
    AuditEntry::new(&who.clinic.id, care.clock.now(), actor, action, subject)
}
