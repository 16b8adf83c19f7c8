//! Recording from a form that may be sent twice: a button that was pressed twice, or a page gone back to.

use super::patient::SealedPatient;
use super::record_session::{RecordError, Recording, SessionDraft, SessionFor, facts_of, record};
use super::reminder::RemindersAsked;
use super::{Session, SessionNotes};
use crate::Care;
use crate::id::{ClinicId, FormId, SessionId, StaffId};
use crate::port::{StoreError, StoreTrouble};
use crate::review::session_notes;

/// Records the session of a form. The same again leads to the session that it recorded; something else from the same form
/// is refused, since nobody can tell whether it is a further session or a mended one.
///
/// # Errors
/// [`RecordError`]; then nothing is stored.
pub async fn record_once(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    form: &FormId,
    draft: SessionDraft,
) -> Result<SessionId, RecordError> {
    if let Some(before) = recorded_by(care, clinic, form, &draft).await? {
        return Ok(before);
    }
    let recording = Recording {
        clinic,
        staff,
        form: Some(form),
    };
    let error = match record(care, recording, draft.clone()).await {
        Ok(recorded) => return Ok(recorded.session),
        Err(error) => error,
    };
    // Both were on their way at once, and the other was faster.
    if let RecordError::Store(StoreError {
        trouble: StoreTrouble::Conflict,
        ..
    }) = &error
        && let Some(before) = recorded_by(care, clinic, form, &draft).await?
    {
        return Ok(before);
    }
    Err(error)
}

/// The session that this form recorded before.
async fn recorded_by(
    care: &Care,
    clinic: &ClinicId,
    form: &FormId,
    draft: &SessionDraft,
) -> Result<Option<SessionId>, RecordError> {
    let Some(id) = care.store.session_of_form(clinic, form).await? else {
        return Ok(None);
    };
    let versions = care.store.session_versions(clinic, &id).await?;
    let first = versions.into_iter().find(|one| one.session.id == id);
    let Some(first) = first else {
        return Ok(None);
    };
    let notes = session_notes(care, &first.session).await?;
    if is_same(care, &first.session, &notes, draft).await? {
        Ok(Some(id))
    } else {
        Err(RecordError::SentBefore)
    }
}

async fn is_same(
    care: &Care,
    session: &Session,
    notes: &SessionNotes,
    draft: &SessionDraft,
) -> Result<bool, RecordError> {
    let sealed = care
        .store
        .patient(&session.clinic, &session.patient)
        .await?;
    let Some(sealed) = sealed else {
        return Ok(false);
    };
    let known = sealed.open(care)?;
    let is_person = match &draft.patient {
        SessionFor::Known(id) => *id == session.patient,
        SessionFor::New(identity) => identity.name.trim() == known.identity.name.trim(),
    };
    Ok(is_person
        && is_wanted(care, session, &sealed, draft).await?
        && draft.wanted.put_into(&known.identity) == known.identity
        && says_the_same(session, notes, draft))
}

/// Whether a session says what a draft says of the needling.
pub(super) fn says_the_same(session: &Session, notes: &SessionNotes, draft: &SessionDraft) -> bool {
    draft.needled_at == session.needled_at
        && draft.needlings == session.needlings
        && facts_of(draft) == session.facts
        && draft.notes == *notes
}

/// Whether the next session and the reminders are as they are asked for.
async fn is_wanted(
    care: &Care,
    session: &Session,
    patient: &SealedPatient,
    draft: &SessionDraft,
) -> Result<bool, StoreError> {
    let wanted = &draft.wanted;
    if wanted.next_session.is_some() && wanted.next_session != patient.next_session_at {
        return Ok(false);
    }
    let RemindersAsked::Agreed(channel) = wanted.reminders else {
        return Ok(true);
    };
    let plan = care
        .store
        .plan_of(&session.clinic, &session.patient)
        .await?;
    Ok(plan.is_some_and(|plan| plan.stopped_at.is_none() && plan.channel == channel))
}
