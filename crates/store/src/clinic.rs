//! Clinics, staff and log-ins.

pub(crate) mod set_up;
pub(crate) mod users;

use async_trait::async_trait;
use care::clinic::{Clinic, ClinicKind, Hours, Role, Staff, StaffSession};
use care::id::{ClinicId, StaffId};
use care::port::{ClinicStore, StoreError};
use care::record::audit::{AuditEntry, FIRST_HASH};
use care::treatment::TokenHash;
use jiff::Timestamp;

use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;
use crate::transaction::Tx;

macro_rules! staff_columns {
    () => {
        "st.clinic_id, st.staff_id, st.email, st.name, st.role, st.password_hash, st.created_at, st.also, st.disabled_at"
    };
}

/// Columns of a clinic `cl`, in the order that [`clinic`] reads them; the last are what it signed last and its hours.
macro_rules! clinic_columns {
    () => {
        "cl.clinic_id, cl.name, cl.phone, cl.emergency_number, cl.zone, cl.language, cl.kind, cl.created_at, cl.note,
        (SELECT so.protocol_sha256 FROM sign_off so WHERE so.clinic_id = cl.clinic_id ORDER BY so.sign_off_id DESC LIMIT 1),
        (SELECT oh.hours FROM opening_hours oh WHERE oh.clinic_id = cl.clinic_id)"
    };
}

pub(crate) use {clinic_columns, staff_columns};

texts! {
    CLINICS = concat!("SELECT ", clinic_columns!(), " FROM clinic cl ORDER BY cl.created_at, cl.clinic_id");
    CLINIC = concat!("SELECT ", clinic_columns!(), " FROM clinic cl WHERE cl.clinic_id = $1");
    ADD_CLINIC = "INSERT INTO clinic (clinic_id, name, phone, emergency_number, zone, language, kind, created_at, note)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ADD_AUDIT_HEAD = "INSERT INTO audit_head (clinic_id, seq, hash) VALUES ($1, 0, $2)";
    ADD_STAFF = "INSERT INTO staff (clinic_id, staff_id, handle, email, name, role, password_hash, created_at, also) VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8)";
    STAFF_BY_EMAIL = concat!("SELECT ", staff_columns!(), " FROM staff st WHERE st.email = $1 ORDER BY st.created_at, st.staff_id");
    STAFF = concat!("SELECT ", staff_columns!(), " FROM staff st WHERE st.clinic_id = $1 AND st.staff_id = $2");
    START_SESSION = "INSERT INTO staff_session (clinic_id, token_hash, staff_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)";
    SESSION = concat!("SELECT ss.token_hash, ss.created_at, ss.expires_at, ", staff_columns!(), " FROM staff_session ss
        JOIN staff st ON st.clinic_id = ss.clinic_id AND st.staff_id = ss.staff_id WHERE ss.token_hash = $1 AND ss.expires_at > $2 AND st.disabled_at IS NULL");
    END_SESSION = "DELETE FROM staff_session WHERE clinic_id = $1 AND token_hash = $2";
    FORGET_EXPIRED = "DELETE FROM staff_session WHERE clinic_id = $1 AND expires_at <= $2";
}

#[async_trait]
impl ClinicStore for SqlStore {
    async fn clinics(&self) -> Result<Vec<Clinic>, StoreError> {
        self.ask(CLINICS, "clinic", "reading the clinics")
            .all(clinic)
            .await
    }

    async fn clinic(&self, id: &ClinicId) -> Result<Option<Clinic>, StoreError> {
        self.ask(CLINIC, "clinic", "reading a clinic")
            .bind(id.as_str())
            .first(clinic)
            .await
    }

    async fn add_clinic(&self, clinic: &Clinic, audit: &AuditEntry) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        insert_clinic(&mut tx, clinic).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing("adding a clinic")
    }

    async fn add_staff(&self, staff: &Staff, audit: &AuditEntry) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        insert_staff(&mut tx, staff).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing("adding a member of staff")
    }

    async fn staff_by_email(&self, email: &str) -> Result<Vec<Staff>, StoreError> {
        self.ask(STAFF_BY_EMAIL, "staff", "looking for a member of staff")
            .bind(email)
            .all(staff)
            .await
    }

    async fn staff(&self, clinic: &ClinicId, id: &StaffId) -> Result<Option<Staff>, StoreError> {
        self.ask(STAFF, "staff", "reading a member of staff")
            .bind(clinic.as_str())
            .bind(id.as_str())
            .first(staff)
            .await
    }

    async fn start_staff_session(
        &self,
        session: &StaffSession,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let forget = sqlx::query(FORGET_EXPIRED)
            .bind(session.clinic.as_str())
            .bind(session.created_at.as_microsecond());
        forget
            .execute(&mut *tx)
            .await
            .doing("forgetting expired log-ins")?;
        insert_session(&mut tx, session).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing("starting a log-in")
    }

    async fn staff_session(
        &self,
        token_hash: &TokenHash,
        now: Timestamp,
    ) -> Result<Option<(StaffSession, Staff)>, StoreError> {
        self.ask(SESSION, "staff_session", "reading a log-in")
            .bind(token_hash.as_str())
            .bind(now.as_microsecond())
            .first(staff_session)
            .await
    }

    async fn end_staff_session(
        &self,
        session: &StaffSession,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let end = sqlx::query(END_SESSION)
            .bind(session.clinic.as_str())
            .bind(session.token_hash.as_str());
        end.execute(&mut *tx).await.doing("ending a log-in")?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing("ending a log-in")
    }
}

