//! Until when: the few times that the forms offer, in the clinic's zone.

use jiff::civil::time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// What a form offers for putting an alert aside.
pub(crate) const ASIDE: [&str; 4] = ["1h", "3h", "1d", "2d"];
/// What a form offers for checking in again.
pub(crate) const AGAIN: [&str; 4] = ["3h", "1d", "2d", "7d"];

/// The time of a choice: so many hours from now, or nine in the morning so many days later.
pub(super) fn until(choice: &str, now: Timestamp, zone: &str) -> Option<Timestamp> {
    let days: i64 = match choice {
        "1h" => return now.checked_add(SignedDuration::from_hours(1)).ok(),
        "3h" => return now.checked_add(SignedDuration::from_hours(3)).ok(),
        "1d" => 1,
        "2d" => 2,
        "7d" => 7,
        _ => return None,
    };
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let day = now.to_zoned_datetime(zone.clone()).date();
    let morning = day
        .checked_add(days.days())
        .ok()?
        .to_datetime(time(9, 0, 0, 0));
    Some(morning.to_zoned_datetime(zone).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn tomorrow_is_nine_in_the_morning_by_the_clock_of_the_clinic() {
        let saturday = at("2026-03-28T22:00:00Z");
        assert_eq!(
            until("1d", saturday, "Europe/Berlin"),
            Some(at("2026-03-29T07:00:00Z")),
            "summer time has begun overnight"
        );
    }

    #[test]
    fn a_choice_that_no_form_offers_is_none() {
        assert_eq!(until("100y", at("2026-03-28T22:00:00Z"), "UTC"), None);
    }
}
