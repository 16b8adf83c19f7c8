//! Sends a patient's next reminder, or finds that none is needed, and sets the one after it.
//!
//! A round makes one try by one way. The message goes out before the commit that says so: a crash between the two, or a
//! worker that lost its lease meanwhile, sends the same reminder at most once more, under the same id.

use jiff::Timestamp;

use super::{Claimed, Work, next_try};
use crate::Care;
use crate::clinic::Clinic;
use crate::id::{ClinicId, JobId, PatientId};
use crate::jobs::NewJob;
use crate::port::{Reminder, StoreError, Way};
use crate::review::PatientHistory;
use crate::treatment::reminder::{
    About, Channel, Delivery, Feeling, Heard, Outcome, Reach, ReminderPlan, Timetable, Tried,
    new_job, next_attempt, stop_code,
};
use crate::treatment::{Identity, Link, SealedPatient, link_token};

/// So often one way is tried for one reminder before the other way is.
const TRIES_MAX: usize = 3;
/// Newest check-ins that are looked at: one with answers among messages.
const CHECK_INS: u32 = 16;

/// How a round ends, written in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReminderEnd {
    /// The clinic.
    pub clinic: ClinicId,
    /// The job that was claimed.
    pub job: JobId,
    /// Its fence.
    pub fence: i64,
    /// Whose plan.
    pub patient: PatientId,
    /// The try that was made, if one was.
    pub delivery: Option<Delivery>,
    /// When it ended.
    pub at: Timestamp,
    /// What follows.
    pub then: Then,
}

/// What follows a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// The same job again, because sending failed or because it is night where the patient is.
    Again {
        /// Not before.
        at: Timestamp,
        /// What went wrong, one sentence without personal data; `None` where nothing did.
        error: Option<String>,
    },
    /// Dealt with. The plan takes the next job.
    Next {
        /// All that was due up to here.
        handled_until: Timestamp,
        /// Whether the patient was reached.
        reached: Reached,
        /// The job of the next reminder; `None` where nothing is to come.
        job: Option<NewJob>,
    },
    /// No reminder any more: stopped, the link ended, or another job took over.
    Over,
}

/// What is known of reaching the patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// A message was taken.
    Yes,
    /// No way is left for this reminder.
    No,
    /// Nothing had to be sent.
    NotTried,
}

/// Everything that a round looks at.
struct Facts {
    clinic: Clinic,
    patient: SealedPatient,
    plan: ReminderPlan,
    link: Link,
    timetable: Timetable,
    heard: Heard,
}

/// Works the job for one round.
///
/// # Errors
/// [`StoreError`]; the job then comes back by the ordinary way.
pub(super) async fn run(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    patient: &PatientId,
) -> Result<ReminderEnd, StoreError> {
    let job = &claimed.job;
    let (delivery, then) = match facts(care, &job.clinic, &job.id, patient).await? {
        Some(facts) => round(care, work, &job.id, &facts).await?,
        None => (None, Then::Over),
    };
    Ok(ReminderEnd {
        clinic: job.clinic.clone(),
        job: job.id.clone(),
        fence: claimed.fence,
        patient: patient.clone(),
        delivery,
        at: care.clock.now(),
        then,
    })
}

/// What there is to know; `None` where no reminder may go out any more.
async fn facts(
    care: &Care,
    clinic: &ClinicId,
    job: &JobId,
    patient: &PatientId,
) -> Result<Option<Facts>, StoreError> {
    let store = &care.store;
    let plan = store.plan_of(clinic, patient).await?;
    let Some(plan) = plan.filter(|plan| plan.job == *job && plan.stopped_at.is_none()) else {
        return Ok(None);
    };
    let history = store.patient_history(clinic, patient, CHECK_INS).await?;
    let now = care.clock.now();
    let heard = heard(care, clinic, patient, &history).await?;
    // Consent belongs to the page that was open when it was given; a page that was closed took it along.
    let counts = |link: &Link| link.works(now) && plan.agreed_at >= link.created_at;
    let link = history.link.filter(counts);
    let (Some(link), Some(newest)) = (link, history.sessions.first()) else {
        return Ok(None);
    };
    let (clinic, patient) = (
        store.clinic(clinic).await?,
        store.patient(clinic, patient).await?,
    );
    let (Some(clinic), Some(patient)) = (clinic, patient) else {
        return Ok(None);
    };
    let (schedule, next) = (care.protocol.schedule(), patient.next_session_at);
    let timetable = Timetable::new(schedule, newest.needled_at, next);
    Ok(Some(Facts {
        clinic,
        patient,
        plan,
        link,
        timetable,
        heard,
    }))
}

