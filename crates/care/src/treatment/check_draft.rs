//! What stands against a session as it was entered: everything at once, each beside its field.

use jiff::Timestamp;

use super::reminder::Channel;
use super::{LINK_LASTS, SessionDraft, SessionFor};
use crate::Care;

/// One thing to mend in a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Somebody new has no name.
    NoName,
    /// The session lies in the future.
    Ahead,
    /// The session is so long ago that its aftercare is over.
    LongAgo,
    /// No muscle is entered.
    NoMuscle,
    /// The muscle of this needling is not in the list.
    UnknownMuscle(usize),
    /// The pain of this needling is beyond 10.
    Pain(usize),
    /// A risk factor is not in the list.
    UnknownRisk,
    /// The patient is to be reminded by this way and has no address for it.
    Nowhere(Channel),
    /// The link is to go out by this way, and the patient has no address for it.
    LinkNowhere(Channel),
    /// What was entered is no e-mail address.
    NotAnAddress,
    /// What is known is no number that a text message can go to.
    NotANumber,
}

pub(super) fn check(care: &Care, now: Timestamp, draft: &SessionDraft) -> Vec<Problem> {
    let is_nameless =
        matches!(&draft.patient, SessionFor::New(identity) if identity.name.trim().is_empty());
    let end = draft.needled_at.saturating_add(LINK_LASTS);
    let is_risk = |id: &String| care.protocol.risks().iter().any(|known| known.id == *id);
    let whole = [
        (is_nameless, Problem::NoName),
        (draft.needled_at > now, Problem::Ahead),
        (end.is_ok_and(|end| end <= now), Problem::LongAgo),
        (draft.needlings.is_empty(), Problem::NoMuscle),
    ];
    let mut problems: Vec<Problem> = whole
        .into_iter()
        .filter_map(|(is_wrong, problem)| is_wrong.then_some(problem))
        .collect();
    for (row, needling) in draft.needlings.iter().enumerate() {
        if needling.pain.is_some_and(|pain| pain > 10) {
            problems.push(Problem::Pain(row));
        }
        let muscle = care.protocol.muscle(&needling.muscle);
        if muscle.is_none_or(|muscle| muscle.region != needling.region) {
            problems.push(Problem::UnknownMuscle(row));
        }
    }
    if !draft.risks.iter().flatten().all(is_risk) {
        problems.push(Problem::UnknownRisk);
    }
    problems
}
