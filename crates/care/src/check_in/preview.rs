//! What answers would be told, before they are sent: for asking only what can still matter, and for devices without a
//! network.

use jiff::Timestamp;
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol};
use triage::Input;

use super::assess::unanswered;
use super::{CheckIn, EarlierCheckIn, OpenSession, assess, current};
use crate::port::StoreError;
use crate::treatment::{LINK_LASTS, LinkView, Session};

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

/// A session as a device needs it to find an answer by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// When it took place.
    pub needled_at: Timestamp,
    /// Until when it counts.
    pub until: Timestamp,
    /// Whether it was the patient's first.
    pub first_session: Option<bool>,
    /// What triage is told while nothing is answered yet.
    pub input: Input,
}

/// What a device needs to preview answers, a basis for each open session, oldest first. All earlier check-ins count, as
/// for [`preview`].
///
/// # Errors
/// [`StoreError`] where stored answers do not read back.
pub fn bases(
    protocol: &CompiledProtocol,
    view: &LinkView,
    now: Timestamp,
) -> Result<Vec<Basis>, StoreError> {
    let earlier: Vec<EarlierCheckIn> = current(&view.check_ins).map(earlier).collect();
    let earlier: Vec<&EarlierCheckIn> = earlier.iter().collect();
    let basis = |session: &Session| {
        let open = open_session(session);
        Ok(Basis {
            needled_at: open.needled_at,
            until: open
                .needled_at
                .saturating_add(LINK_LASTS)
                .unwrap_or(Timestamp::MAX),
            first_session: open.facts.first_session,
            input: unanswered(protocol, &open, &earlier, now)?,
        })
    };
    view.sessions.iter().rev().map(basis).collect()
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
