//! What a practitioner says for one patient: guidance that the patient reads, and a plan for the next session. Versions
//! are added and never changed; the newest counts, and one that says nothing withdraws those before.

use jiff::Timestamp;
use protocol::CompiledProtocol;
use serde::{Deserialize, Serialize};

use super::{SealedPatient, Session};
use crate::Care;
use crate::id::{ClinicId, PatientId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::record::seal::{PatientKey, SealBroken};

/// Place of a version's sealed content.
const CONTENT: &str = "guidance.content";

/// Own words have at most so many characters.
pub const GUIDANCE_CHARS_MAX: usize = 1_000;

/// Whom it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// The patient, who reads it.
    Patient,
    /// Whoever needles next.
    NextSession,
}

impl Aim {
    const ALL: [Self; 2] = [Self::Patient, Self::NextSession];

    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::NextSession => "next_session",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|aim| aim.id() == id)
    }
}

/// What may change at the next session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextChange {
    /// Fewer needles or insertions, or less deep.
    Lighter,
    /// Other muscles.
    OtherMuscles,
    /// More days until then.
    LongerInterval,
    /// No needles.
    NoNeedles,
    /// As this time.
    AsBefore,
}

impl NextChange {
    /// All, in the order of a form.
    pub const ALL: [Self; 5] = [
        Self::Lighter,
        Self::OtherMuscles,
        Self::LongerInterval,
        Self::NoNeedles,
        Self::AsBefore,
    ];

    /// As stored and sent by forms.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Lighter => "lighter",
            Self::OtherMuscles => "other_muscles",
            Self::LongerInterval => "longer_interval",
            Self::NoNeedles => "no_needles",
            Self::AsBefore => "as_before",
        }
    }

    /// From storage or a form.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.id() == id)
    }
}

/// What was picked and written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guidance {
    /// Ids: of ready sentences of the protocol for a patient, of [`NextChange`] for the next session.
    pub picked: Vec<String>,
    /// In the practitioner's words, plain text of several lines; may be empty.
    pub words: String,
}

/// A version as stored; never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedGuidance {
    /// The clinic.
    pub clinic: ClinicId,
    /// For or about whom.
    pub patient: PatientId,
    /// Whom it is for.
    pub aim: Aim,
    /// 1, 2, 3 and so on for this patient and aim.
    pub version: u32,
    /// Who said it.
    pub by: StaffId,
    /// Their name now.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Sealed [`Guidance`]; `None` withdraws what was said before.
    pub content: Option<Vec<u8>>,
}

/// A version, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidanceVersion {
    /// Whom it is for.
    pub aim: Aim,
    /// 1, 2, 3 and so on for this patient and aim.
    pub version: u32,
    /// Who said it, by name.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What is said; `None` withdraws what was said before.
    pub said: Option<Guidance>,
}

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum GuidanceError {
    /// No such patient in this clinic.
    #[error("there is no such patient")]
    Unknown,
    /// Nothing was picked and nothing written.
    #[error("nothing is picked and nothing is written")]
    Empty,
    /// The words are too long.
    #[error("the words are longer than 1,000 characters: shorten them")]
    TooLong,
    /// Something was picked that is not in the list.
    #[error("something was picked that is not in the list")]
    NotInList,
    /// A colleague wrote another version in the meantime.
    #[error("a colleague wrote another version in the meantime: look at it, then repeat your step")]
    Changed,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Where a version is to be put.
#[derive(Clone, Debug)]
pub struct GuidancePlace<'a> {
    /// The clinic.
    pub clinic: &'a ClinicId,
    /// Who says it.
    pub staff: &'a StaffId,
    /// For or about whom.
    pub patient: &'a PatientId,
    /// Whom it is for.
    pub aim: Aim,
    /// The newest version that its author has seen; 0 where there was none.
    pub seen: u32,
}

/// Adds a version that counts from now on.
///
/// # Errors
/// [`GuidanceError`]; then nothing is stored.
pub async fn write_guidance(
    care: &Care,
    place: &GuidancePlace<'_>,
    guidance: Guidance,
) -> Result<(), GuidanceError> {
    let guidance = checked(&care.protocol, place.aim, guidance)?;
    let action = match place.aim {
        Aim::Patient => "guidance.written",
        Aim::NextSession => "next_plan.written",
    };
    add(care, place, Some(&guidance), action).await
}

/// Withdraws what is said; where nothing is, nothing happens.
///
/// # Errors
/// [`GuidanceError`]; then nothing is stored.
pub async fn withdraw_guidance(
    care: &Care,
    place: &GuidancePlace<'_>,
) -> Result<(), GuidanceError> {
    let known = care.store.patient(place.clinic, place.patient).await?;
    known.ok_or(GuidanceError::Unknown)?;
    let versions = care.store.guidance_of(place.clinic, place.patient).await?;
    let newest = versions.iter().find(|one| one.aim == place.aim);
    if newest.is_none_or(|newest| newest.content.is_none()) {
        return Ok(());
    }
    let action = match place.aim {
        Aim::Patient => "guidance.withdrawn",
        Aim::NextSession => "next_plan.withdrawn",
    };
    add(care, place, None, action).await
}

/// All versions for a patient, newest first.
///
/// # Errors
/// [`StoreError`], also when one does not open.
pub async fn guidance(
    care: &Care,
    patient: &SealedPatient,
) -> Result<Vec<GuidanceVersion>, StoreError> {
    let key = patient.key(care)?;
    let rows = care.store.guidance_of(&patient.clinic, &patient.id).await?;
    let open = |row: SealedGuidance| row.open(&key).map_err(StoreError::from);
    rows.into_iter().map(open).collect()
}

