//! What is due when, and when a message may leave. Pure: hours since the session in, times out.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use protocol::Schedule;

use super::Feeling;

#[cfg(test)]
mod tests;

/// Hours from one daily check-in to the next.
const DAY_H: u16 = 24;

/// What a patient is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ask {
    /// A check-in.
    CheckIn,
    /// A rating of function, comfort and mobility.
    Progress,
}

/// Something that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// From when on; counted in elapsed time, whatever the clocks on the wall do.
    pub at: Timestamp,
    /// What.
    pub ask: Ask,
    /// What was said since then answers it.
    pub answered_from: Timestamp,
    /// Until when it is of use; for good, where nothing ends it.
    pub until: Option<Timestamp>,
}

impl Due {
    /// Whether it is asked for at `now`, as far as nobody has answered.
    fn is_open(&self, now: Timestamp) -> bool {
        self.at <= now && self.until.is_none_or(|until| now < until)
    }
}

/// What has been heard of a patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The last check-in or message.
    pub at: Option<Timestamp>,
    /// The last rating of progress.
    pub rated_at: Option<Timestamp>,
    /// How it is, as far as is known.
    pub feeling: Feeling,
}

impl Heard {
    /// Whether this was answered after it became due.
    #[must_use]
    pub fn answers(&self, due: Due) -> bool {
        let last = match due.ask {
            Ask::CheckIn => self.at,
            Ask::Progress => self.rated_at,
        };
        last.is_some_and(|last| last >= due.answered_from)
    }

    /// Whether anything at all was heard at `at` or after.
    #[must_use]
    pub fn since(&self, at: Timestamp) -> bool {
        self.at.max(self.rated_at).is_some_and(|last| last >= at)
    }
}

/// The schedule of the clinical content, for one session: the patient's newest.
#[derive(Clone, Debug)]
pub struct Timetable {
    needled_at: Timestamp,
    check_in_h: Vec<u16>,
    daily_h: Vec<u16>,
    outcomes_h: Vec<u16>,
    before_next: Option<Due>,
    from: Time,
    until: Time,
    missed_max: usize,
}

impl Timetable {
    /// For a session, and when the next one is, if that is known. Hours of sending that do not read as times let nothing out
    /// but at midnight.
    #[must_use]
    pub fn new(schedule: &Schedule, needled_at: Timestamp, next: Option<Timestamp>) -> Self {
        let time = |text: &str| text.parse::<Time>().unwrap_or(Time::midnight());
        let last = schedule
            .check_in_h
            .iter()
            .copied()
            .max()
            .unwrap_or_default();
        let daily = (1..).map(|day: u16| last.saturating_add(day.saturating_mul(DAY_H)));
        Self {
            needled_at,
            check_in_h: schedule.check_in_h.clone(),
            daily_h: daily
                .take_while(|hour| *hour <= schedule.daily_until_h)
                .collect(),
            outcomes_h: schedule.outcomes_h.clone(),
            before_next: next.and_then(|next| before_next(schedule, needled_at, next)),
            from: time(&schedule.send_from),
            until: time(&schedule.send_until),
            missed_max: usize::from(schedule.not_heard_after_missed),
        }
    }

    /// All that is due, in its order; daily check-ins only while the patient is not back to usual.
    #[must_use]
    pub fn dues(&self, feeling: Feeling) -> Vec<Due> {
        let daily: &[u16] = match feeling {
            Feeling::NotYet => &self.daily_h,
            Feeling::BackToUsual => &[],
        };
        let check_ins = self.check_in_h.iter().chain(daily);
        let check_ins = check_ins.filter_map(|hour| self.due(*hour, Ask::CheckIn));
        let outcomes = self.outcomes_h.iter();
        let outcomes = outcomes.filter_map(|hour| self.due(*hour, Ask::Progress));
        let outcomes = outcomes.chain(self.before_next);
        let mut all: Vec<Due> = check_ins.chain(outcomes).collect();
        all.sort_unstable();
        all
    }

    fn due(&self, hour: u16, ask: Ask) -> Option<Due> {
        let after = SignedDuration::from_hours(i64::from(hour));
        let at = self.needled_at.saturating_add(after).ok()?;
        Some(Due {
            at,
            ask,
            answered_from: at,
            until: None,
        })
    }

