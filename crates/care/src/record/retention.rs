//! How long patients are kept after their last contact. Nothing is erased until an owner has said how long; what would
//! erase sooner than before waits for [`GRACE`], so that a slip of the finger loses nothing.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::Care;
use crate::clinic::{Clinic, LoggedIn};
use crate::id::{ClinicId, JobId, StaffId};
use crate::jobs::{JobKind, NewJob};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// Fewer would take records from under a treatment that still goes on, and no law that we know of allows it.
pub const YEARS_MIN: u16 = 1;
/// More is without end.
pub const YEARS_MAX: u16 = 100;
/// What the form proposes: as long as the law of several countries asks for, and never chosen in the owner's place.
pub const YEARS_PROPOSED: u16 = 10;
/// From saying that patients are erased sooner until the first is.
pub const GRACE: SignedDuration = SignedDuration::from_hours(30 * 24);

/// How long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// Until somebody erases them by hand.
    #[default]
    WithoutEnd,
    /// So many years after the last contact.
    Years(u16),
}

/// What a clinic has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retention {
    /// The clinic.
    pub clinic: ClinicId,
    /// How long.
    pub keep: Keep,
    /// Nobody is erased before.
    pub not_before: Timestamp,
    /// Who set it.
    pub by: StaffId,
    /// When.
    pub at: Timestamp,
    /// The job that erases; any other job of this clinic ends without erasing.
    pub job: JobId,
}

/// What a choice means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preview {
    /// When the first would be erased; `None`: nobody ever is.
    pub from: Option<Timestamp>,
    /// How many that would be, if nothing is heard of them until then.
    pub patients: u64,
}

