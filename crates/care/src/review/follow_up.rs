//! Whom to telephone: patients whom no reminder reached, and patients who let check-ins pass.

use jiff::Timestamp;

use crate::Care;
use crate::id::ClinicId;
use crate::port::StoreError;
use crate::treatment::reminder::{Feeling, Heard, Timetable};
use crate::treatment::{Patient, SealedPatient};

/// At most so many patients with a working link are looked at, newest session first.
const WATCHED_MAX: u32 = 5_000;

/// A patient with a working link, as stored.
#[derive(Clone, Debug)]
pub struct Watched {
    /// Who.
    pub patient: SealedPatient,
    /// The newest session.
    pub needled_at: Timestamp,
    /// When it was recorded, which is when the patient could first be asked about it.
    pub recorded_at: Timestamp,
    /// The last check-in or message.
    pub heard_at: Option<Timestamp>,
    /// The last rating of progress.
    pub rated_at: Option<Timestamp>,
    /// Answers and disposition of the last check-in that is no message.
    pub answered: Option<(String, protocol::Disposition)>,
    /// When the last reminder reached nobody, if so.
    pub not_reached_at: Option<Timestamp>,
}

/// Somebody to telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCall {
    /// Who.
    pub patient: Patient,
    /// The newest session.
    pub needled_at: Timestamp,
    /// When they were last heard of, if ever since.
    pub heard_at: Option<Timestamp>,
    /// For those not reached, when; for those not heard from, the newest session.
    pub since: Timestamp,
    /// Check-ins missed in a row.
    pub missed: usize,
}

/// Both lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// The last reminder came through by no way, newest first.
    pub not_reached: Vec<ToCall>,
    /// Missed so many check-ins as the clinical content says, newest session first.
    pub not_heard_from: Vec<ToCall>,
}

impl FollowUp {
    /// How many patients stand in the lists; who stands in both counts once.
    #[must_use]
    pub fn count(&self) -> usize {
        let ids = |list: &[ToCall]| -> Vec<_> {
            let ids = list.iter().map(|one| one.patient.id.clone());
            ids.collect()
        };
        let mut all = [ids(&self.not_reached), ids(&self.not_heard_from)].concat();
        all.sort_unstable();
        all.dedup();
        all.len()
    }
}

/// Whom to telephone. Who checks in leaves both lists.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn follow_up(care: &Care, clinic: &ClinicId) -> Result<FollowUp, StoreError> {
    let (now, schedule) = (care.clock.now(), care.protocol.schedule());
    let mut lists = FollowUp::default();
    for row in care.store.watched(clinic, now, WATCHED_MAX).await? {
        let heard = heard_of(care, &row);
        let timetable = Timetable::new(schedule, row.needled_at, row.patient.next_session_at);
        let not_reached = row.not_reached_at.filter(|at| !heard.since(*at));
        let is_silent = timetable.is_not_heard_from(&heard, row.recorded_at, now);
        if not_reached.is_none() && !is_silent {
            continue;
        }
        let person = ToCall {
            patient: row.patient.open(care)?,
            needled_at: row.needled_at,
            heard_at: heard.at.max(heard.rated_at),
            since: not_reached.unwrap_or(row.needled_at),
            missed: timetable.missed(&heard, row.recorded_at, now),
        };
        if is_silent {
            lists.not_heard_from.push(person.clone());
        }
        if not_reached.is_some() {
            lists.not_reached.push(person);
        }
    }
    lists
        .not_reached
        .sort_by_key(|one| std::cmp::Reverse(one.since));
    Ok(lists)
}

fn heard_of(care: &Care, row: &Watched) -> Heard {
    let feeling = row.answered.as_ref();
    Heard {
        at: row.heard_at,
        rated_at: row.rated_at,
        feeling: feeling.map_or(Feeling::NotYet, |(answers, disposition)| {
            Feeling::of(&care.protocol, answers, *disposition)
        }),
    }
}
