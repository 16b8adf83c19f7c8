//! Versions of sessions, and how muscles were needled last.

use std::collections::{HashMap, HashSet};

use async_trait::async_trait;
use care::id::{ClinicId, FormId, PatientId, SessionId, StaffId};
use care::port::{SessionStore, StoreError};
use care::record::audit::AuditEntry;
use care::treatment::{
    Correction, EndedAs, LinkAfter, Needling, NextSession, PlanAfter, SessionVersion, Withdrawal,
};
use jiff::Timestamp;

use super::{patient, read, reminder, sending, write};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;
use crate::transaction::Tx;

/// A practitioner's newest needlings that defaults are taken from.
const NEEDLINGS_MAX: i64 = 600;

texts! {
    VERSIONS = "SELECT s.clinic_id, s.session_id, s.patient_id, s.practitioner_id, s.needled_at, s.facts, s.notes, s.recorded_at,
        COALESCE(s.recorded_by, s.practitioner_id), s.ended_at, s.ended_as
        FROM session a JOIN session s ON s.clinic_id = a.clinic_id
        AND (s.session_id = COALESCE(a.first_id, a.session_id) OR s.first_id = COALESCE(a.first_id, a.session_id))
        WHERE a.clinic_id = $1 AND a.session_id = $2 ORDER BY s.recorded_at, s.session_id";
    NEEDLINGS_OF_VERSIONS = "SELECT n.session_id, n.region, n.side, n.muscle, n.depth, n.technique, n.needles, n.insertions, n.twitches, n.pain
        FROM needling n WHERE n.clinic_id = $1
        AND n.session_id IN (SELECT s.session_id FROM session s WHERE s.clinic_id = $1 AND (s.session_id = $2 OR s.first_id = $2))
        ORDER BY n.session_id, n.position";
    SESSION_OF_FORM = "SELECT s.session_id FROM session s WHERE s.clinic_id = $1 AND s.form_id = $2";
    WITHDRAW = "UPDATE session SET ended_at = $1, ended_as = 'withdrawn', ended_by = $2, form_id = NULL
        WHERE clinic_id = $3 AND session_id = $4 AND ended_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM check_in c WHERE c.clinic_id = $3 AND c.patient_id = $5 AND c.received_at >= session.recorded_at)
        AND NOT EXISTS (SELECT 1 FROM progress g WHERE g.clinic_id = $3 AND g.patient_id = $5 AND g.at >= session.recorded_at)";
    KNOWN_AS_BEFORE = "UPDATE patient SET identity = (SELECT s.identity_before FROM session s WHERE s.clinic_id = $1 AND s.session_id = $2)
        WHERE clinic_id = $1 AND patient_id = $3 AND EXISTS (SELECT 1 FROM session s
            WHERE s.clinic_id = $1 AND s.session_id = $2 AND s.identity_before IS NOT NULL)";
    // A colleague may have recorded another session since it was looked whether one is left.
    REVOKE = "UPDATE link SET revoked_at = $1 WHERE clinic_id = $2 AND link_id = $3 AND revoked_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM session s WHERE s.clinic_id = link.clinic_id AND s.patient_id = link.patient_id AND s.ended_at IS NULL)";
    // As it was before, but never shorter than the sessions that are left want it.
    SHORTEN = "UPDATE link SET expires_at = COALESCE((SELECT CASE WHEN s.link_until_before > $1 THEN s.link_until_before ELSE $1 END
        FROM session s WHERE s.clinic_id = $2 AND s.session_id = $4 AND s.link_until_before IS NOT NULL), $1)
        WHERE clinic_id = $2 AND link_id = $3";
    WAITS_AS_BEFORE = "UPDATE patient SET link_asked_at = (SELECT s.link_asked_before FROM session s WHERE s.clinic_id = $1 AND s.session_id = $2)
        WHERE clinic_id = $1 AND patient_id = $3 AND link_asked_at IS NULL";
    CORRECTED = "UPDATE session SET ended_at = $1, ended_as = 'corrected', ended_by = $2
        WHERE clinic_id = $3 AND session_id = $4 AND ended_at IS NULL";
    VERSION_OF = "UPDATE session SET first_id = $1, recorded_by = $2 WHERE clinic_id = $3 AND session_id = $4";
    LAST_NEEDLINGS = "SELECT n.session_id, n.region, n.side, n.muscle, n.depth, n.technique, n.needles, n.insertions, n.twitches, n.pain
        FROM session s JOIN needling n ON n.clinic_id = s.clinic_id AND n.session_id = s.session_id
        WHERE s.clinic_id = $1 AND s.practitioner_id = $2 AND s.ended_at IS NULL
        ORDER BY s.needled_at DESC, s.session_id DESC, n.position LIMIT $3";
    NEWEST_SESSIONS = "SELECT s.patient_id, MAX(s.needled_at) AS at FROM session s WHERE s.clinic_id = $1 AND s.ended_at IS NULL
        GROUP BY s.patient_id ORDER BY at DESC, s.patient_id";
}

