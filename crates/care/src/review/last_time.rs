//! How a patient reacted to the last session: what stands beside the form of the next one.

use jiff::{SignedDuration, Timestamp};
use protocol::CompiledProtocol;
use protocol::contract::Answers;

use super::{PatientHistory, SHOWN_MAX};
use crate::Care;
use crate::alert::Alert;
use crate::check_in::{CheckIn, current};
use crate::id::{ClinicId, PatientId};
use crate::port::StoreError;
use crate::treatment::{Layer, Session};

/// Soreness after a session, as the patient told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// The highest that was told, 0 to 10.
    pub peak: u8,
    /// Hours since the session at which it was first told.
    pub peak_h: u16,
    /// What was told last.
    pub last: u8,
    /// Hours since the session at which it was told; where nothing was left, the first time that nothing was left.
    pub last_h: u16,
}

/// Why the next dose might better be gentler. How sore somebody gets says nothing about success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gentler {
    /// Soreness was strong.
    Strong,
    /// Soreness was still there when it is mostly gone.
    Long,
}

/// The last session, and what came of it.
#[derive(Clone, Debug)]
pub struct LastTime {
    /// The session.
    pub session: Session,
    /// Needles used in all, where they were counted.
    pub needles: Option<u32>,
    /// Whether any muscle was needled deep; `None` where it is not known.
    pub deep: Option<bool>,
    /// Soreness; `None` where the patient told none.
    pub course: Option<Course>,
    /// Alerts that are open or of which something was said since, newest first.
    pub alerts: Vec<Alert>,
    /// Reasons to go gentler.
    pub gentler: Vec<Gentler>,
}

/// The patient's newest session with the reaction to it; `None` before the first one.
///
/// # Errors
/// [`StoreError`].
pub async fn last_time(
    care: &Care,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<Option<LastTime>, StoreError> {
    let history = care
        .store
        .patient_history(clinic, patient, SHOWN_MAX)
        .await?;
    Ok(of(&care.protocol, history))
}

fn of(protocol: &CompiledProtocol, history: PatientHistory) -> Option<LastTime> {
    let session = history.sessions.into_iter().next()?;
    let since = session.needled_at;
    let told: Vec<(u16, u8)> = told(protocol, since, &history.check_ins);
    let course = course(&told);
    let counted: Vec<u16> = session
        .needlings
        .iter()
        .filter_map(|one| one.needles)
        .collect();
    let deep = session.facts.depth.as_deref();
    let alerts = history.alerts.into_iter();
    Some(LastTime {
        needles: (!counted.is_empty()).then(|| counted.iter().map(|one| u32::from(*one)).sum()),
        deep: deep.map(|depth| depth == Layer::Deep.id()),
        gentler: gentler(protocol, &told),
        course,
        alerts: alerts
            .filter(|one| one.closed.is_none() || one.updated_at >= since)
            .collect(),
        session,
    })
}

/// Hours since the session and soreness, oldest first; what was corrected no longer counts.
fn told(protocol: &CompiledProtocol, since: Timestamp, check_ins: &[CheckIn]) -> Vec<(u16, u8)> {
    let after = current(check_ins).filter(|one| one.answered_at >= since);
    let mut told: Vec<(u16, u8)> = after
        .filter_map(|one| {
            let answers = Answers::from_json(protocol, &one.answers).ok()?;
            Some((hours(since, one.answered_at), answers.soreness?))
        })
        .collect();
    told.sort_unstable_by_key(|(hour, _)| *hour);
    told
}

fn hours(since: Timestamp, at: Timestamp) -> u16 {
    let elapsed: SignedDuration = at.duration_since(since);
    u16::try_from(elapsed.as_hours()).unwrap_or(u16::MAX)
}

fn course(told: &[(u16, u8)]) -> Option<Course> {
    let peak = told.iter().map(|(_, points)| *points).max()?;
    let (peak_h, _) = *told.iter().find(|(_, points)| *points == peak)?;
    let (last_hour, last) = *told.last()?;
    let still_sore = told.iter().rposition(|(_, points)| *points > 0);
    let first_free = still_sore.map_or(0, |at| at + 1);
    let free_h = told.get(first_free).map(|(hour, _)| *hour);
    Some(Course {
        peak,
        peak_h,
        last,
        last_h: free_h.unwrap_or(last_hour),
    })
}

fn gentler(protocol: &CompiledProtocol, told: &[(u16, u8)]) -> Vec<Gentler> {
    let limits = protocol.reaction();
    let is_strong = |(_, points): &(u16, u8)| *points >= limits.strong_from;
    let is_long = |(hour, points): &(u16, u8)| *hour >= limits.long_from_h && *points > 0;
    let reasons = [
        (told.iter().any(is_strong), Gentler::Strong),
        (told.iter().any(is_long), Gentler::Long),
    ];
    let there = reasons.into_iter().filter(|(is_there, _)| *is_there);
    there.map(|(_, reason)| reason).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_the_first_of_the_highest_and_the_end_the_first_time_that_nothing_was_left() {
        let course = course(&[(2, 5), (6, 7), (20, 7), (48, 0), (60, 2), (72, 0), (90, 0)]);
        let expected = Course {
            peak: 7,
            peak_h: 6,
            last: 0,
            last_h: 72,
        };
        assert_eq!(course, Some(expected));
    }

    #[test]
    fn soreness_that_was_not_gone_at_the_last_check_in_stays_open() {
        let told = course(&[(6, 4), (30, 2)]).unwrap();
        assert_eq!((told.last, told.last_h), (2, 30));
        assert_eq!(course(&[]), None);
        let none = course(&[(6, 0)]).unwrap();
        assert_eq!((none.peak, none.last_h), (0, 6));
    }

    #[test]
    fn a_strong_and_a_long_reaction_ask_for_a_gentler_dose_and_a_usual_one_does_not() {
        let protocol = CompiledProtocol::shipped().unwrap();
        let (strong, long) = (
            protocol.reaction().strong_from,
            protocol.reaction().long_from_h,
        );
        assert_eq!(gentler(&protocol, &[(6, strong - 1), (long, 0)]), []);
        assert_eq!(gentler(&protocol, &[(6, strong)]), [Gentler::Strong]);
        assert_eq!(gentler(&protocol, &[(long - 1, 3)]), []);
        assert_eq!(gentler(&protocol, &[(long, 1)]), [Gentler::Long]);
        assert_eq!(
            gentler(&protocol, &[(3, 10), (long + 1, 2)]),
            [Gentler::Strong, Gentler::Long]
        );
    }
}