/// Starts a log-in, within the caller's transaction.
async fn insert_session(tx: &mut Tx, session: &StaffSession) -> Result<(), StoreError> {
    let start = sqlx::query(START_SESSION)
        .bind(session.clinic.as_str())
        .bind(session.token_hash.as_str())
        .bind(session.staff.as_str())
        .bind(session.created_at.as_microsecond())
        .bind(session.expires_at.as_microsecond());
    start.execute(&mut **tx).await.doing("starting a log-in")?;
    Ok(())
}

/// Adds a clinic with the beginning of its audit chain, within the caller's transaction.
pub(crate) async fn insert_clinic(tx: &mut Tx, clinic: &Clinic) -> Result<(), StoreError> {
    let add = sqlx::query(ADD_CLINIC)
        .bind(clinic.id.as_str())
        .bind(clinic.name.as_str())
        .bind(clinic.phone.as_str())
        .bind(clinic.emergency_number.as_str())
        .bind(clinic.zone.as_str())
        .bind(clinic.language.as_str())
        .bind(clinic.kind.id())
        .bind(clinic.created_at.as_microsecond())
        .bind(clinic.note.as_str());
    add.execute(&mut **tx).await.doing("adding a clinic")?;
    let head = sqlx::query(ADD_AUDIT_HEAD)
        .bind(clinic.id.as_str())
        .bind(FIRST_HASH);
    head.execute(&mut **tx).await.doing("adding a clinic")?;
    Ok(())
}

/// Adds a member of staff within the caller's transaction.
pub(crate) async fn insert_staff(tx: &mut Tx, staff: &Staff) -> Result<(), StoreError> {
    let add = sqlx::query(ADD_STAFF)
        .bind(staff.clinic.as_str())
        .bind(staff.id.as_str())
        .bind(staff.email.as_str())
        .bind(staff.name.as_str())
        .bind(staff.role.id())
        .bind(staff.password_hash.as_str())
        .bind(staff.created_at.as_microsecond())
        .bind(staff.also.map(Role::id));
    add.execute(&mut **tx)
        .await
        .doing("adding a member of staff")?;
    Ok(())
}

/// Reads the ten columns of a clinic.
pub(crate) fn clinic(columns: &mut Columns<'_>) -> Result<Clinic, StoreError> {
    Ok(Clinic {
        id: ClinicId::stored(columns.text()?),
        name: columns.text()?,
        phone: columns.text()?,
        emergency_number: columns.text()?,
        zone: columns.text()?,
        language: columns.text()?,
        kind: columns.known(ClinicKind::from_id)?,
        created_at: columns.time()?,
        note: columns.text()?,
        signed_sha256: columns.text_or_null()?,
        hours: columns
            .known_or_null(Hours::from_stored)?
            .unwrap_or_else(Hours::usual),
    })
}

/// Reads the nine columns of a member of staff.
pub(crate) fn staff(columns: &mut Columns<'_>) -> Result<Staff, StoreError> {
    Ok(Staff {
        clinic: ClinicId::stored(columns.text()?),
        id: StaffId::stored(columns.text()?),
        email: columns.text()?,
        name: columns.text()?,
        role: columns.known(Role::from_id)?,
        password_hash: columns.text()?,
        created_at: columns.time()?,
        also: columns.known_or_null(Role::from_id)?,
        disabled_at: columns.time_or_null()?,
    })
}

fn staff_session(columns: &mut Columns<'_>) -> Result<(StaffSession, Staff), StoreError> {
    let token_hash = TokenHash::stored(columns.text()?);
    let (created_at, expires_at) = (columns.time()?, columns.time()?);
    let staff = staff(columns)?;
    Ok((
        StaffSession {
            clinic: staff.clinic.clone(),
            staff: staff.id.clone(),
            token_hash,
            created_at,
            expires_at,
        },
        staff,
    ))
}
