//! What is still to come, for the patient's page and calendar.

use jiff::Timestamp;

use super::{Feeling, Heard, ReminderPlan, Timetable};
use crate::Care;
use crate::treatment::LinkView;

/// What is still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upcoming {
    /// When a message would leave, in order; those that fall together are one.
    pub at: Vec<Timestamp>,
    /// The zone by whose clocks.
    pub zone: String,
}

/// What is due from now until the link's end. It does not ask whether messages are sent: a calendar needs none.
#[must_use]
pub fn upcoming(
    care: &Care,
    view: &LinkView,
    plan: Option<&ReminderPlan>,
    now: Timestamp,
) -> Upcoming {
    let zone = plan
        .and_then(|plan| plan.zone.clone())
        .unwrap_or_else(|| view.clinic.zone.clone());
    let clock = jiff::tz::TimeZone::get(&zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let Some(newest) = view.sessions.first() else {
        return Upcoming {
            at: Vec::new(),
            zone,
        };
    };
    let (schedule, next) = (care.protocol.schedule(), view.patient.next_session_at);
    let timetable = Timetable::new(schedule, newest.needled_at, next);
    let heard = heard_in(care, view);
    let handled = plan.map_or(now, |plan| plan.handled_until);
    let waits = timetable.waiting(&heard, handled, now);
    let ahead = timetable.dues(heard.feeling).into_iter();
    let ahead = ahead.filter(|due| due.at > now && !heard.answers(*due));
    let ahead = ahead.map(|due| due.at);
    let waiting = waits.first().map(|_| now);
    let times = waiting.into_iter().chain(ahead);
    let mut at: Vec<Timestamp> = times
        .map(|at| timetable.sending_time(at, &clock))
        .filter(|at| *at < view.link.expires_at)
        .collect();
    at.sort_unstable();
    at.dedup();
    Upcoming { at, zone }
}

/// What has been heard through a link.
fn heard_in(care: &Care, view: &LinkView) -> Heard {
    let newest = view.sessions.first().map(|session| session.needled_at);
    let answered = Feeling::answer_since(newest, &view.check_ins);
    Heard {
        at: view.check_ins.first().map(|newest| newest.received_at),
        rated_at: view.rated_at,
        feeling: answered.map_or(Feeling::NotYet, |last| {
            Feeling::of(&care.protocol, &last.answers, last.disposition)
        }),
    }
}
