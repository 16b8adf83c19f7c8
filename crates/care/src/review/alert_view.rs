//! One alert with what was said, what fired, and what was done about it.

use jiff::Timestamp;

use super::patient_view::{CheckInView, SessionView, check_in_view, name_of, session_view};
use crate::Care;
use crate::alert::{
    Alert, AlertEvent, AlertEventKind, Harm, Hold, Message, NOTE, Outcome, messages,
};
use crate::check_in::CheckIn;
use crate::id::{AlertId, ClinicId, StaffId};
use crate::port::StoreError;
use crate::record::seal::{PatientKey, SealBroken};
use crate::treatment::reminder::{Channel, Reach};
use crate::treatment::{Link, Patient, SessionEvent, session_events, standing};

/// One event, open.
#[derive(Clone, Debug)]
pub struct EventView {
    /// What happened.
    pub kind: AlertEventKind,
    /// When.
    pub at: Timestamp,
    /// By whom, if by staff.
    pub by: Option<String>,
    /// The note.
    pub note: Option<String>,
    /// What was stated of an adverse event.
    pub harm: Harm,
    /// What was done, as it was said by this event.
    pub outcome: Option<Outcome>,
    /// What was said to have been done before this event.
    pub before: Option<Outcome>,
}

/// An alert, open.
#[derive(Clone, Debug)]
pub struct AlertView {
    /// The alert.
    pub alert: Alert,
    /// About whom.
    pub patient: Patient,
    /// Oldest first.
    pub events: Vec<EventView>,
    /// Check-ins of the episode, newest first.
    pub check_ins: Vec<CheckInView>,
    /// Earlier alerts of the patient, newest first, each with what was stated of an adverse event.
    pub earlier: Vec<(Alert, Harm)>,
    /// Messages to the patient, newest first.
    pub messages: Vec<Message>,
    /// How the patient is told that something new stands on the page; `None` where they are not.
    pub told_by: Option<Channel>,
    /// The newest rest that the patient has not ended by sending something.
    pub hold: Option<Hold>,
    /// Check-ins of the patient, newest first, also from before the alert: what the course is drawn from.
    pub all_check_ins: Vec<CheckIn>,
    /// Names of the clinic's staff.
    pub staff: Vec<(StaffId, String)>,
    /// Sessions, newest first.
    pub sessions: Vec<SessionView>,
    /// Adverse events that stand stated of them, so that none is stated twice.
    pub session_events: Vec<SessionEvent>,
    /// What counts of what was stated of an adverse event.
    pub harm: Harm,
    /// The time that deadlines are compared with.
    pub now: Timestamp,
}

/// As many earlier alerts, check-ins and messages as are looked at.
const EARLIER_MAX: u32 = 64;

/// One alert of the clinic; `None` when there is no such alert.
///
/// # Errors
/// [`StoreError`], also when something does not open with the master key.
pub async fn alert_view(
    care: &Care,
    clinic: &ClinicId,
    id: &AlertId,
) -> Result<Option<AlertView>, StoreError> {
    let Some(history) = care.store.alert_history(clinic, id).await? else {
        return Ok(None);
    };
    let stated = care.store.adverse_statements(clinic, id).await?;
    let hold = care.store.hold_of(clinic, id).await?;
    let sent = messages(care, &history.patient, EARLIER_MAX).await?;
    let past = care
        .store
        .patient_history(clinic, &history.alert.patient, EARLIER_MAX)
        .await?;
    let earlier = earlier(care, past.alerts, &history.alert).await?;
    let key = history.patient.key(care)?;
    let patient = history.patient.open(care)?;
    let told_by = told_by(care, clinic, &patient, past.link).await?;
    let staff = &history.staff;
    let event = |event: &AlertEvent| {
        let stated = stated.iter().find(|one| one.event == event.id);
        event_view(&key, staff, event, Harm::of(stated))
    };
    Ok(Some(AlertView {
        patient,
        told_by,
        events: {
            let mut events: Vec<EventView> =
                history.events.iter().map(event).collect::<Result<_, _>>()?;
            tell_before(&mut events);
            events
        },
        check_ins: history
            .check_ins
            .into_iter()
            .map(|row| check_in_view(&key, row))
            .collect::<Result<_, _>>()?,
        sessions: history
            .sessions
            .into_iter()
            .map(|row| session_view(&key, staff, row))
            .collect::<Result<_, _>>()?,
        harm: Harm::of(stated.last()).today(care, clinic).await?,
        session_events: {
            let all = session_events(care, &history.patient).await?;
            standing(&all).cloned().collect()
        },
        hold: hold.filter(|hold| hold.is_unanswered(&history.alert)),
        messages: sent,
        all_check_ins: past.check_ins,
        staff: staff.clone(),
        earlier,
        alert: history.alert,
        now: care.clock.now(),
    }))
}

/// The way that is tried first, for who agreed to messages, has a page that works, and can be reached at all.
async fn told_by(
    care: &Care,
    clinic: &ClinicId,
    patient: &Patient,
    link: Option<Link>,
) -> Result<Option<Channel>, StoreError> {
    let plan = care.store.plan_of(clinic, &patient.id).await?;
    let (Some(plan), Some(link)) = (plan, link) else {
        return Ok(None);
    };
    let agrees = plan.stopped_at.is_none() && plan.agreed_at >= link.created_at;
    if !agrees || !link.works(care.clock.now()) {
        return Ok(None);
    }
    let there = |way: &Channel| Reach::of(&patient.identity, *way) == Reach::There;
    Ok([plan.channel, plan.channel.other()].into_iter().find(there))
}

async fn earlier(
    care: &Care,
    alerts: Vec<Alert>,
    than: &Alert,
) -> Result<Vec<(Alert, Harm)>, StoreError> {
    let mut earlier = Vec::new();
    for alert in alerts {
        if alert.id == than.id || alert.raised_at > than.raised_at {
            continue;
        }
        let stated = care.store.adverse_statements(&alert.clinic, &alert.id);
        let harm = Harm::of(stated.await?.last());
        earlier.push((alert, harm));
    }
    Ok(earlier)
}

pub(super) fn event_view(
    key: &PatientKey,
    staff: &[(StaffId, String)],
    event: &AlertEvent,
    harm: Harm,
) -> Result<EventView, SealBroken> {
    let note = event.note.as_deref();
    Ok(EventView {
        kind: event.kind,
        at: event.at,
        by: event.staff.as_ref().and_then(|id| name_of(staff, id)),
        note: note.map(|sealed| key.open(NOTE, sealed)).transpose()?,
        harm,
        outcome: event.outcome,
        before: None,
    })
}

/// Tells each event of one alert what was said to have been done before it.
pub(super) fn tell_before<'a>(events: impl IntoIterator<Item = &'a mut EventView>) {
    let mut before = None;
    for event in events {
        event.before = before;
        before = event.outcome.or(before);
    }
}
