//! Who is silent. Reckoning it for everybody at each view would cost more the more patients there are; but it can change
//! at known times alone, since what a patient sends only ever ends it. So each patient is reckoned when the next check-in
//! will have been missed, or when a session or the link changed, and the result is kept; whoever was heard since then is
//! left out when the list is read.

use jiff::{SignedDuration, Timestamp};

use super::AsideReason;
use crate::Care;
use crate::id::{ClinicId, PatientId};
use crate::port::StoreError;
use crate::treatment::SealedPatient;
use crate::treatment::reminder::{Feeling, Heard, Timetable};

/// So many patients are reckoned in one transaction.
const BATCH: u32 = 256;
/// And so many batches at one view; the rest at the next.
const BATCHES_MAX: u32 = 400;

/// What was written by another node shortly before may have been stamped, but not seen. Who was heard so shortly before is
/// not silent in any case.
const UNSEEN: SignedDuration = SignedDuration::from_mins(5);

/// A day, as long as the link works: another schedule of the clinical content counts so soon.
const AGAIN_MAX: SignedDuration = SignedDuration::from_hours(24);

/// What it takes to reckon whether a patient is silent.
#[derive(Clone, Debug)]
pub struct Watched {
    /// Who.
    pub patient: PatientId,
    /// Changes whenever a session or the link does.
    pub mark: i64,
    /// The newest session; `None` where no link works, or nobody needled.
    pub needled_at: Option<Timestamp>,
    /// When it was recorded, which is when the patient could first be asked about it.
    pub recorded_at: Option<Timestamp>,
    /// The last check-in or message.
    pub heard_at: Option<Timestamp>,
    /// The last rating of progress.
    pub rated_at: Option<Timestamp>,
    /// Answers and disposition of the last check-in since that session that is no message.
    pub answered: Option<(String, protocol::Disposition)>,
}

/// What was reckoned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listened {
    /// Of whom.
    pub patient: PatientId,
    /// [`Watched::mark`], as it was.
    pub mark: i64,
    /// Up to when was listened; what came in later speaks for itself.
    pub until: Timestamp,
    /// Check-ins missed in a row; 0 where they are too few for a call.
    pub missed: usize,
    /// The newest session, by which who is silent is ordered; `None` where no link works, or nobody needled.
    pub needled_at: Option<Timestamp>,
    /// When to reckon again; `None`, where no link works: not before a session or the link changes.
    pub again_at: Option<Timestamp>,
}

/// A patient to telephone, as stored.
#[derive(Clone, Debug)]
pub struct Silent {
    /// Who.
    pub patient: SealedPatient,
    /// The newest session.
    pub needled_at: Timestamp,
    /// When they were last heard of, by a check-in, a message or a rating.
    pub heard_at: Option<Timestamp>,
    /// When the last reminder reached nobody, if so.
    pub not_reached_at: Option<Timestamp>,
    /// Check-ins missed in a row.
    pub missed: usize,
    /// The last step about them as somebody to call, and when.
    pub tried: Option<(AsideReason, Timestamp)>,
}

/// Reckons for all for whom it may have changed by `now`.
pub(super) async fn listen(
    care: &Care,
    clinic: &ClinicId,
    now: Timestamp,
) -> Result<(), StoreError> {
    for _ in 0..BATCHES_MAX {
        let watched = care.store.to_listen(clinic, now, BATCH).await?;
        if watched.is_empty() {
            break;
        }
        let all: Vec<Listened> = watched.iter().map(|one| reckon(care, one, now)).collect();
        // The lists of the last reckoning are better than no worklist; the next view tries again.
        if care.store.listened(clinic, &all).await.is_err() {
            break;
        }
    }
    Ok(())
}

fn reckon(care: &Care, one: &Watched, now: Timestamp) -> Listened {
    let known = one.needled_at.zip(one.recorded_at);
    let soon = now.saturating_add(AGAIN_MAX).unwrap_or(Timestamp::MAX);
    let (missed, again_at) = known.map_or((0, None), |(needled_at, recorded_at)| {
        // When the next session is changes nothing of the check-ins.
        let timetable = Timetable::new(care.protocol.schedule(), needled_at, None);
        let heard = heard_of(care, one);
        let missed = if timetable.is_not_heard_from(&heard, recorded_at, now) {
            timetable.missed(&heard, recorded_at, now)
        } else {
            0
        };
        let next = timetable.next_end(now);
        (missed, Some(next.map_or(soon, |at| at.min(soon))))
    });
    Listened {
        patient: one.patient.clone(),
        mark: one.mark,
        until: now.saturating_sub(UNSEEN).unwrap_or(Timestamp::MIN),
        missed,
        needled_at: one.needled_at,
        again_at,
    }
}

fn heard_of(care: &Care, one: &Watched) -> Heard {
    let feeling = one.answered.as_ref();
    Heard {
        at: one.heard_at,
        rated_at: one.rated_at,
        feeling: feeling.map_or(Feeling::NotYet, |(answers, disposition)| {
            Feeling::of(&care.protocol, answers, *disposition)
        }),
    }
}
