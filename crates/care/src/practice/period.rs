//! Which time is looked back on, cut into weeks or months by the clinic's calendar.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// A time, from its first moment to just before its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first moment that counts.
    pub from: Timestamp,
    /// The first that no longer does.
    pub until: Timestamp,
}

impl Stretch {
    /// Whether a moment lies within.
    #[must_use]
    pub fn holds(self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }
}

/// How far to look back; the present week or month is the last of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// Four weeks, week by week.
    FourWeeks,
    /// Twelve weeks, week by week.
    #[default]
    TwelveWeeks,
    /// Twelve months, month by month.
    Year,
}

impl Period {
    /// All, in the order of a form.
    pub const ALL: [Self; 3] = [Self::FourWeeks, Self::TwelveWeeks, Self::Year];

    /// As addresses name it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::FourWeeks => "4-weeks",
            Self::TwelveWeeks => "12-weeks",
            Self::Year => "year",
        }
    }

    /// From an address.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.id() == id)
    }

    /// Its weeks, which begin on Mondays, or its months, oldest first. The last ends now. A zone that is not known is UTC.
    #[must_use]
    pub fn stretches(self, now: Timestamp, zone: &str) -> Vec<Stretch> {
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        let today = now.to_zoned_datetime(zone.clone()).date();
        let begins = self.begins(today);
        let begins = begins.into_iter().filter_map(|date| {
            let midnight = date.to_zoned_datetime(zone.clone()).ok()?;
            Some(midnight.timestamp())
        });
        let begins: Vec<Timestamp> = begins.collect();
        let ends = begins.iter().skip(1).copied().chain([now]);
        let pairs = begins.iter().copied().zip(ends);
        pairs.map(|(from, until)| Stretch { from, until }).collect()
    }

    /// The first days of its weeks or months, oldest first.
    fn begins(self, today: Date) -> Vec<Date> {
        let monday = i64::from(today.weekday().to_monday_zero_offset());
        let back = |count: i64, one: &dyn Fn(i64) -> Option<Date>| -> Vec<Date> {
            (0..count).rev().filter_map(one).collect()
        };
        let week = |ago: i64| today.checked_sub((monday + 7 * ago).days()).ok();
        let month = |ago: i64| today.first_of_month().checked_sub(ago.months()).ok();
        match self {
            Self::FourWeeks => back(4, &week),
            Self::TwelveWeeks => back(12, &week),
            Self::Year => back(12, &month),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_mondays_and_months_on_their_first_by_the_clinics_clocks() {
        // A Thursday, two weeks after the clocks of London went back.
        let now: Timestamp = "2026-11-05T12:00:00Z".parse().unwrap();
        let weeks = Period::FourWeeks.stretches(now, "Europe/London");
        let begins: Vec<String> = weeks.iter().map(|week| week.from.to_string()).collect();
        assert_eq!(
            begins,
            [
                "2026-10-11T23:00:00Z",
                "2026-10-18T23:00:00Z",
                "2026-10-26T00:00:00Z",
                "2026-11-02T00:00:00Z"
            ]
        );
        assert_eq!(weeks[3].until, now);
        assert!(weeks.windows(2).all(|pair| pair[0].until == pair[1].from));
        assert_eq!(Period::TwelveWeeks.stretches(now, "UTC").len(), 12);
        let months = Period::Year.stretches(now, "UTC");
        assert_eq!(months.len(), 12);
        assert_eq!(months[0].from.to_string(), "2025-12-01T00:00:00Z");
    }
}
