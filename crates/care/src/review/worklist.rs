//! The worklist: open alerts, worst first, then due first, then by the patients' own worry.

use jiff::Timestamp;

use super::OpenAlert;
use crate::Care;
use crate::alert::Alert;
use crate::id::ClinicId;
use crate::port::StoreError;

const SHOWN_MAX: u32 = 200;

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
    /// Name of whoever acknowledged it.
    pub acknowledged_by: Option<String>,
}

/// The worklist of a clinic.
#[derive(Clone, Debug)]
pub struct Worklist {
    /// At most 200 rows.
    pub items: Vec<WorklistItem>,
    /// How many alerts are open in all.
    pub total: u64,
    /// The time that deadlines are compared with.
    pub now: Timestamp,
}

/// The clinic's open alerts.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn worklist(care: &Care, clinic: &ClinicId) -> Result<Worklist, StoreError> {
    let page = care.store.worklist(clinic, SHOWN_MAX).await?;
    let items = page
        .alerts
        .into_iter()
        .map(|open| item(care, open))
        .collect::<Result<_, _>>()?;
    Ok(Worklist {
        items,
        total: page.total,
        now: care.clock.now(),
    })
}

fn item(care: &Care, open: OpenAlert) -> Result<WorklistItem, StoreError> {
    let who = open.patient.open(care)?.identity;
    Ok(WorklistItem {
        alert: open.alert,
        name: who.name,
        phone: who.phone,
        assessment: open.assessment,
        acknowledged_by: open.acknowledged_by,
    })
}
