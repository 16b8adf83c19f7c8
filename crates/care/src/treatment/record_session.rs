//! Recording a session: checks every field, seals what identifies, and gives the patient a link.

use jiff::Timestamp;

use super::check_draft::{Problem, check};
use super::next_session::{self, NextSession, NextSessionError};
use super::reminder::{Needled, NewPlan, Wanted, plan_for};
use super::send_with_session::sending_with;
use super::session::StoredFacts;
use super::{
    Identity, LINK_LASTS, Layer, Link, Needling, NewSession, SealedPatient, Session, SessionNotes,
    TokenHash, link_token,
};
use crate::Care;
use crate::id::{ClinicId, FormId, LinkId, PatientId, SessionId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::record::seal::SealBroken;

/// Place of a session's sealed notes.
pub(crate) const NOTES: &str = "session.notes";

/// Who was needled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionFor {
    /// Somebody already known to the clinic.
    Known(PatientId),
    /// Somebody new.
    New(Identity),
}

/// A session as the practitioner entered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionDraft {
    /// Who was needled.
    pub patient: SessionFor,
    /// When.
    pub needled_at: Timestamp,
    /// Whether it was their first session.
    pub first_session: Option<bool>,
    /// Risk factors; `None` when not asked.
    pub risks: Option<Vec<String>>,
    /// Muscle by muscle.
    pub needlings: Vec<Needling>,
    /// Complaint and notes.
    pub notes: SessionNotes,
    /// How the patient can be reached, and whether to remind them.
    pub wanted: Wanted,
}

/// Why a session was not recorded; nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// Fields to mend.
    #[error("{} fields need another look", .0.len())]
    Invalid(Vec<Problem>),
    /// The next session cannot be then.
    #[error(transparent)]
    Next(NextSessionError),
    /// The same form has recorded another session before.
    #[error("this form has recorded a session before")]
    SentBefore,
    /// The clinic is not here.
    #[error("this clinic is not in the database")]
    UnknownClinic,
    /// The patient is not in this clinic.
    #[error("this patient is not in the clinic's list")]
    UnknownPatient,
    /// Something did not seal.
    #[error(transparent)]
    Seal(#[from] SealBroken),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A recorded session and the patient's link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The session.
    pub session: SessionId,
    /// The patient.
    pub patient: PatientId,
    /// The token that stands in the patient's link.
    pub token: String,
}

/// Records a session for a patient of `clinic`, needled by `staff`.
///
/// # Errors
/// [`RecordError`]; then nothing is stored.
pub async fn record_session(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    draft: SessionDraft,
) -> Result<Recorded, RecordError> {
    let recording = Recording {
        clinic,
        staff,
        form: None,
    };
    record(care, recording, draft).await
}

/// Who records where, and from which form.
pub(super) struct Recording<'a> {
    pub(super) clinic: &'a ClinicId,
    pub(super) staff: &'a StaffId,
    pub(super) form: Option<&'a FormId>,
}

pub(super) async fn record(
    care: &Care,
    recording: Recording<'_>,
    draft: SessionDraft,
) -> Result<Recorded, RecordError> {
    let Recording {
        clinic,
        staff,
        form,
    } = recording;
    let now = care.clock.now();
    let problems = check(care, now, &draft);
    if !problems.is_empty() {
        return Err(RecordError::Invalid(problems));
    }
    let patient = patient_of(care, clinic, &draft).await?;
    let present = care.store.link_of(clinic, &patient.sealed.id).await?;
    let asked = draft.wanted.link;
    let way = asked.way(&patient.reached, present.as_ref(), now);
    let link = link_for(care, now, &patient.sealed, draft.needled_at, present);
    let sending = way.map(|way| sending_with(care, staff, &link, way, now));
    let next = next_of(care, &draft, &patient.sealed, &link, now).await?;
    let mut sealed = patient.sealed.clone();
    sealed.next_session_at = next.or(sealed.next_session_at);
    let plan = plan_of(care, clinic, &draft, &sealed, &link, None).await?;
    let session = session_of(care, now, &patient.sealed, staff, draft)?;
    let recorded = Recorded {
        session: session.id.clone(),
        patient: patient.sealed.id.clone(),
        token: link_token(&care.master_key, clinic, &link.id, link.generation),
    };
    let audit = AuditEntry::new(
        clinic,
        now,
        Actor::Staff(staff.clone()),
        "session.recorded",
        session.id.as_str(),
    );
    let (new_patient, known_anew) = match patient.state {
        PatientState::New => (Some(patient.sealed), None),
        PatientState::Changed => (None, Some(patient.sealed)),
        PatientState::Same => (None, None),
    };
    let new = NewSession {
        form: form.cloned(),
        new_patient,
        session,
        link,
        known_anew,
        next,
        plan,
        sending,
    };
    care.store.record_session(&new, &audit).await?;
    Ok(recorded)
}

/// Who was needled, as they are to be stored.
struct Found {
    sealed: SealedPatient,
    reached: Identity,
    state: PatientState,
}

enum PatientState {
    New,
    Changed,
    Same,
}

