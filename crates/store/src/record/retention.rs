//! How long patients are kept, who is due, and their end.

use async_trait::async_trait;
use care::id::{ClinicId, JobId, PatientId, StaffId};
use care::jobs::{EraseOldEnd, NewJob};
use care::port::{RetentionStore, StoreError};
use care::record::audit::AuditEntry;
use care::record::erase::{Erased, Erasure};
use care::record::retention::{Keep, Retention};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::append_audit;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::jobs::add_jobs;
use crate::texts::texts;
use crate::transaction::Tx;

/// A patient `p` without an open alert, of whom nothing was heard, and for whom nothing was done, since `$2`.
macro_rules! out_of_date {
    () => {
        "p.clinic_id = $1 AND p.created_at < $2 AND COALESCE(p.next_session_at, 0) < $2 AND COALESCE(p.link_asked_at, 0) < $2
        AND NOT EXISTS (SELECT 1 FROM reminder_plan n WHERE n.clinic_id = p.clinic_id AND n.patient_id = p.patient_id AND n.agreed_at >= $2)
        AND NOT EXISTS (SELECT 1 FROM session s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.patient_id AND (s.needled_at >= $2 OR s.recorded_at >= $2))
        AND NOT EXISTS (SELECT 1 FROM link l WHERE l.clinic_id = p.clinic_id AND l.patient_id = p.patient_id AND l.created_at >= $2)
        AND NOT EXISTS (SELECT 1 FROM check_in c WHERE c.clinic_id = p.clinic_id AND c.patient_id = p.patient_id AND c.received_at >= $2)
        AND NOT EXISTS (SELECT 1 FROM progress g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.patient_id AND g.at >= $2)
        AND NOT EXISTS (SELECT 1 FROM aside i WHERE i.clinic_id = p.clinic_id AND i.patient_id = p.patient_id AND i.at >= $2)
        AND NOT EXISTS (SELECT 1 FROM session_event v WHERE v.clinic_id = p.clinic_id AND v.patient_id = p.patient_id AND v.at >= $2)
        AND NOT EXISTS (SELECT 1 FROM guidance u WHERE u.clinic_id = p.clinic_id AND u.patient_id = p.patient_id AND u.at >= $2)
        AND NOT EXISTS (SELECT 1 FROM alert a JOIN alert_event e ON e.clinic_id = a.clinic_id AND e.alert_id = a.alert_id
            WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.patient_id AND e.at >= $2)
        AND NOT EXISTS (SELECT 1 FROM alert o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.patient_id AND o.closed_at IS NULL)"
    };
}

/// The alerts of patient `$2`.
macro_rules! of_alerts {
    () => {
        " WHERE clinic_id = $1 AND alert_id IN (SELECT a.alert_id FROM alert a WHERE a.clinic_id = $1 AND a.patient_id = $2)"
    };
}

texts! {
    RETENTION = "SELECT r.clinic_id, r.years, r.not_before, r.set_by, r.set_at, r.job_id FROM retention r WHERE r.clinic_id = $1";
    SET_RETENTION = "INSERT INTO retention (clinic_id, years, not_before, set_by, set_at, job_id) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (clinic_id) DO UPDATE SET years = excluded.years, not_before = excluded.not_before, set_by = excluded.set_by,
        set_at = excluded.set_at, job_id = excluded.job_id";
    OUT_OF_DATE = concat!("SELECT p.patient_id FROM patient p WHERE ", out_of_date!(), " ORDER BY p.created_at, p.patient_id LIMIT $3");
    COUNT_OUT_OF_DATE = concat!("SELECT COUNT(*) FROM patient p WHERE ", out_of_date!());
    IS_OUT_OF_DATE = concat!("SELECT p.patient_id FROM patient p WHERE ", out_of_date!(), " AND p.patient_id = $3");
    TO_ERASE = "SELECT p.patient_id FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $2 /*lock patient*/";
    OPEN_ALERT_OF = "SELECT a.alert_id FROM alert a WHERE a.clinic_id = $1 AND a.patient_id = $2 AND a.closed_at IS NULL";
    ERASE_TELLINGS = concat!("DELETE FROM telling", of_alerts!());
    ERASE_DELIVERIES = "DELETE FROM delivery WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_ADVERSE = "DELETE FROM adverse_event WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_SESSION_EVENTS = "DELETE FROM session_event WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_HOLDS = "DELETE FROM alert_hold WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_MESSAGES = "DELETE FROM message WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_EVENTS = concat!("DELETE FROM alert_event", of_alerts!());
    ERASE_ALERTS = "DELETE FROM alert WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_PROGRESS = "DELETE FROM progress WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_CHECK_INS = "DELETE FROM check_in WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_GUIDANCE = "DELETE FROM guidance WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_ASIDES = "DELETE FROM aside WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_PLAN = "DELETE FROM reminder_plan WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_NEEDLINGS = "DELETE FROM needling WHERE clinic_id = $1
        AND session_id IN (SELECT s.session_id FROM session s WHERE s.clinic_id = $1 AND s.patient_id = $2)";
    ERASE_SESSIONS = "DELETE FROM session WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_TEXT_CODES = "DELETE FROM text_code WHERE clinic_id = $1
        AND link_id IN (SELECT l.link_id FROM link l WHERE l.clinic_id = $1 AND l.patient_id = $2)";
    ERASE_LINKS = "DELETE FROM link WHERE clinic_id = $1 AND patient_id = $2";
    ERASE_PATIENT = "DELETE FROM patient WHERE clinic_id = $1 AND patient_id = $2";
    LOOK_AGAIN = "UPDATE job SET run_at = $1, attempts = 0, last_error = NULL
        WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
    LOOKED_LAST = "UPDATE job SET done_at = $1, last_error = NULL WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
}

