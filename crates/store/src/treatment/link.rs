//! Links on their way to patients: sent, replaced.

use async_trait::async_trait;
use care::id::{ClinicId, PatientId};
use care::jobs::{Finish, Job, JobKind, NewJob, SendingEnd};
use care::port::{LinkStore, StoreError};
use care::record::audit::AuditEntry;
use care::treatment::{
    ContactChange, Link, NewTextCode, Replacement, Session, TextCode, ToSend, TokenHash, Withdrawal,
};
use jiff::Timestamp;
use sqlx::{Any, Transaction};

use super::{link, link_columns, patient, reminder, text_code, write};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::jobs::{add_jobs, job, job_columns};
use crate::record::append_audit;
use crate::texts::texts;

texts! {
    LINKS_OF = concat!("SELECT ", link_columns!(), " FROM link l WHERE l.clinic_id = $1 AND l.patient_id = $2
        ORDER BY l.created_at DESC, l.generation DESC, l.link_id DESC");
    WAITING = concat!("SELECT ", job_columns!(), " FROM job j
        WHERE j.clinic_id = $1 AND j.kind = $2 AND j.subject = $3 AND j.done_at IS NULL ORDER BY j.job_id LIMIT 1");
    // Whoever has it in hand may have written the mail already, with the link of before: it ends nothing any more.
    BEGIN_ANEW = "UPDATE job SET run_at = $1, fence = fence + 1 WHERE clinic_id = $2 AND job_id = $3";
    TRY_NOW = "UPDATE job SET run_at = $1 WHERE clinic_id = $2 AND job_id = $3 AND attempts > 0 AND run_at > $1";
    // Locks the patient, so that two who press at once do not both enqueue.
    LOCK_PATIENT = "SELECT p.patient_id FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $2 /*lock patient*/";
    SENDING_DONE = "UPDATE job SET done_at = $1, last_error = NULL WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
    SENDING_FAILED = "UPDATE job SET run_at = $1, attempts = attempts + 1, last_error = $2
        WHERE clinic_id = $3 AND job_id = $4 AND fence = $5 AND done_at IS NULL";
    LINK_BEFORE = "UPDATE session SET
        link_until_before = (SELECT l.expires_at FROM link l WHERE l.clinic_id = $1 AND l.link_id = $2),
        link_asked_before = (SELECT p.link_asked_at FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $3)
        WHERE clinic_id = $1 AND session_id = $4";
    END_WITH_SESSION = "UPDATE job SET done_at = $1, fence = fence + 1 WHERE clinic_id = $2 AND kind IN ('send_link', 'text_link') AND subject = $3
        AND done_at IS NULL AND attempts = 0 AND run_at = $4";
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
        self.enqueue_sending(&mut tx, new, TRY_NOW).await?;
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
        self.enqueue_text(&mut tx, (new, code), new.run_at).await?;
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
        if let (Finish::Done { .. }, Some(_), Some(until), 1..) = (
            &end.finish,
            &end.delivery,
            end.code_until,
            ended.rows_affected(),
        ) {
            text_code::sent(&mut tx, end, until).await?;
        }
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
                self.enqueue_sending(&mut tx, job, BEGIN_ANEW).await?;
            }
            Some(ToSend::Text(job, code)) => self.enqueue_text(&mut tx, (job, code), at).await?,
            None => {}
        }
        patient::settle(&mut tx, &new.clinic, new.patient.as_str()).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(REPLACING)?;
        Ok(true)
    }
}

async fn newest_link(
    tx: &mut Transaction<'static, Any>,
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
    tx: &mut Transaction<'static, Any>,
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

/// A link that was to go out with a session that is taken back stays. What was asked for by itself goes out.
pub(super) async fn end_with_session(
    tx: &mut Transaction<'static, Any>,
    withdrawal: &Withdrawal,
) -> Result<(), StoreError> {
    let end = sqlx::query(END_WITH_SESSION)
        .bind(withdrawal.at.as_microsecond())
        .bind(withdrawal.clinic.as_str())
        .bind(withdrawal.patient.as_str())
        .bind(withdrawal.sending_due.as_microsecond());
    end.execute(&mut **tx).await.doing(SENDING).map(drop)
}

/// Whether a sending is new, or one waited.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Enqueued {
    Anew,
    Already,
}

