//! The practice as a whole: counts over bounded stretches of time, each on an index.

mod register;
mod study;
mod within;

use std::collections::BTreeMap;

use async_trait::async_trait;
use care::id::{ClinicId, PatientId, SessionId};
use care::port::{PracticeStore, StoreError};
use care::practice::{
    AlertFacts, AskedSession, Bounds, By, Done, Share, StatedEvent, Stretch, StudyRecord,
};
use care::record::audit::AuditEntry;
use care::treatment::Needling;
use jiff::SignedDuration;

use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::append_audit;
use crate::texts::{bulk_texts, texts};

/// When somebody first took an alert `a`, by whatever takes one. A call in vain or a message takes nothing that is urgent (2).
macro_rules! taken_at {
    () => {
        "(SELECT MIN(e.at) FROM alert_event e WHERE e.clinic_id = a.clinic_id AND e.alert_id = a.alert_id
        AND (e.kind IN ('acknowledged', 'closed', 'reached', 'snoozed', 'asked_again') OR (e.kind IN ('not_reached', 'messaged') AND a.disposition < 2)))"
    };
}

/// Sessions and muscles of a stretch of time, told apart by a column.
macro_rules! done_by {
    ($by:literal) => {
        concat!("SELECT ", $by, ", CAST(COUNT(DISTINCT s.session_id) AS BIGINT), CAST(COUNT(*) AS BIGINT) FROM session s
        JOIN needling n ON n.clinic_id = s.clinic_id AND n.session_id = s.session_id
        WHERE s.clinic_id = $1 AND s.ended_at IS NULL AND s.needled_at >= $2 AND s.needled_at < $3 GROUP BY 1")
    };
}

/// The version that counts now, `s`, of the session to which a statement `v` puts an event down.
macro_rules! session_now {
    () => {
        "LEFT JOIN session s ON s.clinic_id = v.clinic_id AND s.session_id = (SELECT n.session_id FROM session o JOIN session n ON n.clinic_id = o.clinic_id
        AND (n.session_id = COALESCE(o.first_id, o.session_id) OR n.first_id = COALESCE(o.first_id, o.session_id)) AND n.ended_at IS NULL
        WHERE o.clinic_id = v.clinic_id AND o.session_id = v.session_id)"
    };
}

