//! Patients. What identifies them is sealed in the store and open only inside a use case.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::alike::folded;
use super::{Link, WhyAsked, link_token};
use crate::Care;
use crate::clinic::Clinic;
use crate::id::{ClinicId, PatientId};
use crate::port::StoreError;
use crate::record::seal::{MasterKey, PatientKey, SealBroken};

/// Place of a patient's wrapped key, as authenticated data of its seal.
pub const PATIENT_KEY: &str = "patient.wrapped_key";
const IDENTITY: &str = "patient.identity";

/// What identifies a patient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// As the clinic calls them.
    pub name: String,
    /// For messages; may be empty.
    pub email: String,
    /// For calls; may be empty.
    pub phone: String,
}

/// A patient as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedPatient {
    /// The clinic.
    pub clinic: ClinicId,
    /// Their id.
    pub id: PatientId,
    /// Their key, wrapped under the master key.
    pub wrapped_key: Vec<u8>,
    /// Sealed [`Identity`].
    pub identity: Vec<u8>,
    /// Since when.
    pub created_at: Timestamp,
    /// The language that they chose on their page, if they ever did.
    pub language: Option<String>,
    /// When they come again, where somebody has said so.
    pub next_session_at: Option<Timestamp>,
    /// Since when they wait for a new link, if they do.
    pub link_asked_at: Option<Timestamp>,
    /// Why they do.
    pub link_asked_why: WhyAsked,
}

/// A patient, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patient {
    /// Their id.
    pub id: PatientId,
    /// Who they are.
    pub identity: Identity,
}

/// A patient to be added.
pub type NewPatient = Identity;

impl SealedPatient {
    /// Seals a new patient.
    ///
    /// # Errors
    /// [`SealBroken`].
    pub fn seal(care: &Care, clinic: &ClinicId, identity: &Identity) -> Result<Self, SealBroken> {
        let now = care.clock.now();
        let (key, wrapped_key) = care
            .master_key
            .new_patient_key(&*care.entropy, PATIENT_KEY)?;
        let json = serde_json::to_string(identity).map_err(|_| SealBroken)?;
        Ok(Self {
            clinic: clinic.clone(),
            id: PatientId::new(now, &*care.entropy),
            wrapped_key,
            identity: key.seal(&*care.entropy, IDENTITY, &json)?,
            created_at: now,
            language: None,
            next_session_at: None,
            link_asked_at: None,
            link_asked_why: WhyAsked::default(),
        })
    }

    /// The same patient, now known like this.
    ///
    /// # Errors
    /// [`SealBroken`].
    pub(crate) fn known_as(&self, care: &Care, identity: &Identity) -> Result<Self, SealBroken> {
        let json = serde_json::to_string(identity).map_err(|_| SealBroken)?;
        Ok(Self {
            identity: self.key(care)?.seal(&*care.entropy, IDENTITY, &json)?,
            ..self.clone()
        })
    }

    /// The language to write to them in: what they chose on their page, else the clinic's.
    #[must_use]
    pub fn language_in(&self, clinic: &Clinic) -> String {
        let own = self.language.as_ref();
        own.unwrap_or(&clinic.language).clone()
    }

    /// The patient's key.
    ///
    /// # Errors
    /// [`SealBroken`].
    pub fn key(&self, care: &Care) -> Result<PatientKey, SealBroken> {
        self.key_under(&care.master_key)
    }

    /// The patient's key, where only the master key is at hand.
    ///
    /// # Errors
    /// [`SealBroken`].
    pub fn key_under(&self, master_key: &MasterKey) -> Result<PatientKey, SealBroken> {
        master_key.open_patient_key(PATIENT_KEY, &self.wrapped_key)
    }

    /// Opens who it is.
    ///
    /// # Errors
    /// [`SealBroken`].
    pub fn open(&self, care: &Care) -> Result<Patient, SealBroken> {
        let json = self.key(care)?.open(IDENTITY, &self.identity)?;
        let identity = serde_json::from_str(&json).map_err(|_| SealBroken)?;
        Ok(Patient {
            id: self.id.clone(),
            identity,
        })
    }
}

/// The clinic's patients whose name contains every word of `query`, whatever the accents, by name.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn find_patients(
    care: &Care,
    clinic: &ClinicId,
    query: &str,
) -> Result<Vec<Patient>, StoreError> {
    let query = folded(query);
    let mut found = Vec::new();
    for sealed in care.store.patients(clinic).await? {
        let patient = sealed.open(care)?;
        let name = folded(&patient.identity.name);
        if query.split(' ').all(|word| name.contains(word)) {
            found.push(patient);
        }
    }
    found.sort_by_cached_key(|patient| folded(&patient.identity.name));
    Ok(found)
}

/// One patient, open, with the link that works now and its token, if there is one; nothing clinical is read.
///
/// # Errors
/// [`StoreError`], also when the name does not open with the master key.
pub async fn contact(
    care: &Care,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<Option<(Patient, Option<(Link, String)>)>, StoreError> {
    let Some(found) = open_patient(care, clinic, patient).await? else {
        return Ok(None);
    };
    let link = care.store.link_of(clinic, patient).await?;
    let link = link.filter(|link| link.works(care.clock.now()));
    let link = link.map(|link| {
        let token = link_token(&care.master_key, clinic, &link.id, link.generation);
        (link, token)
    });
    Ok(Some((found, link)))
}

/// One patient, open.
///
/// # Errors
/// [`StoreError`], also when the name does not open with the master key.
pub async fn open_patient(
    care: &Care,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<Option<Patient>, StoreError> {
    let sealed = care.store.patient(clinic, patient).await?;
    Ok(sealed.map(|sealed| sealed.open(care)).transpose()?)
}
