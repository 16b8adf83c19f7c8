//! Changing a clinic's opening hours.

use jiff::civil::Date;

use super::{Holiday, Hours, Week};
use crate::Care;
use crate::clinic::LoggedIn;
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// So many holidays are kept; a clinic has a dozen each year.
const HOLIDAYS_MAX: usize = 100;

/// Why hours were not changed; nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum HoursError {
    /// Neither the clinic's owner nor a clinical lead.
    #[error("only the clinic's owner or a clinical lead can change this")]
    NotAllowed,
    /// Somebody else has changed them since they were shown.
    #[error("somebody else has changed the hours since this page was loaded")]
    Changed,
    /// A holiday without a name.
    #[error("the holiday has no name")]
    NoName,
    /// Too many holidays.
    #[error("there are 100 holidays already: remove old ones first")]
    TooMany,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Sets the weekly hours that were changed from `revision`.
///
/// # Errors
/// [`HoursError`].
pub async fn change_week(
    care: &Care,
    who: &LoggedIn,
    revision: i64,
    week: Week,
) -> Result<(), HoursError> {
    let hours = seen(who, revision)?;
    store(care, who, &hours.with_week(week), "hours.changed").await
}

/// Gives a day hours of its own, in place of those that it had.
///
/// # Errors
/// [`HoursError`].
pub async fn put_holiday(
    care: &Care,
    who: &LoggedIn,
    revision: i64,
    holiday: Holiday,
) -> Result<(), HoursError> {
    let hours = seen(who, revision)?;
    if holiday.name.trim().is_empty() {
        return Err(HoursError::NoName);
    }
    if hours.holidays().len() >= HOLIDAYS_MAX {
        return Err(HoursError::TooMany);
    }
    let with = hours.with_holiday(holiday);
    store(care, who, &with, "hours.holiday_set").await
}

/// Lets the weekly hours hold on this day again.
///
/// # Errors
/// [`HoursError`].
pub async fn remove_holiday(
    care: &Care,
    who: &LoggedIn,
    revision: i64,
    day: Date,
) -> Result<(), HoursError> {
    let hours = seen(who, revision)?;
    let without = hours.without_holiday(day);
    store(care, who, &without, "hours.holiday_removed").await
}

/// The hours, if they are as they were when the page was made.
fn seen(who: &LoggedIn, revision: i64) -> Result<&Hours, HoursError> {
    if !who.staff.keeps_cover() {
        return Err(HoursError::NotAllowed);
    }
    let hours = &who.clinic.hours;
    if hours.revision() == revision {
        Ok(hours)
    } else {
        Err(HoursError::Changed)
    }
}

async fn store(
    care: &Care,
    who: &LoggedIn,
    hours: &Hours,
    action: &'static str,
) -> Result<(), HoursError> {
    let (clinic, now) = (&who.clinic.id, care.clock.now());
    let actor = Actor::Staff(who.staff.id.clone());
    let audit = AuditEntry::new(clinic, now, actor, action, clinic.as_str());
    if care.store.set_hours(clinic, hours, &audit).await? {
        Ok(())
    } else {
        Err(HoursError::Changed)
    }
}
