//! Deciding one check-in: pure, given the state of its link.

use std::sync::Arc;

use jiff::Timestamp;
use protocol::Assessed;
use triage::Disposition;

use super::assess::assess;
use super::stored::seal_words;
use super::submission::Ready;
use super::{CheckIn, CheckInWrite, EarlierCheckIn, LinkState, Previous, Submission};
use crate::Care;
use crate::alert::{AlertStep, Cause, Raised, raise};
use crate::clinic::Clinic;
use crate::id::{CheckInId, JobId};
use crate::jobs::{JobKind, NewJob};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// A check-in that is on disk.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// The receipt.
    pub receipt: CheckInId,
    /// Its assessment.
    pub assessed: Assessed,
    /// Whether this very check-in had been stored before.
    pub again: bool,
    /// The clinic, for its telephone and emergency numbers.
    pub clinic: Arc<Clinic>,
}

/// Why a check-in was not taken; nothing of it is stored.
#[derive(Clone, Debug)]
pub enum Refused {
    /// No link has this token.
    Unknown,
    /// The link is revoked or its time is over.
    Gone(Arc<Clinic>),
    /// The same device id had brought other answers before.
    Conflict,
}

/// An accepted check-in and what it writes, if anything.
pub(super) struct Decision {
    pub(super) accepted: Accepted,
    pub(super) write: Option<CheckInWrite>,
}

/// Decides a check-in and brings the link's state up to it, for the next one of the same group.
pub(super) fn decide(
    care: &Care,
    ready: &Ready,
    state: &mut LinkState,
    received_at: Timestamp,
) -> Result<Result<Decision, Refused>, StoreError> {
    let Ready {
        submission,
        answers,
        body_hash,
    } = ready;
    if !state.link.works(received_at) {
        return Ok(Err(Refused::Gone(Arc::clone(&state.clinic))));
    }
    if let Some(previous) = state
        .previous
        .iter()
        .find(|previous| previous.client_id == submission.client_id)
    {
        return if previous.body_hash == *body_hash {
            Ok(Ok(again(previous, state)?))
        } else {
            Ok(Err(Refused::Conflict))
        };
    }
    let Some(oldest) = state.sessions.first() else {
        return Ok(Err(Refused::Gone(Arc::clone(&state.clinic))));
    };
    let answered_at = submission.answered_at(oldest.needled_at, received_at);
    let corrects = corrected(submission, state);
    let assessed = assess(
        &care.protocol,
        &submission.answers,
        &state.sessions,
        &still_said(&state.earlier, corrects.as_ref()),
        answered_at,
    )?;
    let check_in = CheckIn {
        clinic: state.clinic.id.clone(),
        id: CheckInId::new(received_at, &*care.entropy),
        patient: state.patient.id.clone(),
        link: state.link.id.clone(),
        client_id: submission.client_id.clone(),
        body_hash: body_hash.clone(),
        wish: submission.wish,
        corrects,
        answered_at,
        received_at,
        answers: answers.clone(),
        words: submission
            .words()
            .map(|words| seal_words(care, &state.patient, words))
            .transpose()?,
        disposition: assessed.disposition,
        assessment: assessed.to_stored(),
        protocol_sha256: care.protocol.sha256().to_owned(),
    };
    let needs_a_reader =
        assessed.heard.needs_a_reader(&submission.answers) || submission.asks_something();
    let needs = Needs {
        reader: needs_a_reader,
        worry: submission.answers.worry,
    };
    Ok(Ok(accept(care, state, check_in, assessed, needs)))
}

/// What a check-in asks of a person beside its disposition.
#[derive(Clone, Copy)]
struct Needs {
    reader: bool,
    worry: Option<u8>,
}

/// The check-in that is corrected, as long as it still counts; one that a closed alert has ended stays as it is.
fn corrected(submission: &Submission, state: &LinkState) -> Option<CheckInId> {
    let wanted = submission.corrects.as_ref()?;
    let found = state.earlier.iter().any(|one| one.id == *wanted);
    found.then(|| wanted.clone())
}

/// What was said earlier and not corrected since, or now by `corrects`.
pub(crate) fn still_said<'e>(
    earlier: &'e [EarlierCheckIn],
    corrects: Option<&CheckInId>,
) -> Vec<&'e EarlierCheckIn> {
    let corrected = |id: &CheckInId| {
        let by_earlier = earlier.iter().filter_map(|one| one.corrects.as_ref());
        by_earlier.chain(corrects).any(|other| other == id)
    };
    let counts = |one: &&EarlierCheckIn| !corrected(&one.id);
    earlier.iter().filter(counts).collect()
}

