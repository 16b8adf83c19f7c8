//! The record: the audit chain, signatures, the export and the demo's outbox.

mod append;
mod sign_off;
mod translation;
mod replay;
pub(crate) mod log;
pub(crate) mod retention;

use async_trait::async_trait;
use care::check_in::CheckIn;
use care::id::{CheckInId, ClinicId, MailId, PatientId, SignOffId};
use care::port::{RecordStore, StoreError};
use care::record::audit::{AuditEntry, AuditRecord};
use care::record::outbox::OutboxMail;
use care::record::replay::PatientRecord;
use care::record::sign_off::SignOff;
use care::record::translation::TranslationSignOff;

use crate::check_in::{check_in, check_in_columns};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::texts::{bulk_texts, texts};
use crate::treatment::patient_columns;

pub(crate) use append::append_audit;
pub(crate) use replay::of_many;

texts! {
    CHECK_INS_AFTER = concat!("SELECT ", check_in_columns!(), " FROM check_in c
        WHERE c.clinic_id = $1 AND c.check_in_id > $2 ORDER BY c.check_in_id LIMIT $3");
    CHECK_IN_COUNT = "SELECT CAST(COUNT(*) AS BIGINT) FROM check_in WHERE clinic_id = $1";
    PATIENTS_AFTER = concat!("SELECT ", patient_columns!(), " FROM patient p
        WHERE p.clinic_id = $1 AND p.patient_id > $2 ORDER BY p.patient_id LIMIT $3");
    AUDIT_LOG = "SELECT seq, at, actor, action, subject, hash FROM audit WHERE clinic_id = $1 AND seq > $2 ORDER BY seq LIMIT $3";
    SIGN_PROTOCOL = "INSERT INTO sign_off (clinic_id, sign_off_id, staff_id, protocol_id, protocol_version, protocol_sha256, at, content)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SIGNED_CONTENT = "SELECT so.content FROM sign_off so WHERE so.clinic_id = $1 AND so.sign_off_id = $2";
    SIGN_OFFS = "SELECT so.clinic_id, so.sign_off_id, so.staff_id, st.name, so.protocol_id, so.protocol_version, so.protocol_sha256, so.at
        FROM sign_off so JOIN staff st ON st.clinic_id = so.clinic_id AND st.staff_id = so.staff_id
        WHERE so.clinic_id = $1 ORDER BY so.sign_off_id DESC LIMIT $2";
    SIGN_TRANSLATION = "INSERT INTO translation_sign_off (clinic_id, sign_off_id, staff_id, language, protocol_version, protocol_sha256, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    TRANSLATION_SIGN_OFFS = concat!("SELECT ", translation::translation_columns!(), " FROM translation_sign_off so
        JOIN staff st ON st.clinic_id = so.clinic_id AND st.staff_id = so.staff_id
        WHERE so.clinic_id = $1 AND so.protocol_sha256 = $2 ORDER BY so.sign_off_id");
    PUT_IN_OUTBOX = "INSERT INTO outbox_mail (clinic_id, mail_id, recipient, subject, body, at) VALUES ($1, $2, $3, $4, $5, $6)";
    OUTBOX = "SELECT mail_id, recipient, subject, body, at FROM outbox_mail WHERE clinic_id = $1 ORDER BY mail_id DESC LIMIT $2";
    PING = "SELECT 1";
}

bulk_texts! {
    SESSIONS_OF_MANY = 1 after 1: "SELECT s.patient_id, s.recorded_at, s.ended_at, s.session_id, s.practitioner_id, s.needled_at, s.facts FROM session s
        WHERE s.clinic_id = $1 AND s.patient_id IN ({keys}) ORDER BY s.patient_id, s.needled_at, s.session_id";
    CHECK_INS_OF_MANY = 1 after 1: concat!("SELECT ", check_in_columns!(), " FROM check_in c
        WHERE c.clinic_id = $1 AND c.patient_id IN ({keys}) ORDER BY c.patient_id, c.received_at, c.check_in_id");
    CLOSED_OF_MANY = 1 after 1: "SELECT a.patient_id, a.closed_at FROM alert a
        WHERE a.clinic_id = $1 AND a.patient_id IN ({keys}) AND a.closed_at IS NOT NULL ORDER BY a.patient_id, a.closed_at";
    AUDIT_HEADS = 1 after 0: "SELECT clinic_id, seq, hash FROM audit_head WHERE clinic_id IN ({keys}) ORDER BY clinic_id /*lock rows*/";
    APPEND_AUDIT = 7 after 0: "INSERT INTO audit (clinic_id, seq, at, actor, action, subject, hash) VALUES {rows}";
    MOVE_HEADS = 3 after 0: "INSERT INTO audit_head (clinic_id, seq, hash) VALUES {rows}
        ON CONFLICT (clinic_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash";
}

#[async_trait]
impl RecordStore for SqlStore {
    async fn check_ins_after(
        &self,
        clinic: &ClinicId,
        after: Option<&CheckInId>,
        limit: u32,
    ) -> Result<Vec<CheckIn>, StoreError> {
        let after = after.map_or("", CheckInId::as_str);
        let query = sqlx::query(CHECK_INS_AFTER)
            .bind(clinic.as_str())
            .bind(after)
            .bind(i64::from(limit));
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading check-ins")?;
        rows.iter()
            .map(|row| check_in(&mut Columns::of("check_in", row)))
            .collect()
    }

    async fn check_in_count(&self, clinic: &ClinicId) -> Result<u64, StoreError> {
        let query = sqlx::query(CHECK_IN_COUNT).bind(clinic.as_str());
        let row = query
            .fetch_one(&self.read)
            .await
            .doing("counting check-ins")?;
        Columns::of("check_in", &row).number()
    }

    async fn patient_records_after(
        &self,
        clinic: &ClinicId,
        after: Option<&PatientId>,
        limit: u32,
    ) -> Result<Vec<PatientRecord>, StoreError> {
        replay::patients_after(self, clinic, after, limit).await
    }

    async fn audit_log(
        &self,
        clinic: &ClinicId,
        after: i64,
        limit: u32,
    ) -> Result<Vec<AuditRecord>, StoreError> {
        let query = sqlx::query(AUDIT_LOG)
            .bind(clinic.as_str())
            .bind(after)
            .bind(i64::from(limit));
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading the audit log")?;
        rows.iter()
            .map(|row| audit_record(&mut Columns::of("audit", row)))
            .collect()
    }

    async fn sign_protocol(
        &self,
        sign_off: &SignOff,
        content: &str,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        sign_off::add(self, sign_off, content, audit).await
    }

    async fn signed_content(
        &self,
        clinic: &ClinicId,
        sign_off: &SignOffId,
    ) -> Result<Option<String>, StoreError> {
        sign_off::content(self, clinic, sign_off).await
    }

    async fn sign_offs(&self, clinic: &ClinicId, limit: u32) -> Result<Vec<SignOff>, StoreError> {
        sign_off::all(self, clinic, limit).await
    }

    async fn sign_translation(
        &self,
        sign_off: &TranslationSignOff,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        translation::add(self, sign_off, audit).await
    }

    async fn translation_sign_offs(
        &self,
        clinic: &ClinicId,
        sha256: &str,
    ) -> Result<Vec<TranslationSignOff>, StoreError> {
        translation::of(self, clinic, sha256).await
    }

    async fn put_in_outbox(&self, mail: &OutboxMail) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let put = sqlx::query(PUT_IN_OUTBOX)
            .bind(mail.clinic.as_str())
            .bind(mail.id.as_str())
            .bind(mail.to.as_str())
            .bind(mail.subject.as_str())
            .bind(mail.text.as_str())
            .bind(mail.at.as_microsecond());
        put.execute(&mut *tx)
            .await
            .doing("putting a mail into the outbox")?;
        tx.commit().await.doing("putting a mail into the outbox")
    }

    async fn outbox(&self, clinic: &ClinicId, limit: u32) -> Result<Vec<OutboxMail>, StoreError> {
        let query = sqlx::query(OUTBOX)
            .bind(clinic.as_str())
            .bind(i64::from(limit));
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading the outbox")?;
        rows.iter()
            .map(|row| outbox_mail(clinic, &mut Columns::of("outbox_mail", row)))
            .collect()
    }

    async fn ping(&self) -> Result<(), StoreError> {
        self.refuse_failed()?;
        sqlx::query(PING)
            .fetch_one(&self.read)
            .await
            .doing("reading from the database")
            .map(drop)
    }
}

fn audit_record(columns: &mut Columns<'_>) -> Result<AuditRecord, StoreError> {
    Ok(AuditRecord {
        seq: columns.int()?,
        at_us: columns.int()?,
        actor: columns.text()?,
        action: columns.text()?,
        subject: columns.text()?,
        hash: columns.text()?,
    })
}

fn outbox_mail(clinic: &ClinicId, columns: &mut Columns<'_>) -> Result<OutboxMail, StoreError> {
    Ok(OutboxMail {
        clinic: clinic.clone(),
        id: MailId::stored(columns.text()?),
        to: columns.text()?,
        subject: columns.text()?,
        text: columns.text()?,
        at: columns.time()?,
    })
}
