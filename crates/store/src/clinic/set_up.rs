//! The first run, what a clinic says of itself, and lists of patients.

use async_trait::async_trait;
use care::clinic::{Clinic, ClinicData, ClinicVersion, Staff};
use care::id::{ClinicId, ClinicVersionId, PatientId, StaffId};
use care::port::{KnownPatients, SetUpStore, StoreError};
use care::record::audit::AuditEntry;
use care::treatment::{SealedPatient, TokenHash};
use jiff::Timestamp;

use super::{insert_clinic, insert_staff};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;

texts! {
    KEPT_SET_UP = "SELECT draft FROM set_up ORDER BY created_at DESC LIMIT 1";
    FORGET_SET_UP = "DELETE FROM set_up";
    PUT_SET_UP = "INSERT INTO set_up (token_hash, draft, created_at, expires_at) VALUES ($1, $2, $3, $4)";
    SET_UP = "SELECT draft FROM set_up WHERE token_hash = $1 AND expires_at > $2";
    KEEP_SET_UP = "UPDATE set_up SET draft = $2 WHERE token_hash = $1";
    USE_SET_UP = "DELETE FROM set_up WHERE token_hash = $1";
    CLINIC_COUNT = "SELECT CAST(COUNT(*) AS BIGINT) FROM clinic";
    CHANGE_CLINIC = "UPDATE clinic SET name = $2, phone = $3, emergency_number = $4, zone = $5, language = $6, note = $7 WHERE clinic_id = $1";
    ADD_CLINIC_VERSION = "INSERT INTO clinic_version (clinic_id, version_id, staff_id, at, name, phone, emergency_number, zone, language, note)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    CLINIC_VERSIONS = "SELECT clinic_id, version_id, staff_id, at, name, phone, emergency_number, zone, language, note
        FROM clinic_version WHERE clinic_id = $1 ORDER BY version_id DESC LIMIT $2";
    KNOWN_PATIENTS = "SELECT COUNT(*), MAX(p.patient_id) FROM patient p WHERE p.clinic_id = $1";
    ADD_LISTED_PATIENT = "INSERT INTO patient (clinic_id, patient_id, wrapped_key, identity, created_at, language) VALUES ($1, $2, $3, $4, $5, $6)";
}

#[async_trait]
impl SetUpStore for SqlStore {
    async fn put_set_up(
        &self,
        token: &TokenHash,
        created_at: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        const DOING: &str = "putting the link of the first run";
        let mut tx = self.begin().await?;
        let kept = sqlx::query_as(KEPT_SET_UP);
        let kept: Option<(String,)> = kept.fetch_optional(&mut *tx).await.doing(DOING)?;
        let draft = kept.map_or_else(|| "{}".to_owned(), |(draft,)| draft);
        let forget = sqlx::query(FORGET_SET_UP);
        forget.execute(&mut *tx).await.doing(DOING)?;
        let put = sqlx::query(PUT_SET_UP)
            .bind(token.as_str())
            .bind(draft)
            .bind(created_at.as_microsecond())
            .bind(expires_at.as_microsecond());
        put.execute(&mut *tx).await.doing(DOING)?;
        tx.commit().await.doing(DOING)
    }

    async fn set_up(
        &self,
        token: &TokenHash,
        now: Timestamp,
    ) -> Result<Option<String>, StoreError> {
        let query = sqlx::query_as(SET_UP)
            .bind(token.as_str())
            .bind(now.as_microsecond());
        let row: Option<(String,)> = query
            .fetch_optional(&self.read)
            .await
            .doing("reading the first run")?;
        Ok(row.map(|(draft,)| draft))
    }