/// Muscles of the sessions to which the events of a table are put down.
macro_rules! needlings_of {
    ($table:literal) => {
        concat!("SELECT n.session_id, n.region, n.side, n.muscle, n.depth, n.technique, n.needles, n.insertions, n.twitches, n.pain
        FROM needling n WHERE n.clinic_id = $1
        AND n.session_id IN (SELECT e.session_id FROM ", $table, " v JOIN session o ON o.clinic_id = v.clinic_id AND o.session_id = v.session_id
        JOIN session e ON e.clinic_id = o.clinic_id
        AND (e.session_id = COALESCE(o.first_id, o.session_id) OR e.first_id = COALESCE(o.first_id, o.session_id)) AND e.ended_at IS NULL
        WHERE v.clinic_id = $1)
        ORDER BY n.session_id, n.position")
    };
}

/// A bit for each of the eight stretches between two bounds in which any row fits; the bounds are bound from 4 on.
macro_rules! each_window {
    ($begin:literal from $middle:literal from $end:literal) => {
        each_window!($begin, $middle, $end, 4 4 1, 5 5 2, 6 6 4, 7 7 8, 8 8 16, 9 9 32, 10 10 64, 11 11 128)
    };
    ($begin:literal from $middle:literal until $end:literal) => {
        each_window!($begin, $middle, $end, 4 5 1, 5 6 2, 6 7 4, 7 8 8, 8 9 16, 9 10 32, 10 11 64, 11 12 128)
    };
    ($begin:literal, $middle:literal, $end:literal, $($from:literal $until:literal $bit:literal),+) => {
        concat!("CAST(", $("COALESCE(MAX(CASE WHEN ", $begin, $from, $middle, $until, $end, " THEN ", $bit, " ELSE 0 END), 0) + ",)+ "0 AS BIGINT)")
    };
}

texts! {
    CHECK_INS_WITHIN = "SELECT CAST(COUNT(*) AS BIGINT) FROM check_in c WHERE c.clinic_id = $1 AND c.received_at >= $2 AND c.received_at < $3";
    // One look into each index for each session: its check-ins' times lie next to each other.
    ASKED_SESSIONS = concat!("SELECT s.needled_at, COALESCE((SELECT f.recorded_at FROM session f WHERE f.clinic_id = s.clinic_id AND f.session_id = s.first_id), s.recorded_at),
        (SELECT MIN(n.needled_at) FROM session n WHERE n.clinic_id = s.clinic_id AND n.patient_id = s.patient_id AND n.ended_at IS NULL AND n.needled_at > s.needled_at),
        (SELECT ", each_window!("l.created_at <= s.needled_at + $" from " AND COALESCE(l.revoked_at > s.needled_at + $" from ", TRUE)"), "
        FROM link l WHERE l.clinic_id = s.clinic_id AND l.patient_id = s.patient_id),
        (SELECT ", each_window!("c.received_at >= s.needled_at + $" from " AND c.received_at < s.needled_at + $" until ""), "
        FROM check_in c WHERE c.clinic_id = s.clinic_id AND c.patient_id = s.patient_id AND c.wish IS NULL
        AND c.received_at >= s.needled_at + $4 AND c.received_at < s.needled_at + $12)
        FROM session s WHERE s.clinic_id = $1 AND s.ended_at IS NULL AND s.needled_at >= $2 AND s.needled_at < $3");
    DELIVERED_WITHIN = "SELECT CAST(COALESCE(SUM(CASE WHEN COALESCE(d.arrived, d.outcome) IN ('taken', 'delivered') THEN 1 ELSE 0 END), 0) AS BIGINT), CAST(COUNT(*) AS BIGINT)
        FROM delivery d WHERE d.clinic_id = $1 AND d.at >= $2 AND d.at < $3
        AND (SELECT j.kind FROM job j WHERE j.clinic_id = d.clinic_id AND j.job_id = d.job_id) = 'remind'";
    HEARD_OF_NEEDLED = "SELECT CAST(COUNT(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM check_in c
        WHERE c.clinic_id = s.clinic_id AND c.patient_id = s.patient_id AND c.wish IS NULL
        AND c.received_at >= s.needled_at AND c.received_at < s.needled_at + $4) THEN s.patient_id END) AS BIGINT),
        CAST(COUNT(DISTINCT s.patient_id) AS BIGINT)
        FROM session s WHERE s.clinic_id = $1 AND s.ended_at IS NULL AND s.needled_at >= $2 AND s.needled_at < $3";
    ALERTS_WITHIN = concat!("SELECT a.alert_id, a.raised_at, a.disposition, a.cause,
        ", taken_at!(), ",
        a.outcome, c.assessment FROM alert a
        JOIN check_in c ON c.clinic_id = a.clinic_id AND c.check_in_id = a.check_in_id
        WHERE a.clinic_id = $1 AND a.raised_at >= $2 AND a.raised_at < $3 AND (a.raised_at > $2 OR a.alert_id > $4)
        ORDER BY a.raised_at, a.alert_id LIMIT $5");
    STATED_EVENTS = concat!("SELECT v.alert_id, v.patient_id, v.severity, v.relation, v.kind, s.session_id, a.raised_at, s.needled_at, s.practitioner_id
        FROM adverse_event v JOIN alert a ON a.clinic_id = v.clinic_id AND a.alert_id = v.alert_id ", session_now!(), "
        WHERE v.clinic_id = $1 AND v.severity <> 'none' AND NOT EXISTS (SELECT 1 FROM adverse_event n
        WHERE n.clinic_id = v.clinic_id AND n.alert_id = v.alert_id AND n.event_id > v.event_id)
        AND COALESCE(s.needled_at, a.raised_at) >= $2 AND COALESCE(s.needled_at, a.raised_at) < $3
        ORDER BY COALESCE(s.needled_at, a.raised_at) DESC, v.event_id DESC LIMIT $4");
    STATED_OF_SESSIONS = concat!("SELECT v.event_id, v.patient_id, v.severity, v.relation, v.kind, s.session_id, v.happened_at, s.needled_at, s.practitioner_id
        FROM session_event v ", session_now!(), "
        WHERE v.clinic_id = $1 AND v.severity <> 'none' AND NOT EXISTS (SELECT 1 FROM session_event n
        WHERE n.clinic_id = v.clinic_id AND n.event_id = v.event_id AND n.version > v.version)
        AND COALESCE(s.needled_at, v.happened_at) >= $2 AND COALESCE(s.needled_at, v.happened_at) < $3
        ORDER BY COALESCE(s.needled_at, v.happened_at) DESC, v.event_id DESC LIMIT $4");
    NEEDLINGS_OF_EVENTS = needlings_of!("adverse_event");
    NEEDLINGS_OF_SESSION_EVENTS = needlings_of!("session_event");
    DONE_BY_REGION = done_by!("n.region");
    DONE_BY_DEPTH = done_by!("COALESCE(n.depth, '')");
    DONE_BY_TECHNIQUE = done_by!("COALESCE(n.technique, '')");
    DONE_BY_PRACTITIONER = done_by!("s.practitioner_id");
    ALL_DONE_WITHIN = "SELECT CAST(COUNT(DISTINCT s.session_id) AS BIGINT), CAST(COUNT(n.position) AS BIGINT) FROM session s
        LEFT JOIN needling n ON n.clinic_id = s.clinic_id AND n.session_id = s.session_id
        WHERE s.clinic_id = $1 AND s.ended_at IS NULL AND s.needled_at >= $2 AND s.needled_at < $3";
    PATIENT_IDS = "SELECT p.patient_id FROM patient p WHERE p.clinic_id = $1";
}

bulk_texts! {
    NEEDLED_OF_MANY = 1 after 1: "SELECT s.patient_id, s.session_id, s.needled_at, s.facts FROM session s
        WHERE s.clinic_id = $1 AND s.ended_at IS NULL AND s.patient_id IN ({keys}) ORDER BY s.patient_id, s.needled_at, s.session_id";
    // Not a join: SQLite would walk through all muscles of the clinic.
    NEEDLINGS_OF_MANY = 1 after 1: "SELECT n.session_id, n.region, n.side, n.muscle, n.depth, n.technique, n.needles, n.insertions, n.twitches, n.pain
        FROM needling n WHERE (n.clinic_id, n.session_id) IN (SELECT s.clinic_id, s.session_id FROM session s
        WHERE s.clinic_id = $1 AND s.patient_id IN ({keys}))
        ORDER BY n.session_id, n.position";
    ALERTS_OF_MANY = 1 after 1: concat!("SELECT a.patient_id, a.check_ins, a.closed_at, a.alert_id, a.raised_at, a.disposition, a.cause,
        ", taken_at!(), ",
        a.outcome, c.assessment FROM alert a
        JOIN check_in c ON c.clinic_id = a.clinic_id AND c.check_in_id = a.check_in_id
        WHERE a.clinic_id = $1 AND a.patient_id IN ({keys}) ORDER BY a.patient_id, a.raised_at, a.alert_id");
    PROGRESS_OF_MANY = 1 after 1: "SELECT g.clinic_id, g.progress_id, g.patient_id, g.link_id, g.client_id, g.at, g.activities, g.points, g.comfort, g.mobility
        FROM progress g WHERE g.clinic_id = $1 AND g.patient_id IN ({keys}) ORDER BY g.patient_id, g.at, g.progress_id";
}

#[async_trait]
impl PracticeStore for SqlStore {
    async fn check_ins_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
    ) -> Result<u64, StoreError> {
        within::check_ins(self, clinic, stretch).await
    }

    async fn asked_sessions(
        &self,
        clinic: &ClinicId,
        needled: Stretch,
        bounds: &Bounds,
    ) -> Result<Vec<AskedSession>, StoreError> {
        within::asked(self, clinic, needled, bounds).await
    }

    async fn delivered_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
    ) -> Result<Share, StoreError> {
        within::delivered(self, clinic, stretch).await
    }

    async fn heard_of_needled(
        &self,
        clinic: &ClinicId,
        needled: Stretch,
        lasts: SignedDuration,
    ) -> Result<Share, StoreError> {
        within::heard(self, clinic, needled, lasts).await
    }

    async fn alerts_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
        after: Option<&AlertFacts>,
        limit: u32,
    ) -> Result<Vec<AlertFacts>, StoreError> {
        within::alerts(self, clinic, stretch, after, limit).await
    }

    async fn patient_ids(&self, clinic: &ClinicId) -> Result<Vec<PatientId>, StoreError> {
        study::ids(self, clinic).await
    }

    async fn needled_of(
        &self,
        clinic: &ClinicId,
        patients: &[PatientId],
    ) -> Result<Vec<StudyRecord>, StoreError> {
        study::needled(self, clinic, patients).await
    }

    async fn study_records(
        &self,
        clinic: &ClinicId,
        patients: &[PatientId],
    ) -> Result<Vec<StudyRecord>, StoreError> {
        study::records(self, clinic, patients).await
    }

    async fn note_export(&self, audit: &AuditEntry) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        append_audit(self.kind, &mut tx, &[audit]).await?;
        tx.commit().await.doing("writing down an export")
    }

    async fn stated_events(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
        limit: u32,
    ) -> Result<Vec<StatedEvent>, StoreError> {
        register::stated(self, clinic, stretch, limit).await
    }

    async fn needlings_of_events(
        &self,
        clinic: &ClinicId,
    ) -> Result<BTreeMap<SessionId, Vec<Needling>>, StoreError> {
        register::needlings(self, clinic).await
    }

    async fn done_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
        by: By,
    ) -> Result<Vec<(String, Done)>, StoreError> {
        register::done(self, clinic, stretch, by).await
    }

    async fn all_done_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
    ) -> Result<Done, StoreError> {
        register::all_done(self, clinic, stretch).await
    }
}
