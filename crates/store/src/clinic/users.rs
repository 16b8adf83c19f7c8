//! A clinic's users and their links.

use async_trait::async_trait;
use care::clinic::{Changed, PasswordChange, Role, Staff, StaffChange, StaffLink};
use care::id::{ClinicId, StaffId, StaffLinkId};
use care::port::{StaffStore, StoreError};
use care::record::audit::AuditEntry;
use care::treatment::TokenHash;
use jiff::Timestamp;

use super::{insert_session, insert_staff, staff, staff_columns};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;
use crate::transaction::Tx;

macro_rules! staff_link_columns {
    () => {
        "sl.clinic_id, sl.link_id, sl.staff_id, sl.token_hash, sl.created_at, sl.expires_at, sl.ended_at"
    };
}

texts! {
    STAFF_OF = concat!("SELECT ", staff_columns!(), " FROM staff st WHERE st.clinic_id = $1 ORDER BY st.created_at, st.staff_id");
    ADD_STAFF_LINK = "INSERT INTO staff_link (clinic_id, link_id, staff_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)";
    END_STAFF_LINKS = "UPDATE staff_link SET ended_at = $3 WHERE clinic_id = $1 AND staff_id = $2 AND ended_at IS NULL";
    END_STAFF_LINK = "UPDATE staff_link SET ended_at = $3 WHERE clinic_id = $1 AND link_id = $2 AND ended_at IS NULL";
    CHANGE_ROLE = "UPDATE staff SET role = $3, also = $4 WHERE clinic_id = $1 AND staff_id = $2";
    CHANGE_ALSO = "UPDATE staff SET also = $3 WHERE clinic_id = $1 AND staff_id = $2 AND role = 'owner'";
    CHANGE_DISABLED = "UPDATE staff SET disabled_at = $3 WHERE clinic_id = $1 AND staff_id = $2";
    OWNERS_LEFT = "SELECT CAST(COUNT(*) AS BIGINT) FROM staff WHERE clinic_id = $1 AND role = 'owner' AND disabled_at IS NULL";
    END_LOG_INS_OF = "DELETE FROM staff_session WHERE clinic_id = $1 AND staff_id = $2";
    SET_PASSWORD = "UPDATE staff SET password_hash = $3 WHERE clinic_id = $1 AND staff_id = $2";
    CHANGE_PASSWORD = "UPDATE staff SET password_hash = $1 WHERE clinic_id = $2 AND staff_id = $3 AND password_hash = $4 AND disabled_at IS NULL";
    STAFF_LINK = concat!("SELECT ", staff_link_columns!(), ", ", staff_columns!(), " FROM staff_link sl
        JOIN staff st ON st.clinic_id = sl.clinic_id AND st.staff_id = sl.staff_id WHERE sl.token_hash = $1");
    STAFF_LINKS = concat!("SELECT ", staff_link_columns!(), " FROM staff_link sl WHERE sl.clinic_id = $1 AND sl.ended_at IS NULL ORDER BY sl.link_id");
}

#[async_trait]
impl StaffStore for SqlStore {
    async fn staff_of(&self, clinic: &ClinicId) -> Result<Vec<Staff>, StoreError> {
        let query = sqlx::query(STAFF_OF).bind(clinic.as_str());
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading the staff")?;
        rows.iter()
            .map(|row| staff(&mut Columns::of("staff", row)))
            .collect()
    }

    async fn invite_staff(
        &self,
        staff: &Staff,
        link: &StaffLink,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        insert_staff(&mut tx, staff).await?;
        add_link(&mut tx, link).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing("inviting somebody")
    }

    async fn change_staff(
        &self,
        change: &StaffChange,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        const DOING: &str = "changing a member of staff";
        let (clinic, staff) = (change.clinic.as_str(), change.staff.as_str());
        let mut tx = self.begin().await?;
        // First of all, for the lock: two owners must not disable each other at once.
        append_audit(self.kind, &mut tx, &[audit]).await?;
        let step = match change.what {
            Changed::Role(role, also) => sqlx::query(CHANGE_ROLE)
                .bind(clinic)
                .bind(staff)
                .bind(role.id())
                .bind(also.map(Role::id)),
            Changed::Also(also) => sqlx::query(CHANGE_ALSO)
                .bind(clinic)
                .bind(staff)
                .bind(also.map(Role::id)),
            Changed::Disabled(since) => sqlx::query(CHANGE_DISABLED)
                .bind(clinic)
                .bind(staff)
                .bind(since.map(Timestamp::as_microsecond)),
        };
        step.execute(&mut *tx).await.doing(DOING)?;
        let left = sqlx::query_as(OWNERS_LEFT).bind(clinic);
        let (owners,): (i64,) = left.fetch_one(&mut *tx).await.doing(DOING)?;
        if owners == 0 {
            tx.rollback().await.doing(DOING)?;
            return Ok(false);
        }
        if let Changed::Disabled(Some(_)) = change.what {
            let end = sqlx::query(END_LOG_INS_OF).bind(clinic).bind(staff);
            end.execute(&mut *tx).await.doing(DOING)?;
            end_links(&mut tx, &change.clinic, &change.staff, change.at).await?;
        }
        tx.commit().await.doing(DOING)?;
        Ok(true)
    }

    async fn add_staff_link(&self, link: &StaffLink, audit: &AuditEntry) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        end_links(&mut tx, &link.clinic, &link.staff, link.created_at).await?;
        add_link(&mut tx, link).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing("adding a link for staff")
    }

    async fn staff_link(
        &self,
        token: &TokenHash,
    ) -> Result<Option<(StaffLink, Staff)>, StoreError> {
        let query = sqlx::query(STAFF_LINK).bind(token.as_str());
        let row = query
            .fetch_optional(&self.read)
            .await
            .doing("reading a link for staff")?;
        row.map(|row| {
            let mut columns = Columns::of("staff_link", &row);
            Ok((link(&mut columns)?, staff(&mut columns)?))
        })
        .transpose()
    }

    async fn staff_links(&self, clinic: &ClinicId) -> Result<Vec<StaffLink>, StoreError> {
        let query = sqlx::query(STAFF_LINKS).bind(clinic.as_str());
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading links for staff")?;
        rows.iter()
            .map(|row| link(&mut Columns::of("staff_link", row)))
            .collect()
    }

    async fn use_staff_link(
        &self,
        link: &StaffLink,
        password_hash: &str,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        const DOING: &str = "choosing a password";
        let (clinic, staff) = (link.clinic.as_str(), link.staff.as_str());
        let mut tx = self.begin().await?;
        let end = sqlx::query(END_STAFF_LINK)
            .bind(clinic)
            .bind(link.id.as_str())
            .bind(at.as_microsecond());
        let ended = end.execute(&mut *tx).await.doing(DOING)?;
        if ended.rows_affected() == 0 {
            tx.rollback().await.doing(DOING)?;
            return Ok(false);
        }
        let set = sqlx::query(SET_PASSWORD)
            .bind(clinic)
            .bind(staff)
            .bind(password_hash);
        set.execute(&mut *tx).await.doing(DOING)?;
        let out = sqlx::query(END_LOG_INS_OF).bind(clinic).bind(staff);
        out.execute(&mut *tx).await.doing(DOING)?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(DOING)?;
        Ok(true)
    }

    async fn change_passwords(
        &self,
        changes: &[PasswordChange],
        audit: &[AuditEntry],
    ) -> Result<bool, StoreError> {
        const DOING: &str = "changing a password";
        let mut tx = self.begin().await?;
        // First of all, for the lock, as whoever changes a member of staff does.
        let entries: Vec<&AuditEntry> = audit.iter().collect();
        append_audit(self.kind, &mut tx, &entries).await?;
        for change in changes {
            let (clinic, id) = (change.staff.clinic.as_str(), change.staff.id.as_str());
            let set = sqlx::query(CHANGE_PASSWORD)
                .bind(change.password_hash.as_str())
                .bind(clinic)
                .bind(id)
                .bind(change.staff.password_hash.as_str());
            let set = set.execute(&mut *tx).await.doing(DOING)?;
            if set.rows_affected() == 0 {
                tx.rollback().await.doing(DOING)?;
                return Ok(false);
            }
            let out = sqlx::query(END_LOG_INS_OF).bind(clinic).bind(id);
            out.execute(&mut *tx).await.doing(DOING)?;
            end_links(
                &mut tx,
                &change.staff.clinic,
                &change.staff.id,
                change.session.created_at,
            )
            .await?;
            insert_session(&mut tx, &change.session).await?;
        }
        tx.commit().await.doing(DOING)?;
        Ok(true)
    }
}

