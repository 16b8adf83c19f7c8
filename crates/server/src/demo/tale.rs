//! What has happened in the demo before it starts, in the order in which it happened.

use jiff::SignedDuration;
use protocol::{Trend, contract::Answers};

use super::people::{CONTACT, FRESH, Person, SILENT, USUAL};

/// How long ago the clinic opened.
pub(super) const OPENED_AGO: SignedDuration = SignedDuration::from_hours(24 * 30);

/// One thing that happened.
pub(super) enum Event {
    /// A session so many hours ago.
    Session {
        person: &'static Person,
        hours_ago: i64,
    },
    /// A check-in so many hours after the person's session.
    CheckIn {
        person: &'static Person,
        hours_after: i64,
        answers: Answers,
    },
}

/// All of it, oldest first.
pub(super) fn events() -> Vec<Event> {
    let check_in = |person, hours_after, answers| Event::CheckIn {
        person,
        hours_after,
        answers,
    };
    vec![
        Event::Session {
            person: &CONTACT,
            hours_ago: 98,
        },
        Event::Session {
            person: &SILENT,
            hours_ago: 53,
        },
        check_in(&CONTACT, 24, nothing_else(5, Trend::Same, 3)),
        Event::Session {
            person: &USUAL,
            hours_ago: 26,
        },
        check_in(&USUAL, 6, nothing_else(4, Trend::Same, 2)),
        Event::Session {
            person: &FRESH,
            hours_ago: 5,
        },
        check_in(&CONTACT, 97, nothing_else(4, Trend::Same, 1)),
        check_in(&USUAL, 25, nothing_else(3, Trend::Better, 1)),
    ]
}

/// Soreness, its trend and tiredness, and none of the signs.
fn nothing_else(soreness: u8, trend: Trend, fatigue: u8) -> Answers {
    Answers {
        soreness: Some(soreness),
        soreness_trend: Some(trend),
        fatigue: Some(fatigue),
        fatigue_interferes: Some(false),
        other_signs_no: true,
        ..Answers::default()
    }
}