async fn heard(
    care: &Care,
    clinic: &ClinicId,
    patient: &PatientId,
    history: &PatientHistory,
) -> Result<Heard, StoreError> {
    let ratings = care.store.progress_of(clinic, patient).await?;
    let newest = history.sessions.first().map(|session| session.needled_at);
    let answered = Feeling::answer_since(newest, &history.check_ins);
    Ok(Heard {
        at: history.check_ins.first().map(|newest| newest.received_at),
        rated_at: ratings.last().map(|rating| rating.at),
        feeling: answered.map_or(Feeling::NotYet, |last| {
            Feeling::of(&care.protocol, &last.answers, last.disposition)
        }),
    })
}

async fn round(
    care: &Care,
    work: &Work<'_>,
    job: &JobId,
    facts: &Facts,
) -> Result<(Option<Delivery>, Then), StoreError> {
    let now = care.clock.now();
    let (plan, timetable) = (&facts.plan, &facts.timetable);
    let zone = plan.zone_in(&facts.clinic);
    let waiting = timetable.waiting(&facts.heard, plan.handled_until, now);
    if waiting.is_empty() || !work.reminds() {
        return Ok((None, next(care, facts, Reached::NotTried)));
    }
    let opening = timetable.sending_time(now, &zone);
    if opening > now {
        let (at, error) = (opening, None);
        return Ok((None, Then::Again { at, error }));
    }
    let tried = care.store.deliveries_of_job(&plan.clinic, job).await?;
    let identity = facts.patient.open(care)?.identity;
    let Some(channel) = channel_left(plan.channel, &identity, &tried) else {
        return Ok((None, next(care, facts, Reached::No)));
    };
    let reminder = reminder(care, work, job, facts, &identity, channel);
    let sent = work.messenger.remind(&reminder).await;
    let delivery = Tried {
        clinic: &facts.clinic.id,
        patient: &facts.patient.id,
        job,
        about: About::Reminder,
        channel,
        attempt: next_attempt(channel, &tried),
    };
    let delivery = delivery.ended(care, &sent);
    let then = match sent {
        Ok(_) => next(care, facts, Reached::Yes),
        Err(error) => {
            let tried = [tried.as_slice(), std::slice::from_ref(&delivery)].concat();
            match channel_left(plan.channel, &identity, &tried) {
                None => next(care, facts, Reached::No),
                Some(left) => {
                    let failures = u32::try_from(tried.len()).unwrap_or(u32::MAX);
                    let at = if left == channel {
                        next_try(now, failures)
                    } else {
                        now
                    };
                    let error = Some(error.reason);
                    let at = timetable.sending_time(at, &zone);
                    Then::Again { at, error }
                }
            }
        }
    };
    Ok((Some(delivery), then))
}

/// The way to try now: the patient's own first, then the other one; none when both are used up.
pub(super) fn channel_left(
    first: Channel,
    identity: &Identity,
    tried: &[Delivery],
) -> Option<Channel> {
    let is_left = |channel: &Channel| {
        let mut by_it = tried.iter().filter(|one| one.channel == *channel);
        Reach::of(identity, *channel) == Reach::There
            && by_it.clone().count() < TRIES_MAX
            && !by_it.any(|one| matches!(one.outcome, Outcome::Refused | Outcome::Undelivered))
    };
    [first, first.other()].into_iter().find(is_left)
}

fn next(care: &Care, facts: &Facts, reached: Reached) -> Then {
    let (plan, now) = (&facts.plan, care.clock.now());
    let at = facts
        .timetable
        .next_send(now, &plan.zone_in(&facts.clinic))
        .filter(|at| *at < facts.link.expires_at);
    Then::Next {
        handled_until: now,
        reached,
        job: at.map(|at| new_job(care, plan, at)),
    }
}

fn reminder(
    care: &Care,
    work: &Work<'_>,
    job: &JobId,
    facts: &Facts,
    identity: &Identity,
    channel: Channel,
) -> Reminder {
    let (clinic, link, url) = (&facts.clinic, &facts.link, work.public_url);
    let way = match channel {
        Channel::Mail => Way::Mail {
            to: identity.email.clone(),
            page: format!(
                "{url}/r/{}",
                link_token(&care.master_key, &clinic.id, &link.id, link.generation)
            ),
        },
        Channel::Sms => Way::Sms {
            to: identity.phone.clone(),
        },
    };
    let code = stop_code(&care.master_key, &clinic.id, &facts.patient.id);
    Reminder {
        clinic: clinic.id.clone(),
        job: job.clone(),
        language: facts.patient.language_in(clinic),
        way,
        stop: format!("{url}/stop/{code}"),
    }
}
