//! Links on their way to patients: sent, replaced.

use async_trait::async_trait;
use care::id::{ClinicId, PatientId};
use care::jobs::{Finish, Job, JobKind, NewJob, SendingEnd};
use care::port::{LinkStore, StoreError};
use care::record::audit::AuditEntry;
use care::treatment::{Link, NewTextCode, Replacement, Session, TextCode, ToSend, TokenHash};
use jiff::Timestamp;

use super::sending::{Asked, Hurry};
use super::{link, link_columns, patient, reminder, text_code, write};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;
use crate::transaction::Tx;

texts! {
    LINKS_OF = concat!("SELECT ", link_columns!(), " FROM link l WHERE l.clinic_id = $1 AND l.patient_id = $2
        ORDER BY l.created_at DESC, l.generation DESC, l.link_id DESC");
    // Locks the patient, so that two who press at once do not both enqueue.
    LOCK_PATIENT = "SELECT p.patient_id FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $2 /*lock patient*/";
    SENDING_DONE = "UPDATE job SET done_at = $1, last_error = NULL WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
    SENDING_FAILED = "UPDATE job SET run_at = $1, attempts = attempts + 1, last_error = $2
        WHERE clinic_id = $3 AND job_id = $4 AND fence = $5 AND done_at IS NULL";
    LINK_BEFORE = "UPDATE session SET
        link_until_before = (SELECT l.expires_at FROM link l WHERE l.clinic_id = $1 AND l.link_id = $2),
        link_asked_before = (SELECT p.link_asked_at FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $3)
        WHERE clinic_id = $1 AND session_id = $4";
    END_LINK = "UPDATE link SET revoked_at = COALESCE(revoked_at, $1) WHERE clinic_id = $2 AND link_id = $3";
}

const SENDING: &str = "sending a link";
const REPLACING: &str = "replacing a link";

#[async_trait]
impl LinkStore for SqlStore {
    async fn links_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<Link>, StoreError> {
        let query = sqlx::query(LINKS_OF)
            .bind(clinic.as_str())
            .bind(patient.as_str());
        let rows = query.fetch_all(&self.read).await.doing("reading links")?;
        rows.iter()
            .map(|row| link(&mut Columns::of("link", row)))
            .collect()
    }

    async fn ask_to_send_link(&self, new: &NewJob, audit: &AuditEntry) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        self.lock(&mut tx, &new.clinic, new.kind.subject()).await?;
        self.enqueue_sending(&mut tx, new, Hurry::Now).await?;
        patient::settle_by_sending(&mut tx, &new.clinic, new.kind.subject()).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(SENDING)
    }

    async fn link_to_be_sent(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<Job>, StoreError> {
        let kind = JobKind::SendLink(patient.clone());
        self.waiting(clinic, &kind).await
    }

    async fn link_to_be_texted(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<Job>, StoreError> {
        let kind = JobKind::TextLink(patient.clone());
        self.waiting(clinic, &kind).await
    }

    async fn ask_to_text_link(
        &self,
        new: &NewJob,
        code: &NewTextCode,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        let (clinic, patient) = (&new.clinic, new.kind.subject());
        let mut tx = self.begin().await?;
        self.lock(&mut tx, clinic, patient).await?;
        let newest = newest_link(&mut tx, clinic, patient).await?;
        if newest.is_none_or(|link| link.id != code.link || link.revoked_at.is_some()) {
            return Ok(false);
        }
        self.enqueue_text(&mut tx, (new, code), Asked::Alone)
            .await?;
        patient::settle_by_sending(&mut tx, clinic, patient).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(SENDING)?;
        Ok(true)
    }

    async fn text_code(&self, hash: &TokenHash) -> Result<Option<TextCode>, StoreError> {
        text_code::by_hash(self, hash).await
    }

    async fn open_text_code(
        &self,
        code: &TextCode,
        holder: &TokenHash,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        text_code::open(self, code, holder, at, audit).await
    }

    async fn finish_sending(&self, end: &SendingEnd) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        if let Some(tried) = &end.delivery {
            reminder::add_delivery(&mut tx, tried).await?;
        }
        let query = match &end.finish {
            Finish::Done { at } => sqlx::query(SENDING_DONE).bind(at.as_microsecond()),
            Finish::Retry { at, error } => sqlx::query(SENDING_FAILED)
                .bind(at.as_microsecond())
                .bind(error.as_str()),
        };
        let query = query
            .bind(end.clinic.as_str())
            .bind(end.job.as_str())
            .bind(end.fence);
        let ended = query.execute(&mut *tx).await.doing(SENDING)?;
        // A text that was ended while it went out went to a number of before: its code stays shut.
        if let (Finish::Done { at }, Some(_), Some(until), 1..) = (
            &end.finish,
            &end.delivery,
            end.code_until,
            ended.rows_affected(),
        ) {
            text_code::sent(&mut tx, end, until, *at).await?;
        }
        reminder::report_taken(&mut tx, end.delivery.as_ref()).await?;
        tx.commit().await.doing(SENDING)?;
        Ok(ended.rows_affected() > 0)
    }

    async fn replace_link(
        &self,
        replacement: &Replacement,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        let Replacement { old, new, sending } = replacement;
        let mut tx = self.begin().await?;
        self.lock(&mut tx, &old.clinic, old.patient.as_str())
            .await?;
        let newest = newest_link(&mut tx, &old.clinic, old.patient.as_str()).await?;
        let is_as_seen = |newest: &Link| newest.id == old.id && newest.revoked_at == old.revoked_at;
        if !newest.as_ref().is_some_and(is_as_seen) {
            return Ok(false);
        }
        let end = sqlx::query(END_LINK)
            .bind(at.as_microsecond())
            .bind(old.clinic.as_str())
            .bind(old.id.as_str());
        end.execute(&mut *tx).await.doing(REPLACING)?;
        write::put_link(&mut tx, new).await?;
        // Consent to messages was given through the link before, and does not go on with one that begins anew.
        if new.created_at > old.created_at {
            reminder::stop(&mut tx, &new.clinic, &new.patient, at).await?;
        }
        let patient = new.patient.as_str();
        text_code::end_waiting(&mut tx, &new.clinic, patient, &new.id, at).await?;
        match sending {
            Some(ToSend::Mail(job)) => {
                self.enqueue_sending(&mut tx, job, Hurry::Anew).await?;
            }
            Some(ToSend::Text(job, code)) => {
                self.enqueue_text(&mut tx, (job, code), Asked::Alone)
                    .await?;
            }
            None => {}
        }
        patient::settle(&mut tx, &new.clinic, new.patient.as_str()).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(REPLACING)?;
        Ok(true)
    }
}

async fn newest_link(
    tx: &mut Tx,
    clinic: &ClinicId,
    patient: &str,
) -> Result<Option<Link>, StoreError> {
    let newest = sqlx::query(super::LINK_OF)
        .bind(clinic.as_str())
        .bind(patient.to_owned());
    let newest = newest.fetch_optional(&mut **tx).await.doing(REPLACING)?;
    newest
        .map(|row| link(&mut Columns::of("link", &row)))
        .transpose()
}

/// Keeps with a session what it is about to change of the link: its end, and the wait for a new one.
pub(super) async fn keep_before(
    tx: &mut Tx,
    session: &Session,
    link: &Link,
) -> Result<(), StoreError> {
    let keep = sqlx::query(LINK_BEFORE)
        .bind(session.clinic.as_str())
        .bind(link.id.as_str())
        .bind(session.patient.as_str())
        .bind(session.id.as_str());
    let kept = keep.execute(&mut **tx).await;
    kept.doing("keeping a link's end of before").map(drop)
}

impl SqlStore {
    /// Until the transaction ends nobody else changes what hangs on this patient. It comes before everything else that a
    /// transaction locks, so that none waits for another in a circle.
    pub(crate) async fn lock(
        &self,
        tx: &mut Tx,
        clinic: &ClinicId,
        patient: &str,
    ) -> Result<(), StoreError> {
        let lock = sqlx::query(self.sql(LOCK_PATIENT))
            .bind(clinic.as_str())
            .bind(patient.to_owned());
        let locked = lock.fetch_optional(&mut **tx).await;
        locked.doing("locking a patient").map(drop)
    }
}
