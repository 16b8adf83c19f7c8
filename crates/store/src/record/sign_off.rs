//! Signatures under protocol versions: added, never changed.

use care::id::{ClinicId, SignOffId, StaffId};
use care::port::StoreError;
use care::record::audit::AuditEntry;
use care::record::sign_off::SignOff;

use super::{SIGN_OFFS, SIGN_PROTOCOL, SIGNED_CONTENT, append_audit};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;

/// Adds one with its audit entry.
pub(super) async fn add(
    store: &SqlStore,
    sign_off: &SignOff,
    content: &str,
    audit: &AuditEntry,
) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    let add = sqlx::query(SIGN_PROTOCOL)
        .bind(sign_off.clinic.as_str())
        .bind(sign_off.id.as_str())
        .bind(sign_off.by.as_str())
        .bind(sign_off.protocol_id.as_str())
        .bind(sign_off.protocol_version.as_str())
        .bind(sign_off.protocol_sha256.as_str())
        .bind(sign_off.at.as_microsecond())
        .bind(content);
    add.execute(&mut *tx).await.doing("signing a protocol")?;
    append_audit(store.kind, &mut tx, &[audit]).await?;
    tx.commit().await.doing("signing a protocol")
}

/// A clinic's, newest first.
pub(super) async fn all(
    store: &SqlStore,
    clinic: &ClinicId,
    limit: u32,
) -> Result<Vec<SignOff>, StoreError> {
    let query = sqlx::query(SIGN_OFFS)
        .bind(clinic.as_str())
        .bind(i64::from(limit));
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("reading signatures")?;
    rows.iter()
        .map(|row| sign_off(&mut Columns::of("sign_off", row)))
        .collect()
}

/// What was signed; `None` where there is no such signature, or it was given before contents were kept.
pub(super) async fn content(
    store: &SqlStore,
    clinic: &ClinicId,
    id: &SignOffId,
) -> Result<Option<String>, StoreError> {
    let query = sqlx::query(SIGNED_CONTENT)
        .bind(clinic.as_str())
        .bind(id.as_str());
    let row = query
        .fetch_optional(&store.read)
        .await
        .doing("reading what was signed")?;
    row.map(|row| Columns::of("sign_off", &row).text_or_null())
        .transpose()
        .map(Option::flatten)
}

fn sign_off(columns: &mut Columns<'_>) -> Result<SignOff, StoreError> {
    Ok(SignOff {
        clinic: ClinicId::stored(columns.text()?),
        id: SignOffId::stored(columns.text()?),
        by: StaffId::stored(columns.text()?),
        name: columns.text()?,
        protocol_id: columns.text()?,
        protocol_version: columns.text()?,
        protocol_sha256: columns.text()?,
        at: columns.time()?,
    })
}
