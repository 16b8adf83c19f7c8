//! Logging in and out. The cookie's token is random; the database keeps its hash; the CSRF token is derived from it.

use argon2::{Argon2, PasswordHash, PasswordVerifier};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::SignedDuration;
use sha2::Sha256;

use super::{Clinic, Staff, StaffSession};
use crate::Care;
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::treatment::TokenHash;

/// How long a log-in lasts: a working day and its evening.
const LOG_IN_LASTS: SignedDuration = SignedDuration::from_hours(12);

/// A hash of no password, verified when the address is unknown, so that the time taken does not tell which was wrong.
const NOBODYS_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$YWZ0ZXJuZWVkbGUwMDAwMA$0kZ0sAnlW1ELzBPnm4pwBnbLKpKxcd2wDyVcBRbZnD0";

/// Why a log-in was refused.
#[derive(Debug, thiserror::Error)]
pub enum LogInError {
    /// Address and password do not belong together; which was wrong is not said.
    #[error("the e-mail address or the password is not right")]
    Refused,
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Somebody who is logged in.
#[derive(Clone, Debug)]
pub struct LoggedIn {
    /// Who.
    pub staff: Staff,
    /// Where.
    pub clinic: Clinic,
    /// Their log-in.
    pub session: StaffSession,
}

/// Checks address and password (slow on purpose: run it off the async threads' critical path) and starts a log-in.
/// Returns the token for the cookie.
///
/// # Errors
/// [`LogInError`].
pub async fn log_in(
    care: &Care,
    email: &str,
    password: &str,
) -> Result<(String, LoggedIn), LogInError> {
    let found = care
        .store
        .staff_by_email(&email.trim().to_lowercase())
        .await?;
    let staff = found.into_iter().next();
    let hash = staff
        .as_ref()
        .map_or(NOBODYS_HASH, |staff| staff.password_hash.as_str());
    if !password_matches(hash, password) {
        return Err(LogInError::Refused);
    }
    let staff = staff.ok_or(LogInError::Refused)?;
    let clinic = care
        .store
        .clinic(&staff.clinic)
        .await?
        .ok_or(LogInError::Refused)?;
    let (token, session) = new_session(care, &staff);
    let audit = AuditEntry::new(
        &staff.clinic,
        session.created_at,
        Actor::Staff(staff.id.clone()),
        "staff.logged_in",
        staff.id.as_str(),
    );
    care.store.start_staff_session(&session, &audit).await?;
    Ok((
        token,
        LoggedIn {
            staff,
            clinic,
            session,
        },
    ))
}

/// Who holds this cookie, if the log-in still lasts.
///
/// # Errors
/// [`StoreError`].
pub async fn current_staff(care: &Care, token: &str) -> Result<Option<LoggedIn>, StoreError> {
    let Some((session, staff)) = care
        .store
        .staff_session(&TokenHash::of(token), care.clock.now())
        .await?
    else {
        return Ok(None);
    };
    let clinic = care.store.clinic(&staff.clinic).await?;
    Ok(clinic.map(|clinic| LoggedIn {
        staff,
        clinic,
        session,
    }))
}

/// Ends a log-in.
///
/// # Errors
/// [`StoreError`].
pub async fn log_out(care: &Care, who: &LoggedIn) -> Result<(), StoreError> {
    let actor = Actor::Staff(who.staff.id.clone());
    let audit = AuditEntry::new(
        &who.clinic.id,
        care.clock.now(),
        actor,
        "staff.logged_out",
        who.staff.id.as_str(),
    );
    care.store.end_staff_session(&who.session, &audit).await
}

/// The token that every form of this log-in carries.
#[must_use]
pub fn csrf_token(care: &Care, session: &StaffSession) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(care.master_key.derive("csrf").as_slice())
    else {
        return String::new();
    };
    mac.update(session.token_hash.as_str().as_bytes());
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

fn new_session(care: &Care, staff: &Staff) -> (String, StaffSession) {
    let mut bytes = [0; 32];
    care.entropy.fill(&mut bytes);
    let token = URL_SAFE_NO_PAD.encode(bytes);
    let now = care.clock.now();
    let session = StaffSession {
        clinic: staff.clinic.clone(),
        staff: staff.id.clone(),
        token_hash: TokenHash::of(&token),
        created_at: now,
        expires_at: now.saturating_add(LOG_IN_LASTS).unwrap_or(now),
    };
    (token, session)
}

fn password_matches(hash: &str, password: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    })
}
