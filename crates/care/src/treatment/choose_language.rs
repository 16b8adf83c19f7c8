//! The language that a patient chooses on their page: messages go out in it, and their pages open in it on any device.

use super::{LinkView, TokenHash};
use crate::Care;
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

/// Keeps what was chosen through a link that works; through any other nothing is kept.
///
/// # Errors
/// [`StoreError`].
pub async fn choose_language(care: &Care, token: &str, language: &str) -> Result<(), StoreError> {
    let Some(view) = care.store.link_view(&TokenHash::of(token)).await? else {
        return Ok(());
    };
    let now = care.clock.now();
    let LinkView { link, patient, .. } = &view;
    if !link.works(now) || patient.language.as_deref() == Some(language) {
        return Ok(());
    }
    let (clinic, id) = (&link.clinic, &patient.id);
    let audit = AuditEntry::new(clinic, now, Actor::Patient, "patient.language", id.as_str());
    let store = &care.store;
    store.choose_language(clinic, id, language, &audit).await
}
