//! Plans of reminders, their tries, and the end of a round in one transaction.

mod plan;
mod delivery;
mod finish;
mod notice;
mod watched;

use async_trait::async_trait;
use care::id::{ClinicId, JobId, PatientId};
use care::jobs::{NoticeEnd, ReminderEnd};
use care::port::{ReminderStore, StoreError};
use care::record::audit::AuditEntry;
use care::review::{DeliveryRow, Watched};
use care::treatment::TokenHash;
use care::treatment::reminder::{Delivery, PlanChange, ReminderPlan};
use jiff::Timestamp;

use super::patient_columns;
use crate::database::SqlStore;
use crate::texts::texts;

pub(super) use delivery::add as add_delivery;
pub(super) use plan::{put_new, stop};

/// Columns of a plan `r`, in the order that [`plan::plan`] reads them.
macro_rules! plan_columns {
    () => {
        "r.clinic_id, r.patient_id, r.channel, r.zone, r.agreed_at, r.stopped_at, r.stop_hash, r.job_id, r.handled_until, r.not_reached_at"
    };
}

/// Columns of a try `d`, in the order that [`delivery::delivery`] reads them.
macro_rules! delivery_columns {
    () => {
        "d.clinic_id, d.delivery_id, d.patient_id, d.job_id, d.channel, d.attempt, d.outcome, d.said, d.at,
        (SELECT dj.kind FROM job dj WHERE dj.clinic_id = d.clinic_id AND dj.job_id = d.job_id) AS about"
    };
}