#[async_trait]
impl SessionStore for SqlStore {
    async fn session_versions(
        &self,
        clinic: &ClinicId,
        session: &SessionId,
    ) -> Result<Vec<SessionVersion>, StoreError> {
        let query = sqlx::query(VERSIONS)
            .bind(clinic.as_str())
            .bind(session.as_str());
        let rows = query.fetch_all(&self.read).await.doing(READING)?;
        let mut versions = Vec::with_capacity(rows.len());
        for row in &rows {
            versions.push(version(&mut Columns::of("session", row))?);
        }
        let Some(first) = versions.first().map(|one| one.session.id.clone()) else {
            return Ok(versions);
        };
        let query = sqlx::query(NEEDLINGS_OF_VERSIONS)
            .bind(clinic.as_str())
            .bind(first.as_str());
        let mut needlings: HashMap<SessionId, Vec<Needling>> = HashMap::new();
        for row in query.fetch_all(&self.read).await.doing(READING)? {
            let (id, needling) = read::needling(&mut Columns::of("needling", &row))?;
            needlings.entry(id).or_default().push(needling);
        }
        for one in &mut versions {
            one.session.needlings = needlings.remove(&one.session.id).unwrap_or_default();
        }
        Ok(versions)
    }

    async fn session_of_form(
        &self,
        clinic: &ClinicId,
        form: &FormId,
    ) -> Result<Option<SessionId>, StoreError> {
        let query = sqlx::query(SESSION_OF_FORM)
            .bind(clinic.as_str())
            .bind(form.as_str());
        let row = query.fetch_optional(&self.read).await.doing(READING)?;
        let id = |row| Columns::of("session", &row).text().map(SessionId::stored);
        row.map(id).transpose()
    }

    async fn next_without(
        &self,
        clinic: &ClinicId,
        session: &SessionId,
    ) -> Result<NextSession, StoreError> {
        let query = sqlx::query(patient::NEXT_WITHOUT)
            .bind(clinic.as_str())
            .bind(session.as_str());
        let row = query.fetch_optional(&self.read).await.doing(READING)?;
        let Some(row) = row else {
            return Ok(NextSession::AsBefore);
        };
        let before = Columns::of("session", &row).time_or_null()?;
        Ok(before.map_or(NextSession::NotKnown, NextSession::At))
    }

    async fn withdraw_session(
        &self,
        withdrawal: &Withdrawal,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let (clinic, patient) = (&withdrawal.clinic, withdrawal.patient.as_str());
        self.lock(&mut tx, clinic, patient).await?;
        // The entry next: its chain's lock lets nothing come in between.
        append_audit(self.kind, &mut tx, &[audit]).await?;
        let withdraw = sqlx::query(WITHDRAW)
            .bind(withdrawal.at.as_microsecond())
            .bind(withdrawal.by.as_str())
            .bind(withdrawal.clinic.as_str())
            .bind(withdrawal.session.as_str())
            .bind(withdrawal.patient.as_str());
        let done = withdraw.execute(&mut *tx).await.doing(WITHDRAWING)?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        let known = sqlx::query(KNOWN_AS_BEFORE)
            .bind(withdrawal.clinic.as_str())
            .bind(withdrawal.session.as_str())
            .bind(withdrawal.patient.as_str());
        known.execute(&mut *tx).await.doing(WITHDRAWING)?;
        patient::next_as_before(&mut tx, withdrawal).await?;
        self.after_withdrawal(&mut tx, withdrawal).await?;
        tx.commit().await.doing(WITHDRAWING)?;
        Ok(true)
    }