    /// Whether a rating of progress is asked for: one of the hours has passed since the last, or the next session is near.
    #[must_use]
    pub fn asks_for_progress(&self, rated_at: Option<Timestamp>, now: Timestamp) -> bool {
        let heard = Heard {
            at: None,
            rated_at,
            feeling: Feeling::BackToUsual,
        };
        let mut dues = self.dues(heard.feeling).into_iter();
        dues.any(|due| due.ask == Ask::Progress && due.is_open(now) && !heard.answers(due))
    }

    /// What a message at `now` would be about: due after `handled_until`, and not answered since.
    #[must_use]
    pub fn waiting(&self, heard: &Heard, handled_until: Timestamp, now: Timestamp) -> Vec<Due> {
        let is_open =
            |due: &Due| due.at > handled_until && due.is_open(now) && !heard.answers(*due);
        let dues = self.dues(heard.feeling);
        dues.into_iter().filter(is_open).collect()
    }

    /// When the message about the first thing due after `after` leaves. Daily check-ins count, since how the patient
    /// will be by then is not known yet.
    #[must_use]
    pub fn next_send(&self, after: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let dues = self.dues(Feeling::NotYet).into_iter();
        let later = dues.filter(|due| due.at > after);
        let mut sendings = later.map(|due| (self.sending_time(due.at, zone), due.until));
        let in_time =
            |(at, until): &(Timestamp, Option<Timestamp>)| until.is_none_or(|until| *at < until);
        sendings.find(in_time).map(|(at, _)| at)
    }

    /// The first time at or after `at` that lies in the hours of sending, by the clocks of the zone.
    #[must_use]
    pub fn sending_time(&self, at: Timestamp, zone: &TimeZone) -> Timestamp {
        let local = at.to_zoned_datetime(zone.clone());
        if local.time() >= self.from && local.time() < self.until {
            return at;
        }
        let day = if local.time() < self.from {
            Some(local.date())
        } else {
            local.date().tomorrow().ok()
        };
        let opening = day.and_then(|day| {
            let opening = day.to_datetime(self.from);
            opening.to_zoned_datetime(zone.clone()).ok()
        });
        opening.map_or(at, |opening| opening.timestamp().max(at))
    }

    /// Check-ins in a row that the patient has let pass: the next one was due already, or a day has gone by since the last.
    /// What was due before `asked_from`, when the patient had no page yet, was not missed.
    #[must_use]
    pub fn missed(&self, heard: &Heard, asked_from: Timestamp, now: Timestamp) -> usize {
        let is_missed = |(due, end): &(Timestamp, Timestamp)| {
            *due >= asked_from && *end <= now && !heard.since(*due)
        };
        let over = self.check_ins(heard.feeling).into_iter();
        over.filter(is_missed).count()
    }

    /// The first time after `now` at which one more check-in can have been missed, however the patient feels by then.
    #[must_use]
    pub fn next_end(&self, now: Timestamp) -> Option<Timestamp> {
        let mut ends = self.check_ins(Feeling::NotYet).into_iter();
        ends.find_map(|(_, end)| (end > now).then_some(end))
    }

    /// When each check-in is due, and from when on it is missed.
    fn check_ins(&self, feeling: Feeling) -> Vec<(Timestamp, Timestamp)> {
        let dues = self.dues(feeling).into_iter();
        let check_ins = dues.filter(|due| due.ask == Ask::CheckIn);
        let dues: Vec<Timestamp> = check_ins.map(|due| due.at).collect();
        let day = SignedDuration::from_hours(i64::from(DAY_H));
        let last_end = dues.last().and_then(|last| last.saturating_add(day).ok());
        let ends = dues.iter().skip(1).copied().chain(last_end);
        dues.iter().copied().zip(ends).collect()
    }

    /// Whether so many were missed that the practitioner should know.
    #[must_use]
    pub fn is_not_heard_from(&self, heard: &Heard, asked_from: Timestamp, now: Timestamp) -> bool {
        self.missed_max > 0 && self.missed(heard, asked_from, now) >= self.missed_max
    }
}

/// A rating before the next session, until it begins; one that was given shortly before counts, so that nobody is asked
/// twice in two days. Where the next session follows at once there is nothing to ask in between.
fn before_next(schedule: &Schedule, needled_at: Timestamp, next: Timestamp) -> Option<Due> {
    let before = SignedDuration::from_hours(i64::from(schedule.outcomes_before_next_h));
    let at = next.saturating_sub(before).ok()?;
    let recent = at.saturating_sub(before).ok()?;
    let is_asked = schedule.outcomes_before_next_h > 0 && at > needled_at;
    is_asked.then_some(Due {
        at,
        ask: Ask::Progress,
        answered_from: recent.max(needled_at),
        until: Some(next),
    })
}
