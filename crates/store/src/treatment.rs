//! Patients, sessions and links.

mod read;
pub(crate) mod patient;
mod progress;
pub(crate) mod version;
pub(crate) mod guidance;
pub(crate) mod session_event;
pub(crate) mod link;
pub(crate) mod sending;

pub(crate) mod text_code;
pub(crate) mod reminder;
mod write;

use async_trait::async_trait;
use care::id::{ClinicId, PatientId, SessionId};
use care::port::{StoreError, TreatmentStore};
use care::record::audit::AuditEntry;
use care::treatment::{
    Link, LinkView, NewSession, SealedPatient, SealedProgress, Session, TokenHash,
};
use jiff::Timestamp;

use crate::clinic::clinic_columns;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;

pub(crate) use progress::progress as progress_row;
pub(crate) use read::{facts, link, link_columns, needling, patient, patient_columns, sessions_of};

texts! {
    PATIENTS = concat!("SELECT ", patient_columns!(), " FROM patient p WHERE p.clinic_id = $1 ORDER BY p.patient_id DESC");
    PATIENT = concat!("SELECT ", patient_columns!(), " FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $2");
    ADD_PATIENT = "INSERT INTO patient (clinic_id, patient_id, wrapped_key, identity, created_at) VALUES ($1, $2, $3, $4, $5)";
    KNOWN_ANEW = "UPDATE patient SET identity = $1 WHERE clinic_id = $2 AND patient_id = $3";
    ADD_SESSION = "INSERT INTO session (clinic_id, session_id, patient_id, practitioner_id, needled_at, facts, notes, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    FORM_OF = "UPDATE session SET form_id = $1 WHERE clinic_id = $2 AND session_id = $3";
    ADD_NEEDLING = "INSERT INTO needling (clinic_id, session_id, position, region, side, muscle, depth, technique, needles, insertions, twitches, pain)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    IDENTITY_BEFORE = "UPDATE session SET identity_before = (SELECT p.identity FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $2)
        WHERE clinic_id = $1 AND session_id = $3";
    PUT_LINK = "INSERT INTO link (clinic_id, link_id, patient_id, generation, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (clinic_id, link_id) DO UPDATE SET expires_at = excluded.expires_at WHERE link.expires_at < excluded.expires_at";
    REVOKE_LINK = "UPDATE link SET revoked_at = $1 WHERE clinic_id = $2 AND link_id = $3 AND revoked_at IS NULL";
    LINK_OF = concat!("SELECT ", link_columns!(), " FROM link l WHERE l.clinic_id = $1 AND l.patient_id = $2
        ORDER BY l.created_at DESC, l.generation DESC, l.link_id DESC LIMIT 1");
    SESSIONS_OF = "SELECT s.clinic_id, s.session_id, s.patient_id, s.practitioner_id, s.needled_at, s.facts, s.notes,
        COALESCE((SELECT f.recorded_at FROM session f WHERE f.clinic_id = s.clinic_id AND f.session_id = s.first_id), s.recorded_at)
        FROM session s WHERE s.clinic_id = $1 AND s.patient_id = $2 AND s.ended_at IS NULL ORDER BY s.needled_at DESC, s.session_id DESC";
    SESSION = "SELECT s.clinic_id, s.session_id, s.patient_id, s.practitioner_id, s.needled_at, s.facts, s.notes, s.recorded_at
        FROM session s WHERE s.clinic_id = $1 AND s.session_id = $2 AND s.ended_at IS NULL";
    // Not a join: SQLite would walk through all muscles of the clinic, since they stand in the order that is asked for.
    NEEDLINGS_OF_PATIENT = "SELECT n.session_id, n.region, n.side, n.muscle, n.depth, n.technique, n.needles, n.insertions, n.twitches, n.pain
        FROM needling n WHERE n.clinic_id = $1
        AND n.session_id IN (SELECT s.session_id FROM session s WHERE s.clinic_id = $1 AND s.patient_id = $2)
        ORDER BY n.session_id, n.position";
    ADD_PROGRESS = "INSERT INTO progress (clinic_id, progress_id, patient_id, link_id, client_id, at, activities, points, comfort, mobility)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (clinic_id, link_id, client_id) DO NOTHING";
    PROGRESS_OF = "SELECT g.clinic_id, g.progress_id, g.patient_id, g.link_id, g.client_id, g.at, g.activities, g.points, g.comfort, g.mobility
        FROM progress g WHERE g.clinic_id = $1 AND g.patient_id = $2 ORDER BY g.at, g.progress_id";
    RATED_AT = "SELECT g.at FROM progress g WHERE g.clinic_id = $1 AND g.patient_id = $2 ORDER BY g.at DESC LIMIT 1";
    LINK_VIEW = concat!("SELECT ", link_columns!(), ", ", patient_columns!(), ", ", clinic_columns!(), "
        FROM link l JOIN patient p ON p.clinic_id = l.clinic_id AND p.patient_id = l.patient_id
        JOIN clinic cl ON cl.clinic_id = l.clinic_id WHERE l.token_hash = $1");
}

#[async_trait]
impl TreatmentStore for SqlStore {
    async fn patients(&self, clinic: &ClinicId) -> Result<Vec<SealedPatient>, StoreError> {
        let rows = sqlx::query(PATIENTS)
            .bind(clinic.as_str())
            .fetch_all(&self.read)
            .await
            .doing("reading the patients")?;
        rows.iter()
            .map(|row| patient(&mut Columns::of("patient", row)))
            .collect()
    }

    async fn patient(
        &self,
        clinic: &ClinicId,
        id: &PatientId,
    ) -> Result<Option<SealedPatient>, StoreError> {
        let query = sqlx::query(PATIENT).bind(clinic.as_str()).bind(id.as_str());
        let row = query
            .fetch_optional(&self.read)
            .await
            .doing("reading a patient")?;
        row.map(|row| patient(&mut Columns::of("patient", &row)))
            .transpose()
    }

    async fn record_session(&self, new: &NewSession, audit: &AuditEntry) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let (clinic, patient) = (&new.session.clinic, &new.session.patient);
        self.lock(&mut tx, clinic, patient.as_str()).await?;
        if let Some(patient) = &new.new_patient {
            write::add_patient(&mut tx, patient).await?;
        }
        write::add_session(&mut tx, &new.session).await?;
        reminder::end_aside(&mut tx, &new.session.clinic, &new.session.patient).await?;
        if let Some(form) = &new.form {
            write::come_from(&mut tx, &new.session, form).await?;
        }
        link::keep_before(&mut tx, &new.session, &new.link).await?;
        write::put_link(&mut tx, &new.link).await?;
        if new.link.created_at == new.session.recorded_at {
            patient::settle(&mut tx, clinic, patient.as_str()).await?;
        } else {
            patient::settle_by_sending(&mut tx, clinic, patient.as_str()).await?;
        }
        patient::next_with_session(&mut tx, new).await?;
        if let Some(patient) = &new.known_anew {
            write::know_anew(&mut tx, patient, &new.session.id).await?;
        }
        if let Some(plan) = &new.plan {
            reminder::put_new(self.kind, &mut tx, &new.session.patient, plan).await?;
        }
        let mut entries = vec![audit];
        if let Some(sending) = &new.sending {
            let recorded_at = new.session.recorded_at;
            self.enqueue(&mut tx, &sending.what, recorded_at).await?;
            entries.push(&sending.audit);
        }
        append_audit(self.kind, &mut tx, &entries).await?;
        tx.commit().await.doing("recording a session")
    }

    async fn session(
        &self,
        clinic: &ClinicId,
        id: &SessionId,
    ) -> Result<Option<Session>, StoreError> {
        let query = sqlx::query(SESSION).bind(clinic.as_str()).bind(id.as_str());
        let Some(row) = query
            .fetch_optional(&self.read)
            .await
            .doing("reading a session")?
        else {
            return Ok(None);
        };
        let found = read::session(&mut Columns::of("session", &row))?;
        let all = sessions_of(self, clinic, &found.patient).await?;
        Ok(all.into_iter().find(|session| session.id == *id))
    }

    async fn link_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<Link>, StoreError> {
        let query = sqlx::query(LINK_OF)
            .bind(clinic.as_str())
            .bind(patient.as_str());
        let row = query
            .fetch_optional(&self.read)
            .await
            .doing("reading a link")?;
        row.map(|row| link(&mut Columns::of("link", &row)))
            .transpose()
    }

    async fn revoke_link(
        &self,
        link: &Link,
        at: Timestamp,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let revoke = sqlx::query(REVOKE_LINK)
            .bind(at.as_microsecond())
            .bind(link.clinic.as_str())
            .bind(link.id.as_str());
        revoke.execute(&mut *tx).await.doing("revoking a link")?;
        reminder::stop(&mut tx, &link.clinic, &link.patient, at).await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing("revoking a link")
    }

    async fn add_progress(
        &self,
        row: &SealedProgress,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        progress::add(self, row, audit).await
    }

    async fn progress_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Vec<SealedProgress>, StoreError> {
        progress::of(self, clinic, patient).await
    }

    async fn link_view(&self, token: &TokenHash) -> Result<Option<LinkView>, StoreError> {
        read::link_view(self, token).await
    }
}