/// In the order in which one row points at another.
const ERASE: [&str; 18] = [
    ERASE_TELLINGS,
    ERASE_DELIVERIES,
    ERASE_ADVERSE,
    ERASE_SESSION_EVENTS,
    ERASE_HOLDS,
    ERASE_MESSAGES,
    ERASE_EVENTS,
    ERASE_ALERTS,
    ERASE_PROGRESS,
    ERASE_CHECK_INS,
    ERASE_GUIDANCE,
    ERASE_ASIDES,
    ERASE_PLAN,
    ERASE_NEEDLINGS,
    ERASE_SESSIONS,
    ERASE_TEXT_CODES,
    ERASE_LINKS,
    ERASE_PATIENT,
];

const ERASING: &str = "erasing a patient";
const SETTING: &str = "setting how long patients are kept";
const LOOKING: &str = "looking for patients whose time is over";

#[async_trait]
impl RetentionStore for SqlStore {
    async fn retention(&self, clinic: &ClinicId) -> Result<Option<Retention>, StoreError> {
        let query = sqlx::query(RETENTION).bind(clinic.as_str());
        let row = query.fetch_optional(&self.read).await.doing(SETTING)?;
        row.as_ref().map(read).transpose()
    }

    async fn set_retention(
        &self,
        set: &Retention,
        job: Option<&NewJob>,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let query = sqlx::query(SET_RETENTION)
            .bind(set.clinic.as_str())
            .bind(i64::from(set.keep.years()))
            .bind(set.not_before.as_microsecond())
            .bind(set.by.as_str())
            .bind(set.at.as_microsecond())
            .bind(set.job.as_str());
        query.execute(&mut *tx).await.doing(SETTING)?;
        if let Some(job) = job {
            add_jobs(self.kind, &mut tx, &[job]).await?;
        }
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(SETTING)
    }

    async fn out_of_date(
        &self,
        clinic: &ClinicId,
        before: Timestamp,
        limit: u32,
    ) -> Result<Vec<PatientId>, StoreError> {
        let query = sqlx::query(OUT_OF_DATE)
            .bind(clinic.as_str())
            .bind(before.as_microsecond())
            .bind(i64::from(limit));
        let rows = query.fetch_all(&self.read).await.doing(LOOKING)?;
        let one = |row: &AnyRow| Columns::of("patient", row).text().map(PatientId::stored);
        rows.iter().map(one).collect()
    }

    async fn count_out_of_date(
        &self,
        clinic: &ClinicId,
        before: Timestamp,
    ) -> Result<u64, StoreError> {
        let query = sqlx::query(COUNT_OUT_OF_DATE)
            .bind(clinic.as_str())
            .bind(before.as_microsecond());
        let row = query.fetch_one(&self.read).await.doing(LOOKING)?;
        Columns::of("patient", &row).number()
    }

    async fn erase(&self, erasure: &Erasure, audit: &AuditEntry) -> Result<Erased, StoreError> {
        let mut tx = self.begin().await?;
        let stays = stays(self, &mut tx, erasure).await?;
        if let Some(stays) = stays {
            return Ok(stays);
        }
        for text in ERASE {
            let query = sqlx::query(text)
                .bind(erasure.clinic.as_str())
                .bind(erasure.patient.as_str());
            query.execute(&mut *tx).await.doing(ERASING)?;
        }
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(ERASING)?;
        Ok(Erased::Yes)
    }

    async fn finish_erase_old(&self, end: &EraseOldEnd) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let query = match end.next {
            Some(next) => sqlx::query(LOOK_AGAIN).bind(next.as_microsecond()),
            None => sqlx::query(LOOKED_LAST).bind(end.at.as_microsecond()),
        };
        let query = query
            .bind(end.clinic.as_str())
            .bind(end.job.as_str())
            .bind(end.fence);
        let ended = query.execute(&mut *tx).await.doing(LOOKING)?;
        tx.commit().await.doing(LOOKING)?;
        Ok(ended.rows_affected() > 0)
    }
}

/// Why the patient stays, if so; asked under the lock of the patient's row.
async fn stays(
    store: &SqlStore,
    tx: &mut Tx,
    erasure: &Erasure,
) -> Result<Option<Erased>, StoreError> {
    let (clinic, patient) = (erasure.clinic.as_str(), erasure.patient.as_str());
    let found = sqlx::query(store.sql(TO_ERASE)).bind(clinic).bind(patient);
    let found = found.fetch_optional(&mut **tx).await.doing(ERASING)?;
    if found.is_none() {
        return Ok(Some(Erased::Unknown));
    }
    let open = sqlx::query(OPEN_ALERT_OF).bind(clinic).bind(patient);
    let open = open.fetch_optional(&mut **tx).await.doing(ERASING)?;
    if open.is_some() {
        return Ok(Some(Erased::OpenAlert));
    }
    let Some(since) = erasure.unless_since else {
        return Ok(None);
    };
    let old = sqlx::query(IS_OUT_OF_DATE)
        .bind(clinic)
        .bind(since.as_microsecond())
        .bind(patient);
    let old = old.fetch_optional(&mut **tx).await.doing(ERASING)?;
    Ok(old.is_none().then_some(Erased::NotOld))
}

fn read(row: &AnyRow) -> Result<Retention, StoreError> {
    let mut columns = Columns::of("retention", row);
    Ok(Retention {
        clinic: ClinicId::stored(columns.text()?),
        keep: Keep::from_years(columns.number()?),
        not_before: columns.time()?,
        by: StaffId::stored(columns.text()?),
        at: columns.time()?,
        job: JobId::stored(columns.text()?),
    })
}
