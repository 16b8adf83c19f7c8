//! Adverse events: what came of a needling that should not have, as a practitioner states it of an alert.

use jiff::Timestamp;

use super::step::{Change, StepError, apply, known_alert};
use super::{Alert, AlertEventKind, StepPart};
use crate::Care;
use crate::id::{AlertEventId, AlertId, ClinicId, PatientId, SessionId, StaffId};
use crate::treatment::SessionVersion;

/// How bad it was, in White's classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Short, reversible, no inconvenience.
    Mild,
    /// Needed care, or interfered with what the patient does.
    Significant,
    /// Hospital, lasting harm or death.
    Serious,
}

impl Severity {
    /// All, in the order of a form.
    pub const ALL: [Self; 3] = [Self::Mild, Self::Significant, Self::Serious];

    /// As stored and sent.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Mild => "mild",
            Self::Significant => "significant",
            Self::Serious => "serious",
        }
    }

    /// From storage or a form.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }
}

/// Whether the needling caused it, as the practitioner judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It did.
    Related,
    /// It may have.
    Possible,
    /// It did not.
    Unrelated,
}

impl Relation {
    /// All, in the order of a form.
    pub const ALL: [Self; 3] = [Self::Related, Self::Possible, Self::Unrelated];

    /// As stored and sent.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Related => "related",
            Self::Possible => "possible",
            Self::Unrelated => "unrelated",
        }
    }

    /// From storage or a form.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }
}

/// An adverse event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdverseEvent {
    /// How bad it was.
    pub severity: Severity,
    /// Whether the needling caused it.
    pub relation: Relation,
    /// What it was: an id of the clinical content.
    pub kind: String,
    /// The session that it is put down to, if to one.
    pub session: Option<SessionId>,
}

/// What is said of an adverse event when an alert is closed. Nothing said is not "no".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Harm {
    /// The question was left open.
    NotStated,
    /// There was none.
    No,
    /// There was one.
    Yes(AdverseEvent),
}

/// What somebody stated of an alert. Never changed: the newest of an alert counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdverseStatement {
    /// The clinic.
    pub clinic: ClinicId,
    /// The step in the life of the alert by which it was stated.
    pub event: AlertEventId,
    /// The alert.
    pub alert: AlertId,
    /// About whom.
    pub patient: PatientId,
    /// The adverse event; `None`: there was none.
    pub said: Option<AdverseEvent>,
    /// Who states it.
    pub by: StaffId,
    /// When.
    pub at: Timestamp,
}

/// States anew whether an alert was an adverse event, whether or not it is closed. What was stated before stays in the
/// record and no longer counts.
///
/// # Errors
/// [`StepError`]; [`StepError::Adverse`] also where nothing is stated.
pub async fn state_adverse_event(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &AlertId,
    revision: i64,
    harm: &Harm,
) -> Result<(), StepError> {
    let alert = known_alert(care, clinic, id).await?;
    if alert.revision != revision {
        return Err(StepError::Changed);
    }
    let mut change = Change::new(care, staff, alert.clone(), AlertEventKind::Stated);
    let stated = statement(care, &alert, &change, staff, harm).await?;
    change.parts.extend([stated.ok_or(StepError::Adverse)?]);
    apply(care, &alert, change).await
}

/// The part of a step that states `harm`; nothing where nothing is stated.
pub(super) async fn statement(
    care: &Care,
    alert: &Alert,
    change: &Change,
    staff: &StaffId,
    harm: &Harm,
) -> Result<Option<StepPart>, StepError> {
    let said = match harm {
        Harm::NotStated => return Ok(None),
        Harm::No => None,
        Harm::Yes(event) => {
            check(care, alert, event).await?;
            Some(event.clone())
        }
    };
    Ok(Some(StepPart::Adverse(AdverseStatement {
        clinic: alert.clinic.clone(),
        event: change.event.id.clone(),
        alert: alert.id.clone(),
        patient: alert.patient.clone(),
        said,
        by: staff.clone(),
        at: change.event.at,
    })))
}

async fn check(care: &Care, alert: &Alert, event: &AdverseEvent) -> Result<(), StepError> {
    if care.protocol.adverse_kind(&event.kind).is_none() {
        return Err(StepError::Adverse);
    }
    if let Some(id) = &event.session {
        // A form may have been open while the session was corrected: any of its versions names it.
        let versions = care.store.session_versions(&alert.clinic, id).await?;
        let is_theirs = |newest: &SessionVersion| newest.session.patient == alert.patient;
        if !versions.last().is_some_and(is_theirs) {
            return Err(StepError::Adverse);
        }
    }
    Ok(())
}
