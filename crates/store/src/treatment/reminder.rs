//! Plans of reminders, their tries, and the end of a round in one transaction.

mod plan;
mod delivery;
mod finish;
mod notice;
mod silence;
pub(crate) mod aside;

use async_trait::async_trait;
use care::id::{ClinicId, JobId, PatientId};
use care::jobs::{NoticeEnd, ReminderEnd};
use care::port::{ReminderStore, StoreError};
use care::record::audit::AuditEntry;
use care::review::{DeliveryRow, Listened, LogPart, Silent, Watched};
use care::treatment::TokenHash;
use care::treatment::reminder::{Delivery, PlanChange, ReminderPlan};
use jiff::Timestamp;

use super::patient_columns;
use crate::database::SqlStore;
use crate::texts::texts;

pub(crate) use aside::end as end_aside;
pub(super) use delivery::{add as add_delivery, report_taken};
pub(super) use plan::{put_new, stop};
pub(super) use silence::listen_anew;

/// Columns of a plan `r`, in the order that [`plan::plan`] reads them.
macro_rules! plan_columns {
    () => {
        "r.clinic_id, r.patient_id, r.channel, r.zone, r.agreed_at, r.stopped_at, r.stop_hash, r.job_id, r.handled_until, r.not_reached_at"
    };
}

/// Columns of a try `d`, in the order that [`delivery::delivery`] reads them.
macro_rules! delivery_columns {
    () => {
        "d.clinic_id, d.delivery_id, d.patient_id, d.job_id, d.channel, d.attempt, COALESCE(d.arrived, d.outcome) AS outcome,
        CASE WHEN d.arrived IS NULL THEN d.said ELSE d.said || '; ' || d.arrived_said END AS said, d.message_id, d.at,
        (SELECT dj.kind FROM job dj WHERE dj.clinic_id = d.clinic_id AND dj.job_id = d.job_id) AS about"
    };
}

/// What is shown of somebody to telephone, besides who it is.
macro_rules! silence_columns {
    () => {
        "COALESCE((SELECT MAX(s.needled_at) FROM session s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.patient_id AND s.ended_at IS NULL), p.created_at) AS needled_at,
        (SELECT MAX(h.received_at) FROM check_in h WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.patient_id) AS heard_at,
        (SELECT MAX(g.at) FROM progress g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.patient_id) AS rated_at,
        r.not_reached_at, p.missed,
        (SELECT x.reason FROM aside x WHERE x.clinic_id = p.clinic_id AND x.patient_id = p.patient_id AND x.at >= p.silent_since ORDER BY x.version DESC LIMIT 1) AS tried,
        (SELECT MAX(y.at) FROM aside y WHERE y.clinic_id = p.clinic_id AND y.patient_id = p.patient_id) AS tried_at"
    };
}