    async fn correct_session(
        &self,
        correction: &Correction,
        audit: &AuditEntry,
    ) -> Result<bool, StoreError> {
        let session = &correction.session;
        let mut tx = self.begin().await?;
        // The patient first, as whoever changes their name and contact does.
        self.lock(&mut tx, &session.clinic, session.patient.as_str())
            .await?;
        let end = sqlx::query(CORRECTED)
            .bind(session.recorded_at.as_microsecond())
            .bind(correction.by.as_str())
            .bind(session.clinic.as_str())
            .bind(correction.of.as_str());
        let done = end.execute(&mut *tx).await.doing(CORRECTING)?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        write::add_session(&mut tx, session).await?;
        reminder::listen_anew(&mut tx, &session.clinic, &session.patient).await?;
        let name = sqlx::query(VERSION_OF)
            .bind(correction.first.as_str())
            .bind(correction.by.as_str())
            .bind(session.clinic.as_str())
            .bind(session.id.as_str());
        name.execute(&mut *tx).await.doing(CORRECTING)?;
        if let Some(link) = &correction.link {
            write::put_link(&mut tx, link).await?;
        }
        if let Some(plan) = &correction.plan {
            reminder::put_new(self.kind, &mut tx, &session.patient, plan).await?;
        }
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(CORRECTING)?;
        Ok(true)
    }

    async fn last_needlings(
        &self,
        clinic: &ClinicId,
        practitioner: &StaffId,
    ) -> Result<Vec<Needling>, StoreError> {
        let query = sqlx::query(LAST_NEEDLINGS)
            .bind(clinic.as_str())
            .bind(practitioner.as_str())
            .bind(NEEDLINGS_MAX);
        let rows = query.fetch_all(&self.read).await.doing(READING)?;
        let mut seen = HashSet::new();
        let mut last = Vec::new();
        for row in &rows {
            let (_, needling) = read::needling(&mut Columns::of("needling", row))?;
            if seen.insert(needling.muscle.clone()) {
                last.push(needling);
            }
        }
        Ok(last)
    }

    async fn newest_sessions(
        &self,
        clinic: &ClinicId,
    ) -> Result<Vec<(PatientId, Timestamp)>, StoreError> {
        let query = sqlx::query(NEWEST_SESSIONS).bind(clinic.as_str());
        let rows = query.fetch_all(&self.read).await.doing(READING)?;
        let newest = rows.iter().map(|row| {
            let mut columns = Columns::of("session", row);
            Ok((PatientId::stored(columns.text()?), columns.time()?))
        });
        newest.collect()
    }
}

const READING: &str = "reading sessions";
const WITHDRAWING: &str = "taking a session back";
const CORRECTING: &str = "correcting a session";

impl SqlStore {
    /// What hangs on a session that was taken back: link and plan.
    async fn after_withdrawal(
        &self,
        tx: &mut Tx,
        withdrawal: &Withdrawal,
    ) -> Result<(), StoreError> {
        let (clinic, patient) = (&withdrawal.clinic, &withdrawal.patient);
        reminder::listen_anew(tx, clinic, patient).await?;
        sending::end_with_session(tx, withdrawal).await?;
        if let Some((link, after)) = &withdrawal.link {
            let (text, at) = match after {
                LinkAfter::Revoked => (REVOKE, withdrawal.at),
                LinkAfter::Until(until) => (SHORTEN, *until),
            };
            let query = sqlx::query(text)
                .bind(at.as_microsecond())
                .bind(clinic.as_str())
                .bind(link.id.as_str());
            let query = match after {
                LinkAfter::Revoked => query,
                LinkAfter::Until(_) => query.bind(withdrawal.session.as_str()),
            };
            query.execute(&mut **tx).await.doing(WITHDRAWING)?;
        }
        let waits = sqlx::query(WAITS_AS_BEFORE)
            .bind(clinic.as_str())
            .bind(withdrawal.session.as_str())
            .bind(patient.as_str());
        waits.execute(&mut **tx).await.doing(WITHDRAWING)?;
        match &withdrawal.plan {
            PlanAfter::Stays => Ok(()),
            PlanAfter::Stops => reminder::stop(tx, clinic, patient, withdrawal.at).await,
            PlanAfter::GoesOn(plan) => reminder::put_new(self.kind, tx, patient, plan).await,
        }
    }
}

fn version(columns: &mut Columns<'_>) -> Result<SessionVersion, StoreError> {
    let session = read::session(columns)?;
    let recorded_by = StaffId::stored(columns.text()?);
    let ended_at = columns.time_or_null()?;
    let ended_as = columns.known_or_null(EndedAs::from_id)?;
    Ok(SessionVersion {
        session,
        recorded_by,
        ended: ended_at.zip(ended_as),
    })
}
