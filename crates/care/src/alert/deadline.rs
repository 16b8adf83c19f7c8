//! By when an alert must be acknowledged.

use jiff::civil::{Weekday, time};
use jiff::{SignedDuration, Timestamp, ToSpan, ZonedDateTime, tz::TimeZone};
use triage::Disposition;

/// 60 minutes for urgent and emergency; the end of the next working day (18:00 in the clinic's zone, Monday to Friday)
/// for the rest. An unknown zone counts as UTC.
#[must_use]
pub fn due_at(received_at: Timestamp, disposition: Disposition, zone: &str) -> Timestamp {
    if disposition >= Disposition::Urgent {
        return received_at
            .saturating_add(SignedDuration::from_mins(60))
            .unwrap_or(received_at);
    }
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    next_working_day_end(&received_at.to_zoned_datetime(zone)).unwrap_or(received_at)
}

fn next_working_day_end(from: &ZonedDateTime) -> Option<Timestamp> {
    let mut day = from.date();
    loop {
        day = day.checked_add(1.day()).ok()?;
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            return Some(
                day.to_datetime(time(18, 0, 0, 0))
                    .to_zoned_datetime(from.time_zone().clone())
                    .ok()?
                    .timestamp(),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn an_urgent_alert_is_due_in_an_hour() {
        assert_eq!(
            due_at(
                at("2026-03-06T23:30:00Z"),
                Disposition::Urgent,
                "Europe/Berlin"
            ),
            at("2026-03-07T00:30:00Z")
        );
    }

    #[test]
    fn a_friday_contact_is_due_on_monday_evening() {
        assert_eq!(
            due_at(
                at("2026-03-06T10:00:00Z"),
                Disposition::Contact,
                "Europe/Berlin"
            ),
            at("2026-03-09T17:00:00Z")
        );
    }

    #[test]
    fn the_deadline_follows_the_change_to_summer_time() {
        assert_eq!(
            due_at(
                at("2026-03-27T10:00:00Z"),
                Disposition::Contact,
                "Europe/Berlin"
            ),
            at("2026-03-30T16:00:00Z")
        );
    }
}
