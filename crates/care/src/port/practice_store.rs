//! The practice as a whole, as the use cases see it stored.

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::SignedDuration;

use super::StoreError;
use crate::id::{ClinicId, PatientId, SessionId};
use crate::practice::{
    AlertFacts, AskedSession, Bounds, By, Done, Share, StatedEvent, Stretch, StudyRecord,
};
use crate::record::audit::AuditEntry;
use crate::treatment::Needling;

/// Counts over a bounded stretch of time.
#[async_trait]
pub trait PracticeStore: Send + Sync {
    /// Check-ins and messages received within.
    async fn check_ins_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
    ) -> Result<u64, StoreError>;
    /// Sessions within, with what was answered after each.
    async fn asked_sessions(
        &self,
        clinic: &ClinicId,
        needled: Stretch,
        bounds: &Bounds,
    ) -> Result<Vec<AskedSession>, StoreError>;
    /// Of the tries to hand a reminder over, those that a provider took.
    async fn delivered_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
    ) -> Result<Share, StoreError>;
    /// Of the patients needled within, those who have answered within `lasts` of that session.
    async fn heard_of_needled(
        &self,
        clinic: &ClinicId,
        needled: Stretch,
        lasts: SignedDuration,
    ) -> Result<Share, StoreError>;
    /// Alerts raised within, oldest first, after the one given.
    async fn alerts_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
        after: Option<&AlertFacts>,
        limit: u32,
    ) -> Result<Vec<AlertFacts>, StoreError>;
    /// Every patient's id, in no order that says anything.
    async fn patient_ids(&self, clinic: &ClinicId) -> Result<Vec<PatientId>, StoreError>;
    /// These patients' sessions with their muscles, and nothing else of them; in the order given.
    async fn needled_of(
        &self,
        clinic: &ClinicId,
        patients: &[PatientId],
    ) -> Result<Vec<StudyRecord>, StoreError>;
    /// These patients' whole histories, in the order given.
    async fn study_records(
        &self,
        clinic: &ClinicId,
        patients: &[PatientId],
    ) -> Result<Vec<StudyRecord>, StoreError>;
    /// Writes down that something left the house.
    async fn note_export(&self, audit: &AuditEntry) -> Result<(), StoreError>;
    /// Adverse events by the newest statement of each alert, newest first, at most `limit`: those whose session took place
    /// within, or, where they are put down to none, whose alert was raised within.
    async fn stated_events(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
        limit: u32,
    ) -> Result<Vec<StatedEvent>, StoreError>;
    /// What was needled in the sessions that adverse events were ever put down to.
    async fn needlings_of_events(
        &self,
        clinic: &ClinicId,
    ) -> Result<BTreeMap<SessionId, Vec<Needling>>, StoreError>;
    /// Sessions within and their muscles, told apart; a session with two regions counts for both. What was not said is an
    /// empty text.
    async fn done_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
        by: By,
    ) -> Result<Vec<(String, Done)>, StoreError>;
    /// All sessions within and their muscles.
    async fn all_done_within(
        &self,
        clinic: &ClinicId,
        stretch: Stretch,
    ) -> Result<Done, StoreError>;
}
