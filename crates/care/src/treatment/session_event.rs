//! Adverse events that a practitioner states of a session: seen while needling, or told without a check-in. Versions are
//! added and never changed; the newest of an event counts, and one that takes the event back says why.

use jiff::{SignedDuration, Timestamp};

use super::SessionVersion;
use super::patient::SealedPatient;
use crate::Care;
use crate::alert::AdverseEvent;
use crate::id::{ClinicId, PatientId, SessionEventId, SessionId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::record::seal::{PatientKey, SealBroken};

/// Place of a version's sealed note.
const NOTE: &str = "session_event.note";

/// A note has at most so many characters.
const NOTE_CHARS_MAX: usize = 4_000;

/// A form knows minutes, a session may know seconds.
const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// A version as stored; never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedSessionEvent {
    /// The clinic.
    pub clinic: ClinicId,
    /// The event.
    pub id: SessionEventId,
    /// 1, 2, 3 and so on for this event.
    pub version: u32,
    /// About whom.
    pub patient: PatientId,
    /// The session that it is stated of.
    pub session: SessionId,
    /// When it happened.
    pub happened_at: Timestamp,
    /// The event; `None` takes back what was stated before.
    pub said: Option<AdverseEvent>,
    /// Sealed note, or why it was taken back; `None` where nothing was written.
    pub note: Option<Vec<u8>>,
    /// Who states it.
    pub by: StaffId,
    /// Their name now.
    pub name: String,
    /// When it was stated.
    pub at: Timestamp,
}

/// A version, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionEvent {
    /// As stored.
    pub sealed: SealedSessionEvent,
    /// The note, or why it was taken back; may be empty.
    pub note: String,
}

/// What is stated of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventSaid {
    /// The event; its session is that of the statement.
    pub event: AdverseEvent,
    /// When it happened.
    pub happened_at: Timestamp,
    /// In the practitioner's words; may be empty.
    pub note: String,
}

/// Where a version is to be put.
#[derive(Clone, Copy, Debug)]
pub struct EventPlace<'a> {
    /// The clinic.
    pub clinic: &'a ClinicId,
    /// Who states it.
    pub staff: &'a StaffId,
    /// The event; a new one comes with the id of its form, so that a form which is sent twice states once.
    pub id: &'a SessionEventId,
    /// The newest version that they have seen; 0 for a new event.
    pub seen: u32,
}

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum EventError {
    /// No such session or event in this clinic.
    #[error("there is no such session or event")]
    Unknown,
    /// The session was taken back: nothing further is stated of it.
    #[error("this session was taken back")]
    SessionTakenBack,
    /// It is no kind of the clinical content.
    #[error("what you stated of an adverse event is not complete")]
    NotInList,
    /// It lies in the future, or before the session.
    #[error("the time lies before the session or in the future")]
    BadTime,
    /// The note is too long.
    #[error("the note is longer than 4,000 characters: shorten it")]
    LongNote,
    /// Whoever takes an event back has to say why.
    #[error("say why it is taken back")]
    NoReason,
    /// A colleague corrected it or took it back in the meantime.
    #[error(
        "this was corrected or taken back while you had it open: look at it again, then repeat your step"
    )]
    Changed,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<SealBroken> for EventError {
    fn from(broken: SealBroken) -> Self {
        Self::Store(broken.into())
    }
}

/// All versions of the events that were stated of a patient's sessions: each event's oldest first.
///
/// # Errors
/// [`StoreError`], also when a note does not open.
pub async fn session_events(
    care: &Care,
    patient: &SealedPatient,
) -> Result<Vec<SessionEvent>, StoreError> {
    let (clinic, id) = (&patient.clinic, &patient.id);
    let all = care.store.session_events_of(clinic, id).await?;
    let key = patient.key(care)?;
    let open = |one: SealedSessionEvent| Ok(one.open(&key)?);
    all.into_iter().map(open).collect()
}

/// The versions that count: the newest of each event that was not taken back.
pub fn standing(all: &[SessionEvent]) -> impl Iterator<Item = &SessionEvent> {
    let is_newest = move |one: &&SessionEvent| {
        let mut others = all.iter().filter(|other| other.sealed.id == one.sealed.id);
        others.all(|other| other.sealed.version <= one.sealed.version)
    };
    all.iter()
        .filter(is_newest)
        .filter(|one| one.sealed.said.is_some())
}

/// States an adverse event of a session.
///
/// # Errors
/// [`EventError`]; then nothing was stored.
pub async fn state_of_session(
    care: &Care,
    place: EventPlace<'_>,
    session: &SessionId,
    said: &EventSaid,
) -> Result<(), EventError> {
    let newest = counting(care, place.clinic, session).await?;
    let place = EventPlace { seen: 0, ..place };
    put(care, place, &newest, Saying::Stated(said)).await
}

/// States anew what an event was. What was stated before stays in the record and no longer counts.
///
/// # Errors
/// [`EventError`]; then nothing was stored.
pub async fn correct_event(
    care: &Care,
    place: EventPlace<'_>,
    said: &EventSaid,
) -> Result<(), EventError> {
    let before = newest(care, place).await?;
    let session = counting(care, place.clinic, &before.session).await?;
    put(care, place, &session, Saying::Corrected(said)).await
}

