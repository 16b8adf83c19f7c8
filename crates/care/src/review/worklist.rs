//! The worklist: open alerts, worst first, then due first, then by the patients' own worry. What rests stands apart, and
//! comes back by itself.

use jiff::Timestamp;

use super::{OpenAlert, Part, WorklistPage};
use crate::Care;
use crate::alert::{Alert, Hold, HoldKind};
use crate::clinic::Staff;
use crate::id::{ClinicId, StaffId};
use crate::port::StoreError;

/// So many rows stand on one page; further ones on the next.
const SHOWN_MAX: u32 = 100;

/// One row.
#[derive(Clone, Debug)]
pub struct WorklistItem {
    /// The alert.
    pub alert: Alert,
    /// The patient's name.
    pub name: String,
    /// The patient's telephone number; may be empty.
    pub phone: String,
    /// Assessment of the check-in that set the disposition, ids only, JSON.
    pub assessment: String,
    /// When the patient said why it stands here.
    pub said_at: Timestamp,
    /// Name of whoever acknowledged it.
    pub acknowledged_by: Option<String>,
    /// When the patient was needled last.
    pub needled_at: Option<Timestamp>,
    /// The regions that were needled then.
    pub areas: Vec<String>,
    /// The newest rest that the patient has not ended by sending something, whether it is over or not.
    pub hold: Option<Hold>,
}

impl WorklistItem {
    /// Whether it rests at `now`.
    #[must_use]
    pub fn rests(&self, now: Timestamp) -> bool {
        let hold = self.hold.as_ref();
        hold.is_some_and(|hold| hold.rests(&self.alert, now))
    }

    /// By when the patient was asked to check in again, and has not.
    #[must_use]
    pub fn asked_again(&self, now: Timestamp) -> Option<Timestamp> {
        let hold = self.hold.as_ref()?;
        (hold.kind == HoldKind::Recheck && hold.until <= now).then_some(hold.until)
    }
}

/// The worklist of a clinic.
#[derive(Clone, Debug)]
pub struct Worklist {
    /// What waits; with `resting` at most 100 rows.
    pub items: Vec<WorklistItem>,
    /// What rests, soonest back first.
    pub resting: Vec<WorklistItem>,
    /// How many alerts are open in all, of those that were asked for.
    pub total: u64,
    /// How many more pressing ones stand before these.
    pub skipped: u32,
    /// The time that deadlines are compared with.
    pub now: Timestamp,
}

impl Worklist {
    /// How many rows to skip for the next page; `None` where every alert stands on this page or before.
    #[must_use]
    pub fn next(&self) -> Option<u32> {
        let until = self.skipped.saturating_add(SHOWN_MAX);
        (u64::from(until) < self.total).then_some(until)
    }
}

/// The clinic's open alerts, the most pressing.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn worklist(care: &Care, clinic: &ClinicId) -> Result<Worklist, StoreError> {
    worklist_from(care, clinic, None, 0).await
}

/// The open alerts of one practitioner: of patients they needled last, and those that they have taken.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn worklist_of(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
) -> Result<Worklist, StoreError> {
    worklist_from(care, clinic, Some(staff), 0).await
}

/// A further page: the open alerts of a clinic, or of one practitioner, after the first `skip`; from the first one on
/// where no more than these are open by now.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn worklist_from(
    care: &Care,
    clinic: &ClinicId,
    whose: Option<&StaffId>,
    skip: u32,
) -> Result<Worklist, StoreError> {
    let page = read(care, clinic, whose, skip).await?;
    if page.alerts.is_empty() && skip > 0 {
        let page = read(care, clinic, whose, 0).await?;
        return list(care, clinic, page, 0).await;
    }
    list(care, clinic, page, skip).await
}

async fn read(
    care: &Care,
    clinic: &ClinicId,
    whose: Option<&StaffId>,
    skip: u32,
) -> Result<WorklistPage, StoreError> {
    let part = Part {
        skip,
        limit: SHOWN_MAX,
    };
    match whose {
        Some(staff) => care.store.worklist_of(clinic, staff, part).await,
        None => care.store.worklist(clinic, part).await,
    }
}

/// Those who may be asked to act on an alert, by name.
///
/// # Errors
/// [`StoreError`].
pub async fn colleagues(
    care: &Care,
    clinic: &ClinicId,
) -> Result<Vec<(StaffId, String)>, StoreError> {
    let staff = care.store.staff_of(clinic).await?;
    let acting = staff.into_iter().filter(Staff::acts_on_alerts);
    let mut named: Vec<(StaffId, String)> = acting.map(|one| (one.id, one.name)).collect();
    named.sort_by(|(_, a), (_, b)| a.cmp(b));
    Ok(named)
}

async fn list(
    care: &Care,
    clinic: &ClinicId,
    page: WorklistPage,
    skipped: u32,
) -> Result<Worklist, StoreError> {
    let now = care.clock.now();
    let holds = care.store.holds(clinic).await?;
    let mut items = Vec::new();
    for open in page.alerts {
        let hold = holds.iter().find(|hold| hold.alert == open.alert.id);
        items.push(item(care, open, hold)?);
    }
    let (mut resting, items): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|item| item.rests(now));
    resting.sort_by_key(|item| item.hold.as_ref().map(|hold| hold.until));
    Ok(Worklist {
        items,
        resting,
        total: page.total,
        skipped,
        now,
    })
}

fn item(care: &Care, open: OpenAlert, hold: Option<&Hold>) -> Result<WorklistItem, StoreError> {
    let who = open.patient.open(care)?.identity;
    let hold = hold.filter(|hold| hold.is_unanswered(&open.alert)).cloned();
    Ok(WorklistItem {
        said_at: open.said_at,
        hold,
        alert: open.alert,
        name: who.name,
        phone: who.phone,
        assessment: open.assessment,
        acknowledged_by: open.acknowledged_by,
        needled_at: open.needled.as_ref().map(|(at, _)| *at),
        areas: open
            .needled
            .map(|(_, facts)| facts.areas)
            .unwrap_or_default(),
    })
}
