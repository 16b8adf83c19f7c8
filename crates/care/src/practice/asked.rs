//! Check-ins that everyone is asked for after a session: which of them fell due, and which were answered.

use jiff::Timestamp;

use super::{Share, Stretch};

const HOUR_US: i64 = 3_600_000_000;
const DAY_H: u16 = 24;
/// So many check-ins of the schedule are looked at, the first ones.
pub const WINDOWS_MAX: usize = 8;

/// From when to when after a session each check-in can be answered, in microseconds: one ends where the next begins. What
/// is beyond the last is the end of the last again.
pub type Bounds = [i64; WINDOWS_MAX + 1];

/// A session as far as asking goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedSession {
    /// When.
    pub needled_at: Timestamp,
    /// When it was recorded, which is when the patient could first be asked about it.
    pub recorded_at: Timestamp,
    /// The patient's next session: from then on it alone asks.
    pub next_at: Option<Timestamp>,
    /// Bit by bit, from the lowest: whether the patient had a page that was open when each check-in fell due.
    pub open: u32,
    /// Bit by bit, from the lowest: whether each check-in was answered while it could be.
    pub answered: u32,
}

/// The check-ins of a schedule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub(super) bounds: Bounds,
    count: usize,
}

impl Asked {
    /// Of the hours at which everyone is asked, in any order. The last can be answered for a day.
    pub(super) fn of(hours: &[u16]) -> Self {
        let mut hours = hours.to_vec();
        hours.sort_unstable();
        hours.truncate(WINDOWS_MAX);
        let count = hours.len();
        hours.extend(hours.last().map(|last| last.saturating_add(DAY_H)));
        let last = hours.last().copied().unwrap_or_default();
        hours.resize(WINDOWS_MAX + 1, last);
        let mut bounds = [0; WINDOWS_MAX + 1];
        for (bound, hour) in bounds.iter_mut().zip(hours) {
            *bound = i64::from(hour) * HOUR_US;
        }
        Self { bounds, count }
    }

    /// When a session must have taken place for any of its check-ins to fall due within.
    pub(super) fn needled_within(&self, stretch: Stretch) -> Stretch {
        let windows = self.bounds.get(..self.count).unwrap_or_default();
        let (first, last) = windows.first().zip(windows.last()).unwrap_or((&0, &0));
        Stretch {
            from: after(stretch.from, -last),
            until: after(stretch.until, -first),
        }
    }

    /// Answered of asked, for each stretch: those that fell due within it and are over by `now`.
    pub(super) fn count(
        &self,
        sessions: &[AskedSession],
        stretches: &[Stretch],
        now: Timestamp,
    ) -> Vec<Share> {
        let mut shares = vec![Share::default(); stretches.len()];
        for session in sessions {
            for (due, is_answered) in self.asked(session, now) {
                let at = stretches.iter().position(|stretch| stretch.holds(due));
                if let Some(share) = at.and_then(|at| shares.get_mut(at)) {
                    share.count(is_answered);
                }
            }
        }
        shares
    }

    /// When each check-in of a session fell due, and whether it was answered.
    fn asked(
        &self,
        session: &AskedSession,
        now: Timestamp,
    ) -> impl Iterator<Item = (Timestamp, bool)> {
        let session = *session;
        let pairs = self.bounds.iter().zip(self.bounds.iter().skip(1));
        let windows = pairs.take(self.count).enumerate();
        windows.filter_map(move |(at, (due, over))| {
            let due = after(session.needled_at, *due);
            let over = after(session.needled_at, *over);
            let is_asked = over <= now
                && session.recorded_at <= due
                && session.open & (1 << at) != 0
                && session.next_at.is_none_or(|next| next > due);
            is_asked.then_some((due, session.answered & (1 << at) != 0))
        })
    }
}

fn after(at: Timestamp, us: i64) -> Timestamp {
    Timestamp::from_microsecond(at.as_microsecond().saturating_add(us)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hours: i64) -> Timestamp {
        after("2026-03-02T00:00:00Z".parse().unwrap(), hours * HOUR_US)
    }

    fn session() -> AskedSession {
        AskedSession {
            needled_at: at(0),
            recorded_at: at(0),
            next_at: None,
            open: 0b1111,
            answered: 0b0101,
        }
    }

    fn counted(session: AskedSession, now: i64) -> Vec<Share> {
        let asked = Asked::of(&[72, 6, 24, 48]);
        let stretches = [(0, 30), (30, 200)].map(|(from, until)| Stretch {
            from: at(from),
            until: at(until),
        });
        asked.count(&[session], &stretches, at(now))
    }

    #[test]
    fn each_check_in_counts_when_it_fell_due_and_once_it_is_over() {
        assert_eq!(counted(session(), 96), [Share::new(1, 2), Share::new(1, 2)]);
        assert_eq!(counted(session(), 95), [Share::new(1, 2), Share::new(1, 1)]);
        assert_eq!(counted(session(), 23), [Share::default(); 2]);
    }

    #[test]
    fn what_nobody_could_answer_was_not_asked() {
        let late = AskedSession {
            recorded_at: at(25),
            ..session()
        };
        assert_eq!(counted(late, 96), [Share::new(0, 0), Share::new(1, 2)]);
        let newer = AskedSession {
            next_at: Some(at(24)),
            ..session()
        };
        assert_eq!(counted(newer, 96), [Share::new(1, 1), Share::default()]);
        let closed = AskedSession {
            open: 0b0111,
            ..session()
        };
        assert_eq!(counted(closed, 96), [Share::new(1, 2), Share::new(1, 1)]);
        let closed_for_a_day = AskedSession {
            open: 0b1101,
            ..session()
        };
        assert_eq!(
            counted(closed_for_a_day, 96),
            [Share::new(1, 1), Share::new(1, 2)]
        );
    }

    #[test]
    fn sessions_before_the_period_may_ask_within_it() {
        let asked = Asked::of(&[6, 24, 48, 72]);
        let stretch = Stretch {
            from: at(100),
            until: at(200),
        };
        let needled = asked.needled_within(stretch);
        assert_eq!((needled.from, needled.until), (at(28), at(194)));
        assert_eq!(
            Asked::of(&[]).count(&[session()], &[stretch], at(900)),
            [Share::default()]
        );
    }
}
