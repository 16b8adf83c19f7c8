//! Signatures under languages of a protocol version: added, never changed.

use care::id::{ClinicId, SignOffId, StaffId};
use care::port::StoreError;
use care::record::audit::AuditEntry;
use care::record::translation::TranslationSignOff;

use super::{SIGN_TRANSLATION, TRANSLATION_SIGN_OFFS, append_audit};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;

/// The columns of a signature in the order in which they are read; the staff's name is beside it.
macro_rules! translation_columns {
    () => {
        "so.clinic_id, so.sign_off_id, so.staff_id, st.name, so.language, so.protocol_version, so.protocol_sha256, so.at"
    };
}

pub(super) use translation_columns;

/// Adds one with its audit entry.
pub(super) async fn add(
    store: &SqlStore,
    sign_off: &TranslationSignOff,
    audit: &AuditEntry,
) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    let add = sqlx::query(SIGN_TRANSLATION)
        .bind(sign_off.clinic.as_str())
        .bind(sign_off.id.as_str())
        .bind(sign_off.by.as_str())
        .bind(sign_off.language.as_str())
        .bind(sign_off.protocol_version.as_str())
        .bind(sign_off.protocol_sha256.as_str())
        .bind(sign_off.at.as_microsecond());
    add.execute(&mut *tx).await.doing("signing a translation")?;
    append_audit(store.kind, &mut tx, &[audit]).await?;
    tx.commit().await.doing("signing a translation")
}

/// A clinic's under the content with this hash, oldest first.
pub(super) async fn of(
    store: &SqlStore,
    clinic: &ClinicId,
    sha256: &str,
) -> Result<Vec<TranslationSignOff>, StoreError> {
    let query = sqlx::query(TRANSLATION_SIGN_OFFS)
        .bind(clinic.as_str())
        .bind(sha256);
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("reading signatures under translations")?;
    rows.iter()
        .map(|row| sign_off(&mut Columns::of("translation_sign_off", row)))
        .collect()
}

fn sign_off(columns: &mut Columns<'_>) -> Result<TranslationSignOff, StoreError> {
    Ok(TranslationSignOff {
        clinic: ClinicId::stored(columns.text()?),
        id: SignOffId::stored(columns.text()?),
        by: StaffId::stored(columns.text()?),
        name: columns.text()?,
        language: columns.text()?,
        protocol_version: columns.text()?,
        protocol_sha256: columns.text()?,
        at: columns.time()?,
    })
}