    async fn keep_set_up(&self, token: &TokenHash, draft: &str) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let keep = sqlx::query(KEEP_SET_UP).bind(token.as_str()).bind(draft);
        keep.execute(&mut *tx)
            .await
            .doing("keeping the first run")?;
        tx.commit().await.doing("keeping the first run")
    }

    async fn finish_set_up(
        &self,
        token: &TokenHash,
        clinic: &Clinic,
        owner: &Staff,
        audit: &[AuditEntry],
    ) -> Result<bool, StoreError> {
        const DOING: &str = "ending the first run";
        let mut tx = self.begin().await?;
        // First of all, for the lock: of two that come at once, one finds the row gone.
        let using = sqlx::query(USE_SET_UP).bind(token.as_str());
        let used = using.execute(&mut *tx).await.doing(DOING)?;
        let counting = sqlx::query_as(CLINIC_COUNT);
        let (clinics,): (i64,) = counting.fetch_one(&mut *tx).await.doing(DOING)?;
        if used.rows_affected() == 0 || clinics > 0 {
            tx.rollback().await.doing(DOING)?;
            return Ok(false);
        }
        insert_clinic(&mut tx, clinic).await?;
        insert_staff(&mut tx, owner).await?;
        let audit: Vec<&AuditEntry> = audit.iter().collect();
        append_audit(self.kind, &mut tx, &audit).await?;
        tx.commit().await.doing(DOING)?;
        Ok(true)
    }

    async fn change_clinic(
        &self,
        version: &ClinicVersion,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        const DOING: &str = "changing a clinic";
        let data = &version.data;
        let mut tx = self.begin().await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        let change = sqlx::query(CHANGE_CLINIC).bind(version.clinic.as_str());
        let said = [
            &data.name,
            &data.phone,
            &data.emergency_number,
            &data.zone,
            &data.language,
            &data.note,
        ];
        let change = said
            .iter()
            .fold(change, |query, text| query.bind(text.as_str()));
        change.execute(&mut *tx).await.doing(DOING)?;
        let add = sqlx::query(ADD_CLINIC_VERSION)
            .bind(version.clinic.as_str())
            .bind(version.id.as_str())
            .bind(version.by.as_str())
            .bind(version.at.as_microsecond());
        let add = said
            .iter()
            .fold(add, |query, text| query.bind(text.as_str()));
        add.execute(&mut *tx).await.doing(DOING)?;
        tx.commit().await.doing(DOING)
    }

    async fn clinic_versions(
        &self,
        clinic: &ClinicId,
        limit: u32,
    ) -> Result<Vec<ClinicVersion>, StoreError> {
        let query = sqlx::query(CLINIC_VERSIONS)
            .bind(clinic.as_str())
            .bind(i64::from(limit));
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading a clinic's versions")?;
        rows.iter()
            .map(|row| version(&mut Columns::of("clinic_version", row)))
            .collect()
    }

    async fn add_patients(
        &self,
        known: &KnownPatients,
        patients: &[SealedPatient],
        audit: &[AuditEntry],
    ) -> Result<bool, StoreError> {
        const DOING: &str = "adding a list of patients";
        let Some(first) = patients.first() else {
            return Ok(true);
        };
        let mut tx = self.begin().await?;
        // The entries first: their chain's lock lets no second list in between.
        let audit: Vec<&AuditEntry> = audit.iter().collect();
        append_audit(self.kind, &mut tx, &audit).await?;
        let now = sqlx::query(KNOWN_PATIENTS).bind(first.clinic.as_str());
        let now = now.fetch_one(&mut *tx).await.doing(DOING)?;
        if known_patients(&mut Columns::of("patient", &now))? != *known {
            return Ok(false);
        }
        for patient in patients {
            let add = sqlx::query(ADD_LISTED_PATIENT)
                .bind(patient.clinic.as_str())
                .bind(patient.id.as_str())
                .bind(patient.wrapped_key.as_slice())
                .bind(patient.identity.as_slice())
                .bind(patient.created_at.as_microsecond())
                .bind(patient.language.as_deref());
            add.execute(&mut *tx).await.doing(DOING)?;
        }
        tx.commit().await.doing(DOING)?;
        Ok(true)
    }
}

fn known_patients(columns: &mut Columns<'_>) -> Result<KnownPatients, StoreError> {
    Ok(KnownPatients {
        count: columns.number()?,
        newest: columns.text_or_null()?.map(PatientId::stored),
    })
}

fn version(columns: &mut Columns<'_>) -> Result<ClinicVersion, StoreError> {
    Ok(ClinicVersion {
        clinic: ClinicId::stored(columns.text()?),
        id: ClinicVersionId::stored(columns.text()?),
        by: StaffId::stored(columns.text()?),
        at: columns.time()?,
        data: ClinicData {
            name: columns.text()?,
            phone: columns.text()?,
            emergency_number: columns.text()?,
            zone: columns.text()?,
            language: columns.text()?,
            note: columns.text()?,
        },
    })
}
