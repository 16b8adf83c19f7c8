//! Leaving: the patient closes the link. What is stored stays with the clinic, and an open alert stays open.

use super::{Recovery, recovery};
use crate::Care;
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// Makes the link useless from now on, by its holder's will; one that is useless already stays so.
///
/// # Errors
/// [`StoreError`].
pub async fn leave(care: &Care, token: &str) -> Result<(), StoreError> {
    let Recovery::Open { view, now, .. } = recovery(care, token).await? else {
        return Ok(());
    };
    let link = &view.link;
    let audit = AuditEntry::new(
        &link.clinic,
        now,
        Actor::Patient,
        "link.closed",
        link.id.as_str(),
    );
    care.store.revoke_link(link, now, &audit).await
}
