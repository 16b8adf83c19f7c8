//! Versions of guidance and of plans for the next session: added, never changed.

use async_trait::async_trait;
use care::id::{ClinicId, PatientId, StaffId};
use care::port::{GuidanceStore, StoreError};
use care::record::audit::AuditEntry;
use care::treatment::{Aim, SealedGuidance};
use sqlx::any::AnyRow;

use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;

texts! {
    ADD_GUIDANCE = "INSERT INTO guidance (clinic_id, patient_id, aim, version, staff_id, at, content) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (clinic_id, patient_id, aim, version) DO NOTHING";
    // Without a gap: what somebody claims to have seen must be there.
    GUIDANCE_BEFORE = "SELECT CAST(COUNT(*) AS BIGINT) FROM guidance WHERE clinic_id = $1 AND patient_id = $2 AND aim = $3";
    GUIDANCE_OF = "SELECT g.clinic_id, g.patient_id, g.aim, g.version, g.staff_id, st.name, g.at, g.content FROM guidance g
        JOIN staff st ON st.clinic_id = g.clinic_id AND st.staff_id = g.staff_id
        WHERE g.clinic_id = $1 AND g.patient_id = $2 ORDER BY g.at DESC, g.aim, g.version DESC";
}

const WRITING: &str = "storing guidance";

#[async_trait]
impl GuidanceStore for SqlStore {
    async fn add_guidance(
        &self,
        version: &SealedGuidance,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let before = sqlx::query(GUIDANCE_BEFORE)
            .bind(version.clinic.as_str())
            .bind(version.patient.as_str())
            .bind(version.aim.id());
        let before = before.fetch_one(&mut *tx).await.doing(WRITING)?;
        let before: u32 = Columns::of("guidance", &before).number()?;
        if before.checked_add(1) != Some(version.version) {
            return Ok(false);
        }
        let add = sqlx::query(ADD_GUIDANCE)
            .bind(version.clinic.as_str())
            .bind(version.patient.as_str())
            .bind(version.aim.id())
            .bind(i64::from(version.version))
            .bind(version.by.as_str())
            .bind(version.at.as_microsecond())
            .bind(version.content.as_deref());
        let added = add.execute(&mut *tx).await.doing(WRITING)?;
        if added.rows_affected() == 0 {
            return Ok(false);
        }
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(WRITING)?;
        Ok(true)
    }

    async fn guidance_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<SealedGuidance>, StoreError> {
        let query = sqlx::query(GUIDANCE_OF)
            .bind(clinic.as_str())
            .bind(patient.as_str());
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading guidance")?;
        rows.iter().map(guidance).collect()
    }
}

/// Reads the eight columns of a version.
fn guidance(row: &AnyRow) -> Result<SealedGuidance, StoreError> {
    let mut columns = Columns::of("guidance", row);
    Ok(SealedGuidance {
        clinic: ClinicId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        aim: columns.known(Aim::from_id)?,
        version: columns.number()?,
        by: StaffId::stored(columns.text()?),
        name: columns.text()?,
        at: columns.time()?,
        content: columns.bytes_or_null()?,
    })
}
