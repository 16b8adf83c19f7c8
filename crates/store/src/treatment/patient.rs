//! What stands with a patient beside who they are: language, next session, and the wait for a new link.

use async_trait::async_trait;
use care::id::{ClinicId, PatientId};
use care::port::{PatientStore, StoreError};
use care::record::audit::AuditEntry;
use care::treatment::{
    ContactChange, NewSession, NextSession, NextSessionChange, PlanWish, SealedPatient,
    SendingAfter, WhyAsked, Withdrawal,
};
use jiff::Timestamp;

use super::read::{patient, patient_columns};
use super::reminder;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::texts;
use crate::transaction::Tx;

texts! {
    CHOOSE_LANGUAGE = "UPDATE patient SET language = $1 WHERE clinic_id = $2 AND patient_id = $3 AND COALESCE(language, '') <> $1";
    CHANGE_CONTACT = "UPDATE patient SET identity = $1, language = $2 WHERE clinic_id = $3 AND patient_id = $4 AND identity = $5 AND COALESCE(language, '') = $6";
    // What a session changed is not given back by taking it back any more: somebody has looked at all of it since.
    FORGET_BEFORE = "UPDATE session SET identity_before = NULL WHERE clinic_id = $1 AND patient_id = $2 AND identity_before IS NOT NULL";
    SET_NEXT = "UPDATE patient SET next_session_at = $1 WHERE clinic_id = $2 AND patient_id = $3";
    NEXT_BEFORE = "UPDATE session SET next_changed = 1, next_before = (SELECT p.next_session_at FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $2)
        WHERE clinic_id = $1 AND session_id = $3";
    NEXT_AS_BEFORE = "UPDATE patient SET next_session_at = (SELECT s.next_before FROM session s WHERE s.clinic_id = $1 AND s.session_id = $2)
        WHERE clinic_id = $1 AND patient_id = $3 AND EXISTS (SELECT 1 FROM session s
            WHERE s.clinic_id = $1 AND s.session_id = $2 AND s.next_changed = 1)";
    NEXT_WITHOUT = "SELECT s.next_before FROM session s WHERE s.clinic_id = $1 AND s.session_id = $2 AND s.next_changed = 1";
    // Whoever waits goes on waiting since then; that a stranger may have the link counts from when it is said.
    ASK_FOR_LINK = "UPDATE patient SET link_asked_at = CASE WHEN $2 = 'elsewhere' THEN $1 ELSE COALESCE(link_asked_at, $1) END, link_asked_why = $2 WHERE clinic_id = $3 AND patient_id = $4
        AND (link_asked_at IS NULL OR ($2 = 'elsewhere' AND COALESCE(link_asked_why, '') <> 'elsewhere'))";
    SETTLE_LINK = "UPDATE patient SET link_asked_at = NULL WHERE clinic_id = $1 AND patient_id = $2 AND link_asked_at IS NOT NULL";
    SETTLE_BUT_ELSEWHERE = "UPDATE patient SET link_asked_at = NULL WHERE clinic_id = $1 AND patient_id = $2 AND link_asked_at IS NOT NULL
        AND COALESCE(link_asked_why, '') <> 'elsewhere'";
    WAITING_FOR_LINK = concat!("SELECT ", patient_columns!(), " FROM patient p WHERE p.clinic_id = $1 AND p.link_asked_at IS NOT NULL
        ORDER BY p.link_asked_at, p.patient_id LIMIT $2");
}

const CHOOSING: &str = "keeping a patient's language";
const KNOWING: &str = "changing how a patient is reached";
const COMING: &str = "writing when a patient comes again";
const WAITING: &str = "writing who waits for a link";

#[async_trait]
impl PatientStore for SqlStore {
    async fn choose_language(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        language: &str,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let choose = sqlx::query(CHOOSE_LANGUAGE)
            .bind(language.to_owned())
            .bind(clinic.as_str())
            .bind(patient.as_str());
        self.change(choose, audit, CHOOSING).await
    }

    async fn change_contact(
        &self,
        change: &ContactChange,
        audit: &[AuditEntry],
    ) -> Result<bool, StoreError> {
        let SealedPatient { clinic, id, .. } = &change.after;
        let mut tx = self.begin().await?;
        self.lock(&mut tx, clinic, id.as_str()).await?;
        if !know_as(&mut tx, change).await? {
            return Ok(false);
        }
        if change.mail == SendingAfter::Anew(()) {
            self.mail_anew(&mut tx, clinic, id, change.at).await?;
        }
        if let SendingAfter::Anew(text) = &change.text {
            self.text_anew(&mut tx, change, text.as_ref()).await?;
        }
        match &change.plan {
            PlanWish::AsBefore => {}
            PlanWish::Stop => reminder::stop(&mut tx, clinic, id, change.at).await?,
            PlanWish::Agreed(plan) => reminder::put_new(self.kind, &mut tx, id, plan).await?,
        }
        let audit: Vec<&AuditEntry> = audit.iter().collect();
        append_audit(self.kind, &mut tx, &audit).await?;
        tx.commit().await.doing(KNOWING)?;
        Ok(true)
    }

    async fn set_next_session(
        &self,
        change: &NextSessionChange,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        set_next(&mut tx, &change.clinic, &change.patient, change.next).await?;
        if let Some(plan) = &change.plan {
            reminder::put_new(self.kind, &mut tx, &change.patient, plan).await?;
        }
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing(COMING)
    }

    async fn ask_for_link(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        (at, why): (Timestamp, WhyAsked),
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let ask = sqlx::query(ASK_FOR_LINK)
            .bind(at.as_microsecond())
            .bind(why.id())
            .bind(clinic.as_str())
            .bind(patient.as_str());
        self.change(ask, audit, WAITING).await
    }

    async fn settle_link(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        if settle(&mut tx, clinic, patient.as_str()).await? {
            append_audit(self.kind, &mut tx, &[audit]).await?;
        }
        tx.commit().await.doing(WAITING)
    }

    async fn waiting_for_link(
        &self,
        clinic: &ClinicId,
        limit: u32,
    ) -> Result<Vec<SealedPatient>, StoreError> {
        self.ask(WAITING_FOR_LINK, "patient", "reading who waits for a link")
            .bind(clinic.as_str())
            .bind(i64::from(limit))
            .all(patient)
            .await
    }
}

/// `false` where the patient is not as before any more.
async fn know_as(tx: &mut Tx, change: &ContactChange) -> Result<bool, StoreError> {
    let ContactChange { before, after, .. } = change;
    let know = sqlx::query(CHANGE_CONTACT)
        .bind(after.identity.as_slice())
        .bind(after.language.as_deref())
        .bind(before.clinic.as_str())
        .bind(before.id.as_str())
        .bind(before.identity.as_slice())
        .bind(before.language.as_deref().unwrap_or_default());
    let known = know.execute(&mut **tx).await.doing(KNOWING)?;
    if known.rows_affected() == 0 {
        return Ok(false);
    }
    if before.identity != after.identity {
        let forget = sqlx::query(FORGET_BEFORE)
            .bind(before.clinic.as_str())
            .bind(before.id.as_str());
        forget.execute(&mut **tx).await.doing(KNOWING)?;
    }
    Ok(true)
}

/// Ends a patient's wait for a link within a larger change; `false` where nobody waited.
pub(super) async fn settle(
    tx: &mut Tx,
    clinic: &ClinicId,
    patient: &str,
) -> Result<bool, StoreError> {
    let query = sqlx::query(SETTLE_LINK)
        .bind(clinic.as_str())
        .bind(patient.to_owned());
    let settled = query.execute(&mut **tx).await.doing(WAITING)?;
    Ok(settled.rows_affected() > 0)
}

/// The same link went out again: that helps whoever waits, but where a stranger may have it.
pub(super) async fn settle_by_sending(
    tx: &mut Tx,
    clinic: &ClinicId,
    patient: &str,
) -> Result<(), StoreError> {
    let query = sqlx::query(SETTLE_BUT_ELSEWHERE)
        .bind(clinic.as_str())
        .bind(patient.to_owned());
    query.execute(&mut **tx).await.doing(WAITING).map(drop)
}

/// What recording a session changes of the next one; what was before stays with the session.
pub(super) async fn next_with_session(tx: &mut Tx, new: &NewSession) -> Result<(), StoreError> {
    if new.next == NextSession::AsBefore {
        return Ok(());
    }
    let session = &new.session;
    let keep = sqlx::query(NEXT_BEFORE)
        .bind(session.clinic.as_str())
        .bind(session.patient.as_str())
        .bind(session.id.as_str());
    keep.execute(&mut **tx).await.doing(COMING)?;
    set_next(tx, &session.clinic, &session.patient, new.next.or(None)).await
}

/// Gives the next session back what it was before a session that is taken back.
pub(super) async fn next_as_before(tx: &mut Tx, withdrawal: &Withdrawal) -> Result<(), StoreError> {
    let query = sqlx::query(NEXT_AS_BEFORE)
        .bind(withdrawal.clinic.as_str())
        .bind(withdrawal.session.as_str())
        .bind(withdrawal.patient.as_str());
    query.execute(&mut **tx).await.doing(COMING).map(drop)
}

async fn set_next(
    tx: &mut Tx,
    clinic: &ClinicId,
    patient: &PatientId,
    next: Option<Timestamp>,
) -> Result<(), StoreError> {
    let query = sqlx::query(SET_NEXT)
        .bind(next.map(Timestamp::as_microsecond))
        .bind(clinic.as_str())
        .bind(patient.as_str());
    query.execute(&mut **tx).await.doing(COMING).map(drop)
}
