//! Goes one step along the chain of an alert that nobody has taken: one message to one person by one way, or nothing
//! yet. The messages say neither who nor what: they lead to the worklist, and a patient's to the private page.
//!
//! A message goes out before the commit that says so: a crash between the two, or a worker that lost its lease
//! meanwhile, sends the same message at most once more, under the same id.

use jiff::Timestamp;

use super::{Claimed, Work};
use crate::Care;
use crate::alert::chain::{Called, Chain, Message, Next, Who};
use crate::alert::{Alert, AlertState, Run, Telling};
use crate::clinic::Clinic;
use crate::clinic::cover::Crew;
use crate::id::{AlertId, ClinicId, JobId, PatientId, TellingId};
use crate::port::{Notice, Receipt, SendError, StoreError, Way, What};
use crate::record::audit::{Actor, AuditEntry};
use crate::treatment::reminder::{Channel, Reach, ReminderPlan, came_of, message_of, stop_code};
use crate::treatment::{Identity, link_token};

/// How a round ends, written in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TellEnd {
    /// The clinic.
    pub clinic: ClinicId,
    /// The job that was claimed.
    pub job: JobId,
    /// Its fence.
    pub fence: i64,
    /// The try that was made, if one was, with its audit entry.
    pub telling: Option<(Telling, AuditEntry)>,
    /// When it ended.
    pub at: Timestamp,
    /// What follows.
    pub then: TellThen,
}

/// What follows a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TellThen {
    /// The same job again.
    Again {
        /// Not before.
        at: Timestamp,
        /// What the operator should know of it.
        trouble: Trouble,
    },
    /// Somebody has taken the alert, or a newer run of its chain tells of it.
    Over,
}

/// What is wrong with an alert's messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing.
    None,
    /// What was wrong still is.
    Still,
    /// A message was not taken; one sentence without personal data.
    New(String),
}

/// Everything that a round looks at.
struct Facts {
    clinic: Clinic,
    alert: Alert,
    crew: Crew,
    run: Run,
    patient: Option<Reached>,
}

/// How a patient who agreed to messages can be reached.
pub(super) struct Reached {
    pub(super) plan: ReminderPlan,
    pub(super) identity: Identity,
    channels: Vec<Channel>,
    pub(super) page: String,
    pub(super) stop: String,
    pub(super) language: String,
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
) -> Result<TellEnd, StoreError> {
    let job = &claimed.job;
    let facts = facts(care, work, &job.clinic, &job.id, alert).await?;
    let (telling, then) = match &facts {
        Some(facts) => round(care, work, claimed, facts).await,
        None => (None, TellThen::Over),
    };
    let now = care.clock.now();
    let audited = |telling: Telling| {
        let subject = telling.alert.as_str();
        let audit = AuditEntry::new(&job.clinic, now, Actor::System, "alert.told", subject);
        (telling, audit)
    };
    Ok(TellEnd {
        clinic: job.clinic.clone(),
        job: job.id.clone(),
        fence: claimed.fence,
        telling: telling.map(audited),
        at: now,
        then,
    })
}

/// What there is to know; `None` where nobody has to be told any more.
async fn facts(
    care: &Care,
    work: &Work<'_>,
    clinic: &ClinicId,
    job: &JobId,
    alert: &AlertId,
) -> Result<Option<Facts>, StoreError> {
    let store = &care.store;
    let Some(alert) = store.alert(clinic, alert).await? else {
        return Ok(None);
    };
    let (Some(run), Some(clinic)) = (
        store.run_of(clinic, &alert.id).await?,
        store.clinic(clinic).await?,
    ) else {
        return Ok(None);
    };
    if alert.state() != AlertState::Open || run.job != *job {
        return Ok(None);
    }
    let patient = if alert.due_at <= care.clock.now() {
        reached(care, work, &clinic, &alert.patient).await?
    } else {
        None
    };
    Ok(Some(Facts {
        crew: store.crew(&clinic.id, run.started_at).await?,
        clinic,
        alert,
        run,
        patient,
    }))
}

/// The patient's ways, where the patient agreed to messages and the page is open.
pub(super) async fn reached(
    care: &Care,
    work: &Work<'_>,
    clinic: &Clinic,
    id: &PatientId,
) -> Result<Option<Reached>, StoreError> {
    let store = &care.store;
    let plan = store.plan_of(&clinic.id, id).await?;
    let link = store.link_of(&clinic.id, id).await?;
    let counts = |plan: &ReminderPlan| plan.stopped_at.is_none();
    let (Some(plan), Some(link)) = (plan.filter(counts), link) else {
        return Ok(None);
    };
    // Consent belongs to the page that was open when it was given.
    if !link.works(care.clock.now()) || plan.agreed_at < link.created_at {
        return Ok(None);
    }
    let Some(patient) = store.patient(&clinic.id, id).await? else {
        return Ok(None);
    };
    let identity = patient.open(care)?.identity;
    let is_there = |channel: &Channel| Reach::of(&identity, *channel) == Reach::There;
    let channels = [plan.channel, plan.channel.other()];
    let token = link_token(&care.master_key, &clinic.id, &link.id, link.generation);
    let code = stop_code(&care.master_key, &clinic.id, id);
    Ok(Some(Reached {
        channels: channels.into_iter().filter(is_there).collect(),
        plan,
        identity,
        language: patient.language_in(clinic),
        page: format!("{}/r/{token}", work.public_url),
        stop: format!("{}/stop/{code}", work.public_url),
    }))
}