/// Takes an event back that was none: it counts no more.
///
/// # Errors
/// [`EventError`]; then nothing was stored.
pub async fn take_event_back(
    care: &Care,
    place: EventPlace<'_>,
    reason: &str,
) -> Result<(), EventError> {
    if reason.trim().is_empty() {
        return Err(EventError::NoReason);
    }
    let before = newest(care, place).await?;
    let versions = care.store.session_versions(place.clinic, &before.session);
    let session = versions.await?.pop().ok_or(EventError::Unknown)?;
    put(care, place, &session, Saying::TakenBack(&before, reason)).await
}

/// What a version says.
enum Saying<'a> {
    Stated(&'a EventSaid),
    Corrected(&'a EventSaid),
    TakenBack(&'a SealedSessionEvent, &'a str),
}

impl Saying<'_> {
    fn action(&self) -> &'static str {
        match self {
            Self::Stated(_) => "session.adverse_event_stated",
            Self::Corrected(_) => "session.adverse_event_corrected",
            Self::TakenBack(..) => "session.adverse_event_taken_back",
        }
    }

    fn note(&self) -> &str {
        match self {
            Self::Stated(said) | Self::Corrected(said) => said.note.trim(),
            Self::TakenBack(_, reason) => reason.trim(),
        }
    }
}

async fn put(
    care: &Care,
    place: EventPlace<'_>,
    of: &SessionVersion,
    saying: Saying<'_>,
) -> Result<(), EventError> {
    let patient = care
        .store
        .patient(place.clinic, &of.session.patient)
        .await?;
    let key = patient.ok_or(EventError::Unknown)?.key(care)?;
    let version = version(care, place, of, &saying, &key)?;
    if is_stored(care, &version, &key, saying.note()).await? {
        return Ok(());
    }
    let actor = Actor::Staff(place.staff.clone());
    let session = of.session.id.as_str();
    let audit = AuditEntry::new(place.clinic, version.at, actor, saying.action(), session);
    let added = care.store.add_session_event(&version, &audit).await?;
    if added || is_stored(care, &version, &key, saying.note()).await? {
        Ok(())
    } else {
        Err(EventError::Changed)
    }
}

fn version(
    care: &Care,
    place: EventPlace<'_>,
    of: &SessionVersion,
    saying: &Saying<'_>,
    key: &PatientKey,
) -> Result<SealedSessionEvent, EventError> {
    let (at, note) = (care.clock.now(), saying.note());
    if note.chars().count() > NOTE_CHARS_MAX {
        return Err(EventError::LongNote);
    }
    let (happened_at, said, session) = match saying {
        Saying::Stated(said) | Saying::Corrected(said) => {
            let (happened_at, event) = checked(care, at, of, said)?;
            (happened_at, Some(event), of.session.id.clone())
        }
        Saying::TakenBack(before, _) => (before.happened_at, None, before.session.clone()),
    };
    let sealed = (!note.is_empty()).then(|| key.seal(&*care.entropy, NOTE, note));
    Ok(SealedSessionEvent {
        clinic: place.clinic.clone(),
        id: place.id.clone(),
        version: place.seen.saturating_add(1),
        patient: of.session.patient.clone(),
        session,
        happened_at,
        said,
        note: sealed.transpose()?,
        by: place.staff.clone(),
        name: String::new(),
        at,
    })
}

/// What was said, if the content knows it and its time fits the session.
fn checked(
    care: &Care,
    now: Timestamp,
    of: &SessionVersion,
    said: &EventSaid,
) -> Result<(Timestamp, AdverseEvent), EventError> {
    if care.protocol.adverse_kind(&said.event.kind).is_none() {
        return Err(EventError::NotInList);
    }
    let needled_at = of.session.needled_at;
    let is_before = needled_at.duration_since(said.happened_at) >= MINUTE;
    if is_before || said.happened_at > now {
        return Err(EventError::BadTime);
    }
    let event = AdverseEvent {
        session: Some(of.session.id.clone()),
        ..said.event.clone()
    };
    Ok((said.happened_at.max(needled_at), event))
}

/// Whether the newest version says the same already: a button that was pressed twice.
async fn is_stored(
    care: &Care,
    version: &SealedSessionEvent,
    key: &PatientKey,
    note: &str,
) -> Result<bool, EventError> {
    let all = care
        .store
        .session_event(&version.clinic, &version.id)
        .await?;
    let Some(newest) = all.into_iter().next_back() else {
        return Ok(false);
    };
    if newest.patient != version.patient || newest.version < version.version {
        return Ok(false);
    }
    let newest = newest.open(key)?;
    let same = &newest.sealed;
    Ok(same.said == version.said && same.happened_at == version.happened_at && newest.note == note)
}

/// The newest version of an event, which was not taken back.
async fn newest(care: &Care, place: EventPlace<'_>) -> Result<SealedSessionEvent, EventError> {
    let all = care.store.session_event(place.clinic, place.id).await?;
    all.into_iter().next_back().ok_or(EventError::Unknown)
}

/// The version of a session that counts.
async fn counting(
    care: &Care,
    clinic: &ClinicId,
    session: &SessionId,
) -> Result<SessionVersion, EventError> {
    let mut versions = care.store.session_versions(clinic, session).await?;
    let newest = versions.pop().ok_or(EventError::Unknown)?;
    match newest.ended {
        None => Ok(newest),
        Some(_) => Err(EventError::SessionTakenBack),
    }
}

impl SealedSessionEvent {
    fn open(self, key: &PatientKey) -> Result<SessionEvent, SealBroken> {
        let note = self.note.as_deref().map(|note| key.open(NOTE, note));
        Ok(SessionEvent {
            note: note.transpose()?.unwrap_or_default(),
            sealed: self,
        })
    }
}
