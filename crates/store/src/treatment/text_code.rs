//! Codes of text messages that open a link: kept with the job that sends them, opened once.

use care::id::{ClinicId, LinkId};
use care::jobs::{NewJob, SendingEnd};
use care::port::StoreError;
use care::record::audit::AuditEntry;
use care::treatment::{NewTextCode, TextCode, TokenHash};
use jiff::Timestamp;

use super::{link, link_columns};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;
use crate::transaction::Tx;

texts! {
    TEXT_CODE = concat!("SELECT ", link_columns!(), ", t.code_hash, t.expires_at, t.holder_hash FROM text_code t
        JOIN link l ON l.clinic_id = t.clinic_id AND l.link_id = t.link_id WHERE t.code_hash = $1");
    ADD_TEXT_CODE = "INSERT INTO text_code (clinic_id, job_id, link_id, code_hash, expires_at) VALUES ($1, $2, $3, $4, $5)";
    // The first one wins: whoever comes at the same time finds a holder.
    OPEN_TEXT_CODE = "UPDATE text_code SET holder_hash = $1, opened_at = $2 WHERE clinic_id = $3 AND code_hash = $4
        AND holder_hash IS NULL AND expires_at > $2 AND EXISTS (SELECT 1 FROM link l WHERE l.clinic_id = text_code.clinic_id
            AND l.link_id = text_code.link_id AND l.revoked_at IS NULL AND l.expires_at > $2)";
    USE_LINK = "UPDATE link SET opened_at = $1 WHERE clinic_id = $2 AND link_id = $3 AND opened_at IS NULL";
    TEXT_SENT = "UPDATE text_code SET expires_at = $1 WHERE clinic_id = $2 AND job_id = $3 AND expires_at < $1";
    EXPIRE_TEXTS = "UPDATE text_code SET expires_at = $1 WHERE clinic_id = $2 AND link_id = $3 AND holder_hash IS NULL AND expires_at > $1";
    EXPIRE_OTHERS = "UPDATE text_code SET expires_at = $1 WHERE clinic_id = $2 AND job_id <> $3 AND holder_hash IS NULL AND expires_at > $1
        AND link_id = (SELECT x.link_id FROM text_code x WHERE x.clinic_id = $2 AND x.job_id = $3)";
    END_TEXTS = "UPDATE job SET done_at = $1, fence = fence + 1 WHERE clinic_id = $2 AND kind = 'text_link' AND subject = $3
        AND done_at IS NULL AND NOT EXISTS (SELECT 1 FROM text_code t
            WHERE t.clinic_id = job.clinic_id AND t.job_id = job.job_id AND t.link_id = $4)";
    END_ALL_TEXTS = "UPDATE job SET done_at = $1, fence = fence + 1 WHERE clinic_id = $2 AND kind = 'text_link' AND subject = $3
        AND done_at IS NULL";
}

const READING: &str = "reading the code of a text message";
const SENDING: &str = "sending a code by text message";
const OPENING: &str = "opening a link by the code of a text message";

pub(super) async fn by_hash(
    store: &SqlStore,
    hash: &TokenHash,
) -> Result<Option<TextCode>, StoreError> {
    let query = sqlx::query(TEXT_CODE).bind(hash.as_str());
    let row = query.fetch_optional(&store.read).await.doing(READING)?;
    let read = |row| {
        let mut columns = Columns::of("text_code", &row);
        Ok(TextCode {
            link: link(&mut columns)?,
            hash: TokenHash::stored(columns.text()?),
            expires_at: columns.time()?,
            holder: columns.text_or_null()?.map(TokenHash::stored),
        })
    };
    row.map(read).transpose()
}

pub(super) async fn add(tx: &mut Tx, job: &NewJob, code: &NewTextCode) -> Result<(), StoreError> {
    let add = sqlx::query(ADD_TEXT_CODE)
        .bind(job.clinic.as_str())
        .bind(job.id.as_str())
        .bind(code.link.as_str())
        .bind(code.hash.as_str())
        .bind(code.expires_at.as_microsecond());
    add.execute(&mut **tx).await.doing(SENDING).map(drop)
}

/// Codes of this link that nobody has opened cannot be opened from `at` on.
pub(super) async fn expire(
    tx: &mut Tx,
    clinic: &ClinicId,
    link: &LinkId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let expire = sqlx::query(EXPIRE_TEXTS)
        .bind(at.as_microsecond())
        .bind(clinic.as_str())
        .bind(link.as_str());
    expire.execute(&mut **tx).await.doing(SENDING).map(drop)
}

/// The gateway took the text: from now on the code can be opened first `until` then, and those of texts before open nothing
/// any more. A mail has none.
pub(super) async fn sent(
    tx: &mut Tx,
    end: &SendingEnd,
    until: Timestamp,
    at: Timestamp,
) -> Result<(), StoreError> {
    let others = sqlx::query(EXPIRE_OTHERS)
        .bind(at.as_microsecond())
        .bind(end.clinic.as_str())
        .bind(end.job.as_str());
    others.execute(&mut **tx).await.doing(SENDING)?;
    let sent = sqlx::query(TEXT_SENT)
        .bind(until.as_microsecond())
        .bind(end.clinic.as_str())
        .bind(end.job.as_str());
    sent.execute(&mut **tx).await.doing(SENDING).map(drop)
}

/// Ends texts that wait to bring another link than `link`: their codes open nothing any more.
pub(super) async fn end_waiting(
    tx: &mut Tx,
    clinic: &ClinicId,
    patient: &str,
    link: &LinkId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let end = sqlx::query(END_TEXTS)
        .bind(at.as_microsecond())
        .bind(clinic.as_str())
        .bind(patient.to_owned())
        .bind(link.as_str());
    end.execute(&mut **tx).await.doing(SENDING).map(drop)
}

/// Ends texts that wait, whichever link they bring.
pub(super) async fn end_all(
    tx: &mut Tx,
    clinic: &ClinicId,
    patient: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let end = sqlx::query(END_ALL_TEXTS)
        .bind(at.as_microsecond())
        .bind(clinic.as_str())
        .bind(patient.to_owned());
    end.execute(&mut **tx).await.doing(SENDING).map(drop)
}

pub(super) async fn open(
    store: &SqlStore,
    code: &TextCode,
    holder: &TokenHash,
    at: Timestamp,
    audit: &AuditEntry,
) -> Result<bool, StoreError> {
    let link = &code.link;
    let mut tx = store.begin().await?;
    store
        .lock(&mut tx, &link.clinic, link.patient.as_str())
        .await?;
    let open = sqlx::query(OPEN_TEXT_CODE)
        .bind(holder.as_str())
        .bind(at.as_microsecond())
        .bind(link.clinic.as_str())
        .bind(code.hash.as_str());
    let opened = open.execute(&mut *tx).await.doing(OPENING)?;
    if opened.rows_affected() == 0 {
        return Ok(false);
    }
    let used = sqlx::query(USE_LINK)
        .bind(at.as_microsecond())
        .bind(link.clinic.as_str())
        .bind(link.id.as_str());
    used.execute(&mut *tx).await.doing(OPENING)?;
    append_audit(store.kind, &mut tx, &[audit]).await?;
    tx.commit().await.doing(OPENING)?;
    Ok(true)
}
