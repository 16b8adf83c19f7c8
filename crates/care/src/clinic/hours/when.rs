//! Questions to opening hours, asked at a point in time.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::Hours;

/// So far ahead an opening is looked for: a clinic that is closed for longer has none.
const DAYS_AHEAD: i32 = 400;

impl Hours {
    /// Until when it stays open without a break, if it is open at `at`.
    #[must_use]
    pub fn open_until(&self, zone: &TimeZone, at: Timestamp) -> Option<Timestamp> {
        let mut spans = self.spans(zone, at);
        let (_, mut until) = spans.next().filter(|(from, _)| *from <= at)?;
        // At midnight one day's hours may go on as the next day's.
        for (from, next) in spans {
            if from > until {
                break;
            }
            until = next;
        }
        Some(until)
    }

    /// `at` where it is open then, or else when it opens next; `None` where it does not within the next year.
    #[must_use]
    pub fn open_from(&self, zone: &TimeZone, at: Timestamp) -> Option<Timestamp> {
        self.spans(zone, at).next().map(|(from, _)| from.max(at))
    }

    /// When so much opening time has passed since `at`.
    #[must_use]
    pub fn after(&self, zone: &TimeZone, at: Timestamp, time: SignedDuration) -> Option<Timestamp> {
        let mut left = time;
        for (from, until) in self.spans(zone, at) {
            let from = from.max(at);
            let here = until.duration_since(from);
            if here >= left {
                return from.checked_add(left).ok();
            }
            left -= here;
        }
        None
    }

    /// The end of the first day after that of `at` on which it is open at all.
    #[must_use]
    pub fn next_day_end(&self, zone: &TimeZone, at: Timestamp) -> Option<Timestamp> {
        let today = at.to_zoned_datetime(zone.clone()).date();
        let day = self.days(today).skip(1).find(|day| self.is_open_on(*day))?;
        let last = self.on(day).last()?;
        last.on(day, zone).map(|(_, until)| until)
    }

    /// When the day of `at` begins for the clinic, where it is open on that day.
    #[must_use]
    pub fn day_start(&self, zone: &TimeZone, at: Timestamp) -> Option<Timestamp> {
        let today = at.to_zoned_datetime(zone.clone()).date();
        let first = self.on(today).first()?;
        first.on(today, zone).map(|(from, _)| from)
    }

    /// The first beginning of a day's hours after `at`.
    #[must_use]
    pub fn next_day_start(&self, zone: &TimeZone, at: Timestamp) -> Option<Timestamp> {
        let today = at.to_zoned_datetime(zone.clone()).date();
        let start = |day: Date| Some(self.on(day).first()?.on(day, zone)?.0);
        self.days(today).filter_map(start).find(|from| *from > at)
    }

    /// The days from `first` on.
    pub fn days(&self, first: Date) -> impl Iterator<Item = Date> {
        let day = move |ahead: i32| first.checked_add(jiff::Span::new().days(ahead)).ok();
        (0..DAYS_AHEAD).map_while(day)
    }

    fn is_open_on(&self, day: Date) -> bool {
        !self.on(day).is_empty()
    }

    /// Stretches that end after `at`, earliest first. One that falls into the hour which a clock leaves out is none.
    fn spans(
        &self,
        zone: &TimeZone,
        at: Timestamp,
    ) -> impl Iterator<Item = (Timestamp, Timestamp)> {
        let today = at.to_zoned_datetime(zone.clone()).date();
        let of_day = move |day: Date| {
            let spans = self.on(day).iter();
            spans.filter_map(move |span| span.on(day, zone))
        };
        self.days(today)
            .flat_map(of_day)
            .filter(move |(from, until)| from < until && *until > at)
    }
}