impl SqlStore {
    async fn waiting(&self, clinic: &ClinicId, kind: &JobKind) -> Result<Option<Job>, StoreError> {
        let query = sqlx::query(WAITING)
            .bind(clinic.as_str())
            .bind(kind.name())
            .bind(kind.subject());
        let row = query.fetch_optional(&self.read).await.doing(SENDING)?;
        row.map(|row| job(&mut Columns::of("job", &row)))
            .transpose()
    }

    /// Enqueues a sending; where one waits for the same patient, that one is moved by `hurry` instead.
    async fn enqueue_sending(
        &self,
        tx: &mut Transaction<'static, Any>,
        new: &NewJob,
        hurry: &'static str,
    ) -> Result<Enqueued, StoreError> {
        let waiting = sqlx::query(WAITING)
            .bind(new.clinic.as_str())
            .bind(new.kind.name())
            .bind(new.kind.subject());
        let waiting = waiting.fetch_optional(&mut **tx).await.doing(SENDING)?;
        let Some(row) = waiting else {
            add_jobs(self.kind, tx, &[new]).await?;
            return Ok(Enqueued::Anew);
        };
        let waiting = job(&mut Columns::of("job", &row))?;
        let hurry = sqlx::query(hurry)
            .bind(new.run_at.as_microsecond())
            .bind(new.clinic.as_str())
            .bind(waiting.id.as_str());
        hurry.execute(&mut **tx).await.doing(SENDING)?;
        Ok(Enqueued::Already)
    }

    /// Enqueues what goes out; where one waits for the same link, that one is tried when this one was to be.
    pub(super) async fn enqueue(
        &self,
        tx: &mut Transaction<'static, Any>,
        what: &ToSend,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        match what {
            ToSend::Mail(job) => self.enqueue_sending(tx, job, TRY_NOW).await.map(drop),
            ToSend::Text(job, code) => self.enqueue_text(tx, (job, code), now).await,
        }
    }

    async fn enqueue_text(
        &self,
        tx: &mut Transaction<'static, Any>,
        (new, code): (&NewJob, &NewTextCode),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let (clinic, patient) = (&new.clinic, new.kind.subject());
        text_code::end_waiting(tx, clinic, patient, &code.link, now).await?;
        if self.enqueue_sending(tx, new, TRY_NOW).await? == Enqueued::Anew {
            // Whoever got the text before, to a number that was wrong perhaps, opens nothing with it any more.
            text_code::expire(tx, clinic, &code.link, new.run_at).await?;
            text_code::add(tx, new, code).await?;
        }
        Ok(())
    }

    /// A mail with the link that waits goes to another address, at once.
    pub(super) async fn mail_anew(
        &self,
        tx: &mut Transaction<'static, Any>,
        clinic: &ClinicId,
        patient: &PatientId,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let kind = JobKind::SendLink(patient.clone());
        let waiting = sqlx::query(WAITING)
            .bind(clinic.as_str())
            .bind(kind.name())
            .bind(kind.subject());
        let waiting = waiting.fetch_optional(&mut **tx).await.doing(SENDING)?;
        let Some(row) = waiting else { return Ok(()) };
        let waiting = job(&mut Columns::of("job", &row))?;
        let anew = sqlx::query(BEGIN_ANEW)
            .bind(at.as_microsecond())
            .bind(clinic.as_str())
            .bind(waiting.id.as_str());
        anew.execute(&mut **tx).await.doing(SENDING).map(drop)
    }

    /// Texts with a code for the link: those that nobody has opened open nothing any more, those that wait end, and
    /// `text` takes their place.
    pub(super) async fn text_anew(
        &self,
        tx: &mut Transaction<'static, Any>,
        change: &ContactChange,
        text: Option<&(NewJob, NewTextCode)>,
    ) -> Result<(), StoreError> {
        let ContactChange {
            after, link, at, ..
        } = change;
        text_code::end_all(tx, &after.clinic, after.id.as_str(), *at).await?;
        if let Some(link) = link {
            text_code::expire(tx, &link.clinic, &link.id, *at).await?;
        }
        let Some((job, code)) = text else {
            return Ok(());
        };
        add_jobs(self.kind, tx, &[job]).await?;
        text_code::add(tx, job, code).await
    }

    /// Until the transaction ends nobody else changes what hangs on this patient. It comes before everything else that a
    /// transaction locks, so that none waits for another in a circle.
    pub(crate) async fn lock(
        &self,
        tx: &mut Transaction<'static, Any>,
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
