//! Logging in and out. The cookie's token is random; the database keeps its hash; the CSRF token is derived from it.
//!
//! A log-in opens every clinic that address and password open: a row for each, whose token is the same secret with the
//! clinic's id behind it. So the cookie says which clinic it is, no row speaks for two, and a form of one clinic is none
//! of the other.

use argon2::{Argon2, PasswordHash, PasswordVerifier};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::SignedDuration;
use sha2::Sha256;

use super::{Clinic, Staff, StaffSession};
use crate::Care;
use crate::id::ClinicId;
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::treatment::TokenHash;

/// More clinics than anybody works for; each costs a hash at the log-in.
const CLINICS_MAX: usize = 16;

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

/// Checks address and password (slow on purpose: run it off the async threads' critical path) and starts a log-in in
/// every clinic that they open. Returns the token for the cookie, which leads into the first of them, and all of them.
///
/// # Errors
/// [`LogInError`].
pub async fn log_in(
    care: &Care,
    email: &str,
    password: &str,
) -> Result<(String, Vec<LoggedIn>), LogInError> {
    let email = email.trim().to_lowercase();
    let mut known = known_by(care, &email, None).await?;
    if known.is_empty() {
        password_matches(NOBODYS_HASH, password);
        return Err(LogInError::Refused);
    }
    known.retain(|staff| opens(staff, password));
    start(care, known).await
}

/// Who may come in by this address, whoever is of the clinic `first` before others.
pub(super) async fn known_by(
    care: &Care,
    email: &str,
    first: Option<&ClinicId>,
) -> Result<Vec<Staff>, StoreError> {
    let mut known = care.store.staff_by_email(email).await?;
    known.retain(|staff| staff.disabled_at.is_none());
    known.sort_by_key(|staff| Some(&staff.clinic) != first);
    known.truncate(CLINICS_MAX);
    Ok(known)
}

/// Starts a log-in for somebody who has just chosen their password.
///
/// # Errors
/// [`LogInError`].
pub async fn log_in_as(care: &Care, staff: Staff) -> Result<(String, Vec<LoggedIn>), LogInError> {
    start(care, vec![staff]).await
}

async fn start(care: &Care, known: Vec<Staff>) -> Result<(String, Vec<LoggedIn>), LogInError> {
    let opened = Opened::new(care);
    let mut entered = Vec::new();
    for staff in known {
        let Some(clinic) = care.store.clinic(&staff.clinic).await? else {
            continue;
        };
        let session = new_session(care, &opened, &staff);
        let audit = AuditEntry::new(
            &staff.clinic,
            session.created_at,
            Actor::Staff(staff.id.clone()),
            "staff.logged_in",
            staff.id.as_str(),
        );
        care.store.start_staff_session(&session, &audit).await?;
        entered.push(LoggedIn {
            staff,
            clinic,
            session,
        });
    }
    let first = entered.first().ok_or(LogInError::Refused)?;
    Ok((opened.token_at(&first.clinic.id), entered))
}

/// The clinics that the log-in behind this cookie opens, as the log-in stands in each; the present one is among them.
///
/// # Errors
/// [`StoreError`].
pub async fn clinics_of(
    care: &Care,
    token: &str,
    who: &LoggedIn,
) -> Result<Vec<LoggedIn>, StoreError> {
    let mut opened = Vec::new();
    for staff in care.store.staff_by_email(&who.staff.email).await? {
        if staff.clinic == who.clinic.id {
            opened.push(who.clone());
        } else if let Some(token) = elsewhere(token, &staff.clinic) {
            opened.extend(current_staff(care, &token).await?);
        }
    }
    opened.sort_by(|one, other| one.clinic.name.cmp(&other.clinic.name));
    Ok(opened)
}

/// The same log-in's token in another clinic; whether it opens that clinic, [`current_staff`] knows.
#[must_use]
pub fn elsewhere(token: &str, clinic: &ClinicId) -> Option<String> {
    let (secret, _) = token.split_once('.')?;
    Some(token_at(secret, clinic))
}

fn token_at(secret: &str, clinic: &ClinicId) -> String {
    format!("{secret}.{clinic}")
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

/// Ends a log-in in every clinic that it opened.
///
/// # Errors
/// [`StoreError`].
pub async fn log_out(care: &Care, token: &str, who: &LoggedIn) -> Result<(), StoreError> {
    for one in clinics_of(care, token, who).await? {
        end(care, &one).await?;
    }
    Ok(())
}

async fn end(care: &Care, who: &LoggedIn) -> Result<(), StoreError> {
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
    csrf_token_of(care, &session.token_hash)
}

/// The same for the log-in whose token has this hash, which may have ended.
#[must_use]
pub fn csrf_token_of(care: &Care, token: &TokenHash) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(care.master_key.derive("csrf").as_slice())
    else {
        return String::new();
    };
    mac.update(token.as_str().as_bytes());
    URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
}

/// The secret of a log-in, from which comes a token for each clinic that it opens.
pub(super) struct Opened(String);

impl Opened {
    /// A new one.
    pub(super) fn new(care: &Care) -> Self {
        let mut bytes = [0; 32];
        care.entropy.fill(&mut bytes);
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The token in this clinic.
    pub(super) fn token_at(&self, clinic: &ClinicId) -> String {
        token_at(&self.0, clinic)
    }
}

pub(super) fn new_session(care: &Care, opened: &Opened, staff: &Staff) -> StaffSession {
    let now = care.clock.now();
    StaffSession {
        clinic: staff.clinic.clone(),
        staff: staff.id.clone(),
        token_hash: TokenHash::of(&opened.token_at(&staff.clinic)),
        created_at: now,
        expires_at: now.saturating_add(LOG_IN_LASTS).unwrap_or(now),
    }
}

/// Whoever has not chosen a password yet takes as long as anybody else.
pub(super) fn opens(staff: &Staff, password: &str) -> bool {
    let hash = if staff.password_hash.is_empty() {
        NOBODYS_HASH
    } else {
        &staff.password_hash
    };
    password_matches(hash, password) && !staff.password_hash.is_empty()
}

fn password_matches(hash: &str, password: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    })
}
