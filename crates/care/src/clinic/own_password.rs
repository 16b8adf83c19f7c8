//! A member of staff changes their own password: in every clinic that address and password open, as a log-in does.

use super::log_in::{LoggedIn, Opened, known_by, new_session, opens};
use super::open::{OpenError, hash_password};
use super::{Staff, StaffSession};
use crate::Care;
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// Why a password was not changed; nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum OwnPasswordError {
    /// The present password is another one.
    #[error("this is not the present password")]
    Wrong,
    /// The new one cannot be taken, or the store could not.
    #[error(transparent)]
    Open(#[from] OpenError),
}

impl From<StoreError> for OwnPasswordError {
    fn from(error: StoreError) -> Self {
        Self::Open(error.into())
    }
}

/// A password that takes the place of another, and the log-in that goes on: every other one of the person ends.
#[derive(Clone, Debug)]
pub struct PasswordChange {
    /// Whose, with the hash of the present password.
    pub staff: Staff,
    /// Hash of the new one.
    pub password_hash: String,
    /// The log-in that goes on.
    pub session: StaffSession,
}

/// Changes the password of whoever is logged in and knows the present one (slow on purpose). Returns the token for the cookie
/// of the log-in that goes on.
///
/// # Errors
/// [`OwnPasswordError`]; then nothing is stored.
pub async fn change_own_password(
    care: &Care,
    who: &LoggedIn,
    present: &str,
    new: &str,
) -> Result<String, OwnPasswordError> {
    let mut known = known_by(care, &who.staff.email, Some(&who.clinic.id)).await?;
    known.retain(|staff| opens(staff, present));
    if !known.iter().any(|staff| staff.clinic == who.clinic.id) {
        return Err(OwnPasswordError::Wrong);
    }
    // In one order, so that two changes at once wait for each other.
    known.sort_by(|one, other| one.clinic.as_str().cmp(other.clinic.as_str()));
    let opened = Opened::new(care);
    let change = |staff: Staff| {
        Ok(PasswordChange {
            password_hash: hash_password(care, new)?,
            session: new_session(care, &opened, &staff),
            staff,
        })
    };
    let changes = known.into_iter().map(change);
    let changes = changes.collect::<Result<Vec<_>, OpenError>>()?;
    let audit: Vec<AuditEntry> = changes.iter().map(entry).collect();
    if care.store.change_passwords(&changes, &audit).await? {
        Ok(opened.token_at(&who.clinic.id))
    } else {
        Err(OwnPasswordError::Wrong)
    }
}

fn entry(change: &PasswordChange) -> AuditEntry {
    let id = &change.staff.id;
    AuditEntry::new(
        &change.staff.clinic,
        change.session.created_at,
        Actor::Staff(id.clone()),
        "staff.password_changed",
        id.as_str(),
    )
}
