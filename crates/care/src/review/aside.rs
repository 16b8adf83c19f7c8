//! Patients to call who were called, or need no call: put aside until a time, with the reason. Nothing of this touches an
//! alert: whoever checks in with a sign of danger stands in the worklist all the same.

use jiff::{SignedDuration, Timestamp};

use crate::Care;
use crate::clinic::Clinic;
use crate::id::{ClinicId, PatientId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::record::seal::{PatientKey, SealBroken};
use crate::treatment::{Patient, SealedPatient};

/// Place of a sealed note.
const NOTE: &str = "aside.note";
/// A note has at most so many characters.
pub const ASIDE_NOTE_CHARS_MAX: usize = 1_000;
/// So long nobody calls who was spoken with.
const SPOKEN_LASTS: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Of a clinic that is never open.
const NEVER_OPEN: SignedDuration = SignedDuration::from_hours(24);
/// The same step from the same page is a second press so shortly afterwards.
const PRESSED_TWICE_WITHIN: SignedDuration = SignedDuration::from_mins(2);
/// More are not shown at once.
const SHOWN_MAX: u32 = 200;

/// Why a patient is put aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsideReason {
    /// Somebody spoke with them: for a week.
    Spoke,
    /// Nobody answered: until the next opening day.
    NoAnswer,
    /// A message was left: until the opening day after that.
    LeftMessage,
    /// No call is needed: until the next session.
    NotNeeded,
    /// Back among those to call.
    Back,
}

impl AsideReason {
    /// Those that put aside, in the order of a form.
    pub const ASIDE: [Self; 4] = [
        Self::Spoke,
        Self::NoAnswer,
        Self::LeftMessage,
        Self::NotNeeded,
    ];

    /// As stored and sent by forms.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Spoke => "spoke",
            Self::NoAnswer => "no_answer",
            Self::LeftMessage => "left_message",
            Self::NotNeeded => "not_needed",
            Self::Back => "back",
        }
    }

    /// From storage or a form.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        let mut all = Self::ASIDE.into_iter().chain([Self::Back]);
        all.find(|reason| reason.id() == id)
    }

    /// Until when, by the hours of the clinic; `None`: until the next session.
    #[must_use]
    pub fn until(self, clinic: &Clinic, now: Timestamp) -> Option<Timestamp> {
        let zone = clinic.time_zone();
        let opens = |after: Timestamp| {
            let next = clinic.hours.next_day_start(&zone, after);
            next.unwrap_or_else(|| after.saturating_add(NEVER_OPEN).unwrap_or(after))
        };
        match self {
            Self::Spoke => Some(now.saturating_add(SPOKEN_LASTS).unwrap_or(now)),
            Self::NoAnswer => Some(opens(now)),
            Self::LeftMessage => Some(opens(opens(now))),
            Self::NotNeeded => None,
            Self::Back => Some(now),
        }
    }

    fn action(self) -> &'static str {
        match self {
            Self::Spoke => "patient.called",
            Self::NoAnswer => "patient.called_in_vain",
            Self::LeftMessage => "patient.message_left",
            Self::NotNeeded => "patient.put_aside",
            Self::Back => "patient.back_to_call",
        }
    }
}

/// One step as stored; never changed afterwards, and the newest counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedAside {
    /// The clinic.
    pub clinic: ClinicId,
    /// Who is put aside.
    pub patient: PatientId,
    /// 1, 2, 3 and so on for this patient.
    pub version: u32,
    /// By whom.
    pub by: StaffId,
    /// Their name now.
    pub name: String,
    /// Why.
    pub reason: AsideReason,
    /// Sealed words.
    pub note: Option<Vec<u8>>,
    /// Until when; `None`: until the next session.
    pub until: Option<Timestamp>,
    /// When.
    pub at: Timestamp,
}

/// One step, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// 1, 2, 3 and so on for this patient.
    pub version: u32,
    /// By whom, by id.
    pub staff: StaffId,
    /// By whom, by name.
    pub by: String,
    /// Why.
    pub reason: AsideReason,
    /// In whoever's words; may be empty.
    pub note: String,
    /// Until when; `None`: until the next session.
    pub until: Option<Timestamp>,
    /// When.
    pub at: Timestamp,
}

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum AsideError {
    /// No such patient in this clinic.
    #[error("there is no such patient")]
    Unknown,
    /// That no call is needed was said without a reason.
    #[error("say why no call is needed")]
    NoNote,
    /// The note is too long.
    #[error("the note is longer than 1,000 characters: shorten it")]
    LongNote,
    /// A colleague was faster.
    #[error("a colleague was faster: look at what they wrote, then repeat your step")]
    Changed,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What somebody says about a patient to call.
#[derive(Clone, Debug)]
pub struct AsideStep<'a> {
    /// The clinic, with its hours.
    pub clinic: &'a Clinic,
    /// Who says it.
    pub staff: &'a StaffId,
    /// About whom.
    pub patient: &'a PatientId,
    /// The newest step that they have seen; 0 where there was none.
    pub seen: u32,
    /// What.
    pub reason: AsideReason,
    /// In their words; may be empty but where no call is needed.
    pub note: &'a str,
}

