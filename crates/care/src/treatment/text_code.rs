//! The code of a text message that brings the private link.
//!
//! A text message stands readable on locked screens and in the records of the networks, so the link's token is never in
//! one. The code in it names nobody, opens the page on the first phone that presses the button and on no other, and can be
//! opened first for three days. It follows from the job that sends it: a retry sends the same text, and the database has
//! its hash alone.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};

use super::{Ended, Link, TokenHash, WhyAsked, link_token};
use crate::Care;
use crate::clinic::Clinic;
use crate::id::{ClinicId, JobId, LinkId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::record::seal::MasterKey;

/// How long a code can be opened first, since the gateway took its text.
pub const TEXT_CODE_LASTS: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Bytes of a code: 96 bits, 16 characters, so that a text message stays short.
const CODE_BYTES: usize = 12;

/// Bytes of what the phone that opened a code keeps: 160 bits, as in a link.
const HOLDER_BYTES: usize = 20;
/// The same as a cookie holds it.
pub const HOLDER_CHARS: usize = 27;

/// The code of the text that a job sends.
#[must_use]
pub fn text_code(key: &MasterKey, clinic: &ClinicId, job: &JobId) -> String {
    let mac = key.mac(&["text_code", clinic.as_str(), job.as_str()]);
    // Telephones leave a "-" at the end of an address out of what they open.
    let code = URL_SAFE_NO_PAD.encode(mac.split_at(CODE_BYTES).0);
    code.replace('-', "x")
}

/// A new secret for a phone to keep.
#[must_use]
pub fn holder_secret(care: &Care) -> String {
    let mut secret = [0; HOLDER_BYTES];
    care.entropy.fill(&mut secret);
    URL_SAFE_NO_PAD.encode(secret)
}

/// A code that is to be kept, with the job that sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTextCode {
    /// Which link it opens; never another one of the same patient.
    pub link: LinkId,
    /// Its hash.
    pub hash: TokenHash,
    /// Until when it can be opened first.
    pub expires_at: Timestamp,
}

/// A code as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextCode {
    /// Its hash.
    pub hash: TokenHash,
    /// The link that it opens.
    pub link: Link,
    /// Until when it can be opened first.
    pub expires_at: Timestamp,
    /// Hash of what the phone that opened it keeps; `None` before.
    pub holder: Option<TokenHash>,
}

impl TextCode {
    /// How the code stands to who comes with it at `now`, and with what a phone may have kept.
    fn stands(&self, kept: Option<&str>, now: Timestamp) -> Standing {
        let link = &self.link;
        let is_holder = |holder: &TokenHash| kept.map(TokenHash::of).as_ref() == Some(holder);
        match &self.holder {
            // Also where the link has ended: the page behind it says why, and what to do.
            Some(holder) if is_holder(holder) => Standing::Mine,
            _ if link.revoked_at.is_some() => Standing::Ended(Ended::Closed),
            _ if !link.works(now) => Standing::Ended(Ended::Time),
            Some(_) => Standing::Elsewhere,
            None if self.expires_at <= now => Standing::TooLate,
            None => Standing::Free,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Mine,
    Free,
    Elsewhere,
    TooLate,
    Ended(Ended),
}

/// What stands behind a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextDoor {
    /// No text has this code.
    Unknown,
    /// Nobody has opened it: one press does.
    Shut(TextHome),
    /// This phone has opened it.
    Open {
        /// The link's token.
        token: String,
        /// What the phone is to keep.
        keep: String,
    },
    /// Another phone has opened it.
    Elsewhere(TextHome),
    /// Nobody opened it in time.
    TooLate(TextHome),
    /// Its link does not work any more.
    Ended(TextHome, Ended),
}

/// Whose page a code belongs to, as far as anybody may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextHome {
    /// The clinic.
    pub clinic: Clinic,
    /// The language that the patient chose, if they ever did.
    pub language: Option<String>,
}

/// Looks behind a code; changes nothing, since programs look at messages, too.
///
/// # Errors
/// [`StoreError`].
pub async fn text_door(
    care: &Care,
    code: &str,
    kept: Option<&str>,
) -> Result<TextDoor, StoreError> {
    match care.store.text_code(&TokenHash::of(code)).await? {
        Some(found) => door(care, &found, kept).await,
        None => Ok(TextDoor::Unknown),
    }
}

/// Opens a code for the phone that asks, where nobody has; otherwise says how it stands.
///
/// # Errors
/// [`StoreError`].
pub async fn open_text(
    care: &Care,
    code: &str,
    kept: Option<&str>,
) -> Result<TextDoor, StoreError> {
    let hash = TokenHash::of(code);
    let Some(found) = care.store.text_code(&hash).await? else {
        return Ok(TextDoor::Unknown);
    };
    let (now, link) = (care.clock.now(), &found.link);
    if found.stands(kept, now) != Standing::Free {
        return door(care, &found, kept).await;
    }
    // What the phone was given before the press: an answer that is lost on the way can then be asked for again.
    let secret = kept.map_or_else(|| holder_secret(care), str::to_owned);
    let (holder, id) = (TokenHash::of(&secret), link.id.as_str());
    let audit = AuditEntry::new(&link.clinic, now, Actor::Patient, "link.text_opened", id);
    let is_first = care
        .store
        .open_text_code(&found, &holder, now, &audit)
        .await?;
    if is_first {
        return Ok(TextDoor::Open {
            token: token(care, link),
            keep: secret,
        });
    }
    // Somebody was faster, or the link was closed meanwhile.
    text_door(care, code, kept).await
}

/// Writes down that the holder of a text that opens nothing asks for another. Nothing tells them whether it was written:
/// whoever holds an old text may be anybody, so a person of the clinic sends the next one.
///
/// # Errors
/// [`StoreError`].
pub async fn ask_for_text(care: &Care, code: &str) -> Result<(), StoreError> {
    let Some(found) = care.store.text_code(&TokenHash::of(code)).await? else {
        return Ok(());
    };
    let (now, link) = (care.clock.now(), &found.link);
    let why = match found.stands(None, now) {
        Standing::Free => return Ok(()),
        Standing::Elsewhere => WhyAsked::Elsewhere,
        Standing::Mine | Standing::TooLate | Standing::Ended(_) => WhyAsked::Ended,
    };
    let (clinic, id) = (&link.clinic, link.id.as_str());
    let audit = AuditEntry::new(clinic, now, Actor::Patient, "link.asked_for", id);
    let store = &care.store;
    let patient = &link.patient;
    store
        .ask_for_link(clinic, patient, (now, why), &audit)
        .await
}

async fn door(care: &Care, code: &TextCode, kept: Option<&str>) -> Result<TextDoor, StoreError> {
    let link = &code.link;
    let patient = care.store.patient(&link.clinic, &link.patient).await?;
    let clinic = care.store.clinic(&link.clinic).await?;
    let (Some(clinic), Some(patient)) = (clinic, patient) else {
        return Ok(TextDoor::Unknown);
    };
    let home = TextHome {
        clinic,
        language: patient.language,
    };
    Ok(match code.stands(kept, care.clock.now()) {
        Standing::Mine => TextDoor::Open {
            token: token(care, link),
            keep: kept.unwrap_or_default().to_owned(),
        },
        Standing::Free => TextDoor::Shut(home),
        Standing::Elsewhere => TextDoor::Elsewhere(home),
        Standing::TooLate => TextDoor::TooLate(home),
        Standing::Ended(ended) => TextDoor::Ended(home, ended),
    })
}

fn token(care: &Care, link: &Link) -> String {
    link_token(&care.master_key, &link.clinic, &link.id, link.generation)
}