/// That a link works (the sum keeps SQLite to the patient's own links, not to all that work), and that nothing was heard since a moment.
macro_rules! unheard {
    ($since:literal) => {
        concat!(" EXISTS (SELECT 1 FROM link l WHERE l.clinic_id = p.clinic_id AND l.patient_id = p.patient_id AND l.revoked_at IS NULL AND l.expires_at + 0 > $2)
        AND NOT EXISTS (SELECT 1 FROM check_in h WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.patient_id AND h.received_at >= ", $since, ")
        AND NOT EXISTS (SELECT 1 FROM progress g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.patient_id AND g.at >= ", $since, ")")
    };
}

pub(super) use unheard;

/// That nobody has put the patient aside, or that something was heard since and it is another silence (the sum keeps
/// databases to the index of the list).
macro_rules! to_call {
    ($since:literal) => {
        concat!(" (p.aside_until + 0 <= $2
        OR EXISTS (SELECT 1 FROM check_in k WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.patient_id AND k.received_at >= p.aside_at)
        OR EXISTS (SELECT 1 FROM progress o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.patient_id AND o.at >= p.aside_at)) AND", unheard!($since))
    };
}

/// Patients who missed check-ins by the last reckoning, and were not heard since, newest session first. The order keeps
/// databases to the list's own index where they are only counted, too: without it SQLite walks all patients.
macro_rules! silent {
    () => {
        concat!(" FROM patient p
        LEFT JOIN reminder_plan r ON r.clinic_id = p.clinic_id AND r.patient_id = p.patient_id AND r.stopped_at IS NULL
        WHERE p.clinic_id = $1 AND p.missed > 0 AND", to_call!("p.listened_until"), " ORDER BY p.silent_since DESC, p.patient_id DESC LIMIT $3")
    };
}

/// Patients whom the last reminder did not reach, and who were not heard since, newest first.
macro_rules! not_reached {
    () => {
        concat!(" FROM reminder_plan r JOIN patient p ON p.clinic_id = r.clinic_id AND p.patient_id = r.patient_id
        WHERE r.clinic_id = $1 AND r.not_reached_at IS NOT NULL AND r.stopped_at IS NULL AND", to_call!("r.not_reached_at"), " ORDER BY r.not_reached_at DESC, r.patient_id DESC LIMIT $3")
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
    ADD_DELIVERY = "INSERT INTO delivery (clinic_id, delivery_id, patient_id, job_id, channel, attempt, outcome, said, message_id, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    DELIVERIES_OF_JOB = concat!("SELECT ", delivery_columns!(), " FROM delivery d WHERE d.clinic_id = $1 AND d.job_id = $2
        ORDER BY d.delivery_id");
    DELIVERIES = concat!("SELECT ", delivery_columns!(), ", ", patient_columns!(), " FROM delivery d
        JOIN patient p ON p.clinic_id = d.clinic_id AND p.patient_id = d.patient_id
        WHERE d.clinic_id = $1 AND d.delivery_id < $2
        AND ($3 = 'all' OR COALESCE(d.arrived, d.outcome) IN ('undelivered', 'failed', 'refused')) ORDER BY d.delivery_id DESC LIMIT $4");
    DELIVERIES_OF_PATIENT = concat!("SELECT ", delivery_columns!(), ", ", patient_columns!(), " FROM delivery d
        JOIN patient p ON p.clinic_id = d.clinic_id AND p.patient_id = d.patient_id
        WHERE d.clinic_id = $1 AND d.patient_id = $2 ORDER BY d.delivery_id DESC LIMIT $3");
    TO_LISTEN = "SELECT p.patient_id, p.listen_at,
        (SELECT MAX(s.needled_at) FROM session s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.patient_id AND s.ended_at IS NULL
            AND EXISTS (SELECT 1 FROM link l WHERE l.clinic_id = p.clinic_id AND l.patient_id = p.patient_id AND l.revoked_at IS NULL AND l.expires_at + 0 > $2)) AS needled_at,
        (SELECT COALESCE((SELECT f.recorded_at FROM session f WHERE f.clinic_id = s.clinic_id AND f.session_id = s.first_id), s.recorded_at)
            FROM session s WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.patient_id AND s.ended_at IS NULL
            ORDER BY s.needled_at DESC, s.session_id DESC LIMIT 1) AS recorded_at,
        (SELECT MAX(h.received_at) FROM check_in h WHERE h.clinic_id = p.clinic_id AND h.patient_id = p.patient_id) AS heard_at,
        (SELECT MAX(g.at) FROM progress g WHERE g.clinic_id = p.clinic_id AND g.patient_id = p.patient_id) AS rated_at,
        c.answers, c.disposition
        FROM patient p
        LEFT JOIN check_in c ON c.clinic_id = p.clinic_id AND c.check_in_id = (SELECT a.check_in_id FROM check_in a
            WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.patient_id AND a.wish IS NULL
            AND a.received_at >= (SELECT MAX(n.needled_at) FROM session n WHERE n.clinic_id = p.clinic_id AND n.patient_id = p.patient_id AND n.ended_at IS NULL)
            ORDER BY a.received_at DESC, a.check_in_id DESC LIMIT 1)
        WHERE p.clinic_id = $1 AND p.listen_at <= $2 ORDER BY p.listen_at LIMIT $3";
    // Whoever changed a session or the link meanwhile has moved `listen_at`, and is listened to once more.
    LISTENED = "UPDATE patient SET listen_at = $1, listened_until = $2, missed = $3, silent_since = $4
        WHERE clinic_id = $5 AND patient_id = $6 AND listen_at = $7";
    // Never to a value that it had before: `listened_until` is another one at each reckoning.
    LISTEN_ANEW = "UPDATE patient SET listen_at = CASE WHEN listen_at <= 0 THEN listen_at - 1 ELSE -listened_until END
        WHERE clinic_id = $1 AND patient_id = $2";
    SILENT = concat!("SELECT ", patient_columns!(), ", ", silence_columns!(), silent!());
    NOT_REACHED = concat!("SELECT ", patient_columns!(), ", ", silence_columns!(), not_reached!());
    TO_CALL = concat!("SELECT COUNT(*) FROM (SELECT * FROM (SELECT p.patient_id ", silent!(), ") AS silent
        UNION SELECT * FROM (SELECT p.patient_id ", not_reached!(), ") AS not_reached) AS to_call");
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
        patient: &PatientId,
        limit: u32,
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        delivery::of_patient(self, clinic, patient, limit).await
    }

    async fn delivery_log(
        &self,
        clinic: &ClinicId,
        part: LogPart<'_>,
    ) -> Result<Vec<DeliveryRow>, StoreError> {
        delivery::log(self, clinic, part).await
    }

    async fn to_listen(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Watched>, StoreError> {
        silence::to_listen(self, clinic, now, limit).await
    }

    async fn listened(&self, clinic: &ClinicId, all: &[Listened]) -> Result<(), StoreError> {
        let kept = silence::listened(self, clinic, all).await;
        kept.inspect_err(|error| {
            tracing::error!(trouble = ?error.trouble, what = %error.what, "who is silent could not be kept");
        })
    }

    async fn silent(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Silent>, StoreError> {
        silence::list(self, SILENT, clinic, now, limit).await
    }

    async fn not_reached(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<Vec<Silent>, StoreError> {
        silence::list(self, NOT_REACHED, clinic, now, limit).await
    }

    async fn to_call(
        &self,
        clinic: &ClinicId,
        now: Timestamp,
        limit: u32,
    ) -> Result<u64, StoreError> {
        silence::count(self, clinic, now, limit).await
    }
}