texts! {
    PLAN = concat!("SELECT ", plan_columns!(), " FROM reminder_plan r WHERE r.clinic_id = $1 AND r.patient_id = $2");
    PLAN_BY_STOP = concat!("SELECT ", plan_columns!(), " FROM reminder_plan r WHERE r.stop_hash = $1");
    PUT_PLAN = "INSERT INTO reminder_plan (clinic_id, patient_id, channel, zone, agreed_at, stop_hash, job_id, handled_until)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (clinic_id, patient_id) DO UPDATE SET channel = excluded.channel, agreed_at = excluded.agreed_at,
        stopped_at = NULL, job_id = excluded.job_id, handled_until = excluded.handled_until, not_reached_at = NULL";
    // What was sent meanwhile stays dealt with: whoever goes on had read the plan before.
    GO_ON_WITH_PLAN = "UPDATE reminder_plan SET job_id = $1, handled_until = CASE WHEN handled_until < $2 THEN $2 ELSE handled_until END
        WHERE clinic_id = $3 AND patient_id = $4 AND stopped_at IS NULL";
    STOP_PLAN = "UPDATE reminder_plan SET stopped_at = $1 WHERE clinic_id = $2 AND patient_id = $3 AND stopped_at IS NULL";
    START_PLAN = "UPDATE reminder_plan SET stopped_at = NULL, agreed_at = $1, handled_until = $1, not_reached_at = NULL, job_id = $2
        WHERE clinic_id = $3 AND patient_id = $4 AND stopped_at IS NOT NULL";
    SET_PLAN_ZONE = "UPDATE reminder_plan SET zone = $1, job_id = $2 WHERE clinic_id = $3 AND patient_id = $4";
    REACHED_PLAN = "UPDATE reminder_plan SET handled_until = $1, job_id = $2, not_reached_at = NULL
        WHERE clinic_id = $3 AND patient_id = $4 AND job_id = $5";
    NOT_REACHED_PLAN = "UPDATE reminder_plan SET handled_until = $1, job_id = $2, not_reached_at = $1
        WHERE clinic_id = $3 AND patient_id = $4 AND job_id = $5";
    REACHED_MEANWHILE = "UPDATE reminder_plan SET handled_until = $1, not_reached_at = NULL
        WHERE clinic_id = $2 AND patient_id = $3 AND handled_until < $1";
    TOLD_PLAN = "UPDATE reminder_plan SET not_reached_at = NULL WHERE clinic_id = $1 AND patient_id = $2";
    NOT_TOLD_PLAN = "UPDATE reminder_plan SET not_reached_at = $3 WHERE clinic_id = $1 AND patient_id = $2";
    HANDLED_PLAN = "UPDATE reminder_plan SET handled_until = $1, job_id = $2
        WHERE clinic_id = $3 AND patient_id = $4 AND job_id = $5";
    REMINDER_DONE = "UPDATE job SET done_at = $1, last_error = NULL WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
    REMINDER_FAILED = "UPDATE job SET run_at = $1, attempts = attempts + 1, last_error = $2
        WHERE clinic_id = $3 AND job_id = $4 AND fence = $5 AND done_at IS NULL";
    REMINDER_POSTPONED = "UPDATE job SET run_at = $1 WHERE clinic_id = $2 AND job_id = $3 AND fence = $4 AND done_at IS NULL";
    ADD_DELIVERY = "INSERT INTO delivery (clinic_id, delivery_id, patient_id, job_id, channel, attempt, outcome, said, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    DELIVERIES_OF_JOB = concat!("SELECT ", delivery_columns!(), " FROM delivery d WHERE d.clinic_id = $1 AND d.job_id = $2
        ORDER BY d.delivery_id");
    DELIVERIES = concat!("SELECT ", delivery_columns!(), ", ", patient_columns!(), " FROM delivery d
        JOIN patient p ON p.clinic_id = d.clinic_id AND p.patient_id = d.patient_id
        WHERE d.clinic_id = $1 ORDER BY d.delivery_id DESC LIMIT $2");
    DELIVERIES_OF_PATIENT = concat!("SELECT ", delivery_columns!(), ", ", patient_columns!(), " FROM delivery d
        JOIN patient p ON p.clinic_id = d.clinic_id AND p.patient_id = d.patient_id
        WHERE d.clinic_id = $1 AND d.patient_id = $2 ORDER BY d.delivery_id DESC LIMIT $3");
    WATCHED = concat!("SELECT ", patient_columns!(), ",
        (SELECT MAX(s.needled_at) FROM session s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.patient_id AND s.ended_at IS NULL) AS needled_at,
        (SELECT MAX(s.recorded_at) FROM session s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.patient_id
            AND s.first_id IS NULL AND (s.ended_as IS NULL OR s.ended_as = 'corrected')) AS recorded_at,
        (SELECT MAX(h.received_at) FROM check_in h WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.patient_id) AS heard_at,
        (SELECT MAX(g.at) FROM progress g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.patient_id) AS rated_at,
        c.answers, c.disposition, r.not_reached_at
        FROM link l JOIN patient p ON p.clinic_id = l.clinic_id AND p.patient_id = l.patient_id
        LEFT JOIN check_in c ON c.clinic_id = p.clinic_id AND c.check_in_id = (SELECT a.check_in_id FROM check_in a
            WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.patient_id AND a.wish IS NULL
            AND a.received_at >= (SELECT MAX(n.needled_at) FROM session n WHERE n.clinic_id = p.clinic_id AND n.patient_id = p.patient_id AND n.ended_at IS NULL)
            ORDER BY a.received_at DESC, a.check_in_id DESC LIMIT 1)
        LEFT JOIN reminder_plan r ON r.clinic_id = p.clinic_id AND r.patient_id = p.patient_id AND r.stopped_at IS NULL
        WHERE l.clinic_id = $1 AND l.revoked_at IS NULL AND l.expires_at > $2 ORDER BY l.expires_at DESC, l.link_id DESC LIMIT $3");
}

#[async_trait]
impl ReminderStore for SqlStore {
    async fn plan_of(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
    ) -> Result<Option<ReminderPlan>, StoreError> {
        plan::of(self, clinic, patient).await
    }

    async fn plan_by_stop(&self, code: &TokenHash) -> Result<Option<ReminderPlan>, StoreError> {
        plan::by_stop(self, code).await
    }

    async fn change_plan(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        change: &PlanChange,
        audit: &AuditEntry,
    ) -> Result<(), StoreError> {
        plan::change(self, (clinic, patient), change, audit).await
    }

    async fn deliveries_of_job(
        &self,
        clinic: &ClinicId,
        job: &JobId,
    ) -> Result<Vec<Delivery>, StoreError> {
        delivery::of_job(self, clinic, job).await
    }

    async fn finish_reminder(&self, end: &ReminderEnd) -> Result<bool, StoreError> {
        finish::finish(self, end).await
    }

    async fn finish_notice(&self, end: &NoticeEnd) -> Result<bool, StoreError> {
        notice::finish(self, end).await
    }

    async fn deliveries(
        &self,
        clinic: &ClinicId,
        patient: Option<&PatientId>,
        limit: u32,
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        delivery::newest(self, clinic, patient, limit).await
    }

    async fn watched(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Watched>, StoreError> {
        watched::of(self, clinic, now, limit).await
    }
}
