//! Replay: what would a changed protocol have said to every check-in ever stored?
//!
//! Each check-in is assessed again as it was when it came in: for the sessions recorded by then, with the check-ins that
//! still counted by then. Nothing is written, and old assessments stay as they are.

use jiff::Timestamp;
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol};
use triage::Disposition;

use super::seal::PatientKey;
use crate::check_in::{CheckIn, EarlierCheckIn, OpenSession, assess, still_said, words_of};
use crate::id::{CheckInId, ClinicId};
use crate::port::StoreError;
use crate::treatment::SealedPatient;

/// A decision sees at most so many earlier check-ins: the newest.
const EARLIER_MAX: usize = 64;

/// A patient with all that their check-ins were assessed by.
#[derive(Clone, Debug)]
pub struct PatientRecord {
    /// The patient, sealed.
    pub patient: SealedPatient,
    /// Every version of every session, oldest needling first.
    pub sessions: Vec<KnownSession>,
    /// Every check-in, in the order of receipt.
    pub check_ins: Vec<CheckIn>,
    /// When alerts were closed, oldest first: each ends the memory of what was said before.
    pub closed: Vec<Timestamp>,
}

/// A version of a session, and how long it counted.
#[derive(Clone, Debug)]
pub struct KnownSession {
    /// The session.
    pub session: OpenSession,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// When it was corrected or taken back, if it was.
    pub ended_at: Option<Timestamp>,
}

impl KnownSession {
    fn counts_at(&self, at: Timestamp) -> bool {
        self.recorded_at <= at && self.ended_at.is_none_or(|ended| at < ended)
    }
}

/// What two protocols say of a stored check-in.
#[derive(Clone, Debug)]
pub struct Replayed {
    /// The clinic.
    pub clinic: ClinicId,
    /// The check-in.
    pub check_in: CheckInId,
    /// What the patient was told then.
    pub told: Disposition,
    /// Content hash of the protocol that said so.
    pub recorded_by: String,
    /// What the present protocol says.
    pub old: Assessed,
    /// What the other protocol says.
    pub new: Assessed,
    /// Whether the patient had written own words that were not open here and so were left out.
    pub without_words: bool,
}

impl PatientRecord {
    /// Assesses each check-in by both protocols, in the order of receipt. With the patient's key their own words count
    /// too; without it they are left out.
    ///
    /// # Errors
    /// [`StoreError`] where stored answers or words do not read back, for each check-in alone.
    pub fn replay<'r>(
        &'r self,
        key: Option<&'r PatientKey>,
        old: &'r CompiledProtocol,
        new: &'r CompiledProtocol,
    ) -> impl Iterator<Item = Result<Replayed, StoreError>> + 'r {
        (0..self.check_ins.len()).map(move |index| self.one(index, key, old, new))
    }

    fn one(
        &self,
        index: usize,
        key: Option<&PatientKey>,
        old: &CompiledProtocol,
        new: &CompiledProtocol,
    ) -> Result<Replayed, StoreError> {
        let check_in = &self.check_ins[index];
        Ok(Replayed {
            clinic: check_in.clinic.clone(),
            check_in: check_in.id.clone(),
            told: check_in.disposition,
            recorded_by: check_in.protocol_sha256.clone(),
            old: self.assessed(index, key, old)?,
            new: self.assessed(index, key, new)?,
            without_words: check_in.words.is_some() && key.is_none(),
        })
    }

    /// Assesses each check-in by one protocol, in the order of receipt.
    ///
    /// # Errors
    /// As [`Self::replay`].
    pub fn assessed_by<'r>(
        &'r self,
        key: Option<&'r PatientKey>,
        protocol: &'r CompiledProtocol,
    ) -> impl Iterator<Item = Result<(&'r CheckIn, Assessed), StoreError>> + 'r {
        let all = self.check_ins.iter().enumerate();
        all.map(move |(index, one)| Ok((one, self.assessed(index, key, protocol)?)))
    }

    fn assessed(
        &self,
        index: usize,
        key: Option<&PatientKey>,
        protocol: &CompiledProtocol,
    ) -> Result<Assessed, StoreError> {
        let check_in = &self.check_ins[index];
        let mut answers = Answers::from_json(protocol, &check_in.answers)
            .map_err(|_| unreadable(check_in, protocol))?;
        answers.words = match key {
            Some(key) => words_of(key, check_in)?,
            None => None,
        };
        let earlier = self.earlier_than(index);
        let earlier = still_said(&earlier, check_in.corrects.as_ref());
        let sessions = self.sessions_at(check_in.received_at);
        assess(
            protocol,
            &answers,
            &sessions,
            &earlier,
            check_in.answered_at,
        )
    }

    fn sessions_at(&self, at: Timestamp) -> Vec<OpenSession> {
        let known = self.sessions.iter();
        known
            .filter(|one| one.counts_at(at))
            .map(|one| one.session.clone())
            .collect()
    }

    /// Check-ins that had come in before and since the last alert closed by then, at most the newest 64. What one commit
    /// brought together counts in the order of the ids.
    fn earlier_than(&self, index: usize) -> Vec<EarlierCheckIn> {
        let at = self.check_ins[index].received_at;
        let closed = self.closed.iter().rev().find(|closed| **closed <= at);
        let before = &self.check_ins[index.saturating_sub(EARLIER_MAX)..index];
        let counts = |one: &&CheckIn| closed.is_none_or(|closed| one.received_at > *closed);
        let counting = before.iter().filter(counts);
        counting
            .map(|one| EarlierCheckIn {
                id: one.id.clone(),
                corrects: one.corrects.clone(),
                answered_at: one.answered_at,
                answers: one.answers.clone(),
                assessment: one.assessment.clone(),
            })
            .collect()
    }
}

fn unreadable(check_in: &CheckIn, protocol: &CompiledProtocol) -> StoreError {
    StoreError {
        trouble: crate::port::StoreTrouble::Corrupt,
        what: format!(
            "the answers of check-in {} cannot be read under protocol {} {}",
            check_in.id,
            protocol.id(),
            protocol.version()
        ),
    }
}
