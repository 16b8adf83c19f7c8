//! Patients to call who are put aside: each step is added, and the patient's row says until when.

use async_trait::async_trait;
use care::id::{ClinicId, PatientId, StaffId};
use care::port::{AsideStore, StoreError};
use care::record::audit::AuditEntry;
use care::review::{AsideReason, SealedAside};
use care::treatment::SealedPatient;
use jiff::Timestamp;

use super::unheard;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;
use crate::transaction::Tx;
use crate::treatment::{patient, patient_columns};

/// Columns of a step `a` by `st`, in the order that [`aside`] reads them.
macro_rules! aside_columns {
    () => {
        "a.clinic_id, a.patient_id, a.version, a.staff_id, st.name, a.reason, a.note, a.until, a.at"
    };
}

texts! {
    ADD_ASIDE = "INSERT INTO aside (clinic_id, patient_id, version, staff_id, reason, note, until, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (clinic_id, patient_id, version) DO NOTHING";
    // Without a gap: what somebody claims to have seen must be there.
    ASIDES_BEFORE = "SELECT CAST(COUNT(*) AS BIGINT) FROM aside WHERE clinic_id = $1 AND patient_id = $2";
    PUT_ASIDE = "UPDATE patient SET aside_until = $1, aside_at = $2 WHERE clinic_id = $3 AND patient_id = $4";
    END_ASIDE = "UPDATE patient SET aside_until = 0 WHERE clinic_id = $1 AND patient_id = $2 AND aside_until > 0";
    IS_ASIDE = "SELECT CAST(COUNT(*) AS BIGINT) FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $2 AND p.aside_until > $3
        AND NOT EXISTS (SELECT 1 FROM check_in h WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.patient_id AND h.received_at >= p.aside_at)
        AND NOT EXISTS (SELECT 1 FROM progress g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.patient_id AND g.at >= p.aside_at)";
    ASIDES_OF = concat!("SELECT ", aside_columns!(), " FROM aside a
        JOIN staff st ON st.clinic_id = a.clinic_id AND st.staff_id = a.staff_id
        WHERE a.clinic_id = $1 AND a.patient_id = $2 ORDER BY a.version DESC");
    ASIDE_NOW = concat!("SELECT ", patient_columns!(), ", ", aside_columns!(), " FROM patient p
        JOIN aside a ON a.clinic_id = p.clinic_id AND a.patient_id = p.patient_id
        AND a.version = (SELECT MAX(n.version) FROM aside n WHERE n.clinic_id = p.clinic_id AND n.patient_id = p.patient_id)
        JOIN staff st ON st.clinic_id = a.clinic_id AND st.staff_id = a.staff_id
        WHERE p.clinic_id = $1 AND p.aside_until > 0 AND p.aside_until > $2 AND", unheard!("p.aside_at"), " ORDER BY p.aside_until, p.patient_id LIMIT $3");
}

const PUTTING: &str = "putting a patient aside";
const READING: &str = "reading who is put aside";

#[async_trait]
impl AsideStore for SqlStore {
    async fn put_aside(&self, step: &SealedAside, audit: &AuditEntry) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        // The patient first, as whoever changes their name and contact does.
        self.lock(&mut tx, &step.clinic, step.patient.as_str())
            .await?;
        if !add(&mut tx, step).await? {
            return Ok(false);
        }
        let until = step.until.map_or(i64::MAX, Timestamp::as_microsecond);
        let put = sqlx::query(PUT_ASIDE)
            .bind(until)
            .bind(step.at.as_microsecond())
            .bind(step.clinic.as_str())
            .bind(step.patient.as_str());
        put.execute(&mut *tx).await.doing(PUTTING)?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(PUTTING)?;
        Ok(true)
    }

    async fn asides_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<SealedAside>, StoreError> {
        let ask = self.ask(ASIDES_OF, "aside", READING);
        ask.bind(clinic.as_str())
            .bind(patient.as_str())
            .all(aside)
            .await
    }

    async fn is_aside(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let ask = self.ask(IS_ASIDE, "patient", READING);
        let ask = ask.bind(clinic.as_str()).bind(patient.as_str());
        let ask = ask.bind(now.as_microsecond());
        Ok(ask.one(|columns| columns.number::<i64>()).await? > 0)
    }

    async fn aside_now(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<(SealedPatient, SealedAside)>, StoreError> {
        self.ask(ASIDE_NOW, "aside", READING)
            .bind(clinic.as_str())
            .bind(now.as_microsecond())
            .bind(i64::from(limit))
            .all(|columns| Ok((patient(columns)?, aside(columns)?)))
            .await
    }
}

/// `false` where the newest step is not the one before.
async fn add(tx: &mut Tx, step: &SealedAside) -> Result<bool, StoreError> {
    let before = sqlx::query(ASIDES_BEFORE)
        .bind(step.clinic.as_str())
        .bind(step.patient.as_str());
    let before = before.fetch_one(&mut **tx).await.doing(PUTTING)?;
    let before: u32 = Columns::of("aside", &before).number()?;
    if before.checked_add(1) != Some(step.version) {
        return Ok(false);
    }
    let add = sqlx::query(ADD_ASIDE)
        .bind(step.clinic.as_str())
        .bind(step.patient.as_str())
        .bind(i64::from(step.version))
        .bind(step.by.as_str())
        .bind(step.reason.id())
        .bind(step.note.as_deref())
        .bind(step.until.map(Timestamp::as_microsecond))
        .bind(step.at.as_microsecond());
    let added = add.execute(&mut **tx).await.doing(PUTTING)?;
    Ok(added.rows_affected() == 1)
}

/// The next session ends it, since after that it is another silence; and that something waits which could not be told.
pub(crate) async fn end(
    tx: &mut Tx,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<(), StoreError> {
    let end = sqlx::query(END_ASIDE)
        .bind(clinic.as_str())
        .bind(patient.as_str());
    end.execute(&mut **tx).await.doing(PUTTING).map(drop)
}

/// Reads the nine columns of a step.
fn aside(columns: &mut Columns<'_>) -> Result<SealedAside, StoreError> {
    Ok(SealedAside {
        clinic: ClinicId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        version: columns.number()?,
        by: StaffId::stored(columns.text()?),
        name: columns.text()?,
        reason: columns.known(AsideReason::from_id)?,
        note: columns.bytes_or_null()?,
        until: columns.time_or_null()?,
        at: columns.time()?,
    })
}
