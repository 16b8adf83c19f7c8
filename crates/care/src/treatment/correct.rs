//! Correcting a session: a further version counts from now on, and what was assessed by the old one stays as it was.

use super::check_draft::check;
use super::record_once::says_the_same;
use super::record_session::{RecordError, SessionDraft, checked_patient, plan_of, session_of};
use super::reminder::Wanted;
use super::version::Correction;
use super::{LINK_LASTS, Link, SessionFor};
use crate::Care;
use crate::id::{ClinicId, SessionId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::review::session_notes;

/// Why a session was not corrected; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum CorrectError {
    /// The session is not in this clinic.
    #[error("this session is not in the clinic's list")]
    Unknown,
    /// Somebody was faster, or the session was taken back.
    #[error("this session has been changed meanwhile")]
    Changed,
    /// What was entered cannot be stored.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl From<StoreError> for CorrectError {
    fn from(error: StoreError) -> Self {
        Self::Record(RecordError::Store(error))
    }
}

/// Stores a further version of a session that still counts. Whose session it is, and who needled, stay as they are. The same
/// again leads to the version that it stored.
///
/// # Errors
/// [`CorrectError`]; then nothing was changed.
pub async fn correct_session(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    of: &SessionId,
    draft: SessionDraft,
) -> Result<SessionId, CorrectError> {
    match correct(care, clinic, staff, of, draft.clone()).await {
        Err(CorrectError::Changed) => stored_before(care, clinic, staff, of, &draft)
            .await?
            .ok_or(CorrectError::Changed),
        result => result,
    }
}

/// The version that the same person made of this one, in the same words, where it still counts.
async fn stored_before(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    of: &SessionId,
    draft: &SessionDraft,
) -> Result<Option<SessionId>, StoreError> {
    let versions = care.store.session_versions(clinic, of).await?;
    let [.., before, after] = &versions[..] else {
        return Ok(None);
    };
    if before.session.id != *of || after.ended.is_some() || after.recorded_by != *staff {
        return Ok(None);
    }
    let notes = session_notes(care, &after.session).await?;
    let is_same = says_the_same(&after.session, &notes, draft);
    Ok(is_same.then(|| after.session.id.clone()))
}

async fn correct(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    of: &SessionId,
    draft: SessionDraft,
) -> Result<SessionId, CorrectError> {
    let now = care.clock.now();
    let versions = care.store.session_versions(clinic, of).await?;
    let (Some(first), Some(newest)) = (versions.first(), versions.last()) else {
        return Err(CorrectError::Unknown);
    };
    if newest.session.id != *of || newest.ended.is_some() {
        return Err(CorrectError::Changed);
    }
    let before = &newest.session;
    let draft = SessionDraft {
        patient: SessionFor::Known(before.patient.clone()),
        wanted: Wanted::default(),
        ..draft
    };
    let problems = check(care, now, &draft);
    if !problems.is_empty() {
        return Err(RecordError::Invalid(problems).into());
    }
    let patient = checked_patient(care, clinic, &draft).await?;
    let link = care.store.link_of(clinic, &before.patient).await?;
    let link = link
        .filter(|link| link.revoked_at.is_none())
        .map(|link| lengthened(link, &draft));
    let is_moved = draft.needled_at != before.needled_at;
    let plan = match &link {
        Some(link) if is_moved => {
            plan_of(care, clinic, &draft, &patient, link, Some(&before.id)).await?
        }
        _ => None,
    };
    let session = session_of(care, now, &patient, &before.practitioner, draft)?;
    let correction = Correction {
        first: first.session.id.clone(),
        of: of.clone(),
        by: staff.clone(),
        link,
        plan,
        session,
    };
    let id = correction.session.id.clone();
    let actor = Actor::Staff(staff.clone());
    let audit = AuditEntry::new(clinic, now, actor, "session.corrected", id.as_str());
    if care.store.correct_session(&correction, &audit).await? {
        Ok(id)
    } else {
        Err(CorrectError::Changed)
    }
}

fn lengthened(link: Link, draft: &SessionDraft) -> Link {
    let until = draft.needled_at.saturating_add(LINK_LASTS);
    let expires_at = until.map_or(link.expires_at, |until| until.max(link.expires_at));
    Link { expires_at, ..link }
}