async fn next_of(
    care: &Care,
    draft: &SessionDraft,
    patient: &SealedPatient,
    link: &Link,
    now: Timestamp,
) -> Result<NextSession, RecordError> {
    let clinic = care.store.clinic(&patient.clinic).await?;
    let clinic = clinic.ok_or(RecordError::UnknownClinic)?;
    let (known, said) = (patient.next_session_at, draft.wanted.next_session);
    if let Some(said) = said {
        next_session::check(said, link, now).map_err(RecordError::Next)?;
    }
    let needled_at = draft.needled_at;
    Ok(next_session::after_recording(
        &clinic, known, said, needled_at, now,
    ))
}

pub(super) async fn plan_of(
    care: &Care,
    clinic: &ClinicId,
    draft: &SessionDraft,
    patient: &SealedPatient,
    link: &Link,
    instead_of: Option<&SessionId>,
) -> Result<Option<NewPlan>, RecordError> {
    let before = care.store.plan_of(clinic, &patient.id).await?;
    let clinic = care.store.clinic(clinic).await?;
    let clinic = clinic.ok_or(RecordError::UnknownClinic)?;
    let history = care
        .store
        .patient_history(&clinic.id, &patient.id, 1)
        .await?;
    let others = history
        .sessions
        .iter()
        .filter(|one| Some(&one.id) != instead_of);
    let newest = others.map(|session| session.needled_at).max();
    let needled_at = Needled {
        now: draft.needled_at,
        newest: newest.map_or(draft.needled_at, |at| at.max(draft.needled_at)),
        next: patient.next_session_at,
    };
    let whose = (&clinic, patient, link);
    Ok(plan_for(
        care,
        draft.wanted.reminders,
        whose,
        before,
        needled_at,
    ))
}

async fn patient_of(
    care: &Care,
    clinic: &ClinicId,
    draft: &SessionDraft,
) -> Result<Found, RecordError> {
    let (known, identity) = match &draft.patient {
        SessionFor::New(identity) => (None, identity.clone()),
        SessionFor::Known(id) => {
            let sealed = care.store.patient(clinic, id).await?;
            let sealed = sealed.ok_or(RecordError::UnknownPatient)?;
            let identity = sealed.open(care)?.identity;
            (Some(sealed), identity)
        }
    };
    let reached = draft.wanted.put_into(&identity);
    let problems = draft.wanted.problems(&reached);
    if !problems.is_empty() {
        return Err(RecordError::Invalid(problems));
    }
    let (sealed, state) = match known {
        None => (
            SealedPatient::seal(care, clinic, &reached)?,
            PatientState::New,
        ),
        Some(sealed) if reached == identity => (sealed, PatientState::Same),
        Some(sealed) => (sealed.known_as(care, &reached)?, PatientState::Changed),
    };
    Ok(Found {
        sealed,
        reached,
        state,
    })
}

/// A known patient as they are; a correction says nothing of how they are reached.
pub(super) async fn checked_patient(
    care: &Care,
    clinic: &ClinicId,
    draft: &SessionDraft,
) -> Result<SealedPatient, RecordError> {
    Ok(patient_of(care, clinic, draft).await?.sealed)
}

/// The patient's present link with a later end, or a new one when there is none that works.
fn link_for(
    care: &Care,
    now: Timestamp,
    patient: &SealedPatient,
    needled_at: Timestamp,
    present: Option<Link>,
) -> Link {
    let until = needled_at.saturating_add(LINK_LASTS).unwrap_or(needled_at);
    if let Some(link) = present.filter(|link| link.revoked_at.is_none()) {
        let expires_at = link.expires_at.max(until);
        return Link { expires_at, ..link };
    }
    let id = LinkId::new(now, &*care.entropy);
    let token = link_token(&care.master_key, &patient.clinic, &id, 1);
    Link {
        clinic: patient.clinic.clone(),
        id,
        patient: patient.id.clone(),
        generation: 1,
        token_hash: TokenHash::of(&token),
        created_at: now,
        expires_at: until,
        revoked_at: None,
        opened_at: None,
    }
}

pub(super) fn session_of(
    care: &Care,
    now: Timestamp,
    patient: &SealedPatient,
    staff: &StaffId,
    draft: SessionDraft,
) -> Result<Session, RecordError> {
    let notes = serde_json::to_string(&draft.notes).map_err(|_| SealBroken)?;
    Ok(Session {
        clinic: patient.clinic.clone(),
        id: SessionId::new(now, &*care.entropy),
        patient: patient.id.clone(),
        practitioner: staff.clone(),
        needled_at: draft.needled_at,
        facts: facts_of(&draft),
        needlings: draft.needlings,
        notes: patient.key(care)?.seal(&*care.entropy, NOTES, &notes)?,
        recorded_at: now,
    })
}

/// Several muscles make one session: union of regions; deep if any is deep, else unknown if any is unknown.
pub(super) fn facts_of(draft: &SessionDraft) -> StoredFacts {
    let mut areas: Vec<String> = draft
        .needlings
        .iter()
        .map(|needling| needling.region.clone())
        .collect();
    areas.sort();
    areas.dedup();
    let depths: Vec<Option<Layer>> = draft
        .needlings
        .iter()
        .map(|needling| needling.depth)
        .collect();
    let depth = if depths.contains(&Some(Layer::Deep)) {
        Some(Layer::Deep)
    } else if depths.contains(&None) {
        None
    } else {
        Some(Layer::Superficial)
    };
    StoredFacts {
        areas,
        depth: depth.map(|layer| layer.id().to_owned()),
        first_session: draft.first_session,
        risks: draft.risks.clone(),
    }
}
