//! Opening hours, the cover rota, and what was told of alerts.

mod telling;

use async_trait::async_trait;
use care::alert::{Run, Telling};
use care::clinic::Hours;
use care::clinic::Role;
use care::clinic::cover::{Cover, Crew, Member};
use care::id::{AlertId, ClinicId, CoverId, PatientId, StaffId};
use care::jobs::TellEnd;
use care::port::{CoverStore, StoreError};
use care::record::audit::AuditEntry;
use care::review::{LogPart, TellingRow};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;
use crate::treatment::patient_columns;

/// Columns of a try `t`, in the order that [`telling::telling`] reads them.
macro_rules! telling_columns {
    () => {
        "t.clinic_id, t.telling_id, t.alert_id, t.job_id, t.staff_id, t.rung, t.round, t.channel, t.attempt, COALESCE(t.arrived, t.outcome) AS outcome,
        CASE WHEN t.arrived IS NULL THEN t.said ELSE t.said || '; ' || t.arrived_said END AS said, t.message_id, t.at"
    };
}

texts! {
    SET_HOURS = "INSERT INTO opening_hours (clinic_id, revision, hours) VALUES ($1, $2, $3)
        ON CONFLICT (clinic_id) DO UPDATE SET revision = excluded.revision, hours = excluded.hours
        WHERE opening_hours.revision = excluded.revision - 1";
    MEMBERS = "SELECT st.staff_id, st.name, st.role, st.also, st.email, COALESCE(sp.phone, '') AS phone FROM staff st
        LEFT JOIN staff_phone sp ON sp.clinic_id = st.clinic_id AND sp.staff_id = st.staff_id
        WHERE st.clinic_id = $1 AND st.disabled_at IS NULL ORDER BY st.created_at, st.staff_id";
    ROTA = "SELECT co.clinic_id, co.cover_id, co.staff_id, co.from_at, co.until_at FROM cover co
        WHERE co.clinic_id = $1 AND co.until_at > $2 ORDER BY co.from_at, co.cover_id";
    ADD_COVER = "INSERT INTO cover (clinic_id, cover_id, staff_id, from_at, until_at) VALUES ($1, $2, $3, $4, $5)";
    REMOVE_COVER = "DELETE FROM cover WHERE clinic_id = $1 AND cover_id = $2";
    SET_PHONE = "INSERT INTO staff_phone (clinic_id, staff_id, phone) VALUES ($1, $2, $3)
        ON CONFLICT (clinic_id, staff_id) DO UPDATE SET phone = excluded.phone";
    RUN = "SELECT j.job_id, j.created_at FROM job j WHERE j.clinic_id = $1 AND j.subject = $2 AND j.kind = 'deliver_alert'
        ORDER BY j.job_id DESC LIMIT 1";
    TELLINGS_OF_ALERT = concat!("SELECT ", telling_columns!(), " FROM telling t WHERE t.clinic_id = $1 AND t.alert_id = $2
        ORDER BY t.at, t.telling_id");
    TELLINGS_TO = concat!("SELECT ", telling_columns!(), " FROM telling t JOIN alert a ON a.clinic_id = t.clinic_id AND a.alert_id = t.alert_id
        WHERE a.clinic_id = $1 AND a.patient_id = $2 AND t.rung = 'patient' ORDER BY t.at DESC, t.telling_id DESC LIMIT $3");
    TELLINGS = concat!("SELECT ", telling_columns!(), ", ", patient_columns!(), ", st.name FROM telling t
        JOIN alert a ON a.clinic_id = t.clinic_id AND a.alert_id = t.alert_id
        JOIN patient p ON p.clinic_id = a.clinic_id AND p.patient_id = a.patient_id
        LEFT JOIN staff st ON st.clinic_id = t.clinic_id AND st.staff_id = t.staff_id
        WHERE t.clinic_id = $1 AND t.telling_id < $2
        AND ($3 = 'all' OR COALESCE(t.arrived, t.outcome) IN ('undelivered', 'failed', 'refused')) ORDER BY t.telling_id DESC LIMIT $4");
    ADD_TELLING = "INSERT INTO telling (clinic_id, telling_id, alert_id, job_id, staff_id, rung, round, channel, attempt, outcome, said, message_id, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    TELLING_DONE = "UPDATE job SET done_at = $1, last_error = NULL WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
    TELLING_WELL = "UPDATE job SET run_at = $1, attempts = 0, last_error = NULL
        WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
    TELLING_STILL = "UPDATE job SET run_at = $1 WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
    TELLING_FAILED = "UPDATE job SET run_at = $1, attempts = attempts + 1, last_error = $2
        WHERE clinic_id = $3 AND job_id = $4 AND fence = $5 AND done_at IS NULL";
}

const READING: &str = "reading the cover rota";
const CHANGING: &str = "changing the cover rota";

#[async_trait]
impl CoverStore for SqlStore {
    async fn set_hours(
        &self,
        clinic: &ClinicId,
        hours: &Hours,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        let doing = "setting opening hours";
        let mut tx = self.begin().await?;
        let set = sqlx::query(SET_HOURS)
            .bind(clinic.as_str())
            .bind(hours.revision())
            .bind(hours.to_stored());
        if set.execute(&mut *tx).await.doing(doing)?.rows_affected() == 0 {
            return Ok(false);
        }
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(doing)?;
        Ok(true)
    }

    async fn crew(&self, clinic: &ClinicId, from: Timestamp) -> Result<Crew, StoreError> {
        let members = sqlx::query(MEMBERS).bind(clinic.as_str());
        let staff = members.fetch_all(&self.read).await.doing(READING)?;
        let rota = sqlx::query(ROTA)
            .bind(clinic.as_str())
            .bind(from.as_microsecond());
        let rota = rota.fetch_all(&self.read).await.doing(READING)?;
        Ok(Crew {
            staff: staff.iter().map(member).collect::<Result<_, _>>()?,
            rota: rota.iter().map(cover).collect::<Result<_, _>>()?,
        })
    }

    async fn add_cover(&self, cover: &Cover, audit: &AuditEntry) -> Result<(), StoreError> {
        let add = sqlx::query(ADD_COVER)
            .bind(cover.clinic.as_str())
            .bind(cover.id.as_str())
            .bind(cover.staff.as_str())
            .bind(cover.from.as_microsecond())
            .bind(cover.until.as_microsecond());
        self.change(add, audit, CHANGING).await
    }

    async fn remove_cover(
        &self,
        clinic: &ClinicId,
        id: &CoverId,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let remove = sqlx::query(REMOVE_COVER)
            .bind(clinic.as_str())
            .bind(id.as_str());
        self.change(remove, audit, CHANGING).await
    }

    async fn set_phone(
        &self,
        clinic: &ClinicId,
        staff: &StaffId,
        phone: &str,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let set = sqlx::query(SET_PHONE)
            .bind(clinic.as_str())
            .bind(staff.as_str())
            .bind(phone);
        self.change(set, audit, CHANGING).await
    }

    async fn run_of(&self, clinic: &ClinicId, alert: &AlertId) -> Result<Option<Run>, StoreError> {
        telling::run_of(self, clinic, alert).await
    }

    async fn finish_telling(&self, end: &TellEnd) -> Result<bool, StoreError> {
        telling::finish(self, end).await
    }

    async fn tellings_to(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        limit: u32,
    ) -> Result<Vec<Telling>, StoreError> {
        telling::to_patient(self, clinic, patient, limit).await
    }

    async fn telling_log(
        &self,
        clinic: &ClinicId,
        part: LogPart<'_>,
    ) -> Result<Vec<TellingRow>, StoreError> {
        telling::log(self, clinic, part).await
    }
}

fn member(row: &AnyRow) -> Result<Member, StoreError> {
    let mut columns = Columns::of("staff", row);
    Ok(Member {
        id: StaffId::stored(columns.text()?),
        name: columns.text()?,
        role: columns.known(Role::from_id)?,
        also: columns.known_or_null(Role::from_id)?,
        email: columns.text()?,
        phone: columns.text()?,
    })
}

fn cover(row: &AnyRow) -> Result<Cover, StoreError> {
    let mut columns = Columns::of("cover", row);
    Ok(Cover {
        clinic: ClinicId::stored(columns.text()?),
        id: CoverId::stored(columns.text()?),
        staff: StaffId::stored(columns.text()?),
        from: columns.time()?,
        until: columns.time()?,
    })
}
