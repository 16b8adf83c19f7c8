//! One patient: sessions, check-ins, alerts and the link.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::alert_view::{EventView, event_view, tell_before};
use super::aside::{Aside, asides};
use crate::Care;
use crate::alert::{Alert, AlertEvent, Harm, Message, Telling, messages};
use crate::check_in::{CheckIn, words_of};
use crate::id::{AlertId, ClinicId, PatientId, StaffId};
use crate::port::StoreError;
use crate::record::seal::{PatientKey, SealBroken};
use crate::treatment::reminder::{Delivery, ReminderPlan};
use crate::treatment::{
    Guidance, GuidanceVersion, Link, NOTES, Patient, Progress, Session, SessionEvent, SessionNotes,
    WhyAsked, guidance, link_token, planned, progress, session_events,
};

/// A check-in, open.
#[derive(Clone, Debug)]
pub struct CheckInView {
    /// As stored.
    pub check_in: CheckIn,
    /// The patient's own words.
    pub words: Option<String>,
}

/// A session, open.
#[derive(Clone, Debug)]
pub struct SessionView {
    /// As stored.
    pub session: Session,
    /// Complaint and notes.
    pub notes: SessionNotes,
    /// Who needled.
    pub practitioner: Option<String>,
}

/// A patient with their history.
#[derive(Clone, Debug)]
pub struct PatientView {
    /// Who.
    pub patient: Patient,
    /// Newest first.
    pub sessions: Vec<SessionView>,
    /// Newest first.
    pub check_ins: Vec<CheckInView>,
    /// Newest first.
    pub alerts: Vec<Alert>,
    /// What the clinic wrote to the patient, newest first.
    pub messages: Vec<Message>,
    /// What was done about them, oldest first.
    pub steps: Vec<(AlertId, EventView)>,
    /// Ratings of progress, oldest first.
    pub progress: Vec<Progress>,
    /// Versions of guidance and of plans for the next session, newest first.
    pub guidance: Vec<GuidanceVersion>,
    /// What was done about them as somebody to call, newest first.
    pub asides: Vec<Aside>,
    /// Adverse events that were stated of the sessions, each with its versions, oldest first.
    pub session_events: Vec<SessionEvent>,
    /// The plan of reminders, if the patient ever agreed.
    pub plan: Option<ReminderPlan>,
    /// Tries to hand reminders over, newest first.
    pub deliveries: Vec<Delivery>,
    /// Tries to tell the patient that nobody has looked yet, newest first.
    pub unread: Vec<Telling>,
    /// When the patient comes again, if that is known.
    pub next_session_at: Option<Timestamp>,
    /// The language that the patient chose, if they ever did.
    pub language: Option<String>,
    /// Since when the patient waits for a new link, if they do.
    pub link_asked_at: Option<Timestamp>,
    /// Why they do.
    pub link_asked_why: WhyAsked,
    /// The newest link and its token.
    pub link: Option<(Link, String)>,
    /// Now.
    pub now: Timestamp,
}

impl PatientView {
    /// The plan for the next session, unless it has had its session.
    #[must_use]
    pub fn planned(&self) -> Option<(&GuidanceVersion, &Guidance)> {
        planned(&self.guidance, self.sessions.iter().map(|row| &row.session))
    }
}

/// As many check-ins and alerts as a page shows.
pub const SHOWN_MAX: u32 = 200;

/// One patient of the clinic with at most `limit` check-ins and alerts; `None` when there is no such patient.
///
/// # Errors
/// [`StoreError`], also when something does not open with the master key.
pub async fn patient_view(
    care: &Care,
    clinic: &ClinicId,
    id: &PatientId,
    limit: u32,
) -> Result<Option<PatientView>, StoreError> {
    let Some(sealed) = care.store.patient(clinic, id).await? else {
        return Ok(None);
    };
    let history = care.store.patient_history(clinic, id, limit).await?;
    let key = sealed.key(care)?;
    let staff = &history.staff;
    Ok(Some(PatientView {
        patient: sealed.open(care)?,
        sessions: history
            .sessions
            .into_iter()
            .map(|row| session_view(&key, staff, row))
            .collect::<Result<_, _>>()?,
        check_ins: history
            .check_ins
            .into_iter()
            .map(|row| check_in_view(&key, row))
            .collect::<Result<_, _>>()?,
        alerts: history.alerts,
        messages: messages(care, &sealed, limit).await?,
        steps: {
            let rows = care.store.alert_steps_of(clinic, id, limit).await?;
            steps(&key, staff, &rows)?
        },
        progress: progress(care, &sealed).await?,
        guidance: guidance(care, &sealed).await?,
        asides: asides(care, &sealed).await?,
        session_events: session_events(care, &sealed).await?,
        plan: care.store.plan_of(clinic, id).await?,
        deliveries: {
            let rows = care.store.deliveries(clinic, id, limit).await?;
            rows.into_iter().map(|row| row.delivery).collect()
        },
        unread: care.store.tellings_to(clinic, id, limit).await?,
        next_session_at: sealed.next_session_at,
        language: sealed.language.clone(),
        link_asked_at: sealed.link_asked_at,
        link_asked_why: sealed.link_asked_why,
        link: history.link.map(|link| {
            let token = link_token(&care.master_key, clinic, &link.id, link.generation);
            (link, token)
        }),
        now: care.clock.now(),
    }))
}

fn steps(
    key: &PatientKey,
    staff: &[(StaffId, String)],
    rows: &[(AlertId, AlertEvent)],
) -> Result<Vec<(AlertId, EventView)>, SealBroken> {
    let open = |(alert, event): &(AlertId, AlertEvent)| {
        let event = event_view(key, staff, event, Harm::NotStated)?;
        Ok((alert.clone(), event))
    };
    let mut steps: Vec<_> = rows.iter().map(open).collect::<Result<_, SealBroken>>()?;
    let alerts: BTreeSet<AlertId> = rows.iter().map(|(alert, _)| alert.clone()).collect();
    for id in alerts {
        let its = steps.iter_mut().filter(|(alert, _)| *alert == id);
        tell_before(its.map(|(_, event)| event));
    }
    Ok(steps)
}

/// Complaint and notes of a session, open; also of one that no longer counts.
///
/// # Errors
/// [`StoreError`], also when they do not open with the master key.
pub async fn session_notes(care: &Care, session: &Session) -> Result<SessionNotes, StoreError> {
    let sealed = care
        .store
        .patient(&session.clinic, &session.patient)
        .await?;
    let key = sealed.ok_or(SealBroken)?.key(care)?;
    let notes = key.open(NOTES, &session.notes)?;
    Ok(serde_json::from_str(&notes).map_err(|_| SealBroken)?)
}

pub(super) fn name_of(staff: &[(StaffId, String)], id: &StaffId) -> Option<String> {
    staff
        .iter()
        .find(|(known, _)| known == id)
        .map(|(_, name)| name.clone())
}

pub(super) fn check_in_view(
    key: &PatientKey,
    check_in: CheckIn,
) -> Result<CheckInView, SealBroken> {
    Ok(CheckInView {
        words: words_of(key, &check_in)?,
        check_in,
    })
}

pub(super) fn session_view(
    key: &PatientKey,
    staff: &[(StaffId, String)],
    session: Session,
) -> Result<SessionView, SealBroken> {
    let notes = serde_json::from_str(&key.open(NOTES, &session.notes)?).map_err(|_| SealBroken)?;
    Ok(SessionView {
        notes,
        practitioner: name_of(staff, &session.practitioner),
        session,
    })
}