async fn round(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    facts: &Facts,
) -> (Option<Telling>, TellThen) {
    let now = care.clock.now();
    let called = if claimed.job.attempts > 0 {
        Called::AfterTrouble
    } else {
        Called::InTime
    };
    let mut tries: Vec<Telling> = facts.run.own().cloned().collect();
    let message = match chain(facts, &tries, &facts.clinic.time_zone()).next(now, called) {
        Next::Wait(at) => return (None, again(facts, &tries, now, at, None)),
        Next::Send(message) => message,
    };
    let sent = match notice(work, facts, &message) {
        Ok(notice) => work.messenger.tell(&notice).await,
        Err(error) => Err(error),
    };
    let telling = telling(care, facts, &message, &sent);
    tries.push(telling.clone());
    let next = chain(facts, &tries, &facts.clinic.time_zone()).next(now, Called::InTime);
    let at = match next {
        Next::Send(_) => now,
        Next::Wait(at) => at,
    };
    let then = again(facts, &tries, now, at, sent.err());
    (Some(telling), then)
}

fn chain<'a>(facts: &'a Facts, tries: &'a [Telling], zone: &'a jiff::tz::TimeZone) -> Chain<'a> {
    Chain {
        alert: &facts.alert,
        started_at: facts.run.started_at,
        hours: &facts.clinic.hours,
        zone,
        crew: &facts.crew,
        tries,
        patient: facts.patient.as_ref().map_or(&[], |one| &one.channels),
    }
}

/// The same job again. The patient's page says by itself that nobody has looked, so a message that did not reach the
/// patient is no trouble of the operator's.
fn again(
    facts: &Facts,
    tries: &[Telling],
    now: Timestamp,
    at: Timestamp,
    error: Option<SendError>,
) -> TellThen {
    let zone = facts.clinic.time_zone();
    let trouble = if chain(facts, tries, &zone).somebody_is_unreached(now) {
        error.map_or(Trouble::Still, |error| Trouble::New(error.reason))
    } else {
        Trouble::None
    };
    // The deadline brings the patient's turn, which is only known once it has passed.
    let due = facts.alert.due_at;
    let at = if due > now { at.min(due) } else { at };
    TellThen::Again { at, trouble }
}

fn notice(work: &Work<'_>, facts: &Facts, message: &Message) -> Result<Notice, SendError> {
    let clinic = &facts.clinic;
    let (to, what, page) = match &message.who {
        Who::Staff(id) => {
            let member = facts.crew.member(id);
            let member =
                member.ok_or_else(|| SendError::never("this member of staff is not there"))?;
            let due = facts.alert.due_at.to_zoned_datetime(clinic.time_zone());
            let due = format!("{} ({})", due.strftime("%Y-%m-%d %H:%M"), clinic.zone);
            let what = What::Alert {
                rung: message.rung,
                due,
                worklist: format!("{}/worklist", work.public_url),
            };
            let to = (member.email.clone(), member.phone.clone());
            (to, what, String::new())
        }
        Who::Patient => {
            let reached = facts.patient.as_ref();
            let reached =
                reached.ok_or_else(|| SendError::never("the patient did not agree to messages"))?;
            let to = (
                reached.identity.email.clone(),
                reached.identity.phone.clone(),
            );
            let stop = reached.stop.clone();
            (to, What::Page { stop }, reached.page.clone())
        }
    };
    let way = match message.channel {
        Channel::Mail => Way::Mail { to: to.0, page },
        Channel::Sms => Way::Sms { to: to.1 },
    };
    let language = match (&message.who, &facts.patient) {
        (Who::Patient, Some(reached)) => &reached.language,
        _ => &clinic.language,
    };
    let whom = message.who.staff().map_or("patient", |id| id.as_str());
    Ok(Notice {
        clinic: clinic.id.clone(),
        id: format!("{}.{whom}.{}", facts.run.job, message.round),
        language: language.clone(),
        way,
        what,
    })
}

fn telling(
    care: &Care,
    facts: &Facts,
    message: &Message,
    sent: &Result<Receipt, SendError>,
) -> Telling {
    let at = care.clock.now();
    let (outcome, said) = came_of(sent);
    Telling {
        clinic: facts.clinic.id.clone(),
        id: TellingId::new(at, &*care.entropy),
        alert: facts.alert.id.clone(),
        job: facts.run.job.clone(),
        staff: message.who.staff().cloned(),
        rung: message.rung,
        round: message.round,
        channel: message.channel,
        attempt: message.attempt,
        outcome,
        said: said.to_owned(),
        message: message_of(sent),
        at,
    }
}
