//! Alerts that rest until a time: put aside with a reason, or until the patient, who was asked to, has checked in again.

use jiff::{SignedDuration, Timestamp};
use protocol::contract::Answers;
use protocol::{CompiledProtocol, Disposition, Heard};

use super::contact::can_wait;
use super::step::{Change, StepError, apply, sealed_note, seen};
use super::{Alert, AlertEventKind, StepPart};
use crate::Care;
use crate::check_in::CheckIn;
use crate::id::{AlertEventId, AlertId, ClinicId, JobId, PatientId, StaffId};
use crate::jobs::{JobKind, NewJob};
use crate::port::StoreError;

/// An alert may rest for two weeks at most.
pub const HOLD_MAX: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Why an alert rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldKind {
    /// Put aside with a reason.
    Snooze,
    /// The patient was asked to check in again by its end.
    Recheck,
}

impl HoldKind {
    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Snooze => "snooze",
            Self::Recheck => "recheck",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::Snooze, Self::Recheck]
            .into_iter()
            .find(|kind| kind.id() == id)
    }
}

/// That an alert rests. Never changed; the newest of an alert counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The clinic.
    pub clinic: ClinicId,
    /// The step by which it was said.
    pub event: AlertEventId,
    /// The alert.
    pub alert: AlertId,
    /// About whom.
    pub patient: PatientId,
    /// Why.
    pub kind: HoldKind,
    /// Until when.
    pub until: Timestamp,
    /// The check-ins of the episode by then: one more ends it.
    pub check_ins: u32,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: Timestamp,
}

impl Hold {
    /// Whether `alert` rests at `now`. It does not once the patient has sent something or who put it aside has let go of it,
    /// also if somebody else took it since, and never with a disposition beyond contact.
    #[must_use]
    pub fn rests(&self, alert: &Alert, now: Timestamp) -> bool {
        let holder = alert.acknowledged.as_ref();
        let is_held = holder.is_some_and(|(_, at)| *at <= self.at) && now < self.until;
        is_held && self.is_unanswered(alert) && alert.disposition <= Disposition::Contact
    }

    /// Whether it was meant to last; one that ends as it begins takes another back.
    #[must_use]
    pub fn was_meant(&self) -> bool {
        self.until > self.at
    }

    /// Whether the patient has sent nothing since.
    #[must_use]
    pub fn is_unanswered(&self, alert: &Alert) -> bool {
        alert.check_ins == self.check_ins
    }
}

/// Whether anything that was said in these check-ins is a red flag: a sign that is at least urgent, ticked or in words.
#[must_use]
pub fn has_red_flag(protocol: &CompiledProtocol, alert: &Alert, check_ins: &[CheckIn]) -> bool {
    let mut signs = protocol
        .groups()
        .iter()
        .filter(|group| group.floor >= Disposition::Urgent)
        .flat_map(|group| &group.signs)
        .map(|sign| sign.id.as_str());
    alert.disposition >= Disposition::Urgent
        || signs.any(|sign| check_ins.iter().any(|one| says(protocol, one, sign)))
}

fn says(protocol: &CompiledProtocol, check_in: &CheckIn, sign: &str) -> bool {
    let answers = Answers::from_json(protocol, &check_in.answers).unwrap_or_default();
    let heard = Heard::of_stored(&check_in.assessment).unwrap_or_default();
    let named = heard.certain.iter().chain(&heard.hint);
    answers.has(sign) || named.into_iter().any(|heard| heard == sign)
}

/// Puts an alert aside until a time, with a reason. Whoever does has it. Refused for red flags.
///
/// # Errors
/// [`StepError`].
pub async fn snooze(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
    until: Timestamp,
    reason: &str,
) -> Result<(), StepError> {
    let alert = seen(care, clinic, id, revision).await?;
    if is_red(care, &alert).await? {
        return Err(StepError::RedFlag);
    }
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Snoozed);
    change.event.note = sealed_note(care, &alert, reason).await?;
    if change.event.note.is_none() {
        return Err(StepError::NoReason);
    }
    hold(care, &mut change, &alert, staff, HoldKind::Snooze, until)?;
    rest(&mut change, staff, until);
    apply(care, &alert, change).await
}

/// Asks the patient, on their page, to check in again by a time, and tells who agreed to messages that something waits. The
/// alert rests until then, and whoever asked has it, unless it is beyond contact: nobody may ever read it, so the chain of
/// what is urgent goes on. One at contact in which a danger sign was named must not rest, and is refused.
///
/// # Errors
/// [`StepError`].
pub async fn ask_again(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
    until: Timestamp,
) -> Result<(), StepError> {
    let alert = seen(care, clinic, id, revision).await?;
    if alert.disposition <= Disposition::Contact && is_red(care, &alert).await? {
        return Err(StepError::RedFlag);
    }
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::AskedAgain);
    hold(care, &mut change, &alert, staff, HoldKind::Recheck, until)?;
    change.tell_patient(care);
    if can_wait(&alert) {
        rest(&mut change, staff, until);
    }
    apply(care, &alert, change).await
}

/// Puts an alert that rests back into the list. A request to check in again is taken back with it.
///
/// # Errors
/// [`StepError`].
pub async fn wake(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
) -> Result<(), StepError> {
    let alert = seen(care, clinic, id, revision).await?;
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Woken);
    change.after.rests_until = None;
    let now = change.event.at;
    let part = StepPart::Hold(of(&change, &alert, staff, HoldKind::Snooze, now));
    change.parts.push(part);
    apply(care, &alert, change).await
}

async fn is_red(care: &Care, alert: &Alert) -> Result<bool, StoreError> {
    let history = care.store.alert_history(&alert.clinic, &alert.id).await?;
    let check_ins = history.map(|history| history.check_ins).unwrap_or_default();
    Ok(has_red_flag(&care.protocol, alert, &check_ins))
}

fn hold(
    care: &Care,
    change: &mut Change,
    alert: &Alert,
    staff: &StaffId,
    kind: HoldKind,
    until: Timestamp,
) -> Result<(), StepError> {
    let rests = until.duration_since(change.event.at);
    if rests <= SignedDuration::ZERO || rests > HOLD_MAX {
        return Err(StepError::BadTime);
    }
    let part = StepPart::Hold(of(change, alert, staff, kind, until));
    change.parts.push(part);
    change.jobs.push(NewJob {
        clinic: alert.clinic.clone(),
        id: JobId::new(change.event.at, &*care.entropy),
        kind: JobKind::EndHold(alert.id.clone()),
        run_at: until,
    });
    Ok(())
}

fn of(change: &Change, alert: &Alert, by: &StaffId, kind: HoldKind, until: Timestamp) -> Hold {
    Hold {
        clinic: alert.clinic.clone(),
        event: change.event.id.clone(),
        alert: alert.id.clone(),
        patient: alert.patient.clone(),
        kind,
        until,
        check_ins: alert.check_ins,
        by: by.clone(),
        at: change.event.at,
    }
}

/// Whoever puts an alert aside has it.
fn rest(change: &mut Change, staff: &StaffId, until: Timestamp) {
    change.after.rests_until = Some(until);
    let at = change.event.at;
    let holder = change.after.acknowledged.take();
    change.after.acknowledged = holder
        .filter(|(by, _)| by == staff)
        .or_else(|| Some((staff.clone(), at)));
}
