//! A check-in as stored, with the assessment it had; never changed afterwards.

use jiff::Timestamp;
use triage::Disposition;

use super::Wish;
use crate::Care;
use crate::id::{CheckInId, ClientId, ClinicId, LinkId, PatientId};
use crate::record::seal::{PatientKey, SealBroken};
use crate::treatment::SealedPatient;

const WORDS: &str = "check_in.words";

/// A check-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id, which is the receipt.
    pub id: CheckInId,
    /// Whose.
    pub patient: PatientId,
    /// Through which link.
    pub link: LinkId,
    /// The device's id.
    pub client_id: ClientId,
    /// Hash of what was sent.
    pub body_hash: String,
    /// What the patient wants of the clinic beside the answer.
    pub wish: Option<Wish>,
    /// The check-in that it corrects; both stay stored.
    pub corrects: Option<CheckInId>,
    /// When it was answered.
    pub answered_at: Timestamp,
    /// When it came in.
    pub received_at: Timestamp,
    /// Canonical JSON of the answers, without the words.
    pub answers: String,
    /// The patient's own words, sealed.
    pub words: Option<Vec<u8>>,
    /// What the patient was told to do.
    pub disposition: Disposition,
    /// The whole assessment, ids only, as JSON.
    pub assessment: String,
    /// Content hash of the protocol that assessed it.
    pub protocol_sha256: String,
}

/// What a patient says now: without the check-ins that were corrected, in the same order.
pub fn current(check_ins: &[CheckIn]) -> impl Iterator<Item = &CheckIn> {
    let corrected = |one: &CheckIn| {
        check_ins
            .iter()
            .any(|other| other.corrects.as_ref() == Some(&one.id))
    };
    check_ins.iter().filter(move |one| !corrected(one))
}

pub(super) fn seal_words(
    care: &Care,
    patient: &SealedPatient,
    words: &str,
) -> Result<Vec<u8>, SealBroken> {
    patient.key(care)?.seal(&*care.entropy, WORDS, words)
}

/// The patient's own words of a check-in, open.
///
/// # Errors
/// [`SealBroken`].
pub fn words_of(key: &PatientKey, check_in: &CheckIn) -> Result<Option<String>, SealBroken> {
    check_in
        .words
        .as_deref()
        .map(|sealed| key.open(WORDS, sealed))
        .transpose()
}
