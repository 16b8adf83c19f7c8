//! The first run: a link that works once, on an empty database, and leads to the first clinic and its owner.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::open::{OpenError, check_clinic, hash_password, parse_address};
use super::{Clinic, ClinicData, ClinicKind, Hours, Role, Staff};
use crate::Care;
use crate::id::{ClinicId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::treatment::TokenHash;

/// How long the link works; the next start of the server prints another.
pub const SET_UP_LASTS: SignedDuration = SignedDuration::from_hours(24);

/// What was filled in so far; no password is ever among it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SetUpDraft {
    /// The clinic's name.
    pub name: String,
    /// ISO 3166 code of its country.
    pub country: String,
    /// Its telephone number.
    pub phone: String,
    /// The local emergency number.
    pub emergency_number: String,
    /// IANA time zone.
    pub zone: String,
    /// The language of its pages.
    pub language: String,
}

/// Who runs the clinic.
#[derive(Clone, Debug)]
pub struct NewOwner {
    /// As shown.
    pub name: String,
    /// Log-in name.
    pub email: String,
    /// In clear; at least 12 characters.
    pub password: String,
}

/// A new token for the link of the first run, in place of the one before; `None` where a clinic is there already.
///
/// # Errors
/// [`StoreError`].
pub async fn new_set_up(care: &Care) -> Result<Option<String>, StoreError> {
    if !care.store.clinics().await?.is_empty() {
        return Ok(None);
    }
    let mut bytes = [0; 24];
    care.entropy.fill(&mut bytes);
    let token = URL_SAFE_NO_PAD.encode(bytes);
    let now = care.clock.now();
    let until = now.saturating_add(SET_UP_LASTS).unwrap_or(now);
    let hash = TokenHash::of(&token);
    care.store.put_set_up(&hash, now, until).await?;
    Ok(Some(token))
}

/// What was filled in by the link; `None` where it does not work, or a clinic is there already.
///
/// # Errors
/// [`StoreError`].
pub async fn set_up_draft(care: &Care, token: &str) -> Result<Option<SetUpDraft>, StoreError> {
    if !care.store.clinics().await?.is_empty() {
        return Ok(None);
    }
    let kept = care
        .store
        .set_up(&TokenHash::of(token), care.clock.now())
        .await?;
    Ok(kept.map(|json| serde_json::from_str(&json).unwrap_or_default()))
}

/// Keeps what was filled in, so that the first run can be left and taken up again.
///
/// # Errors
/// [`StoreError`].
pub async fn keep_set_up(care: &Care, token: &str, draft: &SetUpDraft) -> Result<(), StoreError> {
    let json = serde_json::to_string(draft).unwrap_or_default();
    care.store.keep_set_up(&TokenHash::of(token), &json).await
}

/// Opens the first clinic with its owner and uses the link up; `None` where the link was used before.
///
/// # Errors
/// [`OpenError`]; then nothing is stored.
pub async fn finish_set_up(
    care: &Care,
    token: &str,
    draft: &SetUpDraft,
    owner: &NewOwner,
) -> Result<Option<Staff>, OpenError> {
    let data = ClinicData {
        name: draft.name.trim().to_owned(),
        phone: draft.phone.trim().to_owned(),
        emergency_number: draft.emergency_number.trim().to_owned(),
        zone: draft.zone.clone(),
        language: draft.language.clone(),
        note: String::new(),
    };
    check_clinic(care, &data)?;
    if owner.name.trim().is_empty() {
        return Err(OpenError::Empty("the name"));
    }
    let email = parse_address(&owner.email)?;
    let now = care.clock.now();
    let clinic = Clinic {
        hours: Hours::usual(),
        id: ClinicId::new(now, &*care.entropy),
        name: data.name,
        phone: data.phone,
        emergency_number: data.emergency_number,
        zone: data.zone,
        language: data.language,
        kind: ClinicKind::Real,
        created_at: now,
        note: data.note,
        signed_sha256: None,
    };
    let staff = Staff {
        clinic: clinic.id.clone(),
        id: StaffId::new(now, &*care.entropy),
        email,
        name: owner.name.trim().to_owned(),
        role: Role::Owner,
        password_hash: hash_password(care, &owner.password)?,
        created_at: now,
        also: None,
        disabled_at: None,
    };
    let entry =
        |action, subject: &str| AuditEntry::new(&clinic.id, now, Actor::System, action, subject);
    let audit = [
        entry("clinic.opened", clinic.id.as_str()),
        entry("staff.added", staff.id.as_str()),
    ];
    let done = care
        .store
        .finish_set_up(&TokenHash::of(token), &clinic, &staff, &audit)
        .await?;
    Ok(done.then_some(staff))
}