async fn add_link(tx: &mut Tx, link: &StaffLink) -> Result<(), StoreError> {
    let add = sqlx::query(ADD_STAFF_LINK)
        .bind(link.clinic.as_str())
        .bind(link.id.as_str())
        .bind(link.staff.as_str())
        .bind(link.token_hash.as_str())
        .bind(link.created_at.as_microsecond())
        .bind(link.expires_at.as_microsecond());
    add.execute(&mut **tx)
        .await
        .doing("adding a link for staff")?;
    Ok(())
}

async fn end_links(
    tx: &mut Tx,
    clinic: &ClinicId,
    staff: &StaffId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let end = sqlx::query(END_STAFF_LINKS)
        .bind(clinic.as_str())
        .bind(staff.as_str())
        .bind(at.as_microsecond());
    end.execute(&mut **tx)
        .await
        .doing("ending links for staff")?;
    Ok(())
}

/// Reads the seven columns of a link.
fn link(columns: &mut Columns<'_>) -> Result<StaffLink, StoreError> {
    Ok(StaffLink {
        clinic: ClinicId::stored(columns.text()?),
        id: StaffLinkId::stored(columns.text()?),
        staff: StaffId::stored(columns.text()?),
        token_hash: TokenHash::stored(columns.text()?),
        created_at: columns.time()?,
        expires_at: columns.time()?,
        ended_at: columns.time_or_null()?,
    })
}
