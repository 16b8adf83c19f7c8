//! The patient's private link. Its token can be derived again, so the link can be sent again; the database has its hash.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::{SealedPatient, Session};
use crate::alert::Alert;
use crate::check_in::CheckIn;
use crate::clinic::{Clinic, Staff};
use crate::id::{ClinicId, LinkId, PatientId};
use crate::record::audit::hex;
use crate::record::seal::MasterKey;

/// A link works for six weeks after the last session: infections can be weeks late.
pub const LINK_LASTS: SignedDuration = SignedDuration::from_hours(6 * 7 * 24);

/// Bytes of the token: 160 bits, 27 characters in a link.
const TOKEN_BYTES: usize = 20;

/// SHA-256 of a link's or log-in's token, hex.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenHash(String);

impl TokenHash {
    /// Hashes a token as it stands in a link or cookie.
    #[must_use]
    pub fn of(token: &str) -> Self {
        Self(hex(&Sha256::digest(token.as_bytes())))
    }

    /// Takes a hash back from the database.
    #[must_use]
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// Hex, 64 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A patient's link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: LinkId,
    /// Whose.
    pub patient: PatientId,
    /// Rises when the link is replaced.
    pub generation: u32,
    /// Hash of its token.
    pub token_hash: TokenHash,
    /// Since when the patient's page stands open: a link that replaces one hands it on.
    pub created_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Timestamp>,
    /// When the patient first sent something through it.
    pub opened_at: Option<Timestamp>,
}

impl Link {
    /// Whether it opens the patient's page at `now`.
    #[must_use]
    pub fn works(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// What a patient's page needs, loaded by its token.
#[derive(Clone, Debug)]
pub struct LinkView {
    /// The link.
    pub link: Link,
    /// The clinic.
    pub clinic: Clinic,
    /// The patient.
    pub patient: SealedPatient,
    /// Sessions, newest first, within the link's time.
    pub sessions: Vec<Session>,
    /// Who needled last.
    pub practitioner: Option<Staff>,
    /// Check-ins, newest first, at most 64.
    pub check_ins: Vec<CheckIn>,
    /// When the patient last rated progress.
    pub rated_at: Option<Timestamp>,
    /// The open alert, if any.
    pub alert: Option<Alert>,
}

/// The token of a link.
#[must_use]
pub fn link_token(key: &MasterKey, clinic: &ClinicId, link: &LinkId, generation: u32) -> String {
    let mac = key.mac(&[
        "link",
        clinic.as_str(),
        link.as_str(),
        &generation.to_string(),
    ]);
    URL_SAFE_NO_PAD.encode(mac.split_at(TOKEN_BYTES).0)
}