/// Puts a patient aside, or back among those to call. The same step pressed twice is stored once.
///
/// # Errors
/// [`AsideError`]; then nothing is stored.
pub async fn put_aside(care: &Care, step: &AsideStep<'_>) -> Result<(), AsideError> {
    let note = step.note.trim();
    if note.chars().count() > ASIDE_NOTE_CHARS_MAX {
        return Err(AsideError::LongNote);
    }
    if note.is_empty() && step.reason == AsideReason::NotNeeded {
        return Err(AsideError::NoNote);
    }
    let patient = care.store.patient(&step.clinic.id, step.patient).await?;
    let patient = patient.ok_or(AsideError::Unknown)?;
    let now = care.clock.now();
    let (row, audit) = rows(care, step, &patient, now)?;
    if care.store.put_aside(&row, &audit).await? {
        return Ok(());
    }
    let known = asides(care, &patient).await?;
    let is_same = |one: &Aside| {
        one.version > step.seen
            && one.staff == *step.staff
            && one.reason == step.reason
            && one.note == note
            && now.duration_since(one.at) <= PRESSED_TWICE_WITHIN
    };
    if known.first().is_some_and(is_same) {
        Ok(())
    } else {
        Err(AsideError::Changed)
    }
}

fn rows(
    care: &Care,
    step: &AsideStep<'_>,
    patient: &SealedPatient,
    now: Timestamp,
) -> Result<(SealedAside, AuditEntry), StoreError> {
    let (clinic, note) = (&step.clinic.id, step.note.trim());
    let key = patient.key(care)?;
    let seal = |note| key.seal(&*care.entropy, NOTE, note);
    let row = SealedAside {
        clinic: clinic.clone(),
        patient: step.patient.clone(),
        version: step.seen.saturating_add(1),
        by: step.staff.clone(),
        name: String::new(),
        reason: step.reason,
        note: (!note.is_empty()).then(|| seal(note)).transpose()?,
        until: step.reason.until(step.clinic, now),
        at: now,
    };
    let actor = Actor::Staff(step.staff.clone());
    let audit = AuditEntry::new(
        clinic,
        now,
        actor,
        step.reason.action(),
        step.patient.as_str(),
    );
    Ok((row, audit))
}

/// All steps about a patient, newest first.
///
/// # Errors
/// [`StoreError`], also when one does not open.
pub async fn asides(care: &Care, patient: &SealedPatient) -> Result<Vec<Aside>, StoreError> {
    let key = patient.key(care)?;
    let rows = care.store.asides_of(&patient.clinic, &patient.id).await?;
    let open = |row: SealedAside| row.open(&key).map_err(StoreError::from);
    rows.into_iter().map(open).collect()
}

/// Who is aside now and was not heard since, the soonest back first.
///
/// # Errors
/// [`StoreError`], also when something does not open.
pub async fn aside_now(
    care: &Care,
    clinic: &ClinicId,
) -> Result<Vec<(Patient, Aside)>, StoreError> {
    let now = care.clock.now();
    let rows = care.store.aside_now(clinic, now, SHOWN_MAX).await?;
    let open = |(patient, row): (SealedPatient, SealedAside)| {
        let key = patient.key(care)?;
        Ok((patient.open(care)?, row.open(&key)?))
    };
    rows.into_iter().map(open).collect()
}

impl SealedAside {
    fn open(self, key: &PatientKey) -> Result<Aside, SealBroken> {
        let note = self.note.as_deref().map(|note| key.open(NOTE, note));
        Ok(Aside {
            version: self.version,
            staff: self.by,
            by: self.name,
            reason: self.reason,
            note: note.transpose()?.unwrap_or_default(),
            until: self.until,
            at: self.at,
        })
    }
}

impl Aside {
    /// Whether it still holds at `now`; a session since then has ended it, which `until` does not know.
    #[must_use]
    pub fn lasts(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| until > now)
    }
}