/// The same check-in once more: the receipt and the assessment it had.
fn again(previous: &Previous, state: &LinkState) -> Result<Decision, StoreError> {
    let assessed =
        Assessed::from_stored(&previous.assessment).map_err(|_| unreadable("assessment"))?;
    let accepted = Accepted {
        receipt: previous.check_in.clone(),
        assessed,
        again: true,
        clinic: Arc::clone(&state.clinic),
    };
    Ok(Decision {
        accepted,
        write: None,
    })
}

fn accept(
    care: &Care,
    state: &mut LinkState,
    check_in: CheckIn,
    assessed: Assessed,
    needs: Needs,
) -> Decision {
    let step = alert_step(care, state, &check_in, assessed.certain, needs);
    let audit = AuditEntry::new(
        &check_in.clinic,
        check_in.received_at,
        Actor::Patient,
        "check_in.accepted",
        check_in.id.as_str(),
    );
    let opens_link = state
        .link
        .opened_at
        .is_none()
        .then(|| state.link.token_hash.clone());
    let (alert, jobs) = match step {
        None => (None, Vec::new()),
        Some((step, tell)) => {
            let jobs = if tell {
                vec![tell_job(care, &check_in, &step)]
            } else {
                Vec::new()
            };
            (Some(step), jobs)
        }
    };
    remember(state, &check_in, alert.as_ref());
    let accepted = Accepted {
        receipt: check_in.id.clone(),
        assessed,
        again: false,
        clinic: Arc::clone(&state.clinic),
    };
    Decision {
        accepted,
        write: Some(CheckInWrite {
            check_in,
            alert,
            opens_link,
            audit,
            jobs,
        }),
    }
}

fn alert_step(
    care: &Care,
    state: &LinkState,
    check_in: &CheckIn,
    certain: Disposition,
    needs: Needs,
) -> Option<(AlertStep, bool)> {
    let disposition = check_in.disposition;
    let newest = state.sessions.last()?;
    let under_16 = newest
        .facts
        .risks
        .iter()
        .flatten()
        .any(|risk| risk == "under_16");
    let of_disposition = Cause::of(disposition, under_16, needs.reader);
    // A wish alone leaves every question open, which by itself is no reason to worry.
    let is_mere_wish = check_in.wish.is_some() && certain == Disposition::SelfCare;
    let cause = if is_mere_wish {
        Some(Cause::Wish)
    } else {
        of_disposition
    };
    let raised = Raised {
        clinic: &check_in.clinic,
        hours: &state.clinic.hours,
        zone: &state.clinic.time_zone(),
        patient: &check_in.patient,
        owner: &newest.practitioner,
        needled_at: newest.needled_at,
        check_in: &check_in.id,
        disposition,
        cause,
        wish: check_in.wish,
        worry: needs.worry,
        at: check_in.received_at,
    };
    // Whatever is said in an open episode belongs to it, a usual answer or a correction, too.
    raise(&raised, state.alert.as_ref(), &*care.entropy)
}

fn tell_job(care: &Care, check_in: &CheckIn, step: &AlertStep) -> NewJob {
    NewJob {
        clinic: check_in.clinic.clone(),
        id: JobId::new(check_in.received_at, &*care.entropy),
        kind: JobKind::DeliverAlert(step.after.id.clone()),
        run_at: check_in.received_at,
    }
}

/// What the next check-in of the same group must already know.
fn remember(state: &mut LinkState, check_in: &CheckIn, step: Option<&AlertStep>) {
    state.earlier.push(EarlierCheckIn {
        id: check_in.id.clone(),
        corrects: check_in.corrects.clone(),
        answered_at: check_in.answered_at,
        answers: check_in.answers.clone(),
        assessment: check_in.assessment.clone(),
    });
    state.previous.push(Previous {
        client_id: check_in.client_id.clone(),
        check_in: check_in.id.clone(),
        body_hash: check_in.body_hash.clone(),
        assessment: check_in.assessment.clone(),
    });
    if let Some(step) = step {
        state.alert = Some(step.after.clone());
    }
    state.link.opened_at = state.link.opened_at.or(Some(check_in.received_at));
}

/// A stored value does not read back.
pub(super) fn unreadable(column: &str) -> StoreError {
    StoreError {
        trouble: crate::port::StoreTrouble::Corrupt,
        what: format!("check_in.{column} holds a value that this version cannot read"),
    }
}
