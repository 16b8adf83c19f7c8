//! Signing a translation: texts that call themselves a draft stay one for a clinic until its clinical lead has signed that
//! language of this very content.

use jiff::Timestamp;

use crate::Care;
use crate::clinic::{Clinic, ClinicKind, LoggedIn};
use crate::id::{ClinicId, SignOffId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::record::sign_off::SignError;

/// A named clinical lead's signature under one language of a protocol version; never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationSignOff {
    /// The clinic that it counts for.
    pub clinic: ClinicId,
    /// Its id; a later signature has a higher one.
    pub id: SignOffId,
    /// Who signed.
    pub by: StaffId,
    /// Their name.
    pub name: String,
    /// BCP 47 tag of the language.
    pub language: String,
    /// Version of the protocol whose texts were signed.
    pub protocol_version: String,
    /// Hash of its content: this is what was signed.
    pub protocol_sha256: String,
    /// When.
    pub at: Timestamp,
}

/// The signatures of a clinic under languages of the content in force, oldest first. A demo clinic has none.
///
/// # Errors
/// Where the store fails.
pub async fn signed_translations(
    care: &Care,
    clinic: &Clinic,
) -> Result<Vec<TranslationSignOff>, StoreError> {
    if clinic.kind == ClinicKind::Demo {
        return Ok(Vec::new());
    }
    let sha256 = care.protocol.sha256();
    care.store.translation_sign_offs(&clinic.id, sha256).await
}

/// Signs a language of the content in force, whose hash the signer has seen. Signing it again changes nothing.
///
/// # Errors
/// [`SignError`]; then nothing is stored.
pub async fn sign_translation(
    care: &Care,
    who: &LoggedIn,
    language: &str,
    seen_sha256: &str,
) -> Result<(), SignError> {
    if who.clinic.kind == ClinicKind::Demo {
        return Err(SignError::Demo);
    }
    if !who.staff.answers_for_protocol() {
        return Err(SignError::NotTheLead);
    }
    if seen_sha256 != care.protocol.sha256() {
        return Err(SignError::Changed);
    }
    if !care.protocol.is_draft(language) {
        return Err(SignError::NoDraft);
    }
    let signed = signed_translations(care, &who.clinic).await?;
    if signed.iter().any(|one| one.language == language) {
        return Ok(());
    }
    let now = care.clock.now();
    let sign_off = TranslationSignOff {
        clinic: who.clinic.id.clone(),
        id: SignOffId::new(now, &*care.entropy),
        by: who.staff.id.clone(),
        name: who.staff.name.clone(),
        language: language.to_owned(),
        protocol_version: care.protocol.version().to_owned(),
        protocol_sha256: seen_sha256.to_owned(),
        at: now,
    };
    let actor = Actor::Staff(who.staff.id.clone());
    let subject = format!("{language} {seen_sha256}");
    let audit = AuditEntry::new(&who.clinic.id, now, actor, "translation.signed", &subject);
    Ok(care.store.sign_translation(&sign_off, &audit).await?)
}