/// The newest version for an aim, unless it was withdrawn.
#[must_use]
pub fn in_force(versions: &[GuidanceVersion], aim: Aim) -> Option<(&GuidanceVersion, &Guidance)> {
    let newest = versions.iter().find(|one| one.aim == aim)?;
    Some((newest, newest.said.as_ref()?))
}

/// The plan for the next session: one that was made after the newest session was recorded. What was planned before has
/// had its session.
#[must_use]
pub fn planned<'v>(
    versions: &'v [GuidanceVersion],
    sessions: impl IntoIterator<Item = &'v Session>,
) -> Option<(&'v GuidanceVersion, &'v Guidance)> {
    let recorded = sessions
        .into_iter()
        .map(|session| session.recorded_at)
        .max();
    let still = |at: Timestamp| recorded.is_none_or(|recorded| at >= recorded);
    in_force(versions, Aim::NextSession).filter(|(version, _)| still(version.at))
}

impl SealedGuidance {
    fn open(self, key: &PatientKey) -> Result<GuidanceVersion, SealBroken> {
        let open = |sealed: &[u8]| {
            serde_json::from_str(&key.open(CONTENT, sealed)?).map_err(|_| SealBroken)
        };
        Ok(GuidanceVersion {
            said: self.content.as_deref().map(open).transpose()?,
            aim: self.aim,
            version: self.version,
            by: self.name,
            at: self.at,
        })
    }
}

/// Lines end in one way, and nothing stands around them.
fn checked(
    protocol: &CompiledProtocol,
    aim: Aim,
    guidance: Guidance,
) -> Result<Guidance, GuidanceError> {
    let words = guidance.words.replace("\r\n", "\n");
    let words: String = words
        .chars()
        .filter(|c| !c.is_control() || *c == '\n')
        .collect();
    let words = words.trim().to_owned();
    if words.chars().count() > GUIDANCE_CHARS_MAX {
        return Err(GuidanceError::TooLong);
    }
    let is_known = |id: &String| match aim {
        Aim::Patient => protocol.ready_guidance().any(|ready| ready.id == *id),
        Aim::NextSession => NextChange::from_id(id).is_some(),
    };
    if !guidance.picked.iter().all(is_known) {
        return Err(GuidanceError::NotInList);
    }
    if guidance.picked.is_empty() && words.is_empty() {
        return Err(GuidanceError::Empty);
    }
    Ok(Guidance {
        picked: guidance.picked,
        words,
    })
}

async fn add(
    care: &Care,
    place: &GuidancePlace<'_>,
    said: Option<&Guidance>,
    action: &'static str,
) -> Result<(), GuidanceError> {
    let patient = care.store.patient(place.clinic, place.patient).await?;
    let key = patient.ok_or(GuidanceError::Unknown)?.key(care);
    let key = key.map_err(StoreError::from)?;
    let at = care.clock.now();
    let version = SealedGuidance {
        clinic: place.clinic.clone(),
        patient: place.patient.clone(),
        aim: place.aim,
        version: place.seen.saturating_add(1),
        by: place.staff.clone(),
        name: String::new(),
        at,
        content: said
            .map(|said| seal(care, &key, said))
            .transpose()
            .map_err(StoreError::from)?,
    };
    let actor = Actor::Staff(place.staff.clone());
    let audit = AuditEntry::new(place.clinic, at, actor, action, place.patient.as_str());
    if care.store.add_guidance(&version, &audit).await? {
        Ok(())
    } else {
        Err(GuidanceError::Changed)
    }
}

fn seal(care: &Care, key: &PatientKey, said: &Guidance) -> Result<Vec<u8>, SealBroken> {
    let json = serde_json::to_string(said).map_err(|_| SealBroken)?;
    key.seal(&*care.entropy, CONTENT, &json)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(words: &str, picked: &[&str]) -> Guidance {
        Guidance {
            picked: picked.iter().map(|id| (*id).to_owned()).collect(),
            words: words.to_owned(),
        }
    }

    #[test]
    fn words_are_plain_lines_and_nothing_is_refused_but_what_cannot_be_shown() {
        let protocol = CompiledProtocol::shipped().unwrap();
        let check = |aim, said| checked(&protocol, aim, said);
        let plain = check(Aim::Patient, written(" one\r\ntwo\u{7} \n", &[])).unwrap();
        assert_eq!(plain.words, "one\ntwo");
        let long = "ا".repeat(GUIDANCE_CHARS_MAX);
        assert!(check(Aim::Patient, written(&long, &[])).is_ok());
        let longer = format!("{long}ا");
        let refused = |aim, said| check(aim, said).unwrap_err();
        assert!(matches!(
            refused(Aim::Patient, written(&longer, &[])),
            GuidanceError::TooLong
        ));
        assert!(matches!(
            refused(Aim::Patient, written(" \n ", &[])),
            GuidanceError::Empty
        ));
        assert!(matches!(
            refused(Aim::Patient, written("", &["own_guidance"])),
            GuidanceError::NotInList
        ));
        assert!(check(Aim::Patient, written("", &["short_walks"])).is_ok());
        assert!(check(Aim::NextSession, written("", &["lighter"])).is_ok());
        assert!(matches!(
            refused(Aim::NextSession, written("", &["short_walks"])),
            GuidanceError::NotInList
        ));
    }
}
