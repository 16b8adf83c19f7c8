//! Assessing a check-in for every session that still counts; the worst result counts.

use jiff::Timestamp;
use protocol::contract::Answers;
use protocol::{
    Assessed, CompiledProtocol, EarlierAnswers, Heard, PatientFacts, SessionFacts, StillCounts,
};
use triage::{Disposition, Input};

use super::decide::unreadable;
use super::{EarlierCheckIn, OpenSession};
use crate::port::StoreError;
use crate::treatment::LINK_LASTS;

/// Assesses the answers for each session that had taken place by `answered_at` and is not over. A new session never
/// resets the clock of an older one. Sessions come oldest first.
pub(crate) fn assess(
    protocol: &CompiledProtocol,
    answers: &Answers,
    sessions: &[OpenSession],
    earlier: &[&EarlierCheckIn],
    answered_at: Timestamp,
) -> Result<Assessed, StoreError> {
    let earlier = earlier_answers(protocol, earlier, answered_at)?;
    let heard = protocol.hear(answers.words.as_deref());
    let said = Said { answers, heard };
    let counts =
        |session: &&OpenSession| session.needled_at <= answered_at && !over(session, answered_at);
    let mut results = sessions
        .iter()
        .filter(counts)
        .map(|session| one(protocol, session, &said, &earlier, answered_at));
    // Where none counts, which a clock far off can bring about, the newest does.
    let newest = || {
        sessions
            .last()
            .map(|session| one(protocol, session, &said, &earlier, answered_at))
    };
    let first = results
        .next()
        .or_else(newest)
        .ok_or_else(|| unreadable("session_id"))?;
    Ok(results.fold(first, worst))
}

fn over(session: &OpenSession, at: Timestamp) -> bool {
    session
        .needled_at
        .saturating_add(LINK_LASTS)
        .is_ok_and(|end| end < at)
}

/// What was answered, and what the words among it say.
struct Said<'a> {
    answers: &'a Answers,
    heard: Heard,
}

/// An earlier check-in that has been read.
struct Earlier {
    at: Timestamp,
    said: StillCounts,
}

fn earlier_answers(
    protocol: &CompiledProtocol,
    earlier: &[&EarlierCheckIn],
    answered_at: Timestamp,
) -> Result<Vec<Earlier>, StoreError> {
    let read = |one: &&EarlierCheckIn| {
        let said = protocol.still_counts_of_stored(&one.answers, &one.assessment);
        Ok(Earlier {
            at: one.answered_at,
            said: said.map_err(|_| unreadable("answers"))?,
        })
    };
    earlier
        .iter()
        .filter(|one| one.answered_at <= answered_at)
        .map(read)
        .collect()
}

fn one(
    protocol: &CompiledProtocol,
    session: &OpenSession,
    said: &Said<'_>,
    earlier: &[Earlier],
    answered_at: Timestamp,
) -> Assessed {
    let about = About::of(session, earlier);
    protocol.assess(
        &about.session,
        &about.patient,
        minutes_between(session.needled_at, answered_at),
        said.answers,
        &said.heard,
        &about.earlier,
    )
}

/// What is known of a session beside the answers.
struct About {
    session: SessionFacts,
    patient: PatientFacts,
    earlier: Vec<EarlierAnswers>,
}

impl About {
    fn of(session: &OpenSession, earlier: &[Earlier]) -> Self {
        let since = |at: Timestamp| minutes_between(session.needled_at, at);
        let of_session = earlier.iter().filter(|one| one.at >= session.needled_at);
        Self {
            session: SessionFacts {
                areas: session.facts.areas.clone(),
                depth: session.facts.depth.clone(),
                first_session: session.facts.first_session,
            },
            patient: PatientFacts {
                risks: session.facts.risks.clone(),
            },
            earlier: of_session
                .map(|one| EarlierAnswers {
                    minutes: since(one.at),
                    said: one.said,
                })
                .collect(),
        }
    }
}

/// What triage is told of a session while nothing is answered yet, `answered_at` the time that earlier check-ins count to.
pub(super) fn unanswered(
    protocol: &CompiledProtocol,
    session: &OpenSession,
    earlier: &[&EarlierCheckIn],
    answered_at: Timestamp,
) -> Result<Input, StoreError> {
    let earlier = earlier_answers(protocol, earlier, answered_at)?;
    let about = About::of(session, &earlier);
    Ok(protocol.input(
        &about.session,
        &about.patient,
        minutes_between(session.needled_at, answered_at),
        &Answers::default(),
        &Heard::default(),
        &about.earlier,
    ))
}

/// Whole minutes, rounded up; 0 when `to` is not after `from`.
fn minutes_between(from: Timestamp, to: Timestamp) -> u32 {
    let seconds = u32::try_from(to.duration_since(from).as_secs().max(0)).unwrap_or(u32::MAX);
    seconds.div_ceil(60)
}

/// Two assessments of the same answers as one: the higher disposition, all reasons, and every question still open.
fn worst(a: Assessed, b: Assessed) -> Assessed {
    let (mut high, low) = if b.disposition > a.disposition {
        (b, a)
    } else {
        (a, b)
    };
    high.certain = high.certain.max(low.certain);
    high.complete = (high.complete && low.complete) || high.certain == Disposition::Emergency;
    high.disposition = if high.complete {
        high.certain
    } else {
        high.certain.max(Disposition::Contact)
    };
    let undecided: Vec<String> = low
        .undecided
        .into_iter()
        .filter(|question| !high.undecided.contains(question))
        .collect();
    high.undecided.extend(undecided);
    if high.complete {
        high.undecided.clear();
    }
    let reasons: Vec<_> = low
        .reasons
        .into_iter()
        .filter(|reason| high.reasons.iter().all(|known| known.rule != reason.rule))
        .collect();
    high.reasons.extend(reasons);
    high.reasons
        .sort_by_key(|reason| std::cmp::Reverse(reason.level));
    high
}
