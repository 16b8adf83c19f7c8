//! The link by which a member of staff chooses their password: it works once, for three days.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};

use super::Staff;
use crate::Care;
use crate::id::{ClinicId, StaffId, StaffLinkId};
use crate::record::seal::MasterKey;
use crate::treatment::TokenHash;

/// How long it works.
pub const STAFF_LINK_LASTS: SignedDuration = SignedDuration::from_hours(3 * 24);

/// A link, of which the database has the hash. Its token can be derived again, so an owner can look it up again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffLink {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: StaffLinkId,
    /// Whose.
    pub staff: StaffId,
    /// Hash of its token.
    pub token_hash: TokenHash,
    /// Since when.
    pub created_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
    /// When it was used or replaced, if it was.
    pub ended_at: Option<Timestamp>,
}

impl StaffLink {
    /// A new one.
    #[must_use]
    pub fn new(care: &Care, staff: &Staff) -> Self {
        let now = care.clock.now();
        let id = StaffLinkId::new(now, &*care.entropy);
        let token = staff_link_token(&care.master_key, &staff.clinic, &id);
        Self {
            clinic: staff.clinic.clone(),
            staff: staff.id.clone(),
            token_hash: TokenHash::of(&token),
            created_at: now,
            expires_at: now.saturating_add(STAFF_LINK_LASTS).unwrap_or(now),
            ended_at: None,
            id,
        }
    }

    /// Whether it works at `now`.
    #[must_use]
    pub fn works(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && now < self.expires_at
    }
}

/// The token that stands in the link: 256 bits.
#[must_use]
pub fn staff_link_token(key: &MasterKey, clinic: &ClinicId, link: &StaffLinkId) -> String {
    URL_SAFE_NO_PAD.encode(key.mac(&["staff-link", clinic.as_str(), link.as_str()]))
}
