//! The chain of an alert that nobody has taken: who is told when, and by which way next. Pure: it looks at the alert,
//! the hours, the rota and every try so far, and says what to do now or until when to wait. So it can be asked anew
//! after any crash, and what was done is never done again.
//!
//! Minutes of an urgent chain run by the clock and not by opening hours: it is a deadline that waits for the opening,
//! and nobody is kept from acting at night. A rung on which nobody is left costs no time: the next one takes its turn.

mod rungs;
mod tries;

#[cfg(test)]
mod tests;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::deadline::later;
use super::telling::{Rung, Telling};
use super::{Alert, Cause};
use crate::clinic::Hours;
use crate::clinic::cover::Crew;
use crate::id::StaffId;
use crate::treatment::reminder::Channel;

pub use rungs::{Step, rungs};

/// For a clinic that never opens, everyone is told again after so long.
const A_DAY: SignedDuration = SignedDuration::from_hours(24);

/// How fast a chain goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Urgent and emergency: the next person after half an hour, the next after an hour.
    Minutes,
    /// A contact or a wish: the next person at the deadline, then at the end of each working day.
    Days,
    /// Words that wait for a reader: nobody is told before the morning of the day on which they are due.
    Quiet,
}

impl Pace {
    /// Of an alert.
    #[must_use]
    pub fn of(alert: &Alert) -> Self {
        match (
            alert.disposition >= triage::Disposition::Urgent,
            alert.cause,
        ) {
            (true, _) => Self::Minutes,
            (false, Cause::Disposition | Cause::Wish) => Self::Days,
            (false, Cause::Words | Cause::Under16) if alert.wish.is_some() => Self::Days,
            (false, Cause::Words | Cause::Under16) => Self::Quiet,
        }
    }
}

/// What a chain looks at.
#[derive(Clone, Copy, Debug)]
pub struct Chain<'a> {
    /// The alert.
    pub alert: &'a Alert,
    /// When this run of the chain began.
    pub started_at: Timestamp,
    /// When somebody reads at the clinic.
    pub hours: &'a Hours,
    /// In this zone.
    pub zone: &'a TimeZone,
    /// The staff and the rota.
    pub crew: &'a Crew,
    /// Every try of this run, oldest first.
    pub tries: &'a [Telling],
    /// By which ways the patient may be told, the wished one first; none where there was no consent.
    pub patient: &'a [Channel],
}

/// Who is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A member of staff.
    Staff(StaffId),
    /// The patient.
    Patient,
}

impl Who {
    /// As a try names it.
    #[must_use]
    pub fn staff(&self) -> Option<&StaffId> {
        match self {
            Self::Staff(id) => Some(id),
            Self::Patient => None,
        }
    }
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// To whom.
    pub who: Who,
    /// As what.
    pub rung: Rung,
    /// In which round.
    pub round: u32,
    /// By which way.
    pub channel: Channel,
    /// Which try by this way in this round, from 1.
    pub attempt: u32,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// Send this now.
    Send(Message),
    /// Nothing before this time.
    Wait(Timestamp),
}

/// Whether a job that was called before its time tries again what had failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// By its time.
    InTime,
    /// After a failure, by whoever mended what was wrong.
    AfterTrouble,
}

/// A message with the time from which on it may be sent.
struct Candidate {
    at: Timestamp,
    message: Message,
}

impl Chain<'_> {
    /// What is to be done at `now`.
    #[must_use]
    pub fn next(&self, now: Timestamp, called: Called) -> Next {
        let steps = rungs(self, now);
        let mut candidates: Vec<Candidate> = Vec::new();
        let rounds = self.rounds(&steps, now);
        match rounds.current {
            0 => candidates.extend(steps.iter().flat_map(|step| self.of_step(step))),
            round => candidates.extend(self.of_round(&steps, round, rounds.since)),
        }
        candidates.extend(self.for_patient());
        // Whoever was never told goes before a further try for somebody else.
        candidates.sort_by_key(|one| (one.message.attempt > 1, one.at));
        let is_due = |one: &&Candidate| one.at <= now;
        if let Some(due) = candidates.iter().find(is_due) {
            return Next::Send(due.message.clone());
        }
        let again = candidates.iter().filter(|one| one.message.attempt > 1);
        if called == Called::AfterTrouble
            && let Some(first) = again.min_by_key(|one| one.at)
        {
            return Next::Send(first.message.clone());
        }
        let later = candidates.iter().map(|one| one.at);
        Next::Wait(later.chain([rounds.next]).min().unwrap_or(rounds.next))
    }

    /// Whether somebody whose turn it is has been reached by no way: the operator should know.
    #[must_use]
    pub fn somebody_is_unreached(&self, now: Timestamp) -> bool {
        let steps = rungs(self, now);
        let live = steps.iter().filter(|step| step.at <= now);
        let mut told = live.flat_map(|step| &step.staff);
        told.any(|id| {
            let mut tries = self
                .tries
                .iter()
                .filter(|one| one.staff.as_ref() == Some(id));
            tries.clone().next().is_some() && !tries.any(tries::is_taken)
        })
    }

    fn of_step(&self, step: &Step) -> Vec<Candidate> {
        let one = |id: &StaffId| self.for_staff(id, step.rung, 0, step.at);
        step.staff.iter().flat_map(one).collect()
    }

    fn of_round(&self, steps: &[Step], round: u32, since: Timestamp) -> Vec<Candidate> {
        let all = steps.iter().flat_map(|step| &step.staff);
        all.flat_map(|id| self.for_staff(id, Rung::Again, round, since))
            .collect()
    }

    fn for_patient(&self) -> Option<Candidate> {
        let (channel, attempt, at) =
            tries::to_patient(self.tries, self.patient, self.alert.due_at)?;
        let message = Message {
            who: Who::Patient,
            rung: Rung::Patient,
            round: 0,
            channel,
            attempt,
        };
        Some(Candidate { at, message })
    }

    fn for_staff(&self, id: &StaffId, rung: Rung, round: u32, since: Timestamp) -> Vec<Candidate> {
        let has_phone = self
            .crew
            .member(id)
            .is_some_and(|one| !one.phone.is_empty());
        let sms = has_phone.then_some(Channel::Sms);
        let channels = [Some(Channel::Mail), sms].into_iter().flatten();
        channels
            .filter_map(|channel| {
                let (attempt, at) = tries::to_staff(self.tries, id, round, channel, since)?;
                let who = Who::Staff(id.clone());
                let message = Message {
                    who,
                    rung,
                    round,
                    channel,
                    attempt,
                };
                Some(Candidate { at, message })
            })
            .collect()
    }

    /// Once the last rung has had its turn, everyone is told again at the beginning of each working day.
    fn rounds(&self, steps: &[Step], now: Timestamp) -> Rounds {
        let last = steps.last().map_or(self.started_at, |step| step.at);
        let next_after = |at: Timestamp| {
            let opens = self.hours.next_day_start(self.zone, at);
            opens.unwrap_or_else(|| later(at, A_DAY))
        };
        let mut rounds = Rounds {
            current: 0,
            since: last,
            next: next_after(last),
        };
        while rounds.next <= now && rounds.next > rounds.since {
            rounds = Rounds {
                current: rounds.current + 1,
                since: rounds.next,
                next: next_after(rounds.next),
            };
        }
        rounds
    }
}

/// Which round it is.
struct Rounds {
    current: u32,
    since: Timestamp,
    next: Timestamp,
}
