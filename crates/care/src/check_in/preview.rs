//! What answers would be told, before they are sent: for asking only what can still matter.

use jiff::Timestamp;
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol};

use super::{CheckIn, EarlierCheckIn, OpenSession, assess, current};
use crate::port::StoreError;
use crate::treatment::{LinkView, Session};

/// Assesses answers as if they were sent now; nothing is stored. Earlier check-ins count even if an alert was closed
/// since, so it may ask more than the record needs.
///
/// # Errors
/// [`StoreError`] where stored answers do not read back.
pub fn preview(
    protocol: &CompiledProtocol,
    view: &LinkView,
    answers: &Answers,
    now: Timestamp,
) -> Result<Assessed, StoreError> {
    let sessions: Vec<OpenSession> = view.sessions.iter().rev().map(open_session).collect();
    let earlier: Vec<EarlierCheckIn> = current(&view.check_ins).map(earlier).collect();
    let earlier: Vec<&EarlierCheckIn> = earlier.iter().collect();
    assess(protocol, answers, &sessions, &earlier, now)
}

fn open_session(session: &Session) -> OpenSession {
    OpenSession {
        id: session.id.clone(),
        practitioner: session.practitioner.clone(),
        needled_at: session.needled_at,
        facts: session.facts.clone(),
    }
}

fn earlier(check_in: &CheckIn) -> EarlierCheckIn {
    let heard = match check_in.words {
        Some(_) => check_in.assessment.clone(),
        None => String::new(),
    };
    EarlierCheckIn {
        id: check_in.id.clone(),
        corrects: check_in.corrects.clone(),
        answered_at: check_in.answered_at,
        answers: check_in.answers.clone(),
        assessment: heard,
    }
}
