//! Adverse events: what came of a needling that should not have, as a practitioner states it of an alert.

use jiff::Timestamp;

use super::step::{Change, StepError};
use super::{Alert, StepPart};
use crate::Care;
use crate::id::{AlertEventId, AlertId, ClinicId, PatientId, SessionId, StaffId};
use crate::port::StoreError;
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

impl Harm {
    /// What a statement says; without one the question is open.
    #[must_use]
    pub fn of(stated: Option<&AdverseStatement>) -> Self {
        match stated.map(|one| one.said.clone()) {
            None => Self::NotStated,
            Some(None) => Self::No,
            Some(Some(event)) => Self::Yes(event),
        }
    }

    /// The session may have been corrected since: the version that counts is named, and one that was taken back is not.
    pub(crate) async fn today(self, care: &Care, clinic: &ClinicId) -> Result<Self, StoreError> {
        let Self::Yes(mut event) = self else {
            return Ok(self);
        };
        if let Some(id) = event.session.take() {
            let versions = care.store.session_versions(clinic, &id).await?;
            let newest = versions.into_iter().next_back();
            let counts = newest.filter(|newest| newest.ended.is_none());
            event.session = counts.map(|newest| newest.session.id);
        }
        Ok(Self::Yes(event))
    }
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
