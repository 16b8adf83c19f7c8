//! Signing a protocol version: until a clinic's clinical lead has signed this very content, it is a draft for that clinic.

use jiff::Timestamp;
use protocol::CompiledProtocol;
use protocol::diff::{Snapshot, SnapshotBroken};

use crate::Care;
use crate::clinic::{Clinic, ClinicKind, LoggedIn};
use crate::id::{ClinicId, SignOffId, StaffId};
use crate::port::{StoreError, StoreTrouble};
use crate::record::audit::{Actor, AuditEntry};

/// A named clinical lead's signature under a protocol version; never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignOff {
    /// The clinic that it counts for.
    pub clinic: ClinicId,
    /// Its id; a later signature has a higher one.
    pub id: SignOffId,
    /// Who signed.
    pub by: StaffId,
    /// Their name.
    pub name: String,
    /// Id of the protocol that was signed.
    pub protocol_id: String,
    /// Its version.
    pub protocol_version: String,
    /// Hash of its content: this is what was signed.
    pub protocol_sha256: String,
    /// When.
    pub at: Timestamp,
}

/// Why nothing was signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// Only a clinical lead answers for the protocol.
    #[error("only a clinical lead can sign the protocol")]
    NotTheLead,
    /// Nobody answers for invented people.
    #[error("the protocol of a demo clinic stays unsigned")]
    Demo,
    /// The page showed other content than is in force now.
    #[error("the protocol has changed since this page was loaded: read it again before you sign")]
    Changed,
    /// Only a translation that calls itself a draft waits for a signature.
    #[error("there is no draft in this language")]
    NoDraft,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Whether the clinic's newest signature is under this very content. A demo clinic never signs.
#[must_use]
pub fn is_signed(clinic: &Clinic, protocol: &CompiledProtocol) -> bool {
    clinic.kind == ClinicKind::Real && clinic.signed_sha256.as_deref() == Some(protocol.sha256())
}

/// Whether this member of staff may sign here.
#[must_use]
pub fn may_sign(who: &LoggedIn) -> bool {
    who.clinic.kind == ClinicKind::Real && who.staff.answers_for_protocol()
}

/// Signs the protocol in force, whose content hash the signer has seen. Signing it again changes nothing.
///
/// # Errors
/// [`SignError`]; then nothing is stored.
pub async fn sign(care: &Care, who: &LoggedIn, seen_sha256: &str) -> Result<(), SignError> {
    if who.clinic.kind == ClinicKind::Demo {
        return Err(SignError::Demo);
    }
    if !who.staff.answers_for_protocol() {
        return Err(SignError::NotTheLead);
    }
    if seen_sha256 != care.protocol.sha256() {
        return Err(SignError::Changed);
    }
    if is_signed(&who.clinic, &care.protocol) {
        return Ok(());
    }
    let now = care.clock.now();
    let sign_off = SignOff {
        clinic: who.clinic.id.clone(),
        id: SignOffId::new(now, &*care.entropy),
        by: who.staff.id.clone(),
        name: who.staff.name.clone(),
        protocol_id: care.protocol.id().to_owned(),
        protocol_version: care.protocol.version().to_owned(),
        protocol_sha256: seen_sha256.to_owned(),
        at: now,
    };
    let actor = Actor::Staff(who.staff.id.clone());
    let audit = AuditEntry::new(&who.clinic.id, now, actor, "protocol.signed", seen_sha256);
    let content = Snapshot::of(&care.protocol).to_json();
    let content = content.map_err(|error| unkept(&error))?;
    let store = &care.store;
    Ok(store.sign_protocol(&sign_off, &content, &audit).await?)
}

/// What was signed could not be written down, or does not read back.
pub(super) fn unkept(error: &SnapshotBroken) -> StoreError {
    StoreError {
        trouble: StoreTrouble::Corrupt,
        what: error.to_string(),
    }
}
