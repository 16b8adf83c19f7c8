//! The course of the newest session, with what the patient said in it and in earlier ones.

use jiff::Timestamp;
use protocol::CompiledProtocol;
use protocol::contract::Answers;

use super::{Belief, Dose, Rating, Scale};
use crate::check_in::{CheckIn, current};
use crate::treatment::Session;

/// One scale's course in the newest session.
#[derive(Clone, Debug)]
pub struct Told {
    /// What was expected before the patient said anything in this session.
    pub before: Belief,
    /// What is expected now.
    pub now: Belief,
    /// What the patient said in this session, oldest first.
    pub ratings: Vec<Rating>,
}

/// The course on a scale; `None` without a session. Sessions and check-ins come newest first. Check-ins that do not read
/// back are left out, since nothing is decided by this.
#[must_use]
pub fn told(
    protocol: &CompiledProtocol,
    scale: Scale,
    sessions: &[Session],
    check_ins: &[CheckIn],
) -> Option<Told> {
    let course = protocol.course();
    let mut told: Option<Told> = None;
    let mut later = sessions.iter().rev().skip(1);
    for session in sessions.iter().rev() {
        let until = later.next().map(|next| next.needled_at);
        let own = Belief::prior(course, scale, Dose::of(session));
        let before = match &told {
            Some(earlier) => own.after(&earlier.now, course),
            None => own,
        };
        let ratings = ratings(protocol, scale, session.needled_at, until, check_ins);
        let mut now = before.clone();
        ratings.iter().for_each(|rating| now.learn(*rating));
        told = Some(Told {
            before,
            now,
            ratings,
        });
    }
    told
}

fn ratings(
    protocol: &CompiledProtocol,
    scale: Scale,
    from: Timestamp,
    until: Option<Timestamp>,
    check_ins: &[CheckIn],
) -> Vec<Rating> {
    let within = |at: Timestamp| at >= from && until.is_none_or(|until| at < until);
    let one = |check_in: &CheckIn| {
        let answers = Answers::from_json(protocol, &check_in.answers).ok()?;
        let value = match scale {
            Scale::Soreness => answers.soreness,
            Scale::Fatigue => answers.fatigue,
        };
        Some(Rating {
            hours: check_in.answered_at.duration_since(from).as_secs_f64() / 3600.0,
            value: value?,
        })
    };
    let mut ratings: Vec<Rating> = current(check_ins)
        .filter(|check_in| within(check_in.answered_at))
        .filter_map(one)
        .collect();
    ratings.sort_by(|a, b| a.hours.total_cmp(&b.hours));
    ratings
}
