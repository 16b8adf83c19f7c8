//! The store of a clinic's users and of the links by which they choose their passwords.

use async_trait::async_trait;
use jiff::Timestamp;

use super::StoreError;
use crate::clinic::{PasswordChange, Staff, StaffChange, StaffLink};
use crate::id::ClinicId;
use crate::record::audit::AuditEntry;
use crate::treatment::TokenHash;

/// A clinic's users.
#[async_trait]
pub trait StaffStore: Send + Sync {
    /// Everyone of a clinic, the first to come first; those who are disabled, too.
    async fn staff_of(&self, clinic: &ClinicId) -> Result<Vec<Staff>, StoreError>;
    /// Adds a member of staff with the link by which they choose their password.
    async fn invite_staff(
        &self,
        staff: &Staff,
        link: &StaffLink,
        audit: &AuditEntry,
    ) -> Result<(), StoreError>;
    /// Changes what somebody may do; `false`, and nothing is done, where no owner who may come in would be left. Whoever
    /// is disabled is logged out, and their link ends.
    async fn change_staff(
        &self,
        change: &StaffChange,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
    /// Adds a link; those that the same person had before end.
    async fn add_staff_link(&self, link: &StaffLink, audit: &AuditEntry) -> Result<(), StoreError>;
    /// The link with this token and whose it is, used or not: the fourth look-up that finds the clinic.
    async fn staff_link(&self, token: &TokenHash)
    -> Result<Option<(StaffLink, Staff)>, StoreError>;
    /// The links of a clinic that were neither used nor replaced: one for each person at most.
    async fn staff_links(&self, clinic: &ClinicId) -> Result<Vec<StaffLink>, StoreError>;
    /// Uses a link up: sets the password and ends every log-in of the person in this clinic. `false`, and nothing is
    /// done, where it was used or replaced before.
    async fn use_staff_link(
        &self,
        link: &StaffLink,
        password_hash: &str,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError>;
    /// Puts each password in the place of the one before, ends every log-in of the person there, and begins the one that goes
    /// on. `false`, and nothing is done, where one of them was changed meanwhile or may not come in any more.
    async fn change_passwords(
        &self,
        changes: &[PasswordChange],
        audit: &[AuditEntry],
    ) -> Result<bool, StoreError>;
}
