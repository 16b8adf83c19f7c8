//! Tells a patient that something new stands on the private page: a message, or that they are asked to check in again.
//! The words say neither what nor who; by night it waits, unless the alert is beyond contact.
//!
//! A round makes one try by one way. The message goes out before the commit that says so: a crash between the two sends
//! the same message at most once more, under the same id.

use jiff::Timestamp;

use super::deliver_alert::{Reached, reached};
use super::remind::channel_left;
use super::{Claimed, Work, next_try};
use crate::Care;
use crate::alert::{Alert, HoldKind};
use crate::clinic::Clinic;
use crate::id::{AlertId, ClinicId, JobId, PatientId};
use crate::port::{Notice, StoreError, Way, What};
use crate::treatment::reminder::{About, Channel, Delivery, Timetable, Tried, next_attempt};

/// Newest messages to the patient that are looked at.
const MESSAGES: u32 = 20;
/// Newest tries to tell the patient that are looked at.
const TRIES: u32 = 40;

/// How a round ends, written in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeEnd {
    /// The clinic.
    pub clinic: ClinicId,
    /// The job that was claimed.
    pub job: JobId,
    /// Its fence.
    pub fence: i64,
    /// The try that was made, if one was.
    pub delivery: Option<Delivery>,
    /// When it ended.
    pub at: Timestamp,
    /// What follows.
    pub then: NoticeThen,
}

/// What follows a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeThen {
    /// The same job again, because sending failed or because it is night where the patient is.
    Again {
        /// Not before.
        at: Timestamp,
        /// What went wrong, one sentence without personal data; `None` where nothing did.
        error: Option<String>,
    },
    /// A message was taken.
    Told(PatientId),
    /// No way is left: somebody has to call.
    NotReached(PatientId),
    /// Nothing waits any more, or the patient agreed to no messages.
    Over,
}

/// Everything that a round looks at.
struct Facts {
    clinic: Clinic,
    alert: Alert,
    patient: Reached,
}

/// Works the job for one round.
///
/// # Errors
/// [`StoreError`]; the job then comes back by the ordinary way.
pub(super) async fn run(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    alert: &AlertId,
) -> Result<NoticeEnd, StoreError> {
    let job = &claimed.job;
    let (delivery, then) = match facts(care, work, &job.clinic, alert).await? {
        Some(facts) => round(care, work, &job.id, &facts).await?,
        None => (None, NoticeThen::Over),
    };
    Ok(NoticeEnd {
        clinic: job.clinic.clone(),
        job: job.id.clone(),
        fence: claimed.fence,
        delivery,
        at: care.clock.now(),
        then,
    })
}

/// What there is to know; `None` where nothing waits for the patient, or nobody may tell them.
async fn facts(
    care: &Care,
    work: &Work<'_>,
    clinic: &ClinicId,
    alert: &AlertId,
) -> Result<Option<Facts>, StoreError> {
    let store = &care.store;
    let (alert, clinic) = (
        store.alert(clinic, alert).await?,
        store.clinic(clinic).await?,
    );
    let (Some(alert), Some(clinic)) = (alert, clinic) else {
        return Ok(None);
    };
    let Some(since) = waits_since(care, &alert).await? else {
        return Ok(None);
    };
    let log = store.deliveries(&clinic.id, &alert.patient, TRIES);
    let told = log.await?.into_iter().any(|row| {
        let one = row.delivery;
        one.about == About::Notice && one.outcome.is_out() && one.at >= since
    });
    let patient = reached(care, work, &clinic, &alert.patient).await?;
    Ok(patient.filter(|_| !told).map(|patient| Facts {
        clinic,
        alert,
        patient,
    }))
}

/// Since when something stands on the page that the patient has neither read nor answered: the newest of it.
async fn waits_since(care: &Care, alert: &Alert) -> Result<Option<Timestamp>, StoreError> {
    let store = &care.store;
    let messages = store
        .messages_to(&alert.clinic, &alert.patient, MESSAGES)
        .await?;
    let unread = messages
        .into_iter()
        .filter(|one| one.alert == alert.id && one.read_at.is_none())
        .map(|one| one.at);
    let hold = store.hold_of(&alert.clinic, &alert.id).await?;
    let asked = hold.filter(|hold| {
        hold.kind == HoldKind::Recheck
            && hold.until > care.clock.now()
            && hold.is_unanswered(alert)
            && alert.closed.is_none()
    });
    Ok(unread.chain(asked.map(|hold| hold.at)).max())
}

async fn round(
    care: &Care,
    work: &Work<'_>,
    job: &JobId,
    facts: &Facts,
) -> Result<(Option<Delivery>, NoticeThen), StoreError> {
    let now = care.clock.now();
    let opening = facts.sending_time(care, now);
    if opening > now {
        let (at, error) = (opening, None);
        return Ok((None, NoticeThen::Again { at, error }));
    }
    let (clinic, patient) = (&facts.clinic.id, &facts.alert.patient);
    let mut tried = care.store.deliveries_of_job(clinic, job).await?;
    let (plan, identity) = (&facts.patient.plan, &facts.patient.identity);
    let Some(channel) = channel_left(plan.channel, identity, &tried) else {
        return Ok((None, NoticeThen::NotReached(patient.clone())));
    };
    let sent = work.messenger.tell(&facts.notice(job, channel)).await;
    let delivery = Tried {
        clinic,
        patient,
        job,
        about: About::Notice,
        channel,
        attempt: next_attempt(channel, &tried),
    };
    let delivery = delivery.ended(care, &sent);
    tried.push(delivery.clone());
    let then = match sent {
        Ok(_) => NoticeThen::Told(patient.clone()),
        Err(error) => match channel_left(plan.channel, identity, &tried) {
            None => NoticeThen::NotReached(patient.clone()),
            Some(left) => {
                let failures = u32::try_from(tried.len()).unwrap_or(u32::MAX);
                let next = if left == channel {
                    next_try(now, failures)
                } else {
                    now
                };
                let (at, error) = (facts.sending_time(care, next), Some(error.reason));
                NoticeThen::Again { at, error }
            }
        },
    };
    Ok((Some(delivery), then))
}

impl Facts {
    /// At once while the alert is beyond contact; by day where the patient is otherwise.
    fn sending_time(&self, care: &Care, at: Timestamp) -> Timestamp {
        if self.is_urgent() {
            return at;
        }
        let zone = self.patient.plan.zone_in(&self.clinic);
        Timetable::new(care.protocol.schedule(), at, None).sending_time(at, &zone)
    }

    fn is_urgent(&self) -> bool {
        self.alert.disposition > protocol::Disposition::Contact && self.alert.closed.is_none()
    }

    fn notice(&self, job: &JobId, channel: Channel) -> Notice {
        let (one, clinic) = (&self.patient, &self.clinic);
        let way = match channel {
            Channel::Mail => Way::Mail {
                to: one.identity.email.clone(),
                page: one.page.clone(),
            },
            Channel::Sms => Way::Sms {
                to: one.identity.phone.clone(),
            },
        };
        let stop = one.stop.clone();
        Notice {
            clinic: clinic.id.clone(),
            id: job.to_string(),
            language: one.language.clone(),
            way,
            what: if self.is_urgent() {
                What::Page { stop }
            } else {
                What::News { stop }
            },
        }
    }
}