/// Why nothing was set.
#[derive(Debug, thiserror::Error)]
pub enum RetentionError {
    /// Only owners set it.
    #[error("only an owner sets how long patients are kept")]
    NotAnOwner,
    /// Fewer than [`YEARS_MIN`] or more than [`YEARS_MAX`].
    #[error("choose between {YEARS_MIN} and {YEARS_MAX} years")]
    BadYears,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Keep {
    /// As stored; 0 is without end.
    #[must_use]
    pub fn years(self) -> u16 {
        match self {
            Self::WithoutEnd => 0,
            Self::Years(years) => years,
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_years(years: u16) -> Self {
        match years {
            0 => Self::WithoutEnd,
            years => Self::Years(years),
        }
    }

    /// Whether this erases anybody sooner than `before` did.
    #[must_use]
    pub fn is_shorter_than(self, before: Self) -> bool {
        match (self, before) {
            (Self::WithoutEnd, _) => false,
            (Self::Years(_), Self::WithoutEnd) => true,
            (Self::Years(now), Self::Years(before)) => now < before,
        }
    }

    /// Whoever was last in contact before this is erased at `now`; `None`: nobody is.
    #[must_use]
    pub fn ends_before(self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let Self::Years(years) = self else {
            return None;
        };
        let then = now.to_zoned_datetime(zone.clone());
        let then = then.checked_sub(i64::from(years).years()).ok()?;
        Some(then.timestamp())
    }

    fn is_possible(self) -> bool {
        match self {
            Self::WithoutEnd => true,
            Self::Years(years) => (YEARS_MIN..=YEARS_MAX).contains(&years),
        }
    }
}

/// What is set; what nobody has set is without end.
///
/// # Errors
/// [`StoreError`].
pub async fn retention(care: &Care, clinic: &ClinicId) -> Result<Keep, StoreError> {
    let set = care.store.retention(clinic).await?;
    Ok(set.map_or(Keep::WithoutEnd, |set| set.keep))
}

/// Sets how long. What is set already changes nothing.
///
/// # Errors
/// [`RetentionError`]; then nothing is set.
pub async fn set_retention(care: &Care, who: &LoggedIn, keep: Keep) -> Result<(), RetentionError> {
    if !who.staff.owns() {
        return Err(RetentionError::NotAnOwner);
    }
    if !keep.is_possible() {
        return Err(RetentionError::BadYears);
    }
    let (now, clinic) = (care.clock.now(), &who.clinic.id);
    let before = care.store.retention(clinic).await?;
    if before.as_ref().is_some_and(|before| before.keep == keep) {
        return Ok(());
    }
    let set = Retention {
        clinic: clinic.clone(),
        keep,
        not_before: not_before(before.as_ref(), keep, now),
        by: who.staff.id.clone(),
        at: now,
        job: JobId::new(now, &*care.entropy),
    };
    let job = (keep != Keep::WithoutEnd).then(|| NewJob {
        clinic: clinic.clone(),
        id: set.job.clone(),
        kind: JobKind::EraseOld(clinic.clone()),
        run_at: set.not_before,
    });
    let said = format!("years:{}", keep.years());
    let actor = Actor::Staff(who.staff.id.clone());
    let audit = AuditEntry::new(clinic, now, actor, "retention.set", &said);
    Ok(care.store.set_retention(&set, job.as_ref(), &audit).await?)
}

/// Looks at a choice before it is made, or at the one that is set.
///
/// # Errors
/// [`StoreError`].
pub async fn preview(care: &Care, clinic: &Clinic, keep: Keep) -> Result<Preview, StoreError> {
    let set = care.store.retention(&clinic.id).await?;
    let from = match set.as_ref().filter(|set| set.keep == keep) {
        Some(set) => set.not_before.max(care.clock.now()),
        None => not_before(set.as_ref(), keep, care.clock.now()),
    };
    let Some(before) = keep.ends_before(from, &clinic.time_zone()) else {
        let (from, patients) = (None, 0);
        return Ok(Preview { from, patients });
    };
    let patients = care.store.count_out_of_date(&clinic.id, before).await?;
    let from = Some(from);
    Ok(Preview { from, patients })
}

/// From when on patients may be erased. A longer time does not end the grace of a shorter one of before.
fn not_before(before: Option<&Retention>, keep: Keep, now: Timestamp) -> Timestamp {
    let was = before.map_or(Keep::WithoutEnd, |before| before.keep);
    if keep.is_shorter_than(was) {
        return now.saturating_add(GRACE).unwrap_or(now);
    }
    before.map_or(now, |before| before.not_before.max(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn years_are_those_of_the_calendar() {
        let zone = TimeZone::get("Europe/London").unwrap();
        let ends = |keep: Keep, now| keep.ends_before(at(now), &zone);
        let ten = Keep::Years(10);
        assert_eq!(
            ends(ten, "2036-03-04T12:00:00Z"),
            Some(at("2026-03-04T12:00:00Z"))
        );
        assert_eq!(
            ends(Keep::Years(1), "2028-02-29T12:00:00Z"),
            Some(at("2027-02-28T12:00:00Z"))
        );
        assert_eq!(ends(Keep::WithoutEnd, "2036-03-04T12:00:00Z"), None);
    }

    #[test]
    fn sooner_waits_and_later_does_not_end_the_wait() {
        let now = at("2026-03-04T12:00:00Z");
        let later = now + GRACE;
        let set = |keep, not_before| Retention {
            clinic: ClinicId::stored("c".to_owned()),
            keep,
            not_before,
            by: StaffId::stored("s".to_owned()),
            at: now,
            job: JobId::stored("j".to_owned()),
        };
        assert_eq!(not_before(None, Keep::Years(10), now), later);
        let ten = set(Keep::Years(10), now);
        assert_eq!(not_before(Some(&ten), Keep::Years(9), now), later);
        assert_eq!(not_before(Some(&ten), Keep::Years(11), now), now);
        let waits = set(Keep::Years(1), later);
        assert_eq!(not_before(Some(&waits), Keep::Years(9), now), later);
        let never = set(Keep::WithoutEnd, now);
        assert_eq!(not_before(Some(&never), Keep::Years(100), now), later);
    }
}
