//! By when an alert must be acknowledged.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use triage::Disposition;

use crate::clinic::Hours;

/// So much opening time there is for urgent and emergency.
pub(super) const PRESSING: SignedDuration = SignedDuration::from_mins(60);
/// For a clinic that is never open, where somebody must look all the same.
const NEVER_OPEN: SignedDuration = SignedDuration::from_hours(24);

/// 60 minutes of opening time for urgent and emergency; the end of the next working day, which is one with opening
/// hours, for the rest.
#[must_use]
pub fn due_at(
    received_at: Timestamp,
    disposition: Disposition,
    hours: &Hours,
    zone: &TimeZone,
) -> Timestamp {
    let due = if disposition >= Disposition::Urgent {
        hours.after(zone, received_at, PRESSING)
    } else {
        hours.next_day_end(zone, received_at)
    };
    due.unwrap_or_else(|| later(received_at, NEVER_OPEN))
}

/// A later time; the same where time ends.
pub(super) fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.saturating_add(by).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(received_at: &str, disposition: Disposition) -> String {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let due = due_at(
            received_at.parse().unwrap(),
            disposition,
            &Hours::usual(),
            &zone,
        );
        due.to_string()
    }

    #[test]
    fn an_urgent_alert_is_due_in_an_hour() {
        let due = due("2026-03-06T10:00:00Z", Disposition::Urgent);
        assert_eq!(due, "2026-03-06T11:00:00Z");
    }

    #[test]
    fn an_urgent_alert_of_the_night_is_due_an_hour_after_the_next_opening() {
        let due_of = |at| due(at, Disposition::Emergency);
        assert_eq!(due_of("2026-03-06T23:30:00Z"), "2026-03-09T09:00:00Z");
        assert_eq!(due_of("2026-03-05T16:40:00Z"), "2026-03-06T08:40:00Z");
    }

    #[test]
    fn a_friday_contact_is_due_on_monday_evening() {
        let due = due("2026-03-06T10:00:00Z", Disposition::Contact);
        assert_eq!(due, "2026-03-09T17:00:00Z");
    }

    #[test]
    fn the_deadline_follows_the_change_to_summer_time() {
        let due = due("2026-03-27T10:00:00Z", Disposition::Contact);
        assert_eq!(due, "2026-03-30T16:00:00Z");
    }

    #[test]
    fn a_clinic_that_is_never_open_still_has_to_look() {
        let never = Hours::usual().with_week(Default::default());
        let at: Timestamp = "2026-03-06T10:00:00Z".parse().unwrap();
        let due = due_at(at, Disposition::Urgent, &never, &TimeZone::UTC);
        assert_eq!(due.to_string(), "2026-03-07T10:00:00Z");
    }
}
